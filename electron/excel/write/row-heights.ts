import type {
  AppendixCell,
  AppendixLeafColumn,
} from '../../../shared/appendix/appendix-document.ts'
import type { HeadingCell } from '../../../shared/appendix/column-tree.ts'
import { CELL_PADDING_X_MM, MM_PER_PT } from '../../../shared/appendix/paper-style.ts'
import { wrappedLines } from '../../../shared/appendix/text-width.ts'

/** Excel's rows of one line are about a third higher than their letters. */
const ROW_HEIGHT_RATIO = 1.34

export function rowHeightPt(lines: number, sizePt: number): number {
  return Math.ceil(lines * sizePt * ROW_HEIGHT_RATIO)
}

/** Lines of a row's highest text; figures take one. */
export function textLines(
  cells: readonly AppendixCell[],
  leaves: readonly AppendixLeafColumn[],
  sizePt: number,
): number {
  let lines = 1
  let column = 0
  for (const cell of cells) {
    if (cell.kind === 'text') {
      const widthEm = textWidthMm(leaves, column, cell.span) / (sizePt * MM_PER_PT)
      lines = Math.max(lines, wrappedLines(cell.text, widthEm))
    }
    column += cell.span
  }
  return lines
}

function textWidthMm(leaves: readonly AppendixLeafColumn[], column: number, span: number): number {
  const widthMm = leaves.slice(column, column + span).reduce((sum, leaf) => sum + leaf.widthMm, 0)
  return widthMm - 2 * CELL_PADDING_X_MM
}

/** Heights of the heading's rows: Excel never fits a row to merged cells by itself. */
export function columnHeadingHeights(
  rows: readonly (readonly HeadingCell[])[],
  leaves: readonly AppendixLeafColumn[],
  sizePt: number,
): number[] {
  const heights = rows.map(() => rowHeightPt(1, sizePt))
  const needed = (cell: HeadingCell): number => {
    if (cell.heightMm !== undefined) return cell.heightMm / MM_PER_PT
    const widthMm = textWidthMm(leaves, cell.column, cell.columnSpan)
    return rowHeightPt(wrappedLines(cell.title, widthMm / (sizePt * MM_PER_PT), true), sizePt)
  }
  const grow = (row: number, cell: HeadingCell): void => {
    const last = row + cell.rowSpan - 1
    const above = heights.slice(row, last).reduce((sum, height) => sum + height, 0)
    heights[last] = Math.max(heights[last] ?? 0, needed(cell) - above)
  }
  // Cells of one row first: those that span several only add what is then still missing.
  for (const isSpanning of [false, true]) {
    for (const [row, cells] of rows.entries()) {
      for (const cell of cells) if (cell.rowSpan > 1 === isSpanning) grow(row, cell)
    }
  }
  return heights
}
