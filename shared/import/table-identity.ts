import { rangeText } from './grid.ts'
import type { LocatedTable } from './located-table.ts'
import type { RawRange } from './raw-sheet.ts'

/** Stable from run to run, and what decisions about a table name it by: `PL6 NTM!A4:O25`. */
export function tableId(table: LocatedTable): string {
  return `${table.grid.sheet}!${rangeText(fileRange(table))}`
}

/** The table's range in the file's own rows and columns. */
export function fileRange(table: LocatedTable): RawRange {
  const { headTop: top, bodyBottom: bottom, left, right } = table
  return table.grid.isTurned
    ? { top: left, left: top, bottom: right, right: bottom }
    : { top, left, bottom, right }
}
