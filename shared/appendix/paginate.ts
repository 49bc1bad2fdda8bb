import type { AppendixRow } from './appendix-document.ts'
import { firstKeptRow } from './kept-rows.ts'

/** Heights of an appendix' parts as the printing engine lays them out, all in one unit. */
export interface MeasuredAppendix {
  /** What stands above the table on the first page. */
  readonly header: number
  /** One for each block of columns. */
  readonly tables: readonly MeasuredTable[]
  /** The notes under the last table; 0 where there are none. */
  readonly footer: number
}

export interface MeasuredTable {
  readonly heading: number
  readonly rows: readonly number[]
}

/** What one sheet of paper shows. */
export interface PageContent {
  readonly hasHeader: boolean
  /** Index of the block of columns; null on a page that holds the notes alone. */
  readonly table: number | null
  /** Rows from this one up to, without, `to`. */
  readonly from: number
  readonly to: number
  readonly hasFooter: boolean
}

/** Headings higher than this share of a page are not repeated (Chromium's rule for tables on paper). */
const MOST_REPEATED = 0.25
/** The outer half of the borders above and below a table. */
export const TABLE_EDGES_PX = 1
/** Heights are added up in steps of a 64th of a pixel. */
const TOLERANCE = 1 / 32

/**
 * Breaks an appendix into pages by the rules of its print style: a row is never split, the name of a group stays with the
 * row under it, the totals with the rows before them, and headings are repeated. `room`: height between the margins.
 */
export function paginate(
  rows: readonly AppendixRow[],
  { header, tables, footer }: MeasuredAppendix,
  room: number,
): PageContent[] {
  const pieces = unbrokenPieces(rows)
  const pages: PageContent[] = []
  let left = room
  for (const [index, table] of tables.entries()) {
    const isRepeated = table.heading <= room * MOST_REPEATED
    let page = { hasHeader: index === 0, table: index, from: 0, to: 0, hasFooter: false }
    left = room - (index === 0 ? header : 0) - table.heading - TABLE_EDGES_PX
    const turn = (at: number): void => {
      pages.push(page)
      page = { hasHeader: false, table: index, from: at, to: at, hasFooter: false }
      left = room - (isRepeated ? table.heading : 0) - TABLE_EDGES_PX
    }
    for (const [from, to] of pieces) {
      const needed = heightOf(table.rows, from, to)
      if (needed > left + TOLERANCE && page.to > page.from) turn(from)
      // What no page takes is broken after all, row by row.
      for (let row = from; row < to; row++) {
        const height = table.rows[row] ?? 0
        if (height > left + TOLERANCE && page.to > page.from) turn(row)
        left -= height
        page.to = row + 1
      }
    }
    pages.push(page)
  }
  return withFooter(pages, footer, left)
}

function withFooter(pages: PageContent[], footer: number, left: number): PageContent[] {
  const last = pages.at(-1)
  if (footer === 0 || last === undefined) return pages
  if (footer <= left + TOLERANCE) return [...pages.slice(0, -1), { ...last, hasFooter: true }]
  return [...pages, { hasHeader: false, table: null, from: 0, to: 0, hasFooter: true }]
}

/** Runs of rows that stay on one page. */
function unbrokenPieces(rows: readonly AppendixRow[]): [from: number, to: number][] {
  const kept = firstKeptRow(rows)
  const pieces: [number, number][] = []
  let from = 0
  for (let row = 0; row < rows.length; row++) {
    const isHeld = rows[row]?.kind === 'group' && row + 1 < rows.length
    if (isHeld || row >= kept) continue
    pieces.push([from, row + 1])
    from = row + 1
  }
  if (from < rows.length) pieces.push([from, rows.length])
  return pieces
}

function heightOf(heights: readonly number[], from: number, to: number): number {
  let sum = 0
  for (let row = from; row < to; row++) sum += heights[row] ?? 0
  return sum
}
