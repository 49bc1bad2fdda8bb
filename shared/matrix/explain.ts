import {
  BLANK,
  cellAt,
  columnTotal,
  grandTotal,
  rowTotal,
  totalAverageBase,
  type Matrix,
} from './matrix.ts'

export type Figure =
  | { readonly kind: 'row-total' | 'row-rate'; readonly row: number }
  | { readonly kind: 'column-total' | 'column-average' | 'average-base'; readonly column: number }
  | { readonly kind: 'grand-total' | 'overall-average' | 'total-average-base' }

/** One addend of a figure: the column or criterion it comes from. */
export interface Operand {
  readonly id: string
  readonly value: number | null
}

export interface Explanation {
  readonly figure: Figure
  readonly operandKind: 'column' | 'criterion'
  readonly operands: readonly Operand[]
  /** Operands without a value: they count as nothing, and the reader should know how many there are. */
  readonly blanks: number
  readonly numerator: number | null
  /** What the figure divides by; null for plain sums. */
  readonly denominator: number | null
  readonly denominatorKind: 'rate-base' | 'average-base' | null
  /** The numerator is a figure held for the whole province, not a sum of columns. */
  readonly isProvinceFigure: boolean
}

/** Gives the operands and the denominator of a computed figure, in display order. */
export function explain(matrix: Matrix, figure: Figure): Explanation {
  switch (figure.kind) {
    case 'row-total':
    case 'row-rate': {
      const isRate = figure.kind === 'row-rate'
      const isProvinceFigure =
        matrix.rowFilled[figure.row] === 0 && matrix.provinceFigures[figure.row] !== BLANK
      return build(figure, {
        operandKind: 'column',
        operands: isProvinceFigure
          ? []
          : matrix.shape.columns.map((id, column) => ({
              id,
              value: cellAt(matrix, figure.row, column),
            })),
        numerator: rowTotal(matrix, figure.row),
        denominator: isRate ? matrix.rateBase : null,
        denominatorKind: isRate ? 'rate-base' : null,
        isProvinceFigure,
      })
    }
    case 'column-total':
    case 'column-average': {
      const isAverage = figure.kind === 'column-average'
      return build(figure, {
        operandKind: 'criterion',
        operands: matrix.shape.criteria.map((id, row) => ({
          id,
          value: cellAt(matrix, row, figure.column),
        })),
        numerator: columnTotal(matrix, figure.column),
        denominator: isAverage ? (matrix.averageBases[figure.column] ?? 0) : null,
        denominatorKind: isAverage ? 'average-base' : null,
      })
    }
    case 'grand-total':
    case 'overall-average': {
      const isAverage = figure.kind === 'overall-average'
      return build(figure, {
        operandKind: 'criterion',
        operands: matrix.shape.criteria.map((id, row) => ({ id, value: rowTotal(matrix, row) })),
        numerator: grandTotal(matrix),
        denominator: isAverage ? totalAverageBase(matrix) : null,
        denominatorKind: isAverage ? 'average-base' : null,
      })
    }
    case 'average-base':
      return build(figure, {
        operandKind: 'column',
        operands: [],
        numerator: matrix.averageBases[figure.column] ?? 0,
      })
    case 'total-average-base':
      return build(figure, {
        operandKind: 'column',
        operands: matrix.shape.columns.map((id, column) => ({
          id,
          value: matrix.averageBases[column] ?? 0,
        })),
        numerator: totalAverageBase(matrix),
      })
  }
}

function build(
  figure: Figure,
  parts: Pick<Explanation, 'operandKind' | 'operands' | 'numerator'> & Partial<Explanation>,
): Explanation {
  return {
    figure,
    blanks: parts.operands.filter((operand) => operand.value === null).length,
    denominator: null,
    denominatorKind: null,
    isProvinceFigure: false,
    ...parts,
  }
}
