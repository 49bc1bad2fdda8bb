/**
 * A workbook as it came, before anything is understood: the only thing the importer knows of Excel.
 * Rows and columns are 0-based; cells are in row-major order; empty cells are absent.
 */
export interface RawWorkbook {
  readonly sheets: readonly RawSheet[]
}

export interface RawSheet {
  readonly name: string
  readonly hidden: boolean
  /** One more than the last row and column that hold a value. */
  readonly rowCount: number
  readonly columnCount: number
  readonly cells: readonly RawCell[]
  readonly merges: readonly RawRange[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
}

export interface RawCell {
  readonly row: number
  readonly column: number
  readonly value: RawValue
  /** The cell holds a formula; `value` is the result cached in the file (formulas are never evaluated). */
  readonly formula: boolean
}

export type RawValue =
  | { readonly kind: 'text'; readonly text: string }
  /** `text` is the number exactly as the file stores it, `format` the number format code of its style. */
  | {
      readonly kind: 'number'
      readonly value: number
      readonly text: string
      readonly format: string | null
    }
  /** A number that its format shows as a date or time; `iso` is `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`. */
  | {
      readonly kind: 'date'
      readonly iso: string
      readonly serial: number
      readonly format: string
    }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `code` is empty for a formula whose result the file does not keep. */
  | { readonly kind: 'error'; readonly code: string }

export interface RawRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Address as people read it: `PL6 NTM!D14`. */
export function cellAddress(sheet: string, row: number, column: number): string {
  return `${sheet}!${columnLetters(column)}${row + 1}`
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  }
  return letters
}
