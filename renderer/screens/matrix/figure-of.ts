import type { Figure } from '../../../shared/matrix/explain.ts'
import type { MatrixColumn, MatrixRow } from './matrix-table.ts'

/** The computed figure that a cell of the screen shows; null for what is entered and for names. */
export function figureOf(row: MatrixRow, column: MatrixColumn): Figure | null {
  if (row.part === 'criterion') {
    if (column.part === 'total') return { kind: 'row-total', row: row.index }
    return column.part === 'rate' ? { kind: 'row-rate', row: row.index } : null
  }
  if (column.part === 'unit') {
    if (row.part === 'total') return { kind: 'column-total', column: column.index }
    return row.part === 'average' ? { kind: 'column-average', column: column.index } : null
  }
  if (column.part !== 'total') return null
  if (row.part === 'total') return { kind: 'grand-total' }
  return { kind: row.part === 'base' ? 'total-average-base' : 'overall-average' }
}
