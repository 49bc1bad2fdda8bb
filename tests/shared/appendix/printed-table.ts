import type { AppendixDocument } from '../../../shared/appendix/appendix-document.ts'
import { cellText } from '../../../shared/appendix/cell-text.ts'

/** Rows as printed, a text for each cell. */
export function printedRows(document: AppendixDocument): string[][] {
  return document.rows.map((row) => row.cells.map((cell) => cellText(cell, document.numberStyle)))
}

/** Headings of the leaves when no column is grouped. */
export function columnTitles(document: AppendixDocument): string[] {
  return document.columns.map((column) => column.title)
}
