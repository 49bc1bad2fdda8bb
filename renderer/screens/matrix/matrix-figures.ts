import {
  cellAt,
  columnAverage,
  columnTotal,
  grandTotal,
  overallAverage,
  rowRate,
  rowTotal,
  totalAverageBase,
  type Matrix,
} from '../../../shared/matrix/matrix.ts'
import { AVERAGE_DECIMALS, RATE_DECIMALS } from '../../../shared/matrix/print-matrix.ts'
import {
  formatInteger,
  formatPercent,
  formatRatio,
  type NumberStyle,
} from '../../../shared/numbers/format.ts'
import { ratio, type Ratio } from '../../../shared/numbers/ratio.ts'
import type { MatrixView } from '../../state/app-store.ts'
import type { MatrixColumn, MatrixRow, MatrixTable } from './matrix-table.ts'

/** What a cell of the screen holds, before it is written out. */
export type Figure =
  | { readonly kind: 'blank' }
  | { readonly kind: 'count'; readonly value: number; readonly isDifference: boolean }
  | { readonly kind: 'percent' | 'average'; readonly value: Ratio }

const BLANK: Figure = { kind: 'blank' }

/** The figure of any value cell of the table in a view. */
export function figureAt(
  table: MatrixTable,
  view: MatrixView,
  row: MatrixRow,
  column: MatrixColumn,
): Figure {
  const matrix = table.matrix()
  const baseline = view === 'added' ? table.baseline() : null
  const of = (read: (matrix: Matrix) => number | null): Figure => countOf(read, matrix, baseline)
  switch (column.part) {
    case 'number':
    case 'name':
      return BLANK
    case 'unit': {
      const { index, columnId } = column
      if (row.part === 'criterion') {
        if (view !== 'percent') return of((m) => cellAt(m, row.index, index))
        const value = cellAt(matrix, row.index, index)
        return percent(value === null ? null : ratio(value, table.communes.get(columnId) ?? 0))
      }
      if (row.part === 'total') return of((m) => columnTotal(m, index))
      if (row.part === 'base') return count(matrix.averageBases[index] ?? 0)
      return average(
        matrix,
        baseline,
        (m) => columnAverage(m, index),
        of((m) => columnTotal(m, index)),
        matrix.averageBases[index] ?? 0,
      )
    }
    case 'total':
      if (row.part === 'criterion') return of((m) => rowTotal(m, row.index))
      if (row.part === 'total') return of(grandTotal)
      if (row.part === 'base') return count(totalAverageBase(matrix))
      return average(matrix, baseline, overallAverage, of(grandTotal), totalAverageBase(matrix))
    case 'rate':
      if (row.part === 'base') return count(matrix.rateBase)
      if (row.part !== 'criterion') return BLANK
      if (baseline === null) return percent(rowRate(matrix, row.index))
      return percent(
        share(
          of((m) => rowTotal(m, row.index)),
          matrix.rateBase,
        ),
      )
  }
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

function countOf(
  read: (matrix: Matrix) => number | null,
  matrix: Matrix,
  baseline: Matrix | null,
): Figure {
  const value = read(matrix)
  if (value === null) return BLANK
  if (baseline === null) return count(value)
  const before = read(baseline)
  // Nothing is known of before: what was added can't be said either.
  return before === null ? BLANK : { kind: 'count', value: value - before, isDifference: true }
}

function average(
  matrix: Matrix,
  baseline: Matrix | null,
  read: (matrix: Matrix) => Ratio | null,
  added: Figure,
  base: number,
): Figure {
  // An average of what was added would mislead while it is not known of every criterion.
  const value = baseline === null ? read(matrix) : isComplete(baseline) ? share(added, base) : null
  return value === null ? BLANK : { kind: 'average', value }
}

function isComplete(matrix: Matrix): boolean {
  return matrix.shape.criteria.every((_, row) => rowTotal(matrix, row) !== null)
}

function share(figure: Figure, base: number): Ratio | null {
  return figure.kind === 'count' ? ratio(figure.value, base) : null
}

function percent(value: Ratio | null): Figure {
  return value === null ? BLANK : { kind: 'percent', value }
}

function count(value: number): Figure {
  return { kind: 'count', value, isDifference: false }
}
