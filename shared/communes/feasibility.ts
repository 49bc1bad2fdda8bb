import type { Facts } from '../changes/change-set.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { BLANK, cellAt, type Matrix } from '../matrix/matrix.ts'
import { communesByColumn, planColumns } from '../plan/columns.ts'

/** Row of the matrix screen that shows the bound: where a finding about it leads. */
export const BOUND_ROW = '@bound'

/**
 * The most communes that can meet every criterion of a set: no more than meet the criterion that fewest meet.
 * Source: Lạng Sơn plan 2023, Appendix 6: 59 communes at most, the minima of the districts added up, beside 95 planned.
 */
export interface Bound {
  /** Communes; null where no criterion has a figure. */
  readonly most: number | null
  /** Numbers of the criteria that set the bound, in the set's order. */
  readonly binding: readonly string[]
  /** Criteria without a figure, which might lower it further. */
  readonly blanks: number
}

/** What the plan counts as recognised by the year's end. */
export interface PlannedRecognition {
  /** Recognised when the year begins; null while nobody has said. */
  readonly recognised: number | null
  /** Registered for this year and not among those already recognised. */
  readonly registered: number
  /** The sum of the two; null where neither says anything. */
  readonly planned: number | null
}

export interface ColumnFeasibility extends Bound, PlannedRecognition {
  readonly columnId: string
}

export interface Feasibility {
  /** How many criteria the set has: all of them must be met. */
  readonly criteria: number
  readonly columns: readonly ColumnFeasibility[]
  readonly total: Bound & PlannedRecognition
}

/**
 * Bounds by column and in all, of a set's matrix in one layer, beside what is planned to be recognised. `matrix` must be
 * of the plan and set. The bound in all is the lesser of two that both hold: the columns' bounds added up (a column
 * without figures counts with all its communes), and the smallest row total, which is all there is where figures are
 * known only for the whole province.
 */
export function feasibility(
  facts: Facts,
  planId: string,
  set: FactRow<'criteriaSet'>,
  matrix: Matrix,
): Feasibility {
  const columns = planColumns(facts, planId)
  const communes = communesByColumn(facts, planId)
  const recognitions = plannedRecognitions(facts, planId, set)
  const rows = columns.map((column, index): ColumnFeasibility => ({
    columnId: column.columnId,
    ...columnBound(matrix, index, communes.get(column.columnId) ?? 0),
    ...recognitions(column),
  }))
  return {
    criteria: matrix.shape.criteria.length,
    columns: rows,
    total: {
      ...totalBound(matrix, rows, columns, communes),
      ...sumOf(rows),
    },
  }
}

/** Where the reason beside a bound is kept (`remark.place`); `*` for the whole plan. */
export function feasibilityPlace(setId: string, columnId: string | null): string {
  return `feasibility/${setId}/${columnId ?? '*'}`
}

/** The reason beside a bound; null where there is none. */
export function feasibilityRemark(
  facts: Facts,
  planId: string,
  setId: string,
  columnId: string | null,
): string | null {
  return (
    findFact(facts, 'remark', { planId, place: feasibilityPlace(setId, columnId) })?.text ?? null
  )
}

/** Minimum over the criteria of one column; a column cannot have more communes than it has. */
export function columnBound(matrix: Matrix, column: number, communes: number): Bound {
  return minimum(matrix, (row) => cellAt(matrix, row, column), communes)
}

function totalBound(
  matrix: Matrix,
  rows: readonly ColumnFeasibility[],
  columns: readonly FactRow<'planColumn'>[],
  communes: ReadonlyMap<string, number>,
): Bound {
  const all = columns.reduce((sum, { columnId }) => sum + (communes.get(columnId) ?? 0), 0)
  const byProvince = minimum(matrix, (row) => provinceTotal(matrix, row), all)
  if (rows.every(({ most }) => most === null)) return byProvince
  const sum = rows.reduce((total, row) => total + (row.most ?? communes.get(row.columnId) ?? 0), 0)
  if (byProvince.most !== null && byProvince.most < sum) return byProvince
  const binding = new Set(rows.flatMap((row) => row.binding))
  return {
    most: sum,
    binding: matrix.shape.criteria.filter((criterion) => binding.has(criterion)),
    blanks: rows.reduce((most, row) => Math.max(most, row.blanks), 0),
  }
}

/** A row total that holds for the whole province: every column filled, or a figure of the province. */
function provinceTotal(matrix: Matrix, row: number): number | null {
  const filled = matrix.rowFilled[row] ?? 0
  if (filled > 0) {
    return filled === matrix.shape.columns.length ? (matrix.rowSums[row] ?? null) : null
  }
  const figure = matrix.provinceFigures[row] ?? BLANK
  return figure === BLANK ? null : figure
}

function minimum(
  matrix: Matrix,
  figureOf: (row: number) => number | null,
  communes: number,
): Bound {
  let most: number | null = null
  let blanks = 0
  let binding: string[] = []
  for (const [row, criterion] of matrix.shape.criteria.entries()) {
    const figure = figureOf(row)
    if (figure === null) {
      blanks++
      continue
    }
    if (most === null || figure < most) {
      most = figure
      binding = [criterion]
    } else if (figure === most) binding.push(criterion)
  }
  if (most === null) return { most, binding, blanks }
  // Where even the least-met criterion is met by every commune, none of them binds.
  return most >= communes ? { most: communes, binding: [], blanks } : { most, binding, blanks }
}

/**
 * Recognised before the year plus registered, by column. NTM takes the column's own figure, which papers give without
 * naming the communes; where it is missing, and for the higher standards, the decisions known by commune are counted.
 */
function plannedRecognitions(
  facts: Facts,
  planId: string,
  set: FactRow<'criteriaSet'>,
): (column: FactRow<'planColumn'>) => PlannedRecognition {
  const year = facts.plan.get(planId)?.year ?? 0
  const columnOf = new Map<string, string>()
  for (const member of facts.planColumnUnit.values()) {
    if (member.planId === planId) columnOf.set(member.unitId, member.columnId)
  }
  const decided = new Map<string, number>()
  const before = new Set<string>()
  for (const { unitId, standard, year: since } of facts.recognition.values()) {
    if (standard !== set.standard || (since !== null && since >= year)) continue
    before.add(unitId)
    count(decided, columnOf.get(unitId))
  }
  const registered = new Map<string, number>()
  for (const row of facts.registration.values()) {
    if (row.planId !== planId || row.standard !== set.standard || before.has(row.unitId)) continue
    count(registered, columnOf.get(row.unitId))
  }
  return ({ columnId, recognisedNtm }) => {
    const said = set.standard === 'ntm' ? recognisedNtm : null
    return planned(said ?? decided.get(columnId) ?? null, registered.get(columnId) ?? 0)
  }
}

function count(counts: Map<string, number>, columnId: string | undefined): void {
  if (columnId !== undefined) counts.set(columnId, (counts.get(columnId) ?? 0) + 1)
}

function sumOf(rows: readonly PlannedRecognition[]): PlannedRecognition {
  const isSaid = rows.some(({ recognised }) => recognised !== null)
  const recognised = rows.reduce((sum, row) => sum + (row.recognised ?? 0), 0)
  return planned(
    isSaid ? recognised : null,
    rows.reduce((sum, row) => sum + row.registered, 0),
  )
}

function planned(recognised: number | null, registered: number): PlannedRecognition {
  const isSaid = recognised !== null || registered > 0
  return { recognised, registered, planned: isSaid ? (recognised ?? 0) + registered : null }
}
