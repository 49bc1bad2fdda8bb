import { LAYERS, type Layer } from '../changes/fact-tables.ts'
import type { PlanTables } from '../plan/plan-tables.ts'
import type { CommuneTable } from '../communes/commune-table.ts'
import { communesBehind } from '../communes/reconcile.ts'
import { cellAt, rowTotal } from '../matrix/matrix.ts'
import { ratio, type Ratio } from '../numbers/ratio.ts'
import type { Duty } from './assignments.ts'

/** How many units meet a criterion in a layer. */
export interface StandingFigure {
  /** Units that meet it; null where nothing is known. */
  readonly count: number | null
  readonly rate: Ratio | null
}

/** Where a criterion or sub-criterion stands. */
export interface Standing {
  readonly figures: Readonly<Record<Layer, StandingFigure>>
  /** What the rates divide by: the rate base of a criterion's matrix, or the units of which lists are known. */
  readonly base: number
  /** `matrix`: figures of the matrix; `lists`: only units with a list are counted, of `units`. */
  readonly from: 'matrix' | 'lists'
  /** Units of the plan. */
  readonly units: number
}

type Source = PlanTables
type DutyNumber = Pick<Duty, 'setId' | 'table' | 'number'>

/** Baseline, target and actual of what an agency answers for. */
export function standing(source: Source, planId: string, duty: DutyNumber): Standing {
  const { setId, number } = duty
  const table = source.communes(planId, setId)
  const units = table.shape.units.length
  if (!isOfMatrix(source, duty)) {
    const known = knownUnits(table, 'baseline')
    const figures = figuresOf((layer) => {
      const of = isTracked(table, layer, number) ? knownUnits(table, layer) : 0
      const count = of === 0 ? null : metUnits(table, layer, number)
      return { count, rate: count === null ? null : ratio(count, of) }
    })
    return { figures, base: known, from: 'lists', units }
  }
  const base = source.matrix(planId, setId, 'target').rateBase
  const figures = figuresOf((layer) => {
    const matrix = source.matrix(planId, setId, layer)
    const row = matrix.shape.criteria.indexOf(number)
    const count = row < 0 ? null : rowTotal(matrix, row)
    return { count, rate: count === null ? null : ratio(count, matrix.rateBase) }
  })
  return { figures, base, from: 'matrix', units }
}

/** Units of one column that lack a criterion. */
export interface LackingColumn {
  readonly columnId: string
  readonly units: number
  /** Ids of those whose lists do not name it. */
  readonly lacking: readonly string[]
  /** Units without a list in this layer. */
  readonly unknown: number
  /**
   * Of the units without a list, those that lack it by the matrix: its figure less what the lists name. Null where the
   * matrix says nothing, or contradicts the lists.
   */
  readonly unnamed: number | null
}

/** Who lacks a criterion or sub-criterion in a layer, by column; columns in which nobody lacks it are left out. */
export function lackingByColumn(
  source: Source,
  planId: string,
  duty: DutyNumber,
  layer: Layer,
): LackingColumn[] {
  const { setId, number } = duty
  const table = source.communes(planId, setId)
  const index = table.numberIndex.get(number) ?? -1
  const matrix = isOfMatrix(source, duty) ? source.matrix(planId, setId, layer) : null
  const row = matrix?.shape.criteria.indexOf(number) ?? -1
  if (!isTracked(table, layer, number)) {
    return table.shape.columns.flatMap((columnId, column) => {
      const units = table.unitsOfColumn[column] ?? 0
      return units === 0 ? [] : [{ columnId, units, lacking: [], unknown: units, unnamed: null }]
    })
  }
  return table.shape.columns.flatMap((columnId, column) => {
    const { notMet, unknown } = communesBehind(table, layer, column, index)
    const units = table.unitsOfColumn[column] ?? 0
    const at = matrix?.shape.columns.indexOf(columnId) ?? -1
    const value = matrix === null || row < 0 || at < 0 ? null : cellAt(matrix, row, at)
    const rest = value === null ? null : units - value - notMet.length
    const unnamed = rest === null || rest < 0 || rest > unknown.length ? null : rest
    const isClear = notMet.length === 0 && (unknown.length === 0 || unnamed === 0)
    return isClear || units === 0
      ? []
      : [{ columnId, units, lacking: notMet, unknown: unknown.length, unnamed }]
  })
}

/**
 * Units of the plan that lack a criterion in a layer: by the matrix where its row is whole (every column, or a figure of the
 * province), otherwise by lists that are known for all. Null where neither tells.
 */
export function lackingTotal(
  source: Source,
  planId: string,
  duty: DutyNumber,
  layer: Layer,
): number | null {
  const { setId, number } = duty
  const table = source.communes(planId, setId)
  const units = table.shape.units.length
  if (isOfMatrix(source, duty)) {
    const matrix = source.matrix(planId, setId, layer)
    const row = matrix.shape.criteria.indexOf(number)
    const filled = matrix.rowFilled[row] ?? 0
    const total = row < 0 ? null : rowTotal(matrix, row)
    const isWhole = filled === 0 || filled === matrix.shape.columns.length
    if (total !== null && isWhole && total <= units) return units - total
  }
  const index = table.numberIndex.get(number)
  if (index === undefined || units === 0 || knownUnits(table, layer) < units) return null
  if (!isTracked(table, layer, number)) return null
  return units - metUnits(table, layer, number)
}

/** Sub-criteria and sets of districts have lists only. */
function isOfMatrix({ facts }: Source, { setId, table }: DutyNumber): boolean {
  return table === 'criterionAgency' && facts.criteriaSet.get(setId)?.unitLevel === 'commune'
}

function figuresOf(of: (layer: Layer) => StandingFigure): Record<Layer, StandingFigure> {
  const [baseline, target, actual] = LAYERS
  return { baseline: of(baseline), target: of(target), actual: of(actual) }
}

function knownUnits(table: CommuneTable, layer: Layer): number {
  return table.knownUnits[layer].reduce((sum, count) => sum + count, 0)
}

/**
 * Whether lists of this layer say anything of the number: where nobody lists sub-criteria, a list of criteria does not mean
 * that its commune lacks every one of them.
 */
function isTracked(table: CommuneTable, layer: Layer, number: string): boolean {
  const { criteria, numbers, columns } = table.shape
  if ((table.numberIndex.get(number) ?? 0) < criteria.length) return true
  const counts = table.counts[layer]
  for (let column = 0; column < columns.length; column++) {
    for (let index = criteria.length; index < numbers.length; index++) {
      if ((counts[column * numbers.length + index] ?? 0) > 0) return true
    }
  }
  return false
}

function metUnits(table: CommuneTable, layer: Layer, number: string): number {
  const index = table.numberIndex.get(number)
  if (index === undefined) return 0
  const width = table.shape.numbers.length
  return table.shape.columns.reduce(
    (sum, _, column) => sum + (table.counts[layer][column * width + index] ?? 0),
    0,
  )
}
