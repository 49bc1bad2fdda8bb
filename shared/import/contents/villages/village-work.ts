import type { VillageStandard } from '../../../changes/fact-tables.ts'
import { buildVillageTable, type VillageTable } from '../../../villages/village-table.ts'
import { printedText, type Grid } from '../../grid.ts'
import type { ImportText, TableMarks } from '../../preview.ts'
import { readCount } from '../../read-cell.ts'
import type {
  CheckedFigure,
  ContentContext,
  FoundContent,
  Refusal,
  Saying,
} from '../content-model.ts'
import type { VillageColumns } from './village-columns.ts'
import type { VillageRow } from './village-rows.ts'

export interface VillageCells {
  readonly table: FoundContent
  readonly context: ContentContext
  readonly columns: VillageColumns
  readonly rows: readonly VillageRow[]
  readonly marks: TableMarks
  /** Of columns that name none. */
  readonly standard: VillageStandard
  /** The doubt about it, while it is open. */
  readonly waitsFor: string | null
}

export type VillageColumn = VillageColumns['values'][number]
type Standing = Pick<VillageColumn, 'standard' | 'waitsFor' | 'role'>

/** A table of villages being read: its figures, the document's, and what has been said so far. */
export interface VillageWork {
  readonly cells: VillageCells
  readonly grid: Grid
  readonly sayings: Saying[]
  readonly refusals: Refusal[]
  readonly figures: CheckedFigure[]
  readonly warnings: { readonly where?: string; readonly message: ImportText }[]
  readonly documentOf: (standard: VillageStandard) => VillageTable
  readonly standardOf: (own: VillageStandard | null) => VillageStandard
  /** The open doubt that a cell waits for. */
  readonly waits: (row: VillageRow, column: Standing) => string | null
  /** The count a cell holds; null where it holds none. */
  readonly valueAt: (row: number, column: number) => number | null
}

export function startVillages(cells: VillageCells): VillageWork {
  const { table, context, columns, rows, marks } = cells
  const { grid } = table.skeleton
  const { facts, plan } = context.document
  const tables = new Map<VillageStandard, VillageTable>()
  const counts = new Map<string, number>()
  for (const { index, role } of columns.values) {
    if (!isCount(role)) continue
    for (const row of rows) {
      const read = readCount(grid.cellAt(row.index, index), marks)
      if (read.kind === 'count') counts.set(`${row.index},${index}`, read.value)
    }
  }
  return {
    cells,
    grid,
    sayings: [],
    refusals: [],
    figures: [],
    warnings: [],
    documentOf(standard) {
      const known = tables.get(standard) ?? buildVillageTable(facts, plan.id, standard)
      tables.set(standard, known)
      return known
    },
    standardOf: (own) => own ?? cells.standard,
    waits: (row, column) =>
      row.waitsFor ??
      column.waitsFor ??
      (column.standard === null && column.role !== 'total' ? cells.waitsFor : null),
    valueAt: (row, column) => counts.get(`${row},${column}`) ?? null,
  }
}

/** The column of a role and standard, where the table has one. */
export function columnOf(
  { cells, standardOf }: VillageWork,
  role: string,
  standard: VillageStandard,
): VillageColumn | undefined {
  return cells.columns.values.find(
    (one) => one.role === role && (role === 'total' || standardOf(one.standard) === standard),
  )
}

/** Keeps a cell of a row that nobody knows yet with the question about the row. */
export function waitForRow(
  { cells, grid, sayings }: VillageWork,
  row: VillageRow,
  column: number,
  doubtId: string,
): void {
  const cell = grid.cellAt(row.index, column)
  if (cell === undefined) return
  sayings.push({
    key: `unknown ${cells.table.id} ${row.index} ${column}`,
    row: row.index,
    column,
    name: row.name,
    before: null,
    after: printedText(cell.value),
    edits: [],
    waitsFor: doubtId,
    asks: null,
  })
}

function isCount(role: string): boolean {
  return role === 'total' || role === 'cumulative' || role.startsWith('count:')
}
