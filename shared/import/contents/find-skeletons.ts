import { createGrid, printedText, type Grid } from '../grid.ts'
import { MOST_TABLES } from '../import-work.ts'
import type { RawCell, RawRange, RawSheet } from '../raw-sheet.ts'
import { isLetterhead, isNumbering, isNumericCell } from '../table-cells.ts'
import { isFootnote, isNameHeading, isNumberHeading } from './content-words.ts'

/**
 * A table as it stands in a sheet before anybody knows what it is about: headings that name rows or number them, and rows
 * below. Rows and columns are the sheet's own.
 */
export interface Skeleton {
  readonly grid: Grid
  readonly headTop: number
  readonly bodyTop: number
  readonly bodyBottom: number
  readonly left: number
  readonly right: number
  /** The first column whose heading is of names; else the one behind the row numbers. */
  readonly nameColumn: number
  readonly numberColumn: number | null
  /** Columns of the range that hold something, left to right. */
  readonly columns: readonly number[]
  /** Rows of the body that hold something: without numberings and headings printed again. */
  readonly rows: readonly number[]
  /** Rows under the headings that are no rows of the table. */
  readonly passed: ReadonlyMap<number, 'numbering' | 'heading'>
}

const MOST_HEADING_ROWS = 6
/** Longer texts are sentences, not headings. */
const LONGEST_HEADING = 160
/** A table may have this many empty rows inside. */
const MOST_GAP = 1

/** Every table of a sheet, top to bottom, of whatever content. */
export function findSkeletons(sheet: RawSheet): Skeleton[] {
  const grid = createGrid(sheet, false)
  const heads = grid.rows.filter((row) => isHead(grid, row))
  const skeletons: Skeleton[] = []
  let floor = -1
  for (const head of heads) {
    if (head <= floor) continue
    if (skeletons.length >= MOST_TABLES) break
    const skeleton = measure(grid, head, floor, heads)
    if (skeleton === null) continue
    skeletons.push(skeleton)
    floor = skeleton.bodyBottom
  }
  return skeletons
}

function isHead(grid: Grid, row: number): boolean {
  const cells = grid.cellsOfRow(row)
  const texts = cells.filter((cell) => cell.value.kind === 'text' && !isBullet(cell))
  if (texts.length < 2 || texts.length * 2 < cells.length) return false
  const printed = texts.map((cell) => printedText(cell.value))
  if (printed.some((text) => text.length > LONGEST_HEADING)) return false
  const isNamed = printed.some((text) => isNameHeading(text) || isNumberHeading(text))
  return isNamed && !isLetterhead(printedText(texts[0]?.value ?? { kind: 'text', text: '' }))
}

const BULLET = /^[\s\-–—+*•]*$/u

/** Dashes number rows of a tree: `- | Huyện | 50` is no heading. */
function isBullet({ value }: RawCell): boolean {
  return value.kind === 'text' && BULLET.test(value.text)
}

/** A figure that is no year: headings hold none, rows named by a word that heads names elsewhere (`Huyện`, `Xã`) do. */
function hasFigure(cells: readonly RawCell[]): boolean {
  return cells.some(
    (cell) => isNumericCell(cell) && !/^\s*(?:19|20)\d\d\s*$/u.test(printedText(cell.value)),
  )
}

