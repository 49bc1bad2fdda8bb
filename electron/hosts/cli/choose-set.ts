import { ExpectedError } from '../../../shared/api/reply.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { districtSets, planSets } from '../../../shared/plan/columns.ts'

/**
 * The plan's sets for communes, or the one that was asked for. Refuses `unknown-set` for one that the plan does not use,
 * `set-of-districts` for one that has no table of communes.
 */
export function chooseSets(
  facts: Facts,
  planId: string,
  wanted: string | undefined,
): FactRow<'criteriaSet'>[] {
  const sets = planSets(facts, planId)
  const chosen = wanted === undefined ? sets : sets.filter((set) => set.id === wanted)
  if (chosen.length > 0) return chosen
  if (districtSets(facts, planId).some(({ id }) => id === wanted)) {
    throw new ExpectedError('set-of-districts', { set: wanted ?? '' })
  }
  throw new ExpectedError('unknown-set', { set: wanted ?? '' })
}
