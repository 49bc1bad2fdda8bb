import { foldLabelLoosely } from '../units/fold-label.ts'
import type { CommuneIndex } from './commune-index.ts'
import { communeAnchors, mainColumn, type CommuneLabels } from './commune-anchors.ts'
import { headingTest, type HeadingTest } from './commune-heading-rows.ts'
import { sumWord } from './commune-headings.ts'
import type { DocumentIndex } from './document-index.ts'
import type { Grid } from './grid.ts'
import { MOST_TABLES } from './import-work.ts'
import { isLetterhead, isNumbering, wholeNumber } from './table-cells.ts'

/** Where a table of communes lies in a grid (communes down); all positions are the grid's. */
export interface LocatedCommunes {
  readonly grid: Grid
  readonly headTop: number
  readonly bodyTop: number
  readonly bodyBottom: number
  readonly left: number
  readonly right: number
  /** The column of the communes' names. */
  readonly labelColumn: number
  /** Where another table begins that stands beside this one and isn't read; null where none does. */
  readonly beside: string | null
  /** Heading rows printed again inside the body, as on a second page. */
  readonly repeatedHeadings: readonly number[]
}

/** How far above its first commune a table's headings are looked for. */
const HEADING_REACH = 60
const MOST_HEADING_ROWS = 8
/** The label of a row of sums is one of its first texts. */
const LABEL_TEXTS = 3

export interface SheetOfCommunes {
  readonly tables: readonly LocatedCommunes[]
  /** Where the tables begin that were not read, since there are more of them than any paper has; null where all were. */
  readonly unreadFrom: string | null
}

/** Finds the tables of a grid whose rows are communes. */
export function locateCommunes(
  grid: Grid,
  document: DocumentIndex,
  communes: CommuneIndex,
  labels: CommuneLabels,
): SheetOfCommunes {
  const anchors = communeAnchors(grid, labels)
  const labelColumn = mainColumn(anchors)
  if (labelColumn === null) return { tables: [], unreadFrom: null }
  const rows = [...(anchors.get(labelColumn)?.keys() ?? [])].sort((a, b) => a - b)
  const isHeading = headingTest(grid, labelColumn, document, communes)
  const tables: LocatedCommunes[] = []
  const seen = new Set(
    grid.rows
      .filter((row) => row < (rows[0] ?? 0) && isHeading(row))
      .map((row) => rowText(grid, row)),
  )
  let start = 0
  for (let index = 1; index <= rows.length; index++) {
    const previous = rows[index - 1] ?? 0
    const next = rows[index]
    if (next !== undefined && !isBreak(grid, previous, next, isHeading, seen)) continue
    const floor = tables.at(-1)?.bodyBottom ?? -1
    const table = measure(
      grid,
      labelColumn,
      rows.slice(start, index),
      floor,
      next ?? Infinity,
      isHeading,
    )
    if (table !== null) tables.push(table)
    start = index
    if (tables.length >= MOST_TABLES && next !== undefined)
      return { tables, unreadFrom: grid.where(next, labelColumn) }
  }
  return { tables, unreadFrom: null }
}

/** Between two communes another table begins: other headings, or the same ones under a title of their own. */
function isBreak(
  grid: Grid,
  from: number,
  to: number,
  isHeading: HeadingTest,
  seen: Set<string>,
): boolean {
  let hasTitle = false
  let isNew = false
  let isHeaded = false
  for (let row = from + 1; row < to; row++) {
    if (isHeading(row)) {
      isHeaded = true
      const text = rowText(grid, row)
      if (!seen.has(text)) isNew = true
      seen.add(text)
    } else if (!isHeaded && isTitle(grid, row)) hasTitle = true
  }
  return isHeaded && (hasTitle || isNew)
}

function rowText(grid: Grid, row: number): string {
  return grid
    .cellsOfRow(row)
    .map((cell) => `${grid.columnOf(cell)} ${grid.labelAt(row, grid.columnOf(cell))}`)
    .join('\n')
}

