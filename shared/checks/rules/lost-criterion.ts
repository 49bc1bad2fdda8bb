import { listEdits } from '../../communes/mark-edits.ts'
import { joinNumbers } from '../../criteria/number-list.ts'
import type { CheckedPlan, CheckedUnit, UnitLists } from '../checked-plan.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Finding, Rule } from '../finding.ts'
import { communePlace, listKey, numbersText } from '../rule-parts.ts'

/** A commune is to lose what it has: meant or not, it needs a reason. Source: domain table, case 9. */
export const lostCriterion: Rule = {
  id: 'lost-criterion',
  name: 'checks.name.lost-criterion',
  why: 'checks.why.lost-criterion',
  scope: 'unit',
  reads: [],
  *check(plan) {
    for (const unit of plan.units) {
      for (const lists of unit.lists) {
        if (lists.lost.length === 0) continue
        const achieved = new Set(lists.baseline ?? [])
        const real = lists.lost.filter((number) => achieved.has(number))
        const wrong = lists.lost.filter((number) => !achieved.has(number))
        if (real.length > 0) yield lostFinding(plan, unit, lists, real, 'real')
        if (wrong.length > 0) yield lostFinding(plan, unit, lists, wrong, 'not-met')
      }
    }
  },
}

function lostFinding(
  plan: CheckedPlan,
  { unit, columnId }: CheckedUnit,
  lists: UnitLists,
  numbers: readonly string[],
  kind: 'real' | 'not-met',
): Finding {
  const setId = lists.set.set.id
  const params = { numbers: numbersText(numbers) }
  const [only] = numbers
  return {
    rule: 'lost-criterion',
    id: findingId('lost-criterion', kind, setId, unit.id),
    severity: kind === 'real' ? 'warning' : 'error',
    message: {
      code: kind === 'real' ? 'checks.found.lost-criterion' : 'checks.found.lost-criterion.not-met',
      params,
    },
    place: communePlace(
      plan,
      setId,
      unit.id,
      numbers.length === 1 && only !== undefined ? only : '@planned',
    ),
    columnId,
    unitId: unit.id,
    fix: {
      label: { code: 'checks.fix.lost-criterion', params },
      edits: listEdits(plan.facts, listKey(plan, setId, 'target', unit.id), {
        criteria: joinNumbers(lists.planned ?? []),
        lost: joinNumbers(lists.lost.filter((number) => !numbers.includes(number))),
      }),
    },
    signature: signature(numbers.join(',')),
  }
}
