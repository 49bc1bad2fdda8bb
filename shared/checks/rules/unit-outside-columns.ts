import { unitName } from '../../units/unit-name.ts'
import type { FactRow } from '../../changes/fact-tables.ts'
import { isUnitOfYear } from '../../plan/plan-units.ts'
import type { CheckedPlan } from '../checked-plan.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'
import { someNames } from '../rule-parts.ts'

/** More than these are a grouping under way rather than a commune that was forgotten: said once. */
const MAX_SINGLE = 10
const UNITS_A_STEP = 1000

/** A commune of the programme, in the plan's area and there in its year, that belongs to no column of its tables. */
export const unitOutsideColumns: Rule = {
  id: 'unit-outside-columns',
  name: 'checks.name.unit-outside-columns',
  why: 'checks.why.unit-outside-columns',
  scope: 'plan',
  reads: [],
  *check(plan) {
    const outside: FactRow<'unit'>[] = []
    let looked = 0
    for (const unit of plan.facts.unit.values()) {
      if (++looked % UNITS_A_STEP === 0) yield null
      if (unit.level !== 'commune' || unit.isInScope !== 1 || plan.columnOf.has(unit.id)) continue
      if (isUnitOfYear(unit, plan.plan.year) && isOfPlan(plan, unit)) outside.push(unit)
    }
    // A plan without any commune in its columns says that instead.
    if (plan.columnOf.size === 0) return
    const names = outside.map(unitName)
    if (outside.length > MAX_SINGLE) {
      yield {
        rule: 'unit-outside-columns',
        id: findingId('unit-outside-columns', 'many'),
        severity: 'warning',
        message: {
          code: 'checks.found.unit-outside-columns.many',
          params: { count: outside.length, names: someNames(names) },
        },
        place: { screen: 'units', unitId: outside[0]?.id ?? null },
        columnId: null,
        unitId: null,
        fix: null,
        signature: signature(outside.length),
      }
      return
    }
    for (const [index, unit] of outside.entries()) {
      yield {
        rule: 'unit-outside-columns',
        id: findingId('unit-outside-columns', unit.id),
        severity: 'warning',
        message: {
          code: 'checks.found.unit-outside-columns',
          params: { name: names[index] ?? unit.name },
        },
        place: { screen: 'units', unitId: unit.id },
        columnId: null,
        unitId: unit.id,
        fix: null,
        signature: 'outside',
      }
    }
  },
}

/** Whether the unit lies under the province or district that the plan is for. */
function isOfPlan({ facts, plan }: CheckedPlan, unit: FactRow<'unit'>): boolean {
  let parent: string | null = unit.parentId
  // A hierarchy has four levels; a longer chain is a loop.
  for (let level = 0; level < 4 && parent !== null; level++) {
    if (parent === plan.unitId) return true
    parent = facts.unit.get(parent)?.parentId ?? null
  }
  return false
}