function isTitle(grid: Grid, row: number): boolean {
  const [cell, more] = grid.cellsOfRow(row)
  if (cell?.value.kind !== 'text' || more !== undefined) return false
  const { text } = cell.value
  return isLetterhead(text) || /nông thôn mới|ntm|tiêu chí/iu.test(text.normalize('NFC'))
}

function measure(
  grid: Grid,
  labelColumn: number,
  anchors: readonly number[],
  floor: number,
  ceiling: number,
  isHeading: HeadingTest,
): LocatedCommunes | null {
  const first = anchors[0] ?? 0
  const above: number[] = []
  for (let row = Math.max(floor + 1, first - HEADING_REACH); row < first; row++) {
    if (grid.cellsOfRow(row).length > 0) above.push(row)
  }
  const lowest = above.findLast(isHeading)
  if (lowest === undefined) return null
  let headTop = lowest
  for (const row of above.filter((one) => one < lowest).toReversed()) {
    const cells = grid.cellsOfRow(row)
    const [text] = cells.map(({ value }) => (value.kind === 'text' ? value.text : ''))
    if (row !== headTop - 1 || lowest - row >= MOST_HEADING_ROWS) break
    if (cells.length < 2 || isLetterhead(text ?? '')) break
    headTop = row
  }
  const last = anchors.at(-1) ?? first
  const bottom = extend(grid, labelColumn, last, ceiling, isHeading)
  const bodyTop = lowest + 1
  let left = labelColumn
  let right = labelColumn
  for (let row = bodyTop; row <= bottom; row++) {
    const cells = grid.cellsOfRow(row)
    const [start, end] = [cells[0], cells.at(-1)]
    if (start !== undefined) left = Math.min(left, grid.columnOf(start))
    if (end !== undefined) right = Math.max(right, grid.columnOf(end))
  }
  const isHeaded = (column: number): boolean => {
    for (let row = headTop; row <= lowest; row++) {
      if (grid.cellAt(row, column) !== undefined) return true
    }
    return false
  }
  while (isHeaded(left - 1)) left--
  while (isHeaded(right + 1)) right++
  const beside = nextTable(grid, labelColumn, lowest, left, right)
  if (beside !== null) right = beside - 1
  return {
    grid,
    headTop,
    bodyTop,
    bodyBottom: bottom,
    left,
    right,
    labelColumn,
    beside: beside === null ? null : grid.where(lowest, beside),
    repeatedHeadings: grid.rows.filter((row) => row > first && row < last && isHeading(row)),
  }
}

/** The column where the headings begin anew, with the same heading over another column of communes; null for none. */
function nextTable(
  grid: Grid,
  labelColumn: number,
  row: number,
  left: number,
  right: number,
): number | null {
  const key = (column: number): string => foldLabelLoosely(grid.labelAt(row, column))
  const own = key(labelColumn)
  if (own === '') return null
  for (let column = labelColumn + 2; column <= right; column++) {
    if (key(column) !== own || grid.mergeAt(row, column)?.left === labelColumn) continue
    let start = column
    const isBeginning = (before: number): boolean =>
      before > labelColumn &&
      key(before) !== '' &&
      key(before) === key(labelColumn + before - column)
    while (labelColumn + (start - 1) - column >= left && isBeginning(start - 1)) start--
    return start
  }
  return null
}

/** Sums, averages and communes nobody knows may stand below the last known one. */
function extend(
  grid: Grid,
  labelColumn: number,
  last: number,
  ceiling: number,
  isHeading: HeadingTest,
): number {
  let bottom = last
  for (let row = last + 1; row < ceiling; row++) {
    const cells = grid.cellsOfRow(row)
    if (cells.length === 0 || isHeading(row)) break
    const texts = cells.flatMap(({ value }) => (value.kind === 'text' ? [value.text] : []))
    const isSum = texts.slice(0, LABEL_TEXTS).some((text) => sumWord(text) !== null)
    const hasValues = cells.some((cell) => grid.columnOf(cell) > labelColumn)
    const label = grid.cellAt(row, labelColumn)
    if (
      !isSum &&
      !(hasValues && label !== undefined && !isNumbering(cells) && wholeNumber(label) === null)
    )
      break
    bottom = row
  }
  return bottom
}
