import { listEdits } from '../../communes/mark-edits.ts'
import { joinNumbers } from '../../criteria/number-list.ts'
import type { UnitLists } from '../checked-plan.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'
import { communePlace, listKey, numbersText } from '../rule-parts.ts'
import { meets } from '../set-catalogue.ts'

/**
 * A criterion both achieved and planned; named with it is what then is in neither list, where a slip is likely (as many
 * are left over as are there twice).
 * Source: domain table, case 2 (Lạng Sơn plan 2023, Appendix 4, Quốc Khánh: 10 twice, 11 nowhere).
 */
export const achievedAndPlanned: Rule = {
  id: 'achieved-and-planned',
  name: 'checks.name.achieved-and-planned',
  why: 'checks.why.achieved-and-planned',
  scope: 'unit',
  reads: [],
  *check(plan) {
    for (const { unit, columnId, lists } of plan.units) {
      for (const of of lists) {
        if (of.baseline === null || of.planned === null) continue
        const achieved = new Set(of.baseline)
        const twice = of.planned.filter((number) => achieved.has(number))
        const [first] = twice
        if (first === undefined) continue
        const setId = of.set.set.id
        const numbers = numbersText(twice)
        const neither = leftOver(of)
        const isSlip = neither.length > 0 && neither.length <= twice.length
        const rest = of.planned.filter((number) => !achieved.has(number))
        yield {
          rule: 'achieved-and-planned',
          id: findingId('achieved-and-planned', setId, unit.id),
          severity: 'error',
          message: {
            code: isSlip
              ? 'checks.found.achieved-and-planned.neither'
              : 'checks.found.achieved-and-planned',
            params: { numbers, neither: numbersText(neither) },
          },
          place: communePlace(plan, setId, unit.id, twice.length === 1 ? first : '@planned'),
          columnId,
          unitId: unit.id,
          fix: {
            label: { code: 'checks.fix.achieved-and-planned', params: { numbers } },
            edits: listEdits(plan.facts, listKey(plan, setId, 'target', unit.id), {
              criteria: joinNumbers(rest),
              lost: joinNumbers(of.lost),
            }),
          },
          signature: signature(of.baseline.join(','), of.planned.join(',')),
        }
      }
    }
  },
}

function leftOver({ set, baseline, planned }: UnitLists): string[] {
  const listed = new Set([...(baseline ?? []), ...(planned ?? [])])
  return set.catalogue.criteria.filter((number) => !meets(set.catalogue, listed, number))
}
