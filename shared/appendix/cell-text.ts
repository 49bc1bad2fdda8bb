import { formatInteger, formatPercent, formatRatio, type NumberStyle } from '../numbers/format.ts'
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
      return formatRatio(cell, cell.decimals, style)
    case 'percent':
      return formatPercent(cell, cell.decimals, style)
  }
}

/** A footnote as one line: `Mẫu số của tỉ lệ (số xã): 181`. */
export function footnoteText(footnote: AppendixFootnote, style: NumberStyle): string {
  if (footnote.value === null) return footnote.text
  return `${footnote.text}: ${formatInteger(footnote.value, style)}`
}
