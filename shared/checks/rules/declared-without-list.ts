import { joinNumbers } from '../../criteria/number-list.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'
import { communePlace, isWaiting, LIST_COLUMN, listKey, listOf } from '../rule-parts.ts'

/**
 * A paper says that all criteria are met and leaves the list blank, which means all of them.
 * Source: domain table, case 4 (Lạng Sơn plan 2023, Appendix 4, six communes). Fewer than all without a list only counts:
 * papers that give nothing else are common and not wrong.
 */
export const declaredWithoutList: Rule = {
  id: 'declared-without-list',
  name: 'checks.name.declared-without-list',
  why: 'checks.why.declared-without-list',
  scope: 'unit',
  reads: [],
  *check(plan) {
    for (const { unit, columnId, lists } of plan.units) {
      for (const of of lists) {
        const { criteria } = of.set.catalogue
        const setId = of.set.set.id
        for (const layer of ['baseline', 'actual'] as const) {
          const declared = of.declared[layer]
          if (declared === null || declared !== criteria.length || listOf(of, layer) !== null) {
            continue
          }
          if (isWaiting(plan, unit.id, setId, [layer])) continue
          const row = {
            ...listKey(plan, setId, layer, unit.id),
            criteria: joinNumbers(criteria),
            lost: '',
          }
          yield {
            rule: 'declared-without-list',
            id: findingId('declared-without-list', setId, layer, unit.id),
            severity: 'warning',
            message: { code: 'checks.found.declared-without-list', params: { declared } },
            place: communePlace(plan, setId, unit.id, LIST_COLUMN[layer]),
            columnId,
            unitId: unit.id,
            fix: {
              label: { code: 'checks.fix.declared-without-list', params: { declared } },
              edits: [{ table: 'markList', op: 'put', row }],
            },
            signature: signature(declared),
          }
        }
      }
    }
  },
}
