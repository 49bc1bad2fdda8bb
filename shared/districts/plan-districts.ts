import type { Facts } from '../changes/change-set.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { isUnitOfYear } from '../plan/plan-units.ts'

/** The one column of a table of districts: they are counted for the plan as a whole. No slug begins with @. */
export const DISTRICT_COLUMN = '@districts'

/**
 * The districts a plan speaks of: units of that level below the plan's own unit, there at the end of its year and in
 * scope, in their order. A plan of one district has that district itself where its list names none below it. Empty where
 * there is no such level, as since 2025-07-01.
 */
export function planDistricts(facts: Facts, planId: string): FactRow<'unit'>[] {
  const plan = facts.plan.get(planId)
  if (plan === undefined) return []
  const all = [...facts.unit.values()].filter(
    (unit) =>
      unit.level === 'district' &&
      unit.isInScope === 1 &&
      isUnitOfYear(unit, plan.year) &&
      isWithin(facts, unit, plan.unitId),
  )
  const below = all.filter(({ id }) => id !== plan.unitId)
  return (below.length > 0 ? below : all).sort(
    (a, b) => a.position - b.position || (a.id < b.id ? -1 : 1),
  )
}

/** Why a plan has no districts. */
export type NoDistricts =
  /** Those of the document end by the end of the plan's year; `date` is the day since when the last of them is no more. */
  | { readonly kind: 'ended'; readonly date: string }
  /** The document's list of units never had that level. */
  | { readonly kind: 'none' }

/** Says why `planDistricts` is empty. */
export function noDistricts(facts: Facts, planId: string): NoDistricts {
  const plan = facts.plan.get(planId)
  let last = ''
  for (const unit of facts.unit.values()) {
    if (unit.level !== 'district' || unit.validTo === null || unit.isInScope !== 1) continue
    if (plan === undefined || !isWithin(facts, unit, plan.unitId)) continue
    if (unit.validTo > last) last = unit.validTo
  }
  return last === '' ? { kind: 'none' } : { kind: 'ended', date: last }
}

/** A chain of parents that runs in a circle ends: no unit is deeper than the levels there are. */
const DEEPEST = 8

function isWithin(facts: Facts, unit: FactRow<'unit'>, topId: string): boolean {
  let at: FactRow<'unit'> | undefined = unit
  for (let depth = 0; at !== undefined && depth < DEEPEST; depth++) {
    if (at.id === topId) return true
    at = at.parentId === null ? undefined : facts.unit.get(at.parentId)
  }
  return false
}
