import type { AppendixHeading, AppendixPage } from './appendix-document.ts'
import { printableSizeMm } from './page-size.ts'
import {
  BORDER_MM,
  CELL_PADDING_X_MM,
  CELL_PADDING_Y_MM,
  DENSE_PADDING_X_MM,
  FOOTNOTE_SIZE_PT,
  LABEL_SIZE_PT,
  LINE_HEIGHT,
  MM_PER_PT,
  RULE_SPACE_MM,
  TITLE_SIZE_PT,
} from './paper-style.ts'
import { wrappedLines } from './text-width.ts'

/** Printers of text round each letter and each line: what is reckoned here is not filled to the last bit. */
const WIDTH_SLACK_MM = 0.4

/** Width of a cell that holds a line of text of this many em. */
export function cellWidthMm(em: number, page: AppendixPage): number {
  const padding = page.isDense === true ? DENSE_PADDING_X_MM : CELL_PADDING_X_MM
  return em * page.fontSizePt * MM_PER_PT + 2 * padding + BORDER_MM + WIDTH_SLACK_MM
}

/** What a cell of this width leaves for its text, in em. */
export function roomEm(widthMm: number, page: AppendixPage): number {
  return (widthMm - cellWidthMm(0, page)) / (page.fontSizePt * MM_PER_PT)
}

export function rowHeightMm(lines: number, page: AppendixPage): number {
  return lines * lineHeightMm(page.fontSizePt) + 2 * CELL_PADDING_Y_MM + BORDER_MM
}

export function lineHeightMm(sizePt: number): number {
  return sizePt * LINE_HEIGHT * MM_PER_PT
}

/** Height of all that stands above the table. */
export function headingHeightMm(heading: AppendixHeading, page: AppendixPage): number {
  const widthEm = printableSizeMm(page).width / (TITLE_SIZE_PT * MM_PER_PT)
  const titleLines =
    wrappedLines(heading.title, widthEm, true) + wrappedLines(heading.reference, widthEm)
  return (
    lineHeightMm(LABEL_SIZE_PT) +
    titleLines * lineHeightMm(TITLE_SIZE_PT) +
    RULE_SPACE_MM +
    (heading.unit === null ? 0 : lineHeightMm(FOOTNOTE_SIZE_PT))
  )
}
