import type { RawCell, RawRange, RawSheet, RawValue } from '../../../shared/import/raw-sheet.ts'

/** What a test writes into a cell: null leaves it empty; a value object is taken as it is. */
export type CellInput = string | number | null | RawValue

/** A number as a formula's cached result with a format. */
export function figure(value: number, format: string): RawValue {
  return { kind: 'number', value, text: String(value), format }
}

export function buildSheet(
  rows: readonly (readonly CellInput[])[],
  extra: Partial<Omit<RawSheet, 'cells'>> & { readonly merged?: readonly string[] } = {},
): RawSheet {
  const cells: RawCell[] = []
  for (const [row, values] of rows.entries()) {
    for (const [column, input] of values.entries()) {
      if (input !== null) cells.push({ row, column, value: valueOf(input), formula: false })
    }
  }
  const { merged = [], ...rest } = extra
  return {
    name: 'Sheet1',
    hidden: false,
    rowCount: rows.length,
    columnCount: Math.max(0, ...rows.map((row) => row.length)),
    cells,
    merges: merged.map(range),
    hiddenRows: [],
    hiddenColumns: [],
    ...rest,
  }
}

function valueOf(input: Exclude<CellInput, null>): RawValue {
  if (typeof input === 'number') {
    return { kind: 'number', value: input, text: String(input), format: 'General' }
  }
  return typeof input === 'string' ? { kind: 'text', text: input } : input
}

/** `A4:B5` → 0-based range. */
function range(address: string): RawRange {
  const [, left = '', top = '', right = '', bottom = ''] =
    /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(address) ?? []
  return {
    top: Number(top) - 1,
    left: columnIndex(left),
    bottom: Number(bottom) - 1,
    right: columnIndex(right),
  }
}

function columnIndex(letters: string): number {
  let index = 0
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

export function transpose(rows: readonly (readonly CellInput[])[]): CellInput[][] {
  const width = Math.max(...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null))
}
