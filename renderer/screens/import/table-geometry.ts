import type { CellLook } from './cell-look.ts'
import type { DrawnColumn, DrawnTable } from './drawn-table.ts'

export const ROW_HEIGHT_PX = 26
/** The file's own row number; it and how the row is understood are in view always. */
export const GUTTER_PX = 36

/** Digits and letters at the table's type size; commas make lists narrower than their letters. */
const LETTER_PX = { names: 6.7, text: 6.7, list: 6.1, count: 7.4, mark: 7.4, figure: 7.4 } as const
const PADDING_PX = 16
const NARROWEST_PX = { names: 44, text: 44, list: 112, count: 66, mark: 44, figure: 44 } as const
/** Amounts old and new stand side by side: `5.103.888.000.000 4.000.000.000.000`; a figure is never cut. */
const WIDEST_PX = { names: 250, text: 250, list: 240, count: 280, mark: 110, figure: 280 } as const
const MOST_LETTERS = 6
/** Widths follow the first rows: a country's table would take longer to measure than to draw. */
const MEASURED_ROWS = 400
/** Rendered beyond what is in view, so that a small scroll shows no gap. */
const SPARE_ROWS = 10
/** Rows and columns are exchanged some at a time rather than with every turn of the wheel. */
const STEP_ROWS = 5
const STEP_COLUMNS = 4

/** Widths of a table's columns and where each begins behind the gutter. */
export interface Geometry {
  readonly widths: readonly number[]
  /** One more entry than columns: the last is the width of all. */
  readonly offsets: readonly number[]
  /** The column of names that stays in view, or −1. */
  readonly stuck: number
}

export function tableGeometry(table: DrawnTable): Geometry {
  const widths = table.columns.map((line, column) => columnWidth(table, line, column))
  const offsets = [0]
  for (const width of widths) offsets.push((offsets.at(-1) ?? 0) + width)
  const names = table.columns.findIndex(({ holds }) => holds === 'names')
  return { widths, offsets, stuck: table.keepsNames && names <= 2 ? names : -1 }
}

function columnWidth(table: DrawnTable, { holds }: DrawnColumn, column: number): number {
  let longest = 0
  for (let row = 0; row < Math.min(table.rowCount, MEASURED_ROWS); row++) {
    const cell = table.cell(row, column)
    if (cell !== null) longest = Math.max(longest, shownLength(cell.look, isWordy(holds)))
  }
  const word = Math.max(
    0,
    ...table.headings.flatMap((texts) =>
      (texts[column] ?? '').split(/\s+/).map((part) => part.length),
    ),
  )
  const wanted = Math.max(longest, word) * LETTER_PX[holds] + PADDING_PX
  return Math.round(Math.min(WIDEST_PX[holds], Math.max(NARROWEST_PX[holds], wanted)))
}

function isWordy(holds: DrawnColumn['holds']): boolean {
  return holds === 'names' || holds === 'text' || holds === 'list'
}

/** Letters a cell shows; a text among figures is cut rather than let it widen their column. */
function shownLength({ old, text, mark }: CellLook, isText: boolean): number {
  const isFigure = /^[\d.,%()]*$/.test(text)
  const shown = isText || isFigure ? text.length : Math.min(text.length, MOST_LETTERS)
  return shown + (old === null ? 0 : old.length + 1) + (mark === null ? 0 : 2)
}

export interface Span {
  readonly from: number
  /** Not included. */
  readonly to: number
}

export function visibleRows(top: number, height: number, count: number): Span {
  const first = Math.floor(top / ROW_HEIGHT_PX / STEP_ROWS) * STEP_ROWS
  const shown = Math.ceil(height / ROW_HEIGHT_PX) + STEP_ROWS
  return bounded(first - SPARE_ROWS, first + shown + SPARE_ROWS, count)
}

/** `left` is how far the table is scrolled, `width` what is in view beside the gutter. */
export function visibleColumns(geometry: Geometry, left: number, width: number): Span {
  const count = geometry.widths.length
  const first = geometry.offsets.findLastIndex((offset) => offset <= left)
  const last = geometry.offsets.findIndex((offset) => offset >= left + width)
  const from = Math.floor(first / STEP_COLUMNS) * STEP_COLUMNS
  const to = Math.ceil((last < 0 ? count : last) / STEP_COLUMNS) * STEP_COLUMNS
  return bounded(from - STEP_COLUMNS, to + STEP_COLUMNS, count)
}

function bounded(from: number, to: number, count: number): Span {
  return { from: Math.min(Math.max(from, 0), count), to: Math.min(Math.max(to, 0), count) }
}

/** What a row is drawn of: columns in view, the stuck one, and gaps that stand for the rest. */
export type Segment =
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'gap'; readonly from: number; readonly columns: number }

export function columnSegments(count: number, span: Span, stuck: number): Segment[] {
  const segments: Segment[] = []
  let gap = 0
  for (let column = 0; column <= count; column++) {
    const isShown =
      column < count && (column === stuck || (column >= span.from && column < span.to))
    if (column < count && !isShown) {
      gap++
      continue
    }
    if (gap > 0) segments.push({ kind: 'gap', from: column - gap, columns: gap })
    gap = 0
    if (isShown) segments.push({ kind: 'column', column })
  }
  return segments
}
