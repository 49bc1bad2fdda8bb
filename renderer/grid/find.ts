import type { GridSize } from './range.ts'
import type { GridCell } from './sheet-model.ts'

/**
 * Lower case without tone and vowel marks, Đ as d: what people type when they look for something.
 * Unlike the search key of labels it keeps punctuation, so that `1,3` and `90,1%` can be found.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase()
  if (isAscii(lower)) return lower
  return lower.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd')
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}

/** Cells of some rows whose text contains the folded query, in reading order. */
export function findInRows(
  query: string,
  rows: { readonly from: number; readonly to: number },
  columns: number,
  text: (row: number, column: number) => string,
): readonly GridCell[] {
  const folded = foldText(query.trim())
  if (folded === '') return []
  const hits: GridCell[] = []
  for (let row = rows.from; row < rows.to; row++)
    for (let column = 0; column < columns; column++)
      if (foldText(text(row, column)).includes(folded)) hits.push({ row, column })
  return hits
}

/** The index of the hit at or after the cell in reading order, round to the first; -1 without hits. */
export function hitFrom(hits: readonly GridCell[], cell: GridCell, size: GridSize): number {
  const place = (at: GridCell): number => at.row * size.columns + at.column
  const index = hits.findIndex((hit) => place(hit) >= place(cell))
  return hits.length === 0 ? -1 : Math.max(index, 0)
}
