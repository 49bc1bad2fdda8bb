import type { Grid } from './grid.ts'

/** Where a table lies in a grid (districts across); all positions are the grid's. */
export interface LocatedTable {
  readonly grid: Grid
  readonly headTop: number
  /** The row that names the units; for a table without units, the lowest heading row. */
  readonly headRow: number
  readonly bodyTop: number
  readonly bodyBottom: number
  readonly left: number
  readonly right: number
  /** The column that names or, failing that, numbers the criteria. */
  readonly labelColumn: number
  /** Heading rows printed again inside the body. */
  readonly repeatedHeadings: readonly number[]
  /** How sure: distinct units and criteria named. */
  readonly score: number
}

/** Columns of a sheet that hold one table, or several below each other. */
export interface Window {
  readonly labelColumn: number
  readonly left: number
  readonly right: number
}

/** A heading row and the criterion rows under it. */
export interface Segment {
  headRow: number
  headRows: number[]
  rows: number[]
}

/** Fewer criteria named in one line prove no table. */
export const FEWEST_CRITERIA = 3
