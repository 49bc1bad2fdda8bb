import { parseCriterionLabel } from '../criteria/criterion-label.ts'
import type { CommuneIndex } from './commune-index.ts'
import { isHeadingText, sumWord } from './commune-headings.ts'
import type { DocumentIndex } from './document-index.ts'
import type { Grid } from './grid.ts'
import type { RawCell } from './raw-sheet.ts'
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
  /** Heading rows printed again inside the body, as on a second page. */
  readonly repeatedHeadings: readonly number[]
}

const LABEL_LENGTH = 160
/** Communes named only by the word `Xã` must be several before they make a table. */
const FEWEST_WORDED = 3
/** How far above its first commune a table's headings are looked for. */
const HEADING_REACH = 60
const MOST_HEADING_ROWS = 8
/** A wall of text has more different texts than any list of communes; beyond this no more are looked up. */
const MOST_LABELS = 20_000

/** Finds the tables of a grid whose rows are communes. */
export function locateCommunes(
  grid: Grid,
  document: DocumentIndex,
  communes: CommuneIndex,
): LocatedCommunes[] {
  const anchors = anchorsOf(grid, communes)
  const labelColumn = mainColumn(anchors)
  if (labelColumn === null) return []
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
  }
  return tables
}

type Anchors = Map<number, Map<number, 'known' | 'worded'>>

/** Column → row → how surely its cell names a commune. */
function anchorsOf(grid: Grid, communes: CommuneIndex): Anchors {
  const anchors: Anchors = new Map()
  const known = new Map<string, 'known' | 'worded' | false>()
  for (const column of grid.columns) {
    const hits = new Map<number, 'known' | 'worded'>()
    for (const cell of grid.cellsOfColumn(column)) {
      if (cell.value.kind !== 'text') continue
      const { text } = cell.value
      if (text.length < 2 || text.length > LABEL_LENGTH || !/\p{L}{2}/u.test(text)) continue
      const found = known.get(text) ?? (known.size < MOST_LABELS && communes.isCommuneLabel(text))
      known.set(text, found)
      if (found !== false) hits.set(grid.rowOf(cell), found)
    }
    if (hits.size > 0) anchors.set(column, hits)
  }
  return anchors
}

function mainColumn(anchors: Anchors): number | null {
  let best: number | null = null
  let most = 0
  for (const [column, hits] of anchors) {
    const known = [...hits.values()].filter((how) => how === 'known').length
    const score = known > 0 ? known + hits.size : hits.size >= FEWEST_WORDED ? hits.size : 0
    if (score > most) [best, most] = [column, score]
  }
  return best
}

type HeadingTest = (row: number) => boolean

/** A row of headings names several columns by their words, or several criteria. */
function headingTest(
  grid: Grid,
  labelColumn: number,
  document: DocumentIndex,
  communes: CommuneIndex,
): HeadingTest {
  const known = new Map<number, boolean>()
  const texts = new Map<string, boolean>()
  const keys = new Map<string, string[]>()
  const year = document.plan.year
  const isText = (text: string): boolean => {
    const before = texts.get(text) ?? isHeadingText(text, year)
    texts.set(text, before)
    return before
  }
  const keyOf = (cell: RawCell): string[] => {
    const text = cell.value.kind === 'text' || cell.value.kind === 'number' ? cell.value.text : ''
    const before = keys.get(text) ?? criterionKey(cell, document, communes)
    keys.set(text, before)
    return before
  }
  const test = (row: number): boolean => {
    const cells = grid.cellsOfRow(row)
    if (cells.length < 2) return false
    let named = 0
    for (const { value } of cells) if (value.kind === 'text' && isText(value.text)) named++
    if (named >= 2) return true
    // The row of a commune, of a group or of sums has its name there.
    for (const cell of cells) {
      if (grid.columnOf(cell) > labelColumn) continue
      if (cell.value.kind !== 'text' || !isText(cell.value.text)) return false
      if (sumWord(cell.value.text) !== null) return false
    }
    const criteria = new Set<string>()
    for (const cell of cells) {
      if (grid.columnOf(cell) !== labelColumn) for (const key of keyOf(cell)) criteria.add(key)
    }
    return criteria.size >= 3
  }
  return (row) => {
    const before = known.get(row)
    if (before !== undefined) return before
    const result = test(row)
    known.set(row, result)
    return result
  }
}

function criterionKey(cell: RawCell, document: DocumentIndex, communes: CommuneIndex): string[] {
  const { value } = cell
  const has = (number: string): boolean =>
    document.sets.some(({ set }) => {
      const { criteria, subCriteria } = communes.catalogue(set.id)
      return criteria.includes(number) || subCriteria.includes(number)
    })
  if (value.kind === 'number') return has(value.text) ? [value.text] : []
  if (value.kind !== 'text' || value.text.length > LABEL_LENGTH) return []
  const { number, name } = parseCriterionLabel(value.text)
  if (number !== null && (name === '' || number.includes('.')) && has(number)) return [number]
  for (const { matcher } of document.sets) {
    const byName = name === '' ? null : matcher.findName(name)
    if (byName?.kind === 'match') return [byName.numbers[0] ?? '']
  }
  return []
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
  const above = grid.rows.filter(
    (row) => row > floor && row < first && row >= first - HEADING_REACH,
  )
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
  return {
    grid,
    headTop,
    bodyTop,
    bodyBottom: bottom,
    left,
    right,
    labelColumn,
    repeatedHeadings: grid.rows.filter((row) => row > first && row < last && isHeading(row)),
  }
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
    const isSum = texts.some((text) => sumWord(text) !== null)
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
