import type { CellLook } from './cell-look.ts'

/**
 * A table of the file as it is drawn, whatever kind it is. Rows and cells are asked for one by one: only those in view
 * are ever made.
 */
export interface DrawnTable {
  readonly id: string
  readonly sheet: string
  readonly range: string
  readonly isIncluded: boolean
  /** Width of the lines' own column, which says what each row is taken as. */
  readonly rolePx: number
  /** The column of names stays in view; not where the lines' own column names each row already. */
  readonly keepsNames: boolean
  readonly columns: readonly DrawnColumn[]
  readonly rowCount: number
  /** Heading rows as printed, one text per column. */
  readonly headings: readonly (readonly string[])[]
  row(row: number): DrawnLine | null
  cell(row: number, column: number): DrawnCell | null
}

export interface DrawnLine {
  /** What the file calls it: `14`, or `D`. */
  readonly name: string
  /** What it is taken as. */
  readonly text: string
  /** Why it is taken so. */
  readonly how: string
  /** Nobody knows what it is. */
  readonly isUnsure: boolean
  readonly isHidden: boolean
  /** The kind of line, for its type face. */
  readonly kind: string
}

export interface DrawnColumn extends DrawnLine {
  /** Its own heading says what it is: no word is repeated below. */
  readonly isPlain: boolean
  /** What its cells hold, for their width; a count has a heading of some words above few digits. */
  readonly holds: 'names' | 'text' | 'list' | 'count' | 'mark' | 'figure'
}

export interface DrawnCell {
  readonly state: string
  readonly look: CellLook
  /** It was doubtful, and somebody has decided. */
  readonly isDecided: boolean
}
