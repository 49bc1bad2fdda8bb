import { convertFonts } from './convert-fonts.ts'
import { indexCommunes } from './commune-index.ts'
import { indexDocument, type ImportContext } from './document-index.ts'
import { indexDistricts } from './contents/districts/district-index.ts'
import { findDistricts } from './contents/districts/find-districts.ts'
import { findContents } from './contents/find-contents.ts'
import type { FoundContent } from './contents/content-model.ts'
import { previewContents } from './contents/preview-contents.ts'
import { findCommunes } from './find-communes.ts'
import { previewCommunes, type CommunesPreview } from './preview-communes.ts'
import { previewMatrixImport } from './preview-matrix-import.ts'
import type { ImportDecisions, ImportOptions, ImportPreview, ImportWarning } from './preview.ts'
import type { RawSheet, RawWorkbook } from './raw-sheet.ts'
import type { UnderstoodCommunes } from './understood-communes.ts'

/**
 * What a workbook would do to a plan: its tables of other contents and of communes and its matrices, of one sheet or many,
 * in one preview. Pure, and run again with each decision. Throws only when the plan is not in the facts.
 */
export function previewImport(
  workbook: RawWorkbook,
  context: ImportContext,
  options: ImportOptions = {},
  decisions: ImportDecisions = {},
): ImportPreview {
  const document = indexDocument(context)
  const communes = indexCommunes(document)
  const understood: UnderstoodCommunes[] = []
  const claimed = new Set<string>()
  const warnings: ImportWarning[] = []
  const content = { document, communes, options, decisions }
  const contents: FoundContent[] = []
  const withoutContents = workbook.sheets.map((original): RawSheet => {
    if (options.sheet !== undefined && options.sheet !== original.name) return original
    const { sheet, encoding } = convertFonts(original)
    const found = findContents(sheet, content)
    if (found.tables.length === 0) return original
    contents.push(...found.tables)
    claimed.add(sheet.name)
    if (encoding !== null) warnings.push(legacyFont(sheet, encoding))
    return found.rest ?? { ...sheet, cells: [], merges: [] }
  })
  const districts = indexDistricts(document)
  const ofDistricts: UnderstoodCommunes[] = []
  const withoutDistricts = withoutContents.map((original): RawSheet => {
    if (districts === null) return original
    if (options.sheet !== undefined && options.sheet !== original.name) return original
    const { sheet, encoding } = convertFonts(original)
    const found = findDistricts(sheet, districts, options, decisions)
    if (found.tables.length === 0) return original
    ofDistricts.push(...found.tables)
    claimed.add(sheet.name)
    if (encoding !== null) warnings.push(legacyFont(sheet, encoding))
    return found.rest ?? { ...sheet, cells: [], merges: [] }
  })
  const sheets = withoutDistricts.map((original): RawSheet => {
    if (communes.communes.size === 0) return original
    if (options.sheet !== undefined && options.sheet !== original.name) return original
    const { sheet, encoding } = convertFonts(original)
    const found = findCommunes(sheet, document, communes, options, decisions)
    // The other readers say of a sheet without such tables that it has too many texts.
    if (found.tables.length === 0) return original
    warnings.push(...found.unread.map((one) => ({ tableId: null, ...one })))
    understood.push(...found.tables)
    claimed.add(sheet.name)
    if (encoding !== null) warnings.push(legacyFont(sheet, encoding))
    return found.rest ?? { ...sheet, cells: [], merges: [] }
  })
  if (!communes.hasLookedEverywhere()) {
    const message = { code: 'import.warning.many-unknown', params: {} } as const
    const where = understood[0]?.id ?? ''
    warnings.push({ tableId: null, where, message })
  }
  const matrices = previewMatrixImport({ sheets }, context, options, decisions)
  const ofCommunes = previewCommunes(understood, document, communes, options, decisions)
  const own =
    districts === null || ofDistricts.length === 0
      ? ofCommunes
      : joined(
          ofCommunes,
          previewCommunes(ofDistricts, districts.document, districts.districts, options, decisions),
        )
  const other = previewContents(contents, content, options, decisions)
  return {
    ...matrices,
    contentTables: other.tables,
    contentChanges: other.changes,
    contentUnchanged: other.unchanged,
    communeTables: own.tables,
    communeChanges: own.changes,
    repairs: own.repairs,
    communeAgreements: { unchanged: own.unchanged, saidTwice: own.saidTwice },
    communeChoices: own.choices,
    keptBlanks: matrices.keptBlanks + own.keptBlanks + other.keptBlanks,
    doubts: [...own.doubts, ...matrices.doubts, ...other.doubts],
    rejected: [...own.rejected, ...matrices.rejected, ...other.rejected],
    mismatches: [...own.mismatches, ...matrices.mismatches, ...other.mismatches],
    agreements: {
      ...matrices.agreements,
      totals: matrices.agreements.totals + own.agreements.totals + other.agreements.totals,
      rates: matrices.agreements.rates + other.agreements.rates,
      averages: matrices.agreements.averages + own.agreements.averages,
    },
    warnings: [...warnings, ...own.warnings, ...matrices.warnings, ...other.warnings],
    unrelatedSheets: matrices.unrelatedSheets.filter(({ sheet }) => !claimed.has(sheet)),
  }
}

function legacyFont(sheet: RawSheet, encoding: string): ImportWarning {
  const message = { code: 'import.warning.legacy-font', params: { encoding } } as const
  return { tableId: null, where: sheet.name, message }
}

/** Tables of districts are read as those of communes are, and shown among them. */
function joined(a: CommunesPreview, b: CommunesPreview): CommunesPreview {
  return {
    tables: [...a.tables, ...b.tables],
    changes: [...a.changes, ...b.changes],
    doubts: [...a.doubts, ...b.doubts],
    rejected: [...a.rejected, ...b.rejected],
    repairs: [...a.repairs, ...b.repairs],
    mismatches: [...a.mismatches, ...b.mismatches],
    warnings: [...a.warnings, ...b.warnings],
    agreements: {
      totals: a.agreements.totals + b.agreements.totals,
      averages: a.agreements.averages + b.agreements.averages,
    },
    unchanged: a.unchanged + b.unchanged,
    saidTwice: a.saidTwice + b.saidTwice,
    keptBlanks: a.keptBlanks + b.keptBlanks,
    choices: [...a.choices, ...b.choices],
  }
}
