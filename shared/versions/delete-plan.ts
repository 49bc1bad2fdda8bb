import type { Facts } from '../changes/change-set.ts'
import { done, refused, type Outcome } from '../plan/outcome.ts'
import type { VersionRefusal } from '../messages/versions.vi.ts'
import { removePlanEdits } from './plan-rows.ts'

/** Removes a draft with all its rows. Refuses an issued plan or a report, and the document's last plan. */
export function deletePlan(facts: Facts, planId: string): Outcome<VersionRefusal> {
  const plan = facts.plan.get(planId)
  if (plan === undefined) return refused('versions.refused.gone', {})
  if (facts.planFreeze.has(planId)) return refused('versions.refused.frozen', { plan: plan.name })
  if (facts.plan.size === 1) return refused('versions.refused.last', { plan: plan.name })
  return done(removePlanEdits(facts, planId))
}
