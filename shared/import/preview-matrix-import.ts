import { baseFindings } from './base-doubts.ts'
import { checkFigures, type TableCheck } from './check-figures.ts'
import { convertFonts } from './convert-fonts.ts'
import { indexDocument, type DocumentIndex, type ImportContext } from './document-index.ts'
import { readFileBases } from './file-bases.ts'
import { findTables, textsAround } from './find-tables.ts'
import { lineDoubts } from './line-doubts.ts'
import type {
  ImportDecisions,
  ImportDoubt,
  ImportOptions,
  ImportPreview,
  ImportTable,
  ImportText,
  ImportWarning,
  UnrelatedSheet,
} from './preview.ts'
import type { RawSheet, RawWorkbook } from './raw-sheet.ts'
import { readValues, targetKey } from './read-values.ts'
import { settleValues, type CellOutcome, type PlacedValue } from './settle-values.ts'
import { viewTable, type BaseView } from './table-view.ts'
import { understandTable, type UnderstoodTable } from './understand-table.ts'

/**
 * What a workbook would do to a plan's matrices: pure, and run again with each decision. Sheets and tables that have
 * nothing to do with the plan are named in `unrelatedSheets`; nothing of a recognised table is dropped in silence.
 * Throws only when the plan is not in the facts.
 */
export function previewMatrixImport(
  workbook: RawWorkbook,
  context: ImportContext,
  options: ImportOptions = {},
  decisions: ImportDecisions = {},
): ImportPreview {
  const document = indexDocument(context)
  const blanks = decisions.blanks ?? options.blanks ?? 'keep'
  const unrelatedSheets: UnrelatedSheet[] = []
  const understood: UnderstoodTable[] = []
  const warnings: ImportWarning[] = []
  for (const original of workbook.sheets) {
    const { sheet, encoding } = convertFonts(original)
    if (encoding !== null) {
      const message = { code: 'import.warning.legacy-font', params: { encoding } } as const
      warnings.push({ tableId: null, where: sheet.name, message })
    }
    const found = readSheet(sheet, document, options, decisions)
    understood.push(...found.tables)
    if (found.reason === null) continue
    unrelatedSheets.push({ sheet: sheet.name, isHidden: sheet.hidden, reason: found.reason })
  }
  const chosen = leaveOut(understood, document, decisions)
  const included = chosen.tables.filter((table) => table.isIncluded)
  const placed = included.flatMap((table) =>
    readValues(table, document).map((value): PlacedValue => ({ table, value })),
  )
  const values = settleValues(placed, document, decisions, blanks)
  const doubts: ImportDoubt[] = []
  const changes = [...values.changes]
  const checks = new Map<UnderstoodTable, TableCheck>()
  const asked = new Map<UnderstoodTable, readonly ImportDoubt[]>()
  for (const table of chosen.tables) {
    const file = readFileBases(table)
    const own = new Set(values.outcomes.get(table)?.keys() ?? [])
    const check = checkFigures(table, document, file, own)
    checks.set(table, check)
    if (!table.isIncluded) continue
    const bases = baseFindings(table, document, check, file, decisions)
    asked.set(table, bases.doubts)
    doubts.push(...lineDoubts(table, document), ...bases.doubts)
    changes.push(...bases.changes)
  }
  doubts.push(...values.doubts)
  const figures = [...checks].flatMap(([table, check]) => (table.isIncluded ? check.figures : []))
  const agreeing = (kind: 'total' | 'rate' | 'average') =>
    figures.filter((figure) => figure.kind === kind && figure.state === 'agrees').length
  return {
    planId: context.planId,
    fileName: context.fileName,
    tables: chosen.tables.map((table) => {
      const bases = baseViews(table, document, asked.get(table) ?? [])
      return tableOf(table, checks.get(table), values.outcomes.get(table), bases)
    }),
    changes,
    unchanged: values.unchanged,
    keptBlanks: values.keptBlanks,
    doubts,
    rejected: values.rejected,
    mismatches: [...checks].flatMap(([table, check]) => (table.isIncluded ? check.mismatches : [])),
    agreements: {
      totals: agreeing('total'),
      rates: agreeing('rate'),
      averages: agreeing('average'),
    },
    warnings: [
      ...warnings,
      ...chosen.tables.flatMap((table) => tableWarnings(table, document)),
      ...chosen.warnings,
    ],
    unrelatedSheets,
  }
}

function readSheet(
  sheet: RawSheet,
  document: DocumentIndex,
  options: ImportOptions,
  decisions: ImportDecisions,
): { tables: UnderstoodTable[]; reason: ImportText | null } {
  if (options.sheet !== undefined && options.sheet !== sheet.name) {
    return { tables: [], reason: { code: 'import.unrelated.not-chosen', params: {} } }
  }
  const found = findTables(sheet, document)
  const texts = textsAround(sheet, found.tables)
  const tables = found.tables.flatMap((located) => {
    const around = texts.get(located) ?? { titles: [], footnotes: [] }
    const surroundings = { ...around, isHiddenSheet: sheet.hidden }
    return understandTable(located, document, surroundings, options, decisions) ?? []
  })
  const lost: ImportText = { code: 'import.unrelated.no-units', params: {} }
  return { tables, reason: tables.length > 0 ? null : (found.reason ?? lost) }
}

/** More cells than this in contradiction, and the second table is another version of the first. */
const MOST_CONTRADICTIONS = 5

