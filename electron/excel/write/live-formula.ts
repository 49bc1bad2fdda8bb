import type {
  AppendixFormula,
  CellAddress,
  CellContent,
  CellRange,
  FormulaOperand,
} from '../../../shared/appendix/appendix-document.ts'
import { roundHalfUp } from '../../../shared/numbers/ratio.ts'

/** Where the parts of an appendix came to stand in its sheet; rows count from 1 as in Excel. */
export interface SheetLayout {
  /** Sheet row of the table's first row. */
  readonly firstRow: number
  /** Address of each footnote's value. */
  readonly footnoteValues: readonly string[]
}

/**
 * The formula in Excel's own words: `SUM(C7:M7)`, `ROUND(N7/$C$31,3)`. Quotients are rounded in the formula, not by the
 * format alone: LibreOffice shows 2013/2000 as 100.6 % where the paper, and half up, says 100.7 %. A figure that is blank as things stand stays blank in Excel
 * until something is entered, where a plain sum would show 0 and a plain quotient an error.
 */
export function liveFormula(
  formula: AppendixFormula,
  content: CellContent,
  layout: SheetLayout,
): string {
  const text = formulaText(formula, layout)
  if (content.kind !== 'blank') return text
  switch (formula.op) {
    case 'sum':
      return `IF(COUNT(${rangesText(formula.of, layout)})=0,"",${text})`
    case 'countMarks':
      return `IF(COUNTA(${rangesText([formula.of], layout)})=0,"",${text})`
    case 'subtract':
    case 'divide':
      return `IFERROR(${text},"")`
  }
}

/** Digits after the mark of the number behind a quotient: 90.1 % is 0.901. */
function digitsOf({ as, decimals }: { as: 'ratio' | 'percent'; decimals: number }): number {
  return as === 'percent' ? decimals + 2 : decimals
}

/** What the formula gives, for programs that show a workbook without computing it. */
export function cachedResult(content: CellContent): number | string {
  switch (content.kind) {
    case 'blank':
      return ''
    case 'text':
      return content.text
    case 'integer':
      return content.value
    case 'ratio':
    case 'percent': {
      const digits = digitsOf({ as: content.kind, decimals: content.decimals })
      return roundHalfUp(content, digits) / 10 ** digits
    }
  }
}

/** 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  const letter = String.fromCharCode(65 + (column % 26))
  return rest === 0 ? letter : columnName(rest - 1) + letter
}

function formulaText(formula: AppendixFormula, layout: SheetLayout): string {
  switch (formula.op) {
    case 'sum':
      return `SUM(${rangesText(formula.of, layout)})`
    case 'countMarks': {
      const range = rangesText([formula.of], layout)
      return formula.marks.map((mark) => `COUNTIF(${range},"${mark}")`).join('+')
    }
    case 'subtract':
      return `${operandText(formula.from, layout)}-${operandText(formula.take, layout)}`
    case 'divide':
      return `ROUND(${operandText(formula.numerator, layout)}/${operandText(formula.denominator, layout)},${digitsOf(formula)})`
  }
}

function rangesText(ranges: readonly CellRange[], layout: SheetLayout): string {
  return ranges
    .map(({ from, to }) => {
      const first = addressText(from, layout)
      const last = addressText(to, layout)
      return first === last ? first : `${first}:${last}`
    })
    .join(',')
}

function operandText(operand: FormulaOperand, layout: SheetLayout): string {
  switch (operand.kind) {
    case 'cell':
      return addressText(operand.at, layout)
    case 'number':
      return String(operand.value)
    case 'sum': {
      const sum = `SUM(${rangesText(operand.of, layout)})`
      return operand.less === null ? sum : `(${sum}-${operandText(operand.less, layout)})`
    }
    case 'footnote': {
      const address = layout.footnoteValues[operand.index]
      if (address === undefined) throw new RangeError(`no footnote ${operand.index}`)
      return address
    }
  }
}

function addressText(address: CellAddress, layout: SheetLayout): string {
  return columnName(address.column) + String(layout.firstRow + address.row)
}
