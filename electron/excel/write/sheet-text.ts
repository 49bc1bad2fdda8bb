import type { Cell, stream } from 'exceljs'
import type { CellStyle } from './appendix-styles.ts'
import { safeText } from './safe-text.ts'
import type { Places } from './sheet-places.ts'

export type Sheet = ReturnType<stream.xlsx.WorkbookWriter['addWorksheet']>

export function setText(cell: Cell, text: string, style: CellStyle): void {
  cell.style = style
  cell.value = safeText(text)
}

export function mergeAcross(sheet: Sheet, row: number, firstColumn: number, span: number): void {
  if (span > 1) sheet.mergeCells(row, firstColumn, row, firstColumn + span - 1)
}

/** A line of text over the columns of the first page. */
export function writeLine(
  sheet: Sheet,
  row: number,
  text: string,
  style: CellStyle,
  places: Places,
): void {
  setText(sheet.getRow(row).getCell(places.textColumn), text, style)
  mergeAcross(sheet, row, places.textColumn, places.textColumns)
}