/**
 * Leaves out, visibly, tables that contradict the caller's choice while others fit it, and tables that say the same
 * facts as an earlier one in other numbers.
 */
function leaveOut(
  tables: readonly UnderstoodTable[],
  document: DocumentIndex,
  decisions: ImportDecisions,
): { tables: UnderstoodTable[]; warnings: ImportWarning[] } {
  const warnings: ImportWarning[] = []
  const isAnyFitting = tables.some((table) => table.isIncluded && !table.contradictsCaller)
  const said = new Map<string, number>()
  const kept = tables.map((table) => {
    const isDecided = decisions.tables?.[table.id]?.isIncluded !== undefined
    if (!table.isIncluded) return table
    if (!isDecided && table.contradictsCaller && isAnyFitting) {
      warnings.push(warn(table, { code: 'import.warning.left-out', params: {} }))
      return { ...table, isIncluded: false }
    }
    const values = readValues(table, document).flatMap(({ target, reading }) =>
      reading.kind === 'count' ? [{ key: targetKey(target), value: reading.value }] : [],
    )
    const contradictions = values.filter(({ key, value }) => (said.get(key) ?? value) !== value)
    if (!isDecided && contradictions.length > MOST_CONTRADICTIONS) {
      warnings.push(
        warn(table, {
          code: 'import.warning.second-version',
          params: { count: contradictions.length },
        }),
      )
      return { ...table, isIncluded: false }
    }
    for (const { key, value } of values) if (!said.has(key)) said.set(key, value)
    return table
  })
  return { tables: kept, warnings }
}

function warn(table: UnderstoodTable, message: ImportText): ImportWarning {
  return { tableId: table.id, where: table.id, message }
}

function tableOf(
  table: UnderstoodTable,
  check: TableCheck | undefined,
  outcomes: ReadonlyMap<string, CellOutcome> | undefined,
  bases: ReadonlyMap<string, BaseView>,
): ImportTable {
  const checked = check ?? EMPTY_CHECK
  return {
    id: table.id,
    sheet: table.located.grid.sheet,
    range: table.range,
    titles: table.titles,
    footnotes: table.footnotes,
    isIncluded: table.isIncluded,
    setId: table.set.set.id,
    setFrom: table.setFrom,
    layer: table.layer,
    layerFrom: table.layerFrom,
    orientation: table.located.grid.isTurned ? 'units-down' : 'units-across',
    marks: table.marks,
    rateBase: checked.rateBase,
    averageBases: checked.averageBases,
    ...viewTable(table, checked, outcomes ?? new Map<string, CellOutcome>(), bases),
  }
}

function baseViews(
  table: UnderstoodTable,
  document: DocumentIndex,
  doubts: readonly ImportDoubt[],
): Map<string, BaseView> {
  const doubtId = doubts.find(({ id }) => id.startsWith('average-base:'))?.id ?? null
  return new Map(
    document.columns.map(({ columnId }) => [
      columnId,
      {
        inDocument: document.averageBase(table.set.set.id, columnId),
        communes: document.communes.get(columnId) ?? 0,
        doubtId,
      },
    ]),
  )
}

const EMPTY_CHECK: TableCheck = {
  figures: [],
  mismatches: [],
  averageBases: [],
  rateBase: { columnId: null, value: 0, from: 'document', inDocument: 0 },
  hasAverages: false,
  hasRates: false,
}

function tableWarnings(table: UnderstoodTable, document: DocumentIndex): ImportWarning[] {
  const warnings = [...table.warnings]
  const subs = table.rows.filter(({ role }) => role.kind === 'subCriterion')
  if (subs.length > 0) {
    warnings.push(
      warn(table, { code: 'import.warning.sub-criteria', params: { count: subs.length } }),
    )
  }
  for (const line of [...table.columns, ...table.rows]) {
    if (line.role.kind === 'ignored' && line.how === 'words') {
      const message = { code: 'import.warning.added', params: { label: line.label } } as const
      warnings.push({ tableId: table.id, where: line.where, message })
    }
    if (line.isHidden && line.doubt === null && line.label !== '') {
      const message = { code: 'import.warning.hidden-line', params: { label: line.label } } as const
      warnings.push({ tableId: table.id, where: line.where, message })
    }
  }
  const missing = missingCriteria(table)
  if (missing.length > 0) {
    const params = { numbers: missing.join(', ') }
    warnings.push(warn(table, { code: 'import.warning.missing-criteria', params }))
  }
  const units = missingUnits(table, document)
  if (units.length > 0) {
    const params = { names: units.join(', ') }
    warnings.push(warn(table, { code: 'import.warning.missing-units', params }))
  }
  return warnings
}

function missingCriteria(table: UnderstoodTable): string[] {
  const found = new Set(
    table.rows.flatMap(({ role }) => (role.kind === 'criterion' ? [role.number] : [])),
  )
  return table.set.criteria.map(({ number }) => number).filter((number) => !found.has(number))
}

/** Units without a column; a file of one district, or a few, is not expected to have the others. */
function missingUnits(table: UnderstoodTable, document: DocumentIndex): string[] {
  const found = new Set(
    table.columns.flatMap(({ role }) => (role.kind === 'unit' ? [role.columnId] : [])),
  )
  if (found.size * 2 <= document.columns.length) return []
  return document.columns.filter(({ columnId }) => !found.has(columnId)).map(({ name }) => name)
}
