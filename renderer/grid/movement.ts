import { columnCount, hasCell, rowCount } from './range.ts'
import type { GridSize } from './range.ts'
import type { GridCell, GridRange } from './sheet-model.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

export type IsFilled = (row: number, column: number) => boolean

const DELTAS = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
} as const satisfies Record<Direction, GridCell>

function isInside(cell: GridCell, size: GridSize): boolean {
  return cell.row >= 0 && cell.row < size.rows && cell.column >= 0 && cell.column < size.columns
}

/** One cell on, or the same cell at the table's edge. */
export function step(cell: GridCell, direction: Direction, size: GridSize): GridCell {
  const delta = DELTAS[direction]
  const next = { row: cell.row + delta.row, column: cell.column + delta.column }
  return isInside(next, size) ? next : cell
}

/**
 * Ctrl+arrow as Excel does it: inside a filled block to the block's last cell; from its end or from
 * a blank to the next filled cell; to the table's edge when there is none.
 */
export function jump(
  cell: GridCell,
  direction: Direction,
  size: GridSize,
  isFilled: IsFilled,
): GridCell {
  const isFilledAt = (at: GridCell): boolean => isFilled(at.row, at.column)
  let next = step(cell, direction, size)
  if (next === cell) return cell
  const isWithinBlock = isFilledAt(cell) && isFilledAt(next)
  for (;;) {
    const beyond = step(next, direction, size)
    if (beyond === next) return next
    if (isWithinBlock ? !isFilledAt(beyond) : isFilledAt(next)) return next
    next = beyond
  }
}

/** One screen of rows up or down, stopping at the first or last row. */
export function page(cell: GridCell, rows: number, size: GridSize): GridCell {
  return { row: Math.min(Math.max(cell.row + rows, 0), size.rows - 1), column: cell.column }
}

/**
 * Tab and Enter inside a range of several cells: the next cell in reading order (`across`) or in
 * column order (`down`), from the last cell back to the first.
 */
export function cycle(
  range: GridRange,
  cell: GridCell,
  order: 'across' | 'down',
  backwards: boolean,
): GridCell {
  if (!hasCell(range, cell)) return { row: range.top, column: range.left }
  const rows = rowCount(range)
  const columns = columnCount(range)
  const row = cell.row - range.top
  const column = cell.column - range.left
  const place = order === 'across' ? row * columns + column : column * rows + row
  const total = rows * columns
  const next = (place + (backwards ? total - 1 : 1)) % total
  return order === 'across'
    ? { row: range.top + Math.floor(next / columns), column: range.left + (next % columns) }
    : { row: range.top + (next % rows), column: range.left + Math.floor(next / rows) }
}
