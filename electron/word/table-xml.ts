import type {
  AppendixCell,
  AppendixDocument,
  AppendixRow,
} from '../../shared/appendix/appendix-document.ts'
import { cellText } from '../../shared/appendix/cell-text.ts'
import { cellsOfBlock, type ColumnBlock } from '../../shared/appendix/column-blocks.ts'
import { leafColumns } from '../../shared/appendix/column-tree.ts'
import { firstKeptRow } from '../../shared/appendix/kept-rows.ts'
import {
  CELL_PADDING_X_MM,
  CELL_PADDING_Y_MM,
  DENSE_PADDING_X_MM,
} from '../../shared/appendix/paper-style.ts'
import { cellParagraph, type ParagraphLook } from './cell-paragraph.ts'
import { columnEdges } from './column-edges.ts'
import { headingRowsXml } from './heading-rows-xml.ts'
import { rowProperties } from './row-properties.ts'
import { twips } from './units.ts'
import { escapeXml, textLines } from './word-text.ts'
import { tableStyleId } from './style-ids.ts'

/** Eighths of a point: what 0.2 mm come to. */
const BORDER_EIGHTHS = 4
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const

export interface TablePart {
  readonly block: ColumnBlock
  /** The whole table stands in the middle of its sheet; blocks begin at the same edge. */
  readonly isWhole: boolean
  /** Footnotes, or at least the end of the section, follow on the same page. */
  readonly isLast: boolean
}

/**
 * One block of columns as a Word table. Plain WordprocessingML: as objects of the docx package a table of 2,000
 * communes by 22 columns takes over a gigabyte.
 */
export function tableXml(document: AppendixDocument, part: TablePart): string {
  const { block } = part
  const leaves = leafColumns(document.columns)
  const edges = columnEdges(block.flatMap((column) => leaves[column]?.widthMm ?? []))
  const styleId = tableStyleId(document.page.fontSizePt)
  const firstKept = firstKeptRow(document.rows)
  const looks = new Map<string, ParagraphLook>()
  const rows = document.rows.map((row, index) => {
    const isLastRow = index === document.rows.length - 1
    const isKept = index >= firstKept || row.kind === 'group'
    return rowXml(row, { isKept: isKept && (part.isLast || !isLastRow) })
  })
  const grid = block.map((_, index) => `<w:gridCol w:w="${width(index, 1)}"/>`)
  return [
    `<w:tbl>${tableProperties(document, part, width(0, block.length))}`,
    `<w:tblGrid>${grid.join('')}</w:tblGrid>`,
    headingRowsXml(document, block, edges),
    ...rows,
    '</w:tbl>',
  ].join('')

  function width(position: number, span: number): number {
    return (edges[position + span] ?? 0) - (edges[position] ?? 0)
  }

  function rowXml(row: AppendixRow, { isKept }: { isKept: boolean }): string {
    let position = 0
    let cells = ''
    for (const cell of cellsOfBlock(row, block)) {
      const align = leaves[block[position] ?? 0]?.align ?? 'left'
      cells += cellXml(cell, width(position, cell.span), lookOf(row, align, isKept))
      position += cell.span
    }
    return `<w:tr>${rowProperties(row.heightMm ?? 0)}${cells}</w:tr>`
  }

  function cellXml(cell: AppendixCell, widthTwips: number, look: ParagraphLook): string {
    const span = cell.span > 1 ? `<w:gridSpan w:val="${cell.span}"/>` : ''
    const margin =
      document.page.isDense === true && look.align === 'left' ? sideMargins(CELL_PADDING_X_MM) : ''
    const paragraph = cellParagraph(cellText(cell, document.numberStyle), look)
    return `<w:tc><w:tcPr><w:tcW w:w="${widthTwips}" w:type="dxa"/>${span}${margin}<w:vAlign w:val="center"/></w:tcPr>${paragraph}</w:tc>`
  }

  function lookOf(
    { kind }: AppendixRow,
    align: ParagraphLook['align'],
    isKept: boolean,
  ): ParagraphLook {
    const key = `${kind} ${align} ${isKept}`
    const known = looks.get(key)
    if (known !== undefined) return known
    const isBold = kind === 'group' || kind === 'total' || kind === 'average'
    const isItalic = kind === 'base' || kind === 'note'
    const look = { styleId, align, isKept, isBold, isItalic }
    looks.set(key, look)
    return look
  }
}

function sideMargins(mm: number): string {
  const side = (name: string): string => `<w:${name} w:w="${twips(mm)}" w:type="dxa"/>`
  return `<w:tcMar>${side('left')}${side('right')}</w:tcMar>`
}

function tableProperties(
  { page, heading }: AppendixDocument,
  { isWhole }: TablePart,
  widthTwips: number,
): string {
  const borders = SIDES.map(
    (side) => `<w:${side} w:val="single" w:sz="${BORDER_EIGHTHS}" w:space="0" w:color="000000"/>`,
  )
  const sideMm = page.isDense === true ? DENSE_PADDING_X_MM : CELL_PADDING_X_MM
  const paddings = [
    ['top', CELL_PADDING_Y_MM],
    ['left', sideMm],
    ['bottom', CELL_PADDING_Y_MM],
    ['right', sideMm],
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
