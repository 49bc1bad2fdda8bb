import { distinctCriteria, type Anchors } from './anchors.ts'
import type { DocumentIndex } from './document-index.ts'
import type { Grid } from './grid.ts'
import type { RawCell } from './raw-sheet.ts'
import {
  cellsBetween,
  isLetterhead,
  isNumbering,
  isNumericCell,
  wholeNumber,
} from './table-cells.ts'
import { readHeadingWord } from './words.ts'

/** Where a table lies in a grid (districts across); all positions are the grid's. */
export interface LocatedTable {
  readonly grid: Grid
  readonly headTop: number
  /** The row that names the units; for a table without units, the lowest heading row. */
  readonly headRow: number
  readonly bodyTop: number
  readonly bodyBottom: number
  readonly left: number
  readonly right: number
  /** The column that names or, failing that, numbers the criteria. */
  readonly labelColumn: number
  /** Heading rows printed again inside the body. */
  readonly repeatedHeadings: readonly number[]
  /** How sure: distinct units and criteria named. */
  readonly score: number
}

const FEWEST_CRITERIA = 3
/** Blank rows or columns that may lie inside a table, as where a rate column was pasted apart. */
const GAP = 3

interface Segment {
  headRow: number
  headRows: number[]
  rows: number[]
}

/** Finds every matrix of a grid seen with districts across. */
export function locateTables(
  grid: Grid,
  anchors: Anchors,
  document: DocumentIndex,
): LocatedTable[] {
  const labelColumns = findLabelColumns(grid, anchors)
  if (labelColumns.length === 0) return locateNumberedTables(grid, anchors, document)
  const windows = splitWindows(grid, anchors, labelColumns)
  return windows.flatMap((window) => locateInWindow(grid, anchors, window))
}

interface Window {
  readonly labelColumn: number
  readonly left: number
  readonly right: number
}

function findLabelColumns(grid: Grid, anchors: Anchors): number[] {
  return grid.columns.filter((column) => {
    const hits = anchors.criteria.get(column)
    return hits !== undefined && distinctCriteria(hits.values()) >= FEWEST_CRITERIA
  })
}

/** Tables side by side have a label column each, with units of their own between and behind. */
function splitWindows(grid: Grid, anchors: Anchors, labelColumns: readonly number[]): Window[] {
  const unitColumns = [...anchors.units.values()].flatMap((hits) => [...hits.keys()])
  const strength = (column: number) =>
    distinctCriteria(anchors.criteria.get(column)?.values() ?? [])
  const firsts: number[] = []
  for (const column of labelColumns) {
    const previous = firsts.at(-1)
    const isApart =
      previous !== undefined &&
      unitColumns.some((unit) => unit > previous && unit < column) &&
      unitColumns.some((unit) => unit > column)
    if (previous === undefined || isApart) firsts.push(column)
    else if (strength(column) > strength(previous)) firsts[firsts.length - 1] = column
  }
  return firsts.map((labelColumn, index) => {
    const next = firsts[index + 1]
    const left = index === 0 ? 0 : bandStart(grid, anchors, labelColumn)
    const right = next === undefined ? Infinity : bandStart(grid, anchors, next) - 1
    return { labelColumn, left, right }
  })
}

/** The first column of the labels that stand left of a label column: its row numbers, and the headings of a turned table. */
function bandStart(grid: Grid, anchors: Anchors, labelColumn: number): number {
  const rows = [...(anchors.criteria.get(labelColumn)?.keys() ?? [])]
  const top = Math.min(...rows)
  const bottom = Math.max(...rows)
  let start = labelColumn
  for (let column = start - 1; column >= 0; column--) {
    const cells = grid.cellsOfColumn(column).filter((cell) => {
      const row = grid.rowOf(cell)
      return row >= top && row <= bottom
    })
    const isNumbers = cells.length >= 2 && cells.every((cell) => wholeNumber(cell) !== null)
    const isJoined = rows.some((row) => (grid.mergeAt(row, column)?.right ?? 0) > column)
    if (!isNumbers && !isJoined) break
    const hasUnit = [...anchors.units.values()].some((hits) => hits.has(column))
    if (hasUnit) break
    start = column
  }
  return start
}

function locateInWindow(grid: Grid, anchors: Anchors, window: Window): LocatedTable[] {
  const hits = anchors.criteria.get(window.labelColumn)
  if (hits === undefined) return []
  const criterionRows = [...hits.keys()].sort((a, b) => a - b)
  const headings = headingRows(grid, anchors, window, criterionRows)
  const segments = segmentRows(headings, criterionRows, (row) => unitsOf(anchors, row, window))
  const joined = joinPages(segments, anchors, window)
  const tables: LocatedTable[] = []
  for (const [index, segment] of joined.entries()) {
    const distinct = distinctCriteria(segment.rows.flatMap((row) => hits.get(row) ?? []))
    if (distinct < 2 || segment.rows.length === 0) continue
    const next = joined[index + 1]
    const table = measure(grid, anchors, window, segment, next?.headRow ?? Infinity)
    const units = new Set(unitsOf(anchors, segment.headRow, window).values()).size
    tables.push({ ...table, score: distinct + 2 * units })
  }
  return tables
}

