import type { Layer } from '../changes/fact-tables.ts'
import type { Place } from '../checks/finding.ts'

/** The matrix that an appendix prints. */
export interface MatrixTable {
  readonly planId: string
  readonly setId: string
  readonly layer: Layer
}

/** Where a figure of a matrix is worked on; `row` and `column` as in `Place`. */
export function matrixPlace(table: MatrixTable, row: string, column: string): Place {
  return { screen: 'matrix', ...table, row, column }
}
