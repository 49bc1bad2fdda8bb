import {
  addedCell,
  addedColumnTotal,
  addedGrandTotal,
  addedRowTotal,
} from '../../../shared/matrix/added.ts'
import {
  cellAt,
  columnTotal,
  grandTotal,
  rowTotal,
  totalAverageBase,
} from '../../../shared/matrix/matrix.ts'
import { AVERAGE_DECIMALS, RATE_DECIMALS } from '../../../shared/matrix/print-matrix.ts'
import {
  formatInteger,
  formatPercent,
  formatRatio,
  type NumberStyle,
} from '../../../shared/numbers/format.ts'
import { ratio, type Ratio } from '../../../shared/numbers/ratio.ts'
import type { Feasibility } from '../../../shared/communes/feasibility.ts'
import type { MatrixView } from '../../state/app-store.ts'
import { boundsAt, recognisedBeside } from './matrix-bounds.ts'
import type { MatrixColumn, MatrixRow, MatrixTable } from './matrix-table.ts'

/** What a cell of the screen holds, before it is written out. */
export type Figure =
  | { readonly kind: 'blank' }
  | { readonly kind: 'count'; readonly value: number; readonly isDifference: boolean }
  | { readonly kind: 'percent' | 'average'; readonly value: Ratio }

const BLANK: Figure = { kind: 'blank' }

type FigureRow = Exclude<MatrixRow, { readonly part: 'bound' } | { readonly part: 'recognised' }>

/** The figure of any value cell of the table in a view. */
export function figureAt(
  table: MatrixTable,
  view: MatrixView,
  row: MatrixRow,
  column: MatrixColumn,
  bounds: () => Feasibility | null,
): Figure {
  if (column.part === 'number' || column.part === 'name') return BLANK
  if (row.part === 'bound' || row.part === 'recognised') {
    return boundFigure(table, row.part, column, bounds())
  }
  const isAddedView = view === 'added' && row.part !== 'base'
  return isAddedView ? addedAt(table, row, column) : heldAt(table, view, row, column)
}

function boundFigure(
  table: MatrixTable,
  part: 'bound' | 'recognised',
  column: MatrixColumn,
  bounds: Feasibility | null,
): Figure {
  const here = bounds === null ? null : boundsAt(bounds, column)
  if (here === null) return BLANK
  return count(part === 'bound' ? here.most : recognisedBeside(table, here))
}

function heldAt(
  table: MatrixTable,
  view: MatrixView,
  row: FigureRow,
  column: MatrixColumn,
): Figure {
  const matrix = table.matrix()
  if (column.part === 'unit') {
    const { index, columnId } = column
    switch (row.part) {
      case 'criterion': {
        const value = cellAt(matrix, row.index, index)
        if (view !== 'percent') return count(value)
        return quotient('percent', value, table.communes.get(columnId) ?? 0)
      }
      case 'total':
        return count(columnTotal(matrix, index))
      case 'base':
        return count(matrix.averageBases[index] ?? 0)
      case 'average':
        return quotient('average', columnTotal(matrix, index), matrix.averageBases[index] ?? 0)
    }
  }
  if (column.part === 'rate') {
    if (row.part === 'base') return count(matrix.rateBase)
    return row.part === 'criterion'
      ? quotient('percent', rowTotal(matrix, row.index), matrix.rateBase)
      : BLANK
  }
  switch (row.part) {
    case 'criterion':
      return count(rowTotal(matrix, row.index))
    case 'total':
      return count(grandTotal(matrix))
    case 'base':
      return count(totalAverageBase(matrix))
    case 'average':
      return quotient('average', grandTotal(matrix), totalAverageBase(matrix))
  }
}

function addedAt(table: MatrixTable, row: FigureRow, column: MatrixColumn): Figure {
  const matrix = table.matrix()
  const baseline = table.baseline()
  if (column.part === 'unit') {
    const { index } = column
    if (row.part === 'criterion') return added(addedCell(matrix, baseline, row.index, index))
    const total = addedColumnTotal(matrix, baseline, index)
    if (row.part === 'total') return added(total)
    return quotient('average', total, matrix.averageBases[index] ?? 0)
  }
  if (row.part === 'criterion') {
    const total = addedRowTotal(matrix, baseline, row.index)
    return column.part === 'rate' ? quotient('percent', total, matrix.rateBase) : added(total)
  }
  if (column.part === 'rate') return BLANK
  const total = addedGrandTotal(matrix, baseline)
  return row.part === 'total' ? added(total) : quotient('average', total, totalAverageBase(matrix))
}

export function figureText(figure: Figure, style: NumberStyle): string {
  switch (figure.kind) {
    case 'blank':
      return ''
    case 'count':
      return (
        (figure.isDifference && figure.value > 0 ? '+' : '') + formatInteger(figure.value, style)
      )
    case 'percent':
      return formatPercent(figure.value, RATE_DECIMALS, style)
    case 'average':
      return formatRatio(figure.value, AVERAGE_DECIMALS, style)
  }
}

/** The figure for sums in the status bar; percentages count as the numbers shown before the sign. */
export function figureNumber(figure: Figure): number | null {
  switch (figure.kind) {
    case 'blank':
      return null
    case 'count':
      return figure.value
    case 'percent':
      return (figure.value.numerator * 100) / figure.value.denominator
    case 'average':
      return figure.value.numerator / figure.value.denominator
  }
}

function quotient(kind: 'percent' | 'average', value: number | null, base: number): Figure {
  const exact = value === null ? null : ratio(value, base)
  return exact === null ? BLANK : { kind, value: exact }
}

function count(value: number | null): Figure {
  return value === null ? BLANK : { kind: 'count', value, isDifference: false }
}

function added(value: number | null): Figure {
  return value === null ? BLANK : { kind: 'count', value, isDifference: true }
}
