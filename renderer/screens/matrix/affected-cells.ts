import type { RowChange } from '../../../shared/changes/change-set.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import type { CellRef } from '../../grid/sheet-model.ts'
import { AVERAGE, RATE, TOTAL, type MatrixTable } from './matrix-table.ts'

export interface AffectedCells {
  /** Cells entered in this table. */
  readonly entered: readonly CellRef[]
  /** Figures that follow from them. */
  readonly computed: readonly CellRef[]
}

const CORNER: readonly CellRef[] = [
  { row: TOTAL, column: TOTAL },
  { row: AVERAGE, column: TOTAL },
]

/** What an edit moves in this table: its cells, and the totals, rates and averages of their rows and columns. Null: the whole table. */
export function affectedCells(
  table: MatrixTable,
  rows: readonly RowChange[],
): AffectedCells | null {
  const { planId, setId } = table.choice
  const entered: CellRef[] = []
  const criteria = new Set<string>()
  const columns = new Set<string>()
  for (const change of rows) {
    if (change.table !== 'matrixCell' && change.table !== 'provinceFigure') {
      // A base decides which cells stand out as too large; anything else may change the shape itself.
      return null
    }
    const row = change.after ?? change.before
    if (row === null || row.planId !== planId || row.setId !== setId) continue
    // Another layer moves figures of this one too: what was added, what was lost.
    criteria.add(row.criterion)
    if (change.table === 'matrixCell') {
      // The row of a change of this table; destructuring `before ?? after` loses the tie.
      const { columnId } = row as FactRow<'matrixCell'>
      columns.add(columnId)
      entered.push({ row: row.criterion, column: columnId })
    }
  }
  const computed = [
    ...[...criteria].flatMap((row) => [
      { row, column: TOTAL },
      { row, column: RATE },
    ]),
    ...[...columns].flatMap((column) => [
      { row: TOTAL, column },
      { row: AVERAGE, column },
    ]),
    ...(criteria.size + columns.size > 0 ? CORNER : []),
  ]
  return { entered, computed }
}
