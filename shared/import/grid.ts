import { shownDecimal } from '../numbers/stored-number.ts'
import { formatScaled } from '../numbers/format.ts'
import {
  cellAddress,
  columnLetters,
  type RawCell,
  type RawRange,
  type RawSheet,
  type RawValue,
} from './raw-sheet.ts'

/**
 * A sheet looked at with districts across. Seen turned, its rows are the file's columns, so that everything behind
 * this file knows one orientation only; `where` always gives the file's own address.
 */
export interface Grid {
  readonly sheet: string
  readonly isTurned: boolean
  /** Rows and columns that hold a cell, ascending. */
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  cellAt(row: number, column: number): RawCell | undefined
  cellsOfRow(row: number): readonly RawCell[]
  cellsOfColumn(column: number): readonly RawCell[]
  /** Position of a cell in this orientation. */
  readonly rowOf: (cell: RawCell) => number
  readonly columnOf: (cell: RawCell) => number
  /** Text of the cell, or of the merged range it lies in. */
  labelAt(row: number, column: number): string
  /** The merged range a position lies in, in this orientation. */
  mergeAt(row: number, column: number): RawRange | undefined
  isHiddenRow(row: number): boolean
  isHiddenColumn(column: number): boolean
  where(row: number, column: number): string
}

/** Beyond this many cells a merge is decoration (a whole row or sheet), not a heading. */
const MERGE_CELLS = 4000
/** All merges of a sheet together: no table has so many headings, and a file may hold 100,000 large merges. */
const MOST_MERGED_CELLS = 400_000

export function createGrid(sheet: RawSheet, isTurned: boolean): Grid {
  const rowOf = isTurned ? (cell: RawCell) => cell.column : (cell: RawCell) => cell.row
  const columnOf = isTurned ? (cell: RawCell) => cell.row : (cell: RawCell) => cell.column
  const byRow = new Map<number, RawCell[]>()
  const byPlace = new Map<number, Map<number, RawCell>>()
  const byColumn = new Map<number, RawCell[]>()
  for (const cell of sheet.cells) {
    if (isEmpty(cell.value)) continue
    append(byRow, rowOf(cell), cell)
    append(byColumn, columnOf(cell), cell)
    put(byPlace, rowOf(cell), columnOf(cell), cell)
  }
  for (const list of byRow.values()) sortBy(list, columnOf)
  for (const list of byColumn.values()) sortBy(list, rowOf)
  const merged = indexMerges(sheet.merges, isTurned)
  const hidden = [new Set(sheet.hiddenRows), new Set(sheet.hiddenColumns)] as const
  const [hiddenRows, hiddenColumns] = isTurned ? [hidden[1], hidden[0]] : hidden

  function cellAt(row: number, column: number): RawCell | undefined {
    return byPlace.get(row)?.get(column)
  }
  function mergeAt(row: number, column: number): RawRange | undefined {
    return merged.get(row)?.get(column)
  }

  return {
    sheet: sheet.name,
    isTurned,
    rows: [...byRow.keys()].sort((a, b) => a - b),
    columns: [...byColumn.keys()].sort((a, b) => a - b),
    cellAt,
    cellsOfRow: (row) => byRow.get(row) ?? [],
    cellsOfColumn: (column) => byColumn.get(column) ?? [],
    rowOf,
    columnOf,
    labelAt(row, column) {
      const own = cellAt(row, column)
      if (own !== undefined) return printedText(own.value)
      const range = mergeAt(row, column)
      const origin = range === undefined ? undefined : cellAt(range.top, range.left)
      return origin === undefined ? '' : printedText(origin.value)
    },
    mergeAt,
    isHiddenRow: (row) => hiddenRows.has(row),
    isHiddenColumn: (column) => hiddenColumns.has(column),
    where: (row, column) =>
      isTurned ? cellAddress(sheet.name, column, row) : cellAddress(sheet.name, row, column),
  }
}

function append(index: Map<number, RawCell[]>, key: number, cell: RawCell): void {
  const list = index.get(key)
  if (list === undefined) index.set(key, [cell])
  else list.push(cell)
}

/** Cells come in the file's order, so one of the two orders needs no sorting. */
function sortBy(cells: RawCell[], placeOf: (cell: RawCell) => number): void {
  let previous = -1
  for (const cell of cells) {
    const place = placeOf(cell)
    if (place < previous) {
      cells.sort((a, b) => placeOf(a) - placeOf(b))
      return
    }
    previous = place
  }
}

function put<T>(index: Map<number, Map<number, T>>, row: number, column: number, value: T): void {
  const line = index.get(row)
  if (line === undefined) index.set(row, new Map([[column, value]]))
  else line.set(column, value)
}

function indexMerges(
  merges: readonly RawRange[],
  isTurned: boolean,
): Map<number, Map<number, RawRange>> {
  const index = new Map<number, Map<number, RawRange>>()
  let left = MOST_MERGED_CELLS
  for (const merge of merges) {
    const range = isTurned
      ? { top: merge.left, left: merge.top, bottom: merge.right, right: merge.bottom }
      : merge
    const size = (range.bottom - range.top + 1) * (range.right - range.left + 1)
    if (size > MERGE_CELLS || size > left) continue
    left -= size
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        put(index, row, column, range)
      }
    }
  }
  return index
}

function isEmpty(value: RawValue): boolean {
  return value.kind === 'text' && value.text.trim() === ''
}

/** The cells from one place to another, both of them, of a list that is sorted by place. */
export function cellsFromTo(
  cells: readonly RawCell[],
  placeOf: (cell: RawCell) => number,
  from: number,
  to: number,
): readonly RawCell[] {
  const start = firstFrom(cells, placeOf, from)
  const end = to === Infinity ? cells.length : firstFrom(cells, placeOf, to + 1)
  return start === 0 && end === cells.length ? cells : cells.slice(start, end)
}

function firstFrom(
  cells: readonly RawCell[],
  placeOf: (cell: RawCell) => number,
  place: number,
): number {
  let low = 0
  let high = cells.length
  while (low < high) {
    const middle = (low + high) >> 1
    const cell = cells[middle]
    if (cell !== undefined && placeOf(cell) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** A value as the file shows it; numbers in vi-VN at the decimals of their format. */
export function printedText(value: RawValue): string {
  switch (value.kind) {
    case 'text':
      return value.text.trim()
    case 'number': {
      const shown = shownDecimal(value.value, value.format)
      if (!Number.isSafeInteger(shown.scaled)) return value.text
      return formatScaled(shown.scaled, shown.decimals) + (shown.isPercent ? '%' : '')
    }
    case 'date':
      return value.iso
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE'
    case 'error':
      return value.code
  }
}

/** `A4:O25`, from the file's own rows and columns. */
export function rangeText(range: RawRange): string {
  const start = `${columnLetters(range.left)}${range.top + 1}`
  return `${start}:${columnLetters(range.right)}${range.bottom + 1}`
}
