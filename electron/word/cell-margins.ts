import type { AppendixCell, AppendixPage } from '../../shared/appendix/appendix-document.ts'
import {
  BORDER_MM,
  CELL_PADDING_X_MM,
  DENSE_PADDING_X_MM,
  MM_PER_PT,
} from '../../shared/appendix/paper-style.ts'
import { textWidthEm } from '../../shared/appendix/text-width.ts'
import type { ParagraphLook } from './cell-paragraph.ts'
import { twips } from './units.ts'

/** At the sides of the cells of a table, unless one says otherwise. */
export function sideMm({ isDense }: AppendixPage): number {
  return isDense === true ? DENSE_PADDING_X_MM : CELL_PADDING_X_MM
}

/** Margins of one cell where they aren't those of the table. */
export function cellMargins(
  cell: AppendixCell,
  text: string,
  { widthTwips, look, page }: { widthTwips: number; look: ParagraphLook; page: AppendixPage },
): string {
  // A figure is never broken: where it finds no room between the margins of its cell, it goes without them.
  if (cell.kind !== 'text' && neededTwips(text, look, page) > widthTwips) return sides(0)
  return page.isDense === true && look.align === 'left' ? sides(CELL_PADDING_X_MM) : ''
}

function neededTwips(text: string, { isBold }: ParagraphLook, page: AppendixPage): number {
  const textMm = textWidthEm(text, isBold) * page.fontSizePt * MM_PER_PT
  return twips(textMm + 2 * sideMm(page) + BORDER_MM)
}

function sides(mm: number): string {
  const side = (name: string): string => `<w:${name} w:w="${twips(mm)}" w:type="dxa"/>`
  return `<w:tcMar>${side('left')}${side('right')}</w:tcMar>`
}
