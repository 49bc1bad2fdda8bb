import type { Ratio } from '../numbers/ratio.ts'
import type {
  AppendixCell,
  AppendixFormula,
  CellAddress,
  FormulaOperand,
} from './appendix-document.ts'

/** Cells of one column; a null figure is a blank, which may still be computed in a live workbook. */
export function textCell(text: string, span = 1): AppendixCell {
  return { kind: 'text', text, span, formula: null }
}

export function blankCell(span = 1): AppendixCell {
  return { kind: 'blank', span, formula: null }
}

export function integerCell(
  value: number | null,
  formula: AppendixFormula | null = null,
): AppendixCell {
  if (value === null) return { kind: 'blank', span: 1, formula }
  return { kind: 'integer', value, span: 1, formula }
}

export interface QuotientOperands {
  readonly numerator: FormulaOperand
  readonly denominator: FormulaOperand
}

/** A quotient that a live workbook computes from two operands; null prints blank. */
export function quotientCell(
  as: 'ratio' | 'percent',
  value: Ratio | null,
  decimals: number,
  operands: QuotientOperands,
  zeros: 'keep' | 'drop' = 'keep',
): AppendixCell {
  const rounding = zeros === 'keep' ? { decimals } : ({ decimals, dropsZeros: true } as const)
  const formula: AppendixFormula = { op: 'divide', ...operands, as, ...rounding }
  if (value === null) return { kind: 'blank', span: 1, formula }
  const { numerator, denominator } = value
  return { kind: as, numerator, denominator, ...rounding, span: 1, formula }
}

/** Sum of a rectangle of cells; null when there is nothing between the corners. */
export function sumOf(from: CellAddress, to: CellAddress): AppendixFormula | null {
  if (to.row < from.row || to.column < from.column) return null
  return { op: 'sum', of: [{ from, to }] }
}

export function cellOperand(row: number, column: number): FormulaOperand {
  return { kind: 'cell', at: { row, column } }
}
