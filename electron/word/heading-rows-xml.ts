import type { AppendixDocument } from '../../shared/appendix/appendix-document.ts'
import { headingOfBlock, type ColumnBlock } from '../../shared/appendix/column-blocks.ts'
import { headingRows, type HeadingCell } from '../../shared/appendix/column-tree.ts'
import { UPWARD_PADDING_MM } from '../../shared/appendix/paper-style.ts'
import { rowHeightMm } from '../../shared/appendix/sheet-metrics.ts'
import { cellParagraph } from './cell-paragraph.ts'
import { rowProperties } from './row-properties.ts'
import { twips } from './units.ts'
import { tableStyleId } from './style-ids.ts'

/** A heading cell in one of the rows it covers: Word repeats it empty in those below its first. */
interface PlacedCell {
  readonly cell: HeadingCell
  readonly isFirst: boolean
}

/** The heading's rows, which Word prints again on every page. */
export function headingRowsXml(
  document: AppendixDocument,
  block: ColumnBlock,
  edges: readonly number[],
): string {
  const rows = headingRows(document.columns).map((row) => headingOfBlock(row, block))
  const styleId = tableStyleId(document.page.fontSizePt)
  return rows.map((_, index) => rowXml(placedCells(rows, index), index)).join('')

  function rowXml(placed: readonly PlacedCell[], index: number): string {
    let position = 0
    let cells = ''
    for (const { cell, isFirst } of placed) {
      const end = position + cell.columnSpan
      cells += cellXml(cell, isFirst, (edges[end] ?? 0) - (edges[position] ?? 0))
      position = end
    }
    const heightMm = index === rows.length - 1 ? upwardHeightMm(document, rows) : 0
    return `<w:tr>${rowProperties(heightMm, '<w:tblHeader/>')}${cells}</w:tr>`
  }

  function cellXml(cell: HeadingCell, isFirst: boolean, widthTwips: number): string {
    const isUpward = cell.heightMm !== undefined
    const merge = isFirst ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
    const properties = [
      `<w:tcW w:w="${widthTwips}" w:type="dxa"/>`,
      cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : '',
      cell.rowSpan > 1 ? merge : '',
      isUpward ? UPWARD : '',
      '<w:vAlign w:val="center"/>',
    ].join('')
    const look = { styleId, isBold: true, isItalic: false, isKept: true } as const
    const text = isFirst ? cell.title : ''
    // A title that runs upward begins at the bottom.
    const paragraph = cellParagraph(text, { ...look, align: isUpward ? 'left' : 'center' })
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph}</w:tc>`
  }
}

const UPWARD = [
  '<w:tcMar>',
  `<w:top w:w="${twips(UPWARD_PADDING_MM)}" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>`,
  `<w:bottom w:w="${twips(UPWARD_PADDING_MM)}" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>`,
  '</w:tcMar><w:textDirection w:val="btLr"/>',
].join('')

/** The cells that a row shows, from left to right: those that begin in it and those that reach down into it. */
function placedCells(rows: readonly (readonly HeadingCell[])[], index: number): PlacedCell[] {
  return rows
    .slice(0, index + 1)
    .flatMap((row, first) =>
      row
        .filter((cell) => first + cell.rowSpan > index)
        .map((cell) => ({ cell, isFirst: first === index })),
    )
    .sort((a, b) => a.cell.column - b.cell.column)
}

/** What the last row adds, so that titles running upward find their height; rows above take one line at least. */
function upwardHeightMm(
  { page }: AppendixDocument,
  rows: readonly (readonly HeadingCell[])[],
): number {
  const lineMm = rowHeightMm(1, page)
  return rows
    .flat()
    .reduce(
      (most, { heightMm = 0, rowSpan }) => Math.max(most, heightMm - (rowSpan - 1) * lineMm),
      0,
    )
}
