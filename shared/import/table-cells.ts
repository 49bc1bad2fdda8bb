import { looksNumeric } from '../numbers/parse-table.ts'
import { foldLabelLoosely } from '../units/fold-label.ts'
import { cellsFromTo, type Grid } from './grid.ts'
import type { RawCell } from './raw-sheet.ts'

/** A cell meant as a figure: a number, or a text that reads as one. Dates and errors count: they damaged a figure. */
export function isNumericCell(cell: RawCell): boolean {
  switch (cell.value.kind) {
    case 'number':
    case 'error':
    case 'date':
      return true
    case 'text':
      return looksNumeric(cell.value.text)
    case 'boolean':
      return false
  }
}

/** The whole number a cell holds, or null. */
export function wholeNumber(cell: RawCell | undefined): number | null {
  if (cell === undefined) return null
  if (cell.value.kind === 'number') {
    return Number.isInteger(cell.value.value) ? cell.value.value : null
  }
  if (cell.value.kind !== 'text') return null
  const digits = /^\s*\(?\s*(\d{1,7})\s*\)?\s*\.?\s*$/.exec(cell.value.text)?.[1]
  return digits === undefined ? null : Number(digits)
}

const TOKEN = /^\(?\s*(?:(\d{1,3})|([A-Za-zĐđ]))\s*\)?\s*(?:=.*)?$/u

/**
 * True for the row under the headings that numbers the columns: `1 2 3 …`, `(1) (2) (3) = (1) + (2)`, `A B 1 2 …`.
 * Every cell must be such a mark and the numbers must follow one another.
 */
export function isNumbering(cells: readonly RawCell[]): boolean {
  if (cells.length < 3) return false
  let previous: number | null = null
  let count = 0
  for (const cell of cells) {
    if (cell.value.kind === 'date' || cell.value.kind === 'error') return false
    const text =
      cell.value.kind === 'text'
        ? cell.value.text.trim()
        : cell.value.kind === 'number'
          ? String(cell.value.value)
          : ''
    const token = TOKEN.exec(text)
    if (token === null) return false
    if (token[1] === undefined) {
      if (previous !== null) return false
      continue
    }
    const number = Number(token[1])
    if (previous === null ? number > 4 : number !== previous + 1) return false
    previous = number
    count++
  }
  return count >= 3
}

const LETTERHEAD = [
  'cộng hòa xã hội', 'độc lập tự do', 'ủy ban nhân dân', 'ubnd', 'phụ lục', 'biểu số', 'biểu', 'kèm theo',
  'đơn vị tính', 'đvt', 'mẫu số', 'kế hoạch số',
].map(foldLabelLoosely) // prettier-ignore

/** Letterheads, titles and `Đơn vị tính: xã`: above tables, never their headings. */
export function isLetterhead(text: string): boolean {
  const key = foldLabelLoosely(text)
  return LETTERHEAD.some((phrase) => `${key} `.startsWith(`${phrase} `))
}

/** Cells of a row inside a range of columns. */
export function cellsBetween(
  grid: Grid,
  row: number,
  left: number,
  right: number,
): readonly RawCell[] {
  return cellsFromTo(grid.cellsOfRow(row), grid.columnOf, left, right)
}

/** True when the column holds a figure in one of these rows. */
export function hasFigures(grid: Grid, column: number, rows: readonly number[]): boolean {
  return rows.some((row) => {
    const cell = grid.cellAt(row, column)
    return cell !== undefined && isNumericCell(cell)
  })
}
