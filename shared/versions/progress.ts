import type { FactRow } from '../changes/fact-tables.ts'
import { isKnown, isMet, marksAt } from '../communes/commune-table.ts'
import { cellAt, rowTotal, type Matrix } from '../matrix/matrix.ts'
import type { Ratio } from '../numbers/ratio.ts'
import { planColumns, setCriteria } from '../plan/columns.ts'
import type { PlanTables } from '../plan/plan-tables.ts'

/**
 * How far a figure of the plan has come. Actual and target are compared like with like: over the cells for which
 * somebody has said what was reached; the others are `missing`, not 0.
 */
export interface ProgressFigure {
  readonly baseline: number | null
  /** The plan's figure, over all its cells. */
  readonly target: number | null
  /** What was reached, over the cells that are known; null while none is. */
  readonly actual: number | null
  /** The target of those same cells: what `actual` is measured against. */
  readonly comparableTarget: number | null
  /** Cells with a target for which there is no actual figure. */
  readonly missing: number
  /** Cells with a target. */
  readonly cells: number
  /** actual / comparableTarget; null where one of them is unknown or the target is 0. */
  readonly reached: Ratio | null
}

export interface ProgressLine extends ProgressFigure {
  /** Criterion number or column id. */
  readonly id: string
  readonly name: string
}

export interface SetProgress {
  readonly set: FactRow<'criteriaSet'>
  readonly byCriterion: readonly ProgressLine[]
  readonly byColumn: readonly ProgressLine[]
  readonly total: ProgressFigure
}

/** Actual against target of one set, by criterion and by column of the plan. */
export function setProgress(
  tables: PlanTables,
  planId: string,
  set: FactRow<'criteriaSet'>,
): SetProgress {
  const baseline = tables.matrix(planId, set.id, 'baseline')
  const target = tables.matrix(planId, set.id, 'target')
  const actual = tables.matrix(planId, set.id, 'actual')
  const columns = planColumns(tables.facts, planId)
  const byCriterion = setCriteria(tables.facts, set.id).map((criterion, row) => ({
    id: criterion.number,
    name: criterion.shortName === '' ? criterion.name : criterion.shortName,
    ...rowProgress(baseline, target, actual, row),
  }))
  const byColumn = columns.map((column, index) => ({
    id: column.columnId,
    name: column.shortName,
    ...columnProgress(baseline, target, actual, index),
  }))
  return { set, byCriterion, byColumn, total: sumOf(byCriterion) }
}

/** A row known only for the whole province, on one side or on both, is one cell. */
function rowProgress(
  baseline: Matrix,
  target: Matrix,
  actual: Matrix,
  row: number,
): ProgressFigure {
  const isWhole = target.rowFilled[row] === 0 || actual.rowFilled[row] === 0
  const before = rowTotal(baseline, row)
  if (isWhole && (rowTotal(actual, row) !== null || target.rowFilled[row] === 0)) {
    return figureOf(before, [{ target: rowTotal(target, row), actual: rowTotal(actual, row) }])
  }
  return figureOf(
    before,
    target.shape.columns.map((_, column) => ({
      target: cellAt(target, row, column),
      actual: cellAt(actual, row, column),
    })),
  )
}

function columnProgress(
  baseline: Matrix,
  target: Matrix,
  actual: Matrix,
  column: number,
): ProgressFigure {
  let before: number | null = null
  const cells = target.shape.criteria.map((_, row) => {
    const value = cellAt(baseline, row, column)
    if (value !== null) before = (before ?? 0) + value
    return { target: cellAt(target, row, column), actual: cellAt(actual, row, column) }
  })
  return figureOf(before, cells)
}

/** Adds up cells that know a target, an actual figure, or both. */
export function figureOf(
  baseline: number | null,
  cells: readonly { readonly target: number | null; readonly actual: number | null }[],
): ProgressFigure {
  let target: number | null = null
  let actual: number | null = null
  let comparable: number | null = null
  let missing = 0
  let planned = 0
  let reachedOfPlanned = 0
  for (const cell of cells) {
    if (cell.target !== null) {
      target = (target ?? 0) + cell.target
      planned++
      if (cell.actual === null) missing++
      else {
        comparable = (comparable ?? 0) + cell.target
        reachedOfPlanned += cell.actual
      }
    }
    if (cell.actual !== null) actual = (actual ?? 0) + cell.actual
  }
  return {
    baseline,
    target,
    actual,
    comparableTarget: comparable,
    missing,
    cells: planned,
    reached:
      comparable === null || comparable === 0
        ? null
        : { numerator: reachedOfPlanned, denominator: comparable },
  }
}

/** The lines together, cell for cell. */
function sumOf(lines: readonly ProgressFigure[]): ProgressFigure {
  const add = (pick: (line: ProgressFigure) => number | null): number | null => {
    let sum: number | null = null
    for (const line of lines) {
      const value = pick(line)
      if (value !== null) sum = (sum ?? 0) + value
    }
    return sum
  }
  const comparableTarget = add((line) => line.comparableTarget)
  const numerator = add((line) => (line.comparableTarget === null ? null : reachedOf(line))) ?? 0
  return {
    baseline: add((line) => line.baseline),
    target: add((line) => line.target),
    actual: add((line) => line.actual),
    comparableTarget,
    missing: lines.reduce((sum, line) => sum + line.missing, 0),
    cells: lines.reduce((sum, line) => sum + line.cells, 0),
    reached:
      comparableTarget === null || comparableTarget === 0
        ? null
        : { numerator, denominator: comparableTarget },
  }
}

function reachedOf(line: ProgressFigure): number {
  return line.reached === null ? 0 : line.reached.numerator
}

/** One commune of a set: criteria (not sub-criteria) in each layer, and which of the planned ones are still missing. */
export interface CommuneProgress {
  readonly unitId: string
  readonly columnId: string
  /** Null where the commune has no list in that layer. */
  readonly baseline: number | null
  readonly target: number | null
  readonly actual: number | null
  /** Planned to be met by the year's end and not met; empty while there is no actual list. */
  readonly behind: readonly string[]
  /** Met though nobody had planned it. */
  readonly ahead: readonly string[]
}

/** Communes that have a target or an actual list, in the plan's order. */
export function communeProgress(
  tables: PlanTables,
  planId: string,
  setId: string,
): CommuneProgress[] {
  const table = tables.communes(planId, setId)
  const { units, columns, columnOf, criteria } = table.shape
  const lines: CommuneProgress[] = []
  for (const [unit, unitId] of units.entries()) {
    const known = table.known[unit] ?? 0
    const hasTarget = isKnown(known, 'target')
    const hasActual = isKnown(known, 'actual')
    if (!hasTarget && !hasActual) continue
    const counts = { baseline: 0, target: 0, actual: 0 }
    const behind: string[] = []
    const ahead: string[] = []
    for (const [number, name] of criteria.entries()) {
      const bits = marksAt(table, unit, number)
      const isTarget = isMet(bits, 'target')
      const isActual = isMet(bits, 'actual')
      if (isMet(bits, 'baseline')) counts.baseline++
      if (isTarget) counts.target++
      if (isActual) counts.actual++
      if (hasTarget && hasActual && isTarget && !isActual) behind.push(name)
      if (hasTarget && hasActual && isActual && !isTarget) ahead.push(name)
    }
    lines.push({
      unitId,
      columnId: columns[columnOf[unit] ?? -1] ?? '',
      baseline: isKnown(known, 'baseline') ? counts.baseline : null,
      target: hasTarget ? counts.target : null,
      actual: hasActual ? counts.actual : null,
      behind,
      ahead,
    })
  }
  return lines
}