function measure(
  grid: Grid,
  head: number,
  floor: number,
  heads: readonly number[],
): Skeleton | null {
  const cells = grid.cellsOfRow(head)
  const textOf = (cell: RawCell): string => printedText(cell.value)
  const numberColumn = cells.find((cell) => isNumberHeading(textOf(cell)))
  const named = cells.find((cell) => isNameHeading(textOf(cell)))
  const start = named ?? numberColumn
  if (start === undefined) return null
  const numberAt = numberColumn === undefined ? null : grid.columnOf(numberColumn)
  const nameAt = named === undefined ? (numberAt ?? 0) + 1 : grid.columnOf(named)
  const bodyTop = firstBodyRow(grid, head, nameAt, numberAt)
  if (bodyTop === null) return null
  const headTop = topOfHeadings(grid, head, floor)
  const [left, right] = extent(grid, headTop, bodyTop)
  const passed = new Map<number, 'numbering' | 'heading'>()
  const rows: number[] = []
  let bottom = bodyTop - 1
  const printed = rowText(grid, head)
  for (const row of grid.rows) {
    if (row < bodyTop) continue
    const inside = grid
      .cellsOfRow(row)
      .filter((cell) => grid.columnOf(cell) >= left && grid.columnOf(cell) <= right)
    const [first] = inside
    if (first === undefined) continue
    if (row - bottom - 1 > MOST_GAP && rows.length > 0) break
    const text = textOf(first)
    const isGap = row - bottom > 1 && rows.length > 0
    if (isFootnote(text) || (first.value.kind === 'text' && isLetterhead(text))) break
    if (heads.includes(row) && (isGap || !hasFigure(inside))) {
      // The headings of a second page; others begin another table.
      if (rowText(grid, row) !== printed) break
      passed.set(row, 'heading')
    } else if (isNumbering(inside)) passed.set(row, 'numbering')
    else if (isGap && inside.length < 2) break
    else if (
      inside.length === 1 &&
      grid.columnOf(first) !== nameAt &&
      !isGroupCell(grid, first, nameAt, numberAt)
    ) {
      // A lone figure or a sentence below the table.
      if (!isNumericCell(first) || grid.columnOf(first) < nameAt) break
      rows.push(row)
    } else rows.push(row)
    bottom = row
  }
  if (rows.length === 0) return null
  const columns: number[] = []
  for (let column = left; column <= right; column++) {
    const isHeld = grid
      .cellsOfColumn(column)
      .some((cell) => grid.rowOf(cell) >= headTop && grid.rowOf(cell) <= bottom)
    if (isHeld) columns.push(column)
  }
  return {
    grid,
    headTop,
    bodyTop,
    bodyBottom: bottom,
    left,
    right,
    nameColumn: nameAt,
    numberColumn: numberAt,
    columns,
    rows,
    passed,
  }
}

/** A group's name stands in the column of names or, often merged across, in that of numbers. */
function isGroupCell(grid: Grid, cell: RawCell, nameAt: number, numberAt: number | null): boolean {
  const column = grid.columnOf(cell)
  const isAtFront = column === numberAt || column <= nameAt
  return isAtFront && cell.value.kind === 'text'
}

/** The first row below the headings that names or numbers something. */
function firstBodyRow(
  grid: Grid,
  head: number,
  nameAt: number,
  numberAt: number | null,
): number | null {
  const mergedTo = Math.max(
    grid.mergeAt(head, nameAt)?.bottom ?? head,
    numberAt === null ? head : (grid.mergeAt(head, numberAt)?.bottom ?? head),
  )
  for (const row of grid.rows) {
    if (row <= head) continue
    if (row > head + MOST_HEADING_ROWS + 2) return null
    if (row <= mergedTo || isNumbering(grid.cellsOfRow(row))) continue
    const isOwn =
      grid.cellAt(row, nameAt) !== undefined ||
      (numberAt !== null && grid.cellAt(row, numberAt) !== undefined) ||
      grid.cellsOfRow(row).some((cell) => grid.columnOf(cell) < nameAt)
    if (isOwn) return row
  }
  return null
}

/** Group headings may stand above the row of names. */
function topOfHeadings(grid: Grid, head: number, floor: number): number {
  let top = head
  for (let row = head - 1; row > floor && head - row < MOST_HEADING_ROWS; row--) {
    const cells = grid.cellsOfRow(row)
    const texts = cells.map((cell) => printedText(cell.value))
    const isHeading =
      cells.length >= 2 &&
      cells.every((cell) => cell.value.kind === 'text') &&
      texts.every((text) => text.length <= LONGEST_HEADING && !isLetterhead(text))
    if (!isHeading) break
    top = row
  }
  return top
}

function extent(grid: Grid, headTop: number, bodyTop: number): [number, number] {
  let left = Infinity
  let right = 0
  for (let row = headTop; row < bodyTop; row++) {
    for (const cell of grid.cellsOfRow(row)) {
      const column = grid.columnOf(cell)
      left = Math.min(left, column)
      right = Math.max(right, grid.mergeAt(row, column)?.right ?? column)
    }
  }
  return [left, right]
}

function rowText(grid: Grid, row: number): string {
  return grid
    .cellsOfRow(row)
    .map((cell) => `${grid.columnOf(cell)} ${printedText(cell.value)}`)
    .join('\n')
}

/** Headings over a column, from the top, each once: `Kế hoạch năm 2023`, `Tổng số`. */
export function headingTexts(
  { grid, headTop, bodyTop, passed }: Skeleton,
  column: number,
): string[] {
  const texts: string[] = []
  for (let row = headTop; row < bodyTop; row++) {
    if (passed.has(row) || isNumbering(grid.cellsOfRow(row))) continue
    const text = grid.labelAt(row, column).replace(/\s+/g, ' ')
    if (text !== '' && texts.at(-1) !== text) texts.push(text)
  }
  return texts
}

export function skeletonRange({ headTop, bodyBottom, left, right }: Skeleton): RawRange {
  return { top: headTop, left, bottom: bodyBottom, right }
}
