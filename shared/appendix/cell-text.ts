import { formatInteger, formatPercent, formatRatio, type NumberStyle } from '../numbers/format.ts'
import { roundHalfUp, type Ratio } from '../numbers/ratio.ts'
import type { AppendixFootnote, CellContent } from './appendix-document.ts'

/** What a cell prints: `''` for a blank, `0` for zero, `13,38`, `90,1%`. */
export function cellText(cell: CellContent, style: NumberStyle): string {
  switch (cell.kind) {
    case 'blank':
      return ''
    case 'text':
      return cell.text
    case 'integer':
      return formatInteger(cell.value, style)
    case 'ratio':
      return formatRatio(cell, shownDecimals(cell), style)
    case 'percent':
      return formatPercent(cell, cell.decimals, style)
  }
}

/** Digits after the mark of an average: all of them, or those up to its last that isn't zero. */
function shownDecimals(average: Ratio & { decimals: number; dropsZeros?: true }): number {
  let { decimals } = average
  if (average.dropsZeros === undefined) return decimals
  let scaled = roundHalfUp(average, decimals)
  for (; decimals > 0 && scaled % 10 === 0; decimals--) scaled /= 10
  return decimals
}

/** A footnote as one line: `Mẫu số của tỉ lệ (số xã): 181`. */
export function footnoteText(footnote: AppendixFootnote, style: NumberStyle): string {
  if (footnote.value === null) return footnote.text
  return `${footnote.text}: ${formatInteger(footnote.value, style)}`
}
