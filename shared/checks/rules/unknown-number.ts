import { LAYERS } from '../../changes/fact-tables.ts'
import { listEdits } from '../../communes/mark-edits.ts'
import { joinNumbers } from '../../criteria/number-list.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'
import { communePlace, LIST_COLUMN, listKey, listOf, numbersText } from '../rule-parts.ts'

/** A number in a commune's list that the set does not have, neither as a criterion nor as a part of one. */
export const unknownNumber: Rule = {
  id: 'unknown-number',
  name: 'checks.name.unknown-number',
  why: 'checks.why.unknown-number',
  scope: 'unit',
  reads: [],
  *check(plan) {
    for (const { unit, columnId, lists } of plan.units) {
      for (const of of lists) {
        const { isCriterion, criterionOf } = of.set.catalogue
        const setId = of.set.set.id
        const isKnown = (number: string): boolean =>
          isCriterion.has(number) || criterionOf.has(number)
        for (const layer of LAYERS) {
          const list = listOf(of, layer)
          if (list === null) continue
          const lost = layer === 'target' ? of.lost : []
          const strangers = [...list, ...lost].filter((number) => !isKnown(number))
          if (strangers.length === 0) continue
          const numbers = numbersText(strangers)
          yield {
            rule: 'unknown-number',
            id: findingId('unknown-number', setId, layer, unit.id),
            severity: 'error',
            message: {
              code: 'checks.found.unknown-number',
              params: { numbers, list: numbersText([...list, ...lost]) },
            },
            place: communePlace(plan, setId, unit.id, LIST_COLUMN[layer]),
            columnId,
            unitId: unit.id,
            fix: {
              label: { code: 'checks.fix.unknown-number', params: { numbers } },
              edits: listEdits(plan.facts, listKey(plan, setId, layer, unit.id), {
                criteria: joinNumbers(list.filter(isKnown)),
                lost: joinNumbers(lost.filter(isKnown)),
              }),
            },
            signature: signature(list.join(','), lost.join(',')),
          }
        }
      }
    }
  },
}
