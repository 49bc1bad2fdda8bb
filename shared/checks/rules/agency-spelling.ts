import { splitAgencies } from '../../agencies/agency-names.ts'
import { agencyVariants } from '../../agencies/agency-variants.ts'
import { setAssignments, writtenAgencies } from '../../agencies/assignments.ts'
import { renameAgencyEdits } from '../../plan/agency-edits.ts'
import { setsOfPlan } from '../../plan/columns.ts'
import type { CheckedPlan } from '../checked-plan.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Place, Rule } from '../finding.ts'

/** One agency written in several ways: its criteria would be counted apart, and the appendix prints both. */
export const agencySpelling: Rule = {
  id: 'agency-spelling',
  name: 'checks.name.agency-spelling',
  why: 'checks.why.agency-spelling',
  scope: 'plan',
  reads: ['criterionAgency', 'subCriterionAgency'],
  *check(plan) {
    const { facts } = plan
    if (facts.criterionAgency.size === 0 && facts.subCriterionAgency.size === 0) return
    for (const { names, proposed } of agencyVariants(writtenAgencies(facts))) {
      const spellings = names.map(({ name }) => name)
      const place = placeOf(plan, spellings)
      if (place === null) continue
      const [first = ''] = [...spellings].sort()
      yield {
        rule: 'agency-spelling',
        id: findingId('agency-spelling', first.slice(0, 200)),
        severity: 'note',
        message: {
          code: 'checks.found.agency-spelling',
          params: { names: spellings.join(' · ') },
        },
        place,
        columnId: null,
        unitId: null,
        fix: {
          label: { code: 'checks.fix.agency-spelling', params: { name: proposed } },
          edits: renameAgencyEdits(facts, spellings, proposed),
        },
        signature: signature(spellings.join('\u0001')),
      }
    }
  },
}

/** Where one of the spellings stands among the plan's sets, a rarer one first: that is likely the slip. */
function placeOf({ facts, plan }: CheckedPlan, spellings: readonly string[]): Place | null {
  for (const spelling of [...spellings].reverse()) {
    for (const { id } of setsOfPlan(facts, plan.id)) {
      for (const { number, own } of setAssignments(facts, id)) {
        const names = [...splitAgencies(own.agency), ...splitAgencies(own.partners)]
        if (names.includes(spelling)) return { screen: 'agencies', setId: id, number }
      }
    }
  }
  return null
}
