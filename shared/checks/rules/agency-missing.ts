import { setAssignments, type Assignment } from '../../agencies/assignments.ts'
import { setsOfPlan } from '../../plan/columns.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'

/**
 * A criterion nobody answers for in a set in which most criteria have an agency: very likely forgotten. A criterion all of
 * whose parts have a lead of their own is answered for.
 */
export const agencyMissing: Rule = {
  id: 'agency-missing',
  name: 'checks.name.agency-missing',
  why: 'checks.why.agency-missing',
  scope: 'plan',
  reads: ['criterionAgency', 'subCriterionAgency'],
  *check(plan) {
    const { facts } = plan
    if (facts.criterionAgency.size === 0 && facts.subCriterionAgency.size === 0) return
    for (const set of setsOfPlan(facts, plan.plan.id)) {
      const all = setAssignments(facts, set.id)
      const criteria = all.filter(({ table }) => table === 'criterionAgency')
      const missing = criteria.filter((criterion) => !isAnswered(criterion, all))
      const assigned = criteria.length - missing.length
      if (assigned * 2 <= criteria.length) continue
      for (const { number, name } of missing) {
        yield {
          rule: 'agency-missing',
          id: findingId('agency-missing', set.id, number),
          severity: 'note',
          message: {
            code: 'checks.found.agency-missing',
            params: { number, name, assigned, criteria: criteria.length },
          },
          place: { screen: 'agencies', setId: set.id, number },
          columnId: null,
          unitId: null,
          fix: null,
          signature: signature(set.id, number),
        }
      }
    }
  },
}

function isAnswered(criterion: Assignment, all: readonly Assignment[]): boolean {
  if (criterion.agency !== '') return true
  const parts = all.filter(
    ({ table, criterion: of }) => table === 'subCriterionAgency' && of === criterion.number,
  )
  return parts.length > 0 && parts.every(({ agency }) => agency !== '')
}
