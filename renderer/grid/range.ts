import type { GridCell, GridRange } from './sheet-model.ts'

export interface GridSize {
  readonly rows: number
  readonly columns: number
}

export function rangeBetween(a: GridCell, b: GridCell): GridRange {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  }
}

export function rangeFrom(corner: GridCell, rows: number, columns: number): GridRange {
  return {
    top: corner.row,
    left: corner.column,
    bottom: corner.row + rows - 1,
    right: corner.column + columns - 1,
  }
}

export function rowCount(range: GridRange): number {
  return range.bottom - range.top + 1
}

export function columnCount(range: GridRange): number {
  return range.right - range.left + 1
}

export function cellCount(range: GridRange): number {
  return rowCount(range) * columnCount(range)
}

export function isOneCell(range: GridRange): boolean {
  return range.top === range.bottom && range.left === range.right
}

export function hasCell(range: GridRange, cell: GridCell): boolean {
  return (
    cell.row >= range.top &&
    cell.row <= range.bottom &&
    cell.column >= range.left &&
    cell.column <= range.right
  )
}

export function sameCell(a: GridCell, b: GridCell): boolean {
  return a.row === b.row && a.column === b.column
}

export function sameRange(a: GridRange, b: GridRange): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right
}

export function topLeft(range: GridRange): GridCell {
  return { row: range.top, column: range.left }
}

export function bottomRight(range: GridRange): GridCell {
  return { row: range.bottom, column: range.right }
}

/** The nearest cell inside the table; the table must not be empty. */
export function clampCell(cell: GridCell, size: GridSize): GridCell {
  return {
    row: Math.min(Math.max(cell.row, 0), size.rows - 1),
    column: Math.min(Math.max(cell.column, 0), size.columns - 1),
  }
}

/** Row by row, left to right. */
export function* cellsOf(range: GridRange): Generator<GridCell> {
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++) yield { row, column }
}
