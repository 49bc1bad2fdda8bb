import { ratio, type Ratio } from '../numbers/ratio.ts'

/** What a cell holds inside the typed array when nothing is entered. A blank is not 0. */
export const BLANK = -1

export interface MatrixShape {
  /** Criterion numbers in row order. */
  readonly criteria: readonly string[]
  /** Column ids in display order; a column is a group of communes, usually a district. */
  readonly columns: readonly string[]
}

/**
 * One table of one layer: communes that meet each criterion, by column, with the two bases its figures divide by.
 * Sums are kept in step by `setCell`; everything else (rates, averages) is derived on reading.
 */
export interface Matrix {
  readonly shape: MatrixShape
  readonly cells: Int32Array
  readonly rowSums: Int32Array
  readonly rowFilled: Int32Array
  readonly columnSums: Int32Array
  readonly columnFilled: Int32Array
  /**
   * Figures known only for the whole province, by row: they stand for the row total while no column is filled.
   * Source: Lạng Sơn plan 2023, which gives what was achieved before the year only as province totals.
   */
  readonly provinceFigures: Int32Array
  readonly averageBases: Int32Array
  rateBase: number
  grandSum: number
}

export function createMatrix(shape: MatrixShape): Matrix {
  const rows = shape.criteria.length
  const columns = shape.columns.length
  return {
    shape,
    cells: new Int32Array(rows * columns).fill(BLANK),
    rowSums: new Int32Array(rows),
    rowFilled: new Int32Array(rows),
    columnSums: new Int32Array(columns),
    columnFilled: new Int32Array(columns),
    provinceFigures: new Int32Array(rows).fill(BLANK),
    averageBases: new Int32Array(columns),
    rateBase: 0,
    grandSum: 0,
  }
}

export function cellAt(matrix: Matrix, row: number, column: number): number | null {
  return known(matrix.cells[row * matrix.shape.columns.length + column])
}

/**
 * Writes one cell and brings its row, its column and the corner up to date: a handful of additions,
 * whatever the size of the table.
 */
export function setCell(matrix: Matrix, row: number, column: number, value: number | null): void {
  const index = row * matrix.shape.columns.length + column
  const before = at(matrix.cells, index)
  const after = value ?? BLANK
  if (before === after) return
  const difference = (after === BLANK ? 0 : after) - (before === BLANK ? 0 : before)
  const filled = (after === BLANK ? 0 : 1) - (before === BLANK ? 0 : 1)
  matrix.cells[index] = after
  matrix.rowSums[row] = at(matrix.rowSums, row) + difference
  matrix.rowFilled[row] = at(matrix.rowFilled, row) + filled
  matrix.columnSums[column] = at(matrix.columnSums, column) + difference
  matrix.columnFilled[column] = at(matrix.columnFilled, column) + filled
  matrix.grandSum += difference
}

/** Sums everything again from the cells: the oracle of `setCell` in tests. */
export function recompute(matrix: Matrix): Matrix {
  const fresh = createMatrix(matrix.shape)
  fresh.provinceFigures.set(matrix.provinceFigures)
  fresh.averageBases.set(matrix.averageBases)
  fresh.rateBase = matrix.rateBase
  for (let row = 0; row < matrix.shape.criteria.length; row++) {
    for (let column = 0; column < matrix.shape.columns.length; column++) {
      setCell(fresh, row, column, cellAt(matrix, row, column))
    }
  }
  return fresh
}

/** Sum of the row; where no column is filled, the figure known for the whole province, or null when there is none. */
export function rowTotal(matrix: Matrix, row: number): number | null {
  if (at(matrix.rowFilled, row) > 0) return at(matrix.rowSums, row)
  return known(matrix.provinceFigures[row])
}

/** Row total / rate base. */
export function rowRate(matrix: Matrix, row: number): Ratio | null {
  const total = rowTotal(matrix, row)
  return total === null ? null : ratio(total, matrix.rateBase)
}

export function columnTotal(matrix: Matrix, column: number): number | null {
  return at(matrix.columnFilled, column) > 0 ? at(matrix.columnSums, column) : null
}

/** Column total / average base of the column: criteria per commune. */
export function columnAverage(matrix: Matrix, column: number): Ratio | null {
  const total = columnTotal(matrix, column)
  return total === null ? null : ratio(total, at(matrix.averageBases, column))
}

/** Sum of the row totals, so that rows known only for the whole province count too. */
export function grandTotal(matrix: Matrix): number | null {
  let sum = 0
  let isKnown = false
  for (let row = 0; row < matrix.shape.criteria.length; row++) {
    const total = rowTotal(matrix, row)
    if (total === null) continue
    sum += total
    isKnown = true
  }
  return isKnown ? sum : null
}

export function totalAverageBase(matrix: Matrix): number {
  return matrix.averageBases.reduce((sum, base) => sum + base, 0)
}

/** Grand total / sum of the average bases. */
export function overallAverage(matrix: Matrix): Ratio | null {
  const total = grandTotal(matrix)
  return total === null ? null : ratio(total, totalAverageBase(matrix))
}

/** Cells that print a value larger than the base the column's average divides by (domain table, case 6). */
export function exceedsAverageBase(matrix: Matrix, row: number, column: number): boolean {
  return (
    at(matrix.cells, row * matrix.shape.columns.length + column) > at(matrix.averageBases, column)
  )
}

function known(value: number | undefined): number | null {
  return value === undefined || value === BLANK ? null : value
}

function at(array: Int32Array, index: number): number {
  return array[index] ?? 0
}
