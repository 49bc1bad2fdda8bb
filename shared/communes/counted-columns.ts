import type { Facts } from '../changes/change-set.ts'
import type { Layer } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { BLANK, setCell, type Matrix } from '../matrix/matrix.ts'
import { countAt, type CommuneTable } from './commune-table.ts'

/** Whether a column of a table is counted from its communes rather than entered. */
export function isCounted(
  facts: Facts,
  table: { readonly planId: string; readonly setId: string; readonly layer: Layer },
  columnId: string,
): boolean {
  return findFact(facts, 'countedColumn', { ...table, columnId }) !== undefined
}

/** Writes the counts of one column into a matrix of the same plan and set. */
export function fillCountedColumn(
  matrix: Matrix,
  table: CommuneTable,
  layer: Layer,
  columnId: string,
): void {
  const column = matrix.shape.columns.indexOf(columnId)
  const from = table.shape.columns.indexOf(columnId)
  if (column < 0 || from < 0) return
  for (const [row, criterion] of matrix.shape.criteria.entries()) {
    const number = table.numberIndex.get(criterion)
    setCell(matrix, row, column, number === undefined ? null : countAt(table, layer, from, number))
  }
}

/** A cell as it was entered, whatever the matrix shows; null where nothing was. */
export function enteredValue(
  facts: Facts,
  cell: {
    readonly planId: string
    readonly setId: string
    readonly layer: Layer
    readonly criterion: string
    readonly columnId: string
  },
): number | null {
  const value = findFact(facts, 'matrixCell', cell)?.value
  return value === undefined || value === BLANK ? null : value
}
