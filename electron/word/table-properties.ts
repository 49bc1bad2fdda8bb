import type { AppendixDocument } from '../../shared/appendix/appendix-document.ts'
import { CELL_PADDING_Y_MM } from '../../shared/appendix/paper-style.ts'
import { sideMm } from './cell-margins.ts'
import { twips } from './units.ts'
import { escapeXml, textLines } from './word-text.ts'

/** Eighths of a point: what 0.2 mm come to. */
const BORDER_EIGHTHS = 4
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const

/** Borders, widths and margins of a whole table; its title is read out to those who can't see it. */
export function tableProperties(
  { page, heading }: AppendixDocument,
  isWhole: boolean,
  widthTwips: number,
): string {
  const borders = SIDES.map(
    (side) => `<w:${side} w:val="single" w:sz="${BORDER_EIGHTHS}" w:space="0" w:color="000000"/>`,
  )
  const paddings = [
    ['top', CELL_PADDING_Y_MM],
    ['left', sideMm(page)],
    ['bottom', CELL_PADDING_Y_MM],
    ['right', sideMm(page)],
  ] as const
  const margins = paddings.map(([side, mm]) => `<w:${side} w:w="${twips(mm)}" w:type="dxa"/>`)
  const caption = escapeXml(textLines(`${heading.label}. ${heading.title}`).join(' '))
  return [
    `<w:tblPr><w:tblW w:w="${widthTwips}" w:type="dxa"/>`,
    isWhole ? '<w:jc w:val="center"/>' : '',
    `<w:tblBorders>${borders.join('')}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/>',
    `<w:tblCellMar>${margins.join('')}</w:tblCellMar>`,
    `<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`,
    `<w:tblCaption w:val="${caption}"/></w:tblPr>`,
  ].join('')
}
