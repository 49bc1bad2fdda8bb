import type { FactRow, Layer } from '../changes/fact-tables.ts'
import { columnAverage, cellAt, overallAverage, rowTotal, type Matrix } from '../matrix/matrix.ts'
import { ratio, type Ratio } from '../numbers/ratio.ts'

/** One criterion of a set: communes that meet it, by layer. */
export interface CriterionProgress {
  readonly number: string
  readonly name: string
  readonly communes: Readonly<Record<Layer, number | null>>
  /** What rates divide by. */
  readonly base: number
  /** Of the target; of the baseline where there is no target. */
  readonly rate: Ratio | null
}

/** The matrices of one plan and set, one a layer. */
export type LayerMatrices = Readonly<Record<Layer, Matrix>>

/** Every criterion of the set in its own order; the matrices' rows are those of `criteria`. */
export function criteriaProgress(
  criteria: readonly FactRow<'criterion'>[],
  matrices: LayerMatrices,
): CriterionProgress[] {
  const base = matrices.target.rateBase
  return criteria.map(({ number, shortName, name }, row) => {
    const communes = {
      baseline: rowTotal(matrices.baseline, row),
      target: rowTotal(matrices.target, row),
      actual: rowTotal(matrices.actual, row),
    }
    const shown = communes.target ?? communes.baseline
    return {
      number,
      name: shortName === '' ? name : shortName,
      communes,
      base,
      rate: shown === null ? null : ratio(shown, base),
    }
  })
}

/** Criteria a commune meets on average in one layer. */
export interface AverageProgress {
  /** Null where the layer has no figure. */
  readonly average: Ratio | null
  /** Criteria with a figure: an average over some of them is lower than the truth. */
  readonly known: number
}

/** The overall average of each layer, with how many criteria it rests on. */
export function averageProgress(matrices: LayerMatrices): Readonly<Record<Layer, AverageProgress>> {
  return {
    baseline: averageOf(matrices.baseline),
    target: averageOf(matrices.target),
    actual: averageOf(matrices.actual),
  }
}

function averageOf(matrix: Matrix): AverageProgress {
  const known = matrix.shape.criteria.filter((_, row) => rowTotal(matrix, row) !== null).length
  return { average: overallAverage(matrix), known }
}

/** Criteria × columns as shares of the communes of each column. */
export interface HeatMap {
  readonly layer: Layer
  /** `shares[row][column]`: communes that meet the criterion / communes of the column; null without a figure. */
  readonly shares: readonly (readonly (Ratio | null)[])[]
  /** By column: criteria a commune meets on average. */
  readonly averages: readonly (Ratio | null)[]
}

/** The heat map of one layer. `communes` counts the communes of each column of the matrix, in its order. */
export function heatMap(matrix: Matrix, layer: Layer, communes: readonly number[]): HeatMap {
  return {
    layer,
    shares: matrix.shape.criteria.map((_, row) =>
      matrix.shape.columns.map((_id, column) => {
        const value = cellAt(matrix, row, column)
        return value === null ? null : ratio(value, communes[column] ?? 0)
      }),
    ),
    averages: matrix.shape.columns.map((_, column) => columnAverage(matrix, column)),
  }
}

/**
 * Which of five steps a share belongs to, from 0 (below a half) to 4 (all): districts are told apart where they differ,
 * near the end. A share above 1 (more communes than the column has) is its own step, 5.
 */
export function heatStep({ numerator, denominator }: Ratio): number {
  if (numerator > denominator) return 5
  if (numerator === denominator) return 4
  const tenths = (numerator * 10) / denominator
  if (tenths >= 9) return 3
  if (tenths >= 7) return 2
  return tenths >= 5 ? 1 : 0
}
