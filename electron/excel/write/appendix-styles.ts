import type { Style } from 'exceljs'
import type { AppendixCell, AppendixRowKind } from '../../../shared/appendix/appendix-document.ts'
import { FOOTNOTE_SIZE_PT } from '../../../shared/appendix/paper-style.ts'

export type CellStyle = Partial<Style>

const FONT = 'Times New Roman'
const BORDER_LINE = { style: 'thin', color: { argb: 'FF000000' } } as const
const BORDER = { top: BORDER_LINE, left: BORDER_LINE, bottom: BORDER_LINE, right: BORDER_LINE }
const BOLD_KINDS: readonly AppendixRowKind[] = ['group', 'total', 'average']
const ITALIC_KINDS: readonly AppendixRowKind[] = ['base', 'note']

/** A line of the heading above the table. */
export function headingLine(size: number, kind: 'bold' | 'italic'): CellStyle {
  return {
    font: { name: FONT, size, bold: kind === 'bold', italic: kind === 'italic' },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  }
}

/** `Đơn vị tính: …` at the right, above the table. */
export const unitLine: CellStyle = {
  font: { name: FONT, size: FOOTNOTE_SIZE_PT, italic: true },
  alignment: { horizontal: 'right' },
}

export const footnoteText: CellStyle = {
  font: { name: FONT, size: FOOTNOTE_SIZE_PT, italic: true },
  alignment: { horizontal: 'left', vertical: 'top' },
  numFmt: '#,##0',
}

/** A sentence that may run over several lines. */
export const footnoteLine: CellStyle = {
  ...footnoteText,
  alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
}

/** Stands against the figure in the next column. */
export const footnoteLabel: CellStyle = {
  ...footnoteText,
  alignment: { horizontal: 'right', vertical: 'top' },
}

/** The short line under the heading. */
export const ruleLine: CellStyle = { border: { top: BORDER_LINE } }

export function columnHeading(size: number): CellStyle {
  return {
    font: { name: FONT, size, bold: true },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    border: BORDER,
  }
}

/** A heading that runs upward. */
export function upwardHeading(size: number): CellStyle {
  return {
    ...columnHeading(size),
    alignment: { horizontal: 'center', vertical: 'bottom', wrapText: true, textRotation: 90 },
  }
}

/** Gives each kind of cell one style object: exceljs writes ten times faster when cells share them. */
export function tableStyles(
  size: number,
): (row: AppendixRowKind, cell: AppendixCell, align: 'left' | 'center' | 'right') => CellStyle {
  const styles = new Map<string, CellStyle>()
  return (row, cell, align) => {
    const numFmt = numberFormat(cell)
    const key = `${row} ${align} ${numFmt}`
    const known = styles.get(key)
    if (known !== undefined) return known
    const style: CellStyle = {
      font: {
        name: FONT,
        size,
        bold: BOLD_KINDS.includes(row),
        italic: ITALIC_KINDS.includes(row),
      },
      alignment: { horizontal: align, vertical: 'middle', wrapText: cell.kind === 'text' },
      border: BORDER,
      numFmt,
    }
    styles.set(key, style)
    return style
  }
}

/** As many digits as the formula is rounded to; a blank that is computed has the format of what will stand there. */
function numberFormat(cell: AppendixCell): string {
  if (cell.kind === 'text') return '@'
  if (cell.kind === 'ratio' || cell.kind === 'percent') return quotientFormat(cell.kind, cell)
  return cell.formula?.op === 'divide' ? quotientFormat(cell.formula.as, cell.formula) : '#,##0'
}

function quotientFormat(
  as: 'ratio' | 'percent',
  { decimals, dropsZeros }: { decimals: number; dropsZeros?: true },
): string {
  // `0.##` would print 9 as `9.`; the formula rounds, so the general format shows no more digits than it should.
  if (dropsZeros !== undefined && as === 'ratio') return 'General'
  const digits = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
  return as === 'percent' ? `${digits}%` : digits
}
