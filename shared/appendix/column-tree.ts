import type { AppendixColumn, AppendixLeafColumn } from './appendix-document.ts'

/** The columns that cells stand in, from left to right. */
export function leafColumns(columns: readonly AppendixColumn[]): AppendixLeafColumn[] {
  return columns.flatMap((column) =>
    column.kind === 'leaf' ? [column] : leafColumns(column.columns),
  )
}

/** One cell of the heading; `column` is the index of its first leaf. */
export interface HeadingCell {
  readonly title: string
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  /** The title runs upward in a cell of this height. */
  readonly heightMm?: number
}

/** Lays the column tree out in rows of heading cells; a leaf reaches down to the last row. */
export function headingRows(columns: readonly AppendixColumn[]): HeadingCell[][] {
  const depth = treeDepth(columns)
  const rows: HeadingCell[][] = Array.from({ length: depth }, () => [])
  place(columns, 0, 0)
  return rows

  function place(siblings: readonly AppendixColumn[], row: number, firstLeaf: number): void {
    let column = firstLeaf
    for (const sibling of siblings) {
      const columnSpan = leafColumns([sibling]).length
      const rowSpan = sibling.kind === 'leaf' ? depth - row : 1
      const cell = { title: sibling.title, column, columnSpan, rowSpan }
      const heightMm = sibling.kind === 'leaf' ? sibling.titleHeightMm : undefined
      rows[row]?.push(heightMm === undefined ? cell : { ...cell, heightMm })
      if (sibling.kind === 'group') place(sibling.columns, row + 1, column)
      column += columnSpan
    }
  }
}

function treeDepth(columns: readonly AppendixColumn[]): number {
  let depth = 1
  for (const column of columns) {
    if (column.kind === 'group') depth = Math.max(depth, 1 + treeDepth(column.columns))
  }
  return depth
}
