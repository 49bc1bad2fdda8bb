import { cellAt, columnTotal, grandTotal, rowTotal, type Matrix } from './matrix.ts'

/**
 * "Có thêm" = cumulative − baseline, of two matrices of one shape. Null wherever the two don't speak of the same: a
 * blank of the baseline is not 0, so a sum over it would count as added what may have been there before.
 */
export function addedCell(
  matrix: Matrix,
  baseline: Matrix,
  row: number,
  column: number,
): number | null {
  return difference(cellAt(matrix, row, column), cellAt(baseline, row, column))
}

/** A row known before only for the whole province compares as such (Lạng Sơn plan 2023: 163 − 65 = 98 communes). */
export function addedRowTotal(matrix: Matrix, baseline: Matrix, row: number): number | null {
  const isProvinceFigure = baseline.rowFilled[row] === 0
  const isComparable =
    isProvinceFigure ||
    matrix.shape.columns.every((_, column) => isKnownBefore(matrix, baseline, row, column))
  return isComparable ? difference(rowTotal(matrix, row), rowTotal(baseline, row)) : null
}

export function addedColumnTotal(matrix: Matrix, baseline: Matrix, column: number): number | null {
  const isComparable = matrix.shape.criteria.every((_, row) =>
    isKnownBefore(matrix, baseline, row, column),
  )
  return isComparable
    ? difference(columnTotal(matrix, column), columnTotal(baseline, column))
    : null
}

export function addedGrandTotal(matrix: Matrix, baseline: Matrix): number | null {
  const isComparable = matrix.shape.criteria.every(
    (_, row) => rowTotal(matrix, row) === null || addedRowTotal(matrix, baseline, row) !== null,
  )
  return isComparable ? difference(grandTotal(matrix), grandTotal(baseline)) : null
}

function isKnownBefore(matrix: Matrix, baseline: Matrix, row: number, column: number): boolean {
  return cellAt(matrix, row, column) === null || cellAt(baseline, row, column) !== null
}

function difference(after: number | null, before: number | null): number | null {
  return after === null || before === null ? null : after - before
}
