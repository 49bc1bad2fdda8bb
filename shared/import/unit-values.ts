import type { DocumentIndex } from './document-index.ts'
import type { LocatedTable } from './located-table.ts'
import { wholeNumber } from './table-cells.ts'
import type { ColumnLabel } from './table-labels.ts'
import { certain, type LineGuess } from './understood.ts'

/** Of several columns of totals, those that only sum the units next to them are totals of a group. */
export function findSubtotals(
  table: LocatedTable,
  labels: readonly ColumnLabel[],
  guesses: Map<number, LineGuess>,
): void {
  const kindOf = (label: ColumnLabel) => guesses.get(label.column)?.role.kind
  const totals = labels.filter((label) => kindOf(label) === 'total')
  if (totals.length < 2) return
  const unitCount = labels.filter((label) => kindOf(label) === 'unit').length
  for (const total of totals) {
    const at = labels.indexOf(total)
    const sides = [labels.slice(0, at).toReversed(), labels.slice(at + 1)].map((side) => {
      const end = side.findIndex((label) => kindOf(label) !== 'unit')
      return (end < 0 ? side : side.slice(0, end)).map(({ column }) => column)
    })
    const isGroup = sides.some(
      (units) => units.length > 0 && units.length < unitCount && addsUp(table, total, units),
    )
    if (isGroup) guesses.set(total.column, certain({ kind: 'subtotal' }, 'values'))
  }
}

/** True when at least three rows, and nearly all, hold the sum of the row's other figures under known units. */
export function isTotalByValues(
  table: LocatedTable,
  label: ColumnLabel,
  document: DocumentIndex,
): boolean {
  const units = unitColumns(table, document)
  return units.length >= 2 && addsUp(table, label, units)
}

function addsUp(table: LocatedTable, label: ColumnLabel, units: readonly number[]): boolean {
  let fits = 0
  let misses = 0
  for (const cell of label.body) {
    const row = table.grid.rowOf(cell)
    const values = units.map((column) => wholeNumber(table.grid.cellAt(row, column)) ?? 0)
    const sum = values.reduce((total, value) => total + value, 0)
    if (wholeNumber(cell) === sum && sum > 0) fits++
    else misses++
  }
  return fits >= 3 && misses * 4 <= fits
}

function unitColumns(table: LocatedTable, document: DocumentIndex): number[] {
  const columns: number[] = []
  for (let column = table.left; column <= table.right; column++) {
    if (column === table.labelColumn) continue
    const text = table.grid.labelAt(table.headRow, column)
    if (text !== '' && document.units.find(text).kind === 'match') columns.push(column)
  }
  return columns
}
