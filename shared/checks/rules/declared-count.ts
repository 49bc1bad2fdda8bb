import { LAYERS } from '../../changes/fact-tables.ts'
import { findFact } from '../../changes/facts.ts'
import type { CheckedPlan, CheckedUnit, UnitLists } from '../checked-plan.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Finding, Rule } from '../finding.ts'
import {
  communePlace,
  isWaiting,
  LIST_COLUMN,
  listKey,
  listOf,
  numbersText,
} from '../rule-parts.ts'
import { mixedParts } from '../mixed-parts.ts'

/**
 * The number a paper gives beside a list is not the list's length. A number that counts the criteria of a list which also
 * holds sub-criteria is told where the list mixes the two, as the paper then counts some of its own items only.
 * Source: domain table, case 1 (Lạng Sơn plan 2023, Appendix 5, Hoa Thám: 4 beside five, 2 beside `1, 15, 2.3, 13.5`).
 */
export const declaredCount: Rule = {
  id: 'declared-count',
  name: 'checks.name.declared-count',
  why: 'checks.why.declared-count',
  scope: 'unit',
  reads: [],
  *check(plan) {
    for (const unit of plan.units) {
      for (const lists of unit.lists) yield* checkLists(plan, unit, lists)
    }
  },
}

function* checkLists(plan: CheckedPlan, unit: CheckedUnit, lists: UnitLists): Generator<Finding> {
  const setId = lists.set.set.id
  const { catalogue } = lists.set
  const unitId = unit.unit.id
  for (const layer of LAYERS) {
    const declared = lists.declared[layer]
    const list = listOf(lists, layer)
    if (declared === null || list === null || declared === list.length) continue
    const criteria = list.filter((number) => catalogue.isCriterion.has(number)).length
    if (declared === criteria && mixedParts(lists, layer).length === 0) continue
    if (isWaiting(plan, unitId, setId, [layer])) continue
    const parts = list.filter((number) => catalogue.criterionOf.has(number)).length
    const row = findFact(plan.facts, 'declaredCount', listKey(plan, setId, layer, unitId))
    const params = { declared, count: list.length, criteria, parts, list: numbersText(list) }
    yield {
      rule: 'declared-count',
      id: findingId('declared-count', setId, layer, unitId),
      severity: declared === criteria ? 'warning' : 'error',
      message: {
        code: parts > 0 ? 'checks.found.declared-count.mixed' : 'checks.found.declared-count',
        params,
      },
      place: communePlace(plan, setId, unitId, LIST_COLUMN[layer]),
      columnId: unit.columnId,
      unitId,
      fix:
        row === undefined
          ? null
          : {
              label: {
                code: 'checks.fix.declared-count',
                params: { declared, count: criteria },
              },
              edits: [{ table: 'declaredCount', op: 'remove', row }],
            },
      signature: signature(declared, list.join(',')),
    }
  }
}
