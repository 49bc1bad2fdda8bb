import type { Anchors } from './anchors.ts'
import type { Grid } from './grid.ts'
import type { LocatedTable, Segment, Window } from './located-table.ts'
import type { RawCell } from './raw-sheet.ts'
import {
  cellsBetween,
  hasFigures,
  isLetterhead,
  isNumbering,
  isNumericCell,
  wholeNumber,
} from './table-cells.ts'
import { unitsOf } from './table-windows.ts'
import { readHeadingWord } from './words.ts'

/** Blank rows or columns that may lie inside a table, as where a rate column was pasted apart. */
const GAP = 3

/** Grows a table from its heading row and criterion rows to what belongs to it. */
export function measureTable(
  grid: Grid,
  anchors: Anchors,
  window: Window,
  segment: Segment,
  nextHeadRow: number,
): Omit<LocatedTable, 'score'> {
  const { labelColumn } = window
  const firstRow = segment.rows[0] ?? segment.headRow + 1
  const lastRow = segment.rows.at(-1) ?? firstRow
  const units = [...unitsOf(anchors, segment.headRow, window).keys()]
  const left = growLeft(grid, window, segment, units)
  const right = growRight(grid, window, segment, units)
  const headTop = growUp(grid, segment.headRows[0] ?? segment.headRow, left, right, labelColumn)
  const bodyBottom = growDown(grid, lastRow, nextHeadRow, left, right, labelColumn)
  const bodyTop = firstBodyRow(grid, segment.headRow, firstRow, left, right, labelColumn)
  return {
    grid,
    headTop: Math.max(0, headTop),
    headRow: segment.headRow,
    bodyTop,
    bodyBottom,
    left,
    right,
    labelColumn,
    repeatedHeadings: segment.headRows.filter((row) => row > firstRow),
  }
}

function growLeft(grid: Grid, window: Window, segment: Segment, units: readonly number[]): number {
  const rows = segment.rows
  let left = Math.min(window.labelColumn, ...units)
  for (let column = left - 1; column >= window.left; column--) {
    const filled = rows.filter((row) => grid.cellAt(row, column) !== undefined).length
    const isJoined = rows.some((row) => (grid.mergeAt(row, column)?.right ?? -1) > column)
    const isHeaded =
      readHeadingWord(grid.labelAt(segment.headRow, column), 'units') === 'number' || filled >= 2
    if (!isHeaded && !isJoined) break
    const texts = rows.map((row) => grid.labelAt(row, column)).filter((text) => text !== '')
    if (texts.some(isLetterhead)) break
    left = column
  }
  return left
}

function growRight(grid: Grid, window: Window, segment: Segment, units: readonly number[]): number {
  let right = Math.max(window.labelColumn, ...units)
  for (const column of grid.columns) {
    if (column <= right || column > window.right) continue
    const isFar = column - right > GAP + 1
    const hasBody = hasFigures(grid, column, segment.rows)
    const isHeaded = segment.headRows.some((row) => {
      const label = grid.labelAt(row, column)
      return label !== '' && !isLetterhead(label)
    })
    const texts = segment.rows.filter((row) => grid.cellAt(row, column) !== undefined).length
    if (hasBody || (!isFar && ((isHeaded && column === right + 1) || texts >= 2))) right = column
  }
  return right
}

function growUp(
  grid: Grid,
  headRow: number,
  left: number,
  right: number,
  labelColumn: number,
): number {
  let top = headRow
  for (;;) {
    const joined = mergedAbove(grid, top, left, right)
    if (joined < top) {
      top = joined
      continue
    }
    const cells = cellsBetween(grid, top - 1, left, right)
    if (top === 0 || cells.length === 0 || !isHeadingRow(grid, cells, left, labelColumn)) return top
    top -= 1
  }
}

function mergedAbove(grid: Grid, row: number, left: number, right: number): number {
  let top = row
  for (let column = left; column <= right; column++) {
    const merge = grid.mergeAt(row, column)
    if (merge !== undefined && merge.left >= left) top = Math.min(top, merge.top)
  }
  return top
}

function isHeadingRow(
  grid: Grid,
  cells: readonly RawCell[],
  left: number,
  labelColumn: number,
): boolean {
  const texts = cells.map((cell) => grid.labelAt(grid.rowOf(cell), grid.columnOf(cell)))
  if (texts.some(isLetterhead)) return false
  if (cells.length >= 2) return true
  const [only] = cells
  if (only === undefined) return false
  const column = grid.columnOf(only)
  const merge = grid.mergeAt(grid.rowOf(only), column)
  // A text over some of the figures heads them; one that starts at the labels is the table's title.
  return merge !== undefined && merge.right > merge.left && column > Math.max(left, labelColumn)
}

function growDown(
  grid: Grid,
  lastRow: number,
  limit: number,
  left: number,
  right: number,
  labelColumn: number,
): number {
  let bottom = lastRow
  for (const row of grid.rows) {
    if (row <= bottom) continue
    if (row >= limit || row - bottom > GAP + 1) break
    const cells = cellsBetween(grid, row, left, right)
    const figures = cells.filter((cell) => grid.columnOf(cell) > labelColumn && isNumericCell(cell))
    const label = grid.labelAt(row, labelColumn)
    const isNumbered = cells.some(
      (cell) => grid.columnOf(cell) < labelColumn && wholeNumber(cell) !== null,
    )
    const word = readHeadingWord(label, 'criteria')
    const isSummary = word !== null && word !== 'note' && label.length < 80 && cells.length > 1
    if (figures.length > 0 || isSummary || (isNumbered && label !== '')) bottom = row
  }
  return bottom
}

/** The first row under the headings that holds figures: the first criterion, or a total or base printed above it. */
function firstBodyRow(
  grid: Grid,
  headRow: number,
  firstCriterion: number,
  left: number,
  right: number,
  labelColumn: number,
): number {
  for (let row = headRow + 1; row < firstCriterion; row++) {
    const cells = cellsBetween(grid, row, left, right)
    if (isNumbering(cells)) continue
    const figures = cells.filter((cell) => {
      const value = wholeNumber(cell)
      const isYear = value !== null && value >= 1990 && value <= 2100
      return grid.columnOf(cell) !== labelColumn && isNumericCell(cell) && !isYear
    })
    if (figures.length > 0) return row
    // A name alone, under headings that are complete: the name of a group of criteria.
    const isGroup =
      grid.cellAt(row, labelColumn) !== undefined &&
      grid.labelAt(headRow, labelColumn) !== '' &&
      cells.every((cell) => grid.columnOf(cell) <= labelColumn)
    if (isGroup) return row
  }
  return firstCriterion
}
