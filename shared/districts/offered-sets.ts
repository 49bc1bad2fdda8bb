import type { Facts } from '../changes/change-set.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { setCriteria, setsOfPlan } from '../plan/columns.ts'
import { districtSetsOfYear } from '../plan/sets-of-year.ts'

/**
 * Sets for districts that a plan may take up: those of its year first, then the document's others; none that it uses, and
 * none without criteria.
 */
export function offeredDistrictSets(
  facts: Facts,
  plan: Pick<FactRow<'plan'>, 'id' | 'year'>,
): FactRow<'criteriaSet'>[] {
  const used = new Set(setsOfPlan(facts, plan.id).map(({ id }) => id))
  const free = [...facts.criteriaSet.values()]
    .filter(({ id, unitLevel }) => unitLevel === 'district' && !used.has(id))
    .filter(({ id }) => setCriteria(facts, id).length > 0)
    .sort((a, b) => a.position - b.position)
  const fitting = districtSetsOfYear(free, plan.year)
  return [...fitting, ...free.filter((set) => !fitting.includes(set))]
}
