import type { Layer } from '../changes/fact-tables.ts'
import type { DocumentIndex, SetIndex } from './document-index.ts'
import type { LocatedTable } from './located-table.ts'
import { wholeNumber } from './table-cells.ts'
import type { RowLabel } from './table-labels.ts'
import { certain, type LineGuess } from './understood.ts'

/** A body row with what is needed to judge it. */
export interface RowSituation {
  readonly table: LocatedTable
  readonly label: RowLabel
  readonly number: string | null
  readonly units: readonly number[]
  readonly set: SetIndex
  readonly document: DocumentIndex
  readonly labels: readonly RowLabel[]
  /** What the last group row named (`B. Kế hoạch năm 2023`). */
  readonly groupLayer: Layer | null
}

/** Total, subtotal or number of communes, by what the figures are. */
export function guessByValues(situation: RowSituation): LineGuess | null {
  const { table, label, units, document, labels } = situation
  if (units.length < 2) return null
  const values = units.map((column) => wholeNumber(table.grid.cellAt(label.row, column)))
  if (values.some((value) => value === null)) return null
  const criteria = labels.filter(
    (other) => other.row !== label.row && isCriterionRow(other, situation),
  )
  if (criteria.length >= 2 && sumsEqual(table, criteria, units, values)) {
    return certain({ kind: 'total', layer: null }, 'values')
  }
  if (isSumOfNext(situation)) return certain({ kind: 'subtotal' }, 'values')
  const communes = units.map((column) => {
    const match = document.units.find(table.grid.labelAt(table.headRow, column))
    return match.kind === 'match' ? (document.communes.get(match.id) ?? 0) : -1
  })
  const isBase = communes.every((count, index) => count > 0 && count === values[index])
  return isBase ? certain({ kind: 'base' }, 'values') : null
}

/** True when the row holds the sums of the criteria below it, up to the next row that is none, and others follow. */
export function isSumOfNext(situation: RowSituation): boolean {
  const { table, label, units, labels } = situation
  const values = units.map((column) => wholeNumber(table.grid.cellAt(label.row, column)))
  if (units.length === 0 || values.some((value) => value === null)) return false
  const after = labels.filter((other) => other.row > label.row)
  const end = after.findIndex((other) => !isCriterionRow(other, situation))
  const block = end < 0 ? after : after.slice(0, end)
  const all = labels.filter((other) => isCriterionRow(other, situation))
  return block.length >= 2 && block.length < all.length && sumsEqual(table, block, units, values)
}

function isCriterionRow(label: RowLabel, { set }: RowSituation): boolean {
  if (label.number?.includes('.') === true) return false
  return set.matcher.match(label.isRoman ? null : label.number, label.name).kind === 'match'
}

function sumsEqual(
  table: LocatedTable,
  rows: readonly RowLabel[],
  units: readonly number[],
  values: readonly (number | null)[],
): boolean {
  return units.every((column, index) => {
    const sum = rows.reduce(
      (total, row) => total + (wholeNumber(table.grid.cellAt(row.row, column)) ?? 0),
      0,
    )
    return sum === values[index]
  })
}
