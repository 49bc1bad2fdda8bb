import { comparisonAppendix } from '../../../shared/appendix/contents/comparison-appendix.ts'
import { findFact } from '../../../shared/changes/facts.ts'
import type { PlanSide } from '../../../shared/versions/comparison.ts'
import { comparisonId } from '../../../shared/versions/comparison-id.ts'
import type { DocumentSession } from '../../state/document-session.ts'

/**
 * The id under which two sides are printed among plan B's appendices. A pair the plan doesn't offer by itself is put
 * among them first, as a working paper outside the set.
 */
export function bindComparison(session: DocumentSession, a: PlanSide, b: PlanSide): string {
  const { facts } = session.facts()
  const id = comparisonId(a, b)
  const plan = facts.plan.get(b.planId)
  if (plan === undefined || comparisonAppendix.ids(facts, plan).includes(id)) return id
  const key = { planId: b.planId, appendixId: id }
  if (findFact(facts, 'appendixChoice', key) !== undefined) return id
  const taken = [...facts.appendixChoice.values()].filter(({ planId }) => planId === b.planId)
  const position = Math.max(-1, ...taken.map((row) => row.position)) + 1
  session.edit({ code: 'change.compare.bind', params: { name: plan.name } }, [
    {
      table: 'appendixChoice',
      op: 'put',
      row: { ...key, isIncluded: 0, position, title: null, layout: '{}' },
    },
  ])
  return id
}
