import type { RawRange } from '../../../shared/import/raw-sheet.ts'

export const MAX_ROWS = 1_048_576
export const MAX_COLUMNS = 16_384

export interface CellPosition {
  readonly row: number
  readonly column: number
}

/** `D14` → row 13, column 3; null when it is no address on a sheet. */
export function parseCellReference(reference: string): CellPosition | null {
  // By character code, not by pattern: this runs once for every cell of a file.
  let at = 0
  let column = 0
  for (; at < reference.length && column <= MAX_COLUMNS; at += 1) {
    const letter = (reference.charCodeAt(at) | 0x20) - 0x60
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  let row = at < reference.length ? 0 : Number.NaN
  for (; at < reference.length && row <= MAX_ROWS; at += 1) {
    const digit = reference.charCodeAt(at) - 0x30
    row = digit >= 0 && digit <= 9 ? row * 10 + digit : Number.NaN
  }
  const isOnSheet = column >= 1 && column <= MAX_COLUMNS && row >= 1 && row <= MAX_ROWS
  return isOnSheet ? { row: row - 1, column: column - 1 } : null
}

/** `A1:C3`, or `A1` for a single cell; null when it is no range on a sheet. */
export function parseRange(reference: string): RawRange | null {
  const [first = '', last = first, ...rest] = reference.split(':')
  const from = parseCellReference(first)
  const to = parseCellReference(last)
  if (from === null || to === null || rest.length > 0) return null
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  }
}
