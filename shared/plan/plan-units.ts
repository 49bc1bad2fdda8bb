import type { Facts } from '../changes/change-set.ts'
import type { FactRow } from '../changes/fact-tables.ts'

/**
 * Whether a unit counts in the plan of a year: it has begun by the year's last day and still is there on it. Communes
 * merge in the middle of a year, and a plan speaks of how things stand at its end.
 */
export function isUnitOfYear(unit: FactRow<'unit'>, year: number): boolean {
  const lastDay = `${year}-12-31`
  return (
    (unit.validFrom === null || unit.validFrom <= lastDay) &&
    (unit.validTo === null || unit.validTo > lastDay)
  )
}

export interface PlanUnit {
  readonly unit: FactRow<'unit'>
  readonly columnId: string
  /** Index of the column among the plan's columns. */
  readonly column: number
}

/** Communes of the programme (in scope, there at the year's end) in the order of the plan's columns, then their own. */
export function planUnits(
  facts: Facts,
  planId: string,
  columns: readonly FactRow<'planColumn'>[],
): PlanUnit[] {
  const plan = facts.plan.get(planId)
  const indexes = new Map(columns.map((column, index) => [column.columnId, index]))
  const units: PlanUnit[] = []
  for (const { planId: ofPlan, columnId, unitId } of facts.planColumnUnit.values()) {
    const column = indexes.get(columnId)
    const unit = facts.unit.get(unitId)
    if (ofPlan !== planId || column === undefined || unit === undefined) continue
    if (unit.isInScope !== 1 || !isUnitOfYear(unit, plan?.year ?? 0)) continue
    units.push({ unit, columnId, column })
  }
  return units.sort(
    (a, b) => a.column - b.column || a.unit.position - b.unit.position || compareIds(a, b),
  )
}

function compareIds(a: PlanUnit, b: PlanUnit): number {
  return a.unit.id < b.unit.id ? -1 : 1
}
