import type { AppendixRow } from './appendix-document.ts'

/** Rows that stay with the totals, so that these never stand alone on a page. */
const ROWS_KEPT_WITH_TOTALS = 2
/** More rows than this are not held together: a page must be able to take them. */
const MOST_ROWS_KEPT = 12

/** Index of the first of the rows that stay on one page at a table's end: its totals and the rows before them. */
export function firstKeptRow(rows: readonly AppendixRow[]): number {
  const lastBody = rows.findLastIndex((row) => row.kind === 'body' || row.kind === 'group')
  let first = Math.max(0, lastBody + 1 - ROWS_KEPT_WITH_TOTALS, rows.length - MOST_ROWS_KEPT)
  // A group's name stays with the row under it: were that the first one kept, a printer would break one rule or the other.
  while (rows[first - 1]?.kind === 'group') first -= 1
  return first
}
