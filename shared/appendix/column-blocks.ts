import type { AppendixCell, AppendixDocument, AppendixRow } from './appendix-document.ts'
import { leafColumns, type HeadingCell } from './column-tree.ts'
import { printableSizeMm } from './page-size.ts'

/** Widths were rounded one by one; a table is not torn apart for what no eye can see. */
const TOLERANCE_MM = 0.5

/** Leaf columns, by index, that stand side by side on one sheet. */
export type ColumnBlock = readonly number[]

/**
 * Splits the columns of a table wider than its paper into blocks, each with the repeated columns first, so that
 * nothing is cut or shrunk beyond reading. A table that fits is one block. Blocks hold about as many columns each,
 * and one block takes at least one column of its own, however wide.
 */
export function columnBlocks(document: Pick<AppendixDocument, 'columns' | 'page'>): ColumnBlock[] {
  const leaves = leafColumns(document.columns)
  const limit = printableSizeMm(document.page).width + TOLERANCE_MM
  const firstOwn = leaves.findIndex((leaf) => !leaf.isRepeated)
  const repeated = leaves.slice(0, Math.max(firstOwn, 0))
  const repeatedMm = sumWidths(repeated)
  const own = leaves.map((leaf, index) => ({ index, widthMm: leaf.widthMm })).slice(repeated.length)
  const ownMm = own.reduce((sum, column) => sum + column.widthMm, 0)
  if (repeatedMm + ownMm <= limit || own.length === 0) return [leaves.map((_, index) => index)]
  const room = limit - repeatedMm
  const evenRoom = Math.min(room, ownMm / Math.ceil(ownMm / Math.max(room, 1)) + widest(own))
  return fill(own, evenRoom).map((block) => [...repeated.keys(), ...block])
}

function fill(
  columns: readonly { readonly index: number; readonly widthMm: number }[],
  roomMm: number,
): number[][] {
  const blocks: number[][] = []
  let usedMm = Infinity
  for (const { index, widthMm } of columns) {
    if (usedMm + widthMm > roomMm) {
      blocks.push([])
      usedMm = 0
    }
    blocks.at(-1)?.push(index)
    usedMm += widthMm
  }
  return blocks
}

/** The cells of a row that a block shows, a cell that straddles its edge with the span that is left. */
export function cellsOfBlock(row: AppendixRow, block: ColumnBlock): AppendixCell[] {
  const shown = new Set(block)
  const cells: AppendixCell[] = []
  let column = 0
  for (const cell of row.cells) {
    const span = countShown(shown, column, cell.span)
    if (span > 0) cells.push(span === cell.span ? cell : { ...cell, span })
    column += cell.span
  }
  return cells
}

/** The cells of a heading row that a block shows. */
export function headingOfBlock(row: readonly HeadingCell[], block: ColumnBlock): HeadingCell[] {
  const shown = new Set(block)
  return row.flatMap((cell) => {
    const columnSpan = countShown(shown, cell.column, cell.columnSpan)
    return columnSpan > 0 ? [{ ...cell, columnSpan }] : []
  })
}

function countShown(shown: ReadonlySet<number>, first: number, span: number): number {
  let count = 0
  for (let column = first; column < first + span; column++) if (shown.has(column)) count += 1
  return count
}

function widest(columns: readonly { readonly widthMm: number }[]): number {
  return columns.reduce((most, column) => Math.max(most, column.widthMm), 0)
}

function sumWidths(columns: readonly { readonly widthMm: number }[]): number {
  return columns.reduce((sum, column) => sum + column.widthMm, 0)
}
