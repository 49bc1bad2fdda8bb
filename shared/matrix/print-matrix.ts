import type { Facts } from '../changes/change-set.ts'
import type { Layer } from '../changes/fact-tables.ts'
import { formatPercent, formatRatio } from '../numbers/format.ts'
import type { Ratio } from '../numbers/ratio.ts'
import { planColumns, setCriteria } from '../plan/columns.ts'
import {
  cellAt,
  columnAverage,
  columnTotal,
  grandTotal,
  overallAverage,
  rowRate,
  rowTotal,
  type Matrix,
} from './matrix.ts'

/** Digits after the mark, as Lạng Sơn's plan 2023 prints them. */
export const RATE_DECIMALS = 1
export const AVERAGE_DECIMALS = 2

/** One table as printed: counts are numbers, rates and averages vi-VN texts, a blank is null. */
export interface PrintedMatrix {
  readonly plan: string
  readonly set: string
  readonly layer: Layer
  readonly rateBase: number
  readonly columns: readonly { id: string; name: string; averageBase: number }[]
  readonly rows: readonly {
    criterion: string
    name: string
    values: readonly (number | null)[]
    total: number | null
    rate: string | null
  }[]
  readonly columnTotals: readonly (number | null)[]
  readonly grandTotal: number | null
  readonly averages: readonly (string | null)[]
  readonly overallAverage: string | null
}

/** Writes out a matrix that `buildMatrix` made of the same plan, set and layer. */
export function printMatrix(
  facts: Facts,
  matrix: Matrix,
  planId: string,
  setId: string,
  layer: Layer,
): PrintedMatrix {
  const columns = planColumns(facts, planId)
  return {
    plan: planId,
    set: setId,
    layer,
    rateBase: matrix.rateBase,
    columns: columns.map((column, index) => ({
      id: column.columnId,
      name: column.shortName,
      averageBase: matrix.averageBases[index] ?? 0,
    })),
    rows: setCriteria(facts, setId).map((criterion, row) => ({
      criterion: criterion.number,
      name: criterion.shortName,
      values: columns.map((_, column) => cellAt(matrix, row, column)),
      total: rowTotal(matrix, row),
      rate: printed(rowRate(matrix, row), (rate) => formatPercent(rate, RATE_DECIMALS)),
    })),
    columnTotals: columns.map((_, column) => columnTotal(matrix, column)),
    grandTotal: grandTotal(matrix),
    averages: columns.map((_, column) => printed(columnAverage(matrix, column), average)),
    overallAverage: printed(overallAverage(matrix), average),
  }
}

function average(ratio: Ratio): string {
  return formatRatio(ratio, AVERAGE_DECIMALS)
}

function printed(ratio: Ratio | null, format: (ratio: Ratio) => string): string | null {
  return ratio === null ? null : format(ratio)
}