function unitsOf(anchors: Anchors, row: number, window: Window): Map<number, string> {
  const units = new Map<number, string>()
  for (const [column, id] of anchors.units.get(row) ?? []) {
    const isInside = column >= window.left && column <= window.right
    if (isInside && column !== window.labelColumn) units.set(column, id)
  }
  return units
}

/** Rows that name several units; where there is none, the nearest row that names one over figures, or none at all. */
function headingRows(
  grid: Grid,
  anchors: Anchors,
  window: Window,
  criterionRows: readonly number[],
): number[] {
  const rows = [...anchors.units.keys()].sort((a, b) => a - b)
  const several = rows.filter(
    (row) =>
      new Set(unitsOf(anchors, row, window).values()).size >= 2 && !criterionRows.includes(row),
  )
  if (several.length > 0) return several
  const first = criterionRows[0] ?? 0
  const single = rows.filter((row) => {
    const columns = [...unitsOf(anchors, row, window).keys()]
    return row < first && columns.some((column) => hasFigures(grid, column, criterionRows))
  })
  const nearest = single.at(-1)
  return nearest === undefined
    ? [Math.max(-1, ...grid.rows.filter((row) => row < first))]
    : [nearest]
}

function hasFigures(grid: Grid, column: number, rows: readonly number[]): boolean {
  return rows.some((row) => {
    const cell = grid.cellAt(row, column)
    return cell !== undefined && isNumericCell(cell)
  })
}

function segmentRows(
  headings: readonly number[],
  criterionRows: readonly number[],
  unitsAt: (row: number) => ReadonlyMap<number, string>,
): Segment[] {
  const segments: Segment[] = []
  for (const [index, headRow] of headings.entries()) {
    const end = headings[index + 1] ?? Infinity
    const rows = criterionRows.filter((row) => row > headRow && row < end)
    const open = segments.at(-1)
    if (open !== undefined && open.rows.length === 0) {
      const isBetter = unitsAt(headRow).size >= unitsAt(open.headRow).size
      if (isBetter) open.headRow = headRow
      open.headRows.push(headRow)
      open.rows = rows
    } else segments.push({ headRow, headRows: [headRow], rows })
  }
  return segments
}

/** A heading repeated on a second page names the same units in the same columns, and the criteria go on below it. */
function joinPages(segments: readonly Segment[], anchors: Anchors, window: Window): Segment[] {
  const joined: Segment[] = []
  for (const segment of segments) {
    const before = joined.at(-1)
    if (before !== undefined && isNextPage(before, segment, anchors, window)) {
      before.headRows.push(...segment.headRows)
      before.rows.push(...segment.rows)
    } else joined.push({ ...segment, headRows: [...segment.headRows], rows: [...segment.rows] })
  }
  return joined
}

function isNextPage(before: Segment, segment: Segment, anchors: Anchors, window: Window): boolean {
  const here = unitsOf(anchors, segment.headRow, window)
  const there = unitsOf(anchors, before.headRow, window)
  if (here.size !== there.size) return false
  for (const [column, id] of here) if (there.get(column) !== id) return false
  const hits = anchors.criteria.get(window.labelColumn)
  const numbersOf = (rows: readonly number[]) =>
    new Set(rows.flatMap((row) => [...(hits?.get(row) ?? [])].map(([set, no]) => `${set} ${no}`)))
  const seen = numbersOf(before.rows)
  return [...numbersOf(segment.rows)].every((key) => !seen.has(key))
}

/** Grows a table from its heading row and criterion rows to what belongs to it. */
function measure(
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
  }
  return firstCriterion
}

/** Tables whose criteria have numbers only: a heading of units, and under it 1, 2, 3 … left of the first unit. */
function locateNumberedTables(
  grid: Grid,
  anchors: Anchors,
  document: DocumentIndex,
): LocatedTable[] {
  const tables: LocatedTable[] = []
  const rows = [...anchors.units.keys()]
    .filter((row) => new Set(anchors.units.get(row)?.values()).size >= 2)
    .sort((a, b) => a - b)
  for (const [index, headRow] of rows.entries()) {
    const units = anchors.units.get(headRow) ?? new Map<number, string>()
    const firstUnit = Math.min(...units.keys())
    const limit = rows[index + 1] ?? Infinity
    for (let column = firstUnit - 1; column >= 0; column--) {
      const run = numberRun(grid, column, headRow, limit, document)
      if (run.length < FEWEST_CRITERIA) continue
      const window = { labelColumn: column, left: 0, right: Infinity }
      const segment = { headRow, headRows: [headRow], rows: run }
      const table = measure(grid, anchors, window, segment, limit)
      tables.push({ ...table, score: run.length / 2 + 2 * units.size })
      break
    }
  }
  return tables
}

/** Rows under a heading whose cell in this column is the next criterion's number, when they begin with 1. */
function numberRun(
  grid: Grid,
  column: number,
  headRow: number,
  limit: number,
  document: DocumentIndex,
): number[] {
  // A column numbered over its heading too is the numbering line of a turned table.
  if (wholeNumber(grid.cellAt(headRow, column)) !== null) return []
  const run: number[] = []
  for (const cell of grid.cellsOfColumn(column)) {
    const row = grid.rowOf(cell)
    if (row <= headRow || row >= limit) continue
    if (wholeNumber(cell) === run.length + 1) run.push(row)
  }
  const isOfSet = document.sets.some((set) => set.matcher.has(String(run.length)))
  return isOfSet ? run : []
}
