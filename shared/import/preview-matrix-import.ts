import { baseFindings } from './base-doubts.ts'
import { checkFigures, type TableCheck } from './check-figures.ts'
import { convertFonts } from './convert-fonts.ts'
import { indexDocument, type DocumentIndex, type ImportContext } from './document-index.ts'
import { readFileBases } from './file-bases.ts'
import { findTables, textsAround, type SheetTables } from './find-tables.ts'
import { leaveOut } from './leave-out.ts'
import { lineDoubts } from './line-doubts.ts'
import type {
  ImportChoice,
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
import { readValues } from './read-values.ts'
import { settleValues, type CellOutcome, type PlacedValue } from './settle-values.ts'
import { viewTable, type BaseView } from './table-view.ts'
import { tableWarnings } from './table-warnings.ts'
import { understandTable, type UnderstoodTable } from './understand-table.ts'
import type { LineProposal } from './understood.ts'

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
    warnings.push(...found.unread.map((one) => ({ tableId: null, ...one })))
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
      const units = document.asOthers.proposals.map(choiceOf)
      return tableOf(table, checks.get(table), values.outcomes.get(table), bases, units)
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
    communeTables: [],
    communeChanges: [],
    repairs: [],
    communeAgreements: { unchanged: 0, saidTwice: 0 },
    communeChoices: [],
    contentTables: [],
    contentChanges: [],
    contentUnchanged: 0,
    held: [...document.facts.heldValue.values()].filter(({ planId }) => planId === context.planId),
  }
}

function readSheet(
  sheet: RawSheet,
  document: DocumentIndex,
  options: ImportOptions,
  decisions: ImportDecisions,
): { tables: UnderstoodTable[]; reason: ImportText | null; unread: SheetTables['unread'] } {
  if (options.sheet !== undefined && options.sheet !== sheet.name) {
    return { tables: [], reason: { code: 'import.unrelated.not-chosen', params: {} }, unread: [] }
  }
  const found = findTables(sheet, document)
  const texts = textsAround(sheet, found.tables)
  const tables = found.tables.flatMap((located) => {
    const around = texts.get(located) ?? { titles: [], footnotes: [] }
    const surroundings = { ...around, isHiddenSheet: sheet.hidden }
    return understandTable(located, document, surroundings, options, decisions) ?? []
  })
  const lost: ImportText = { code: 'import.unrelated.no-units', params: {} }
  return {
    tables,
    reason: tables.length > 0 ? null : (found.reason ?? lost),
    unread: found.unread,
  }
}

function tableOf(
  table: UnderstoodTable,
  check: TableCheck | undefined,
  outcomes: ReadonlyMap<string, CellOutcome> | undefined,
  bases: ReadonlyMap<string, BaseView>,
  units: readonly ImportChoice[],
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
    choices: { units, criteria: table.set.asOthers.proposals.map(choiceOf) },
    ...viewTable(table, checked, outcomes ?? new Map<string, CellOutcome>(), bases),
  }
}

function choiceOf({ id, label }: LineProposal): ImportChoice {
  return { id, label }
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
