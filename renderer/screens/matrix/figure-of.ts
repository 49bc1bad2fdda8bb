import type { Figure } from '../../../shared/matrix/explain.ts'
import type { FactTable } from '../../../shared/changes/fact-tables.ts'
import type { MatrixColumn, MatrixRow, MatrixTable } from './matrix-table.ts'

/** The computed figure that a cell of the screen shows; null for what is entered and for names. */
export function figureOf(row: MatrixRow, column: MatrixColumn): Figure | null {
  if (row.part === 'criterion') {
    if (column.part === 'total') return { kind: 'row-total', row: row.index }
    return column.part === 'rate' ? { kind: 'row-rate', row: row.index } : null
  }
  if (row.part === 'bound' || row.part === 'recognised') return null
  if (column.part === 'unit') {
    if (row.part === 'total') return { kind: 'column-total', column: column.index }
    return row.part === 'average' ? { kind: 'column-average', column: column.index } : null
  }
  if (column.part !== 'total') return null
  if (row.part === 'total') return { kind: 'grand-total' }
  return { kind: row.part === 'base' ? 'total-average-base' : 'overall-average' }
}

/** What names one entered fact: its table and natural key. */
export interface EnteredFact {
  readonly table: FactTable
  readonly key: Readonly<Record<string, string>>
}

/** The fact that a cell of the screen holds; null for what is computed and for names. */
export function enteredFact(
  table: MatrixTable,
  row: MatrixRow,
  column: MatrixColumn,
): EnteredFact | null {
  const { planId, setId, layer } = table.choice
  if (row.part === 'criterion' && column.part === 'unit') {
    const key = { planId, setId, layer, criterion: row.number, columnId: column.columnId }
    return { table: 'matrixCell', key }
  }
  if (row.part === 'criterion' && column.part === 'total') {
    const isOfProvince = table.matrix().rowFilled[row.index] === 0
    const key = { planId, setId, layer, criterion: row.number }
    return isOfProvince ? { table: 'provinceFigure', key } : null
  }
  if (row.part !== 'base') return null
  if (column.part === 'unit') {
    return { table: 'averageBase', key: { planId, setId, columnId: column.columnId } }
  }
  return column.part === 'rate' ? { table: 'rateBase', key: { planId, setId } } : null
}
