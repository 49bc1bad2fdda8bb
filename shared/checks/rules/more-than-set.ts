import { LAYERS } from '../../changes/fact-tables.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'
import { communePlace, LIST_COLUMN, listOf } from '../rule-parts.ts'

/**
 * Numbers of a paper that no commune can reach: one above the size of the set, or achieved and planned that together are.
 * Said only where a list is missing: with both lists the numbers they disagree with are told by other rules.
 */
export const moreThanSet: Rule = {
  id: 'more-than-set',
  name: 'checks.name.more-than-set',
  why: 'checks.why.more-than-set',
  scope: 'unit',
  reads: [],
  *check(plan) {
    for (const { unit, columnId, lists } of plan.units) {
      for (const of of lists) {
        const size = of.set.catalogue.criteria.length
        const setId = of.set.set.id
        const about = {
          rule: 'more-than-set',
          severity: 'error',
          columnId,
          unitId: unit.id,
          fix: null,
        } as const
        let isAbove = false
        for (const layer of LAYERS) {
          const declared = of.declared[layer]
          if (declared === null || declared <= size || listOf(of, layer) !== null) continue
          isAbove = true
          yield {
            ...about,
            id: findingId('more-than-set', setId, layer, unit.id),
            message: { code: 'checks.found.more-than-set', params: { declared, size } },
            place: communePlace(plan, setId, unit.id, LIST_COLUMN[layer]),
            signature: signature(declared, size),
          }
        }
        if (isAbove || (of.baseline !== null && of.planned !== null)) continue
        const baseline = of.declared.baseline ?? of.baseline?.length ?? null
        const planned = of.declared.target ?? of.planned?.length ?? null
        if (baseline === null || planned === null || baseline + planned <= size) continue
        yield {
          ...about,
          id: findingId('more-than-set', setId, 'sum', unit.id),
          message: {
            code: 'checks.found.more-than-set.sum',
            params: { baseline, planned, sum: baseline + planned, size },
          },
          place: communePlace(plan, setId, unit.id, null),
          signature: signature(baseline, planned, size),
        }
      }
    }
  },
}
