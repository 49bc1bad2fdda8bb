import type {
  AppendixCell,
  AppendixDocument,
  AppendixRow,
} from '../../shared/appendix/appendix-document.ts'
import { cellText } from '../../shared/appendix/cell-text.ts'
import { cellsOfBlock, type ColumnBlock } from '../../shared/appendix/column-blocks.ts'
import { leafColumns } from '../../shared/appendix/column-tree.ts'
import { firstKeptRow } from '../../shared/appendix/kept-rows.ts'
import { cellMargins } from './cell-margins.ts'
import { cellParagraph, type ParagraphLook } from './cell-paragraph.ts'
import { columnEdges } from './column-edges.ts'
import { headingRowsXml } from './heading-rows-xml.ts'
import { rowProperties } from './row-properties.ts'
import { tableStyleId } from './style-ids.ts'
import { tableProperties } from './table-properties.ts'

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
    `<w:tbl>${tableProperties(document, part.isWhole, width(0, block.length))}`,
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
    const text = cellText(cell, document.numberStyle)
    const span = cell.span > 1 ? `<w:gridSpan w:val="${cell.span}"/>` : ''
    const margin = cellMargins(cell, text, { widthTwips, look, page: document.page })
    return `<w:tc><w:tcPr><w:tcW w:w="${widthTwips}" w:type="dxa"/>${span}${margin}<w:vAlign w:val="center"/></w:tcPr>${cellParagraph(text, look)}</w:tc>`
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
