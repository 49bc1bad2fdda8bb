import { LAYERS } from '../../changes/fact-tables.ts'
import { listEdits } from '../../communes/mark-edits.ts'
import { joinNumbers } from '../../criteria/number-list.ts'
import type { CheckedPlan, CheckedUnit, UnitLists } from '../checked-plan.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Finding, Rule } from '../finding.ts'
import { mixedParts } from '../mixed-parts.ts'
import {
  communePlace,
  LIST_COLUMN,
  listKey,
  listOf,
  numbersText,
  someNames,
  unitNames,
} from '../rule-parts.ts'

/** Where so many communes, and so large a share of the plan's, mix levels, it is how the plan is kept: said once. */
const HABIT_COMMUNES = 10
const HABIT_SHARE = 0.2

/**
 * Sub-criteria in a list of criteria: `1, 15, 2.3, 13.5` plans two criteria and parts of two others. No number is put in
 * their place: whether the whole criterion is meant only its district knows. What can be dropped are parts of a criterion
 * that the commune has as a whole anyway.
 * Source: domain table, case 1 (Lạng Sơn plan 2023, Appendix 5, Hoa Thám).
 */
export const mixedLevels: Rule = {
  id: 'mixed-levels',
  name: 'checks.name.mixed-levels',
  why: 'checks.why.mixed-levels',
  scope: 'unit',
  reads: [],
  *check(plan) {
    for (const unit of plan.units) {
      for (const lists of unit.lists) {
        if (lists.set.catalogue.partsOf.size > 0) yield* unitFindings(plan, unit, lists)
      }
    }
  },
  gather(plan, findings) {
    let kept = findings
    for (const { set } of plan.sets) {
      const own = findings.filter(({ place }) => 'setId' in place && place.setId === set.id)
      const units = new Set(own.flatMap(({ unitId }) => unitId ?? []))
      if (units.size < HABIT_COMMUNES || units.size <= plan.columnOf.size * HABIT_SHARE) continue
      const unitIds = [...plan.columnOf.keys()].filter((unitId) => units.has(unitId))
      kept = [...kept.filter((finding) => !own.includes(finding)), habit(plan, set.id, unitIds)]
    }
    return kept
  },
}

function habit(plan: CheckedPlan, setId: string, unitIds: readonly string[]): Finding {
  return {
    rule: 'mixed-levels',
    id: findingId('mixed-levels', 'many', setId),
    severity: 'note',
    message: {
      code: 'checks.found.mixed-levels.many',
      params: { count: unitIds.length, names: someNames(unitNames(plan, unitIds)) },
    },
    place: communePlace(plan, setId, unitIds[0] ?? '', null),
    columnId: null,
    unitId: null,
    fix: null,
    signature: signature(unitIds.length),
  }
}

function* unitFindings(
  plan: CheckedPlan,
  { unit, columnId }: CheckedUnit,
  lists: UnitLists,
): Generator<Finding> {
  const { criterionOf } = lists.set.catalogue
  const setId = lists.set.set.id
  for (const layer of LAYERS) {
    const parts = mixedParts(lists, layer)
    if (parts.length === 0) continue
    const list = listOf(lists, layer) ?? []
    const whole = new Set([...list, ...(layer === 'target' ? (lists.baseline ?? []) : [])])
    const spare = parts.filter((part) => whole.has(criterionOf.get(part) ?? ''))
    const criteriaOf = (numbers: readonly string[]): string =>
      numbersText(numbers.flatMap((number) => criterionOf.get(number) ?? []))
    yield {
      rule: 'mixed-levels',
      id: findingId('mixed-levels', setId, layer, unit.id),
      severity: 'warning',
      message: {
        code: 'checks.found.mixed-levels',
        params: {
          parts: numbersText(parts),
          criteria: criteriaOf(parts),
          list: numbersText(list),
        },
      },
      place: communePlace(plan, setId, unit.id, LIST_COLUMN[layer]),
      columnId,
      unitId: unit.id,
      fix:
        spare.length === 0
          ? null
          : {
              label: {
                code: 'checks.fix.mixed-levels',
                params: { parts: numbersText(spare), criteria: criteriaOf(spare) },
              },
              edits: listEdits(plan.facts, listKey(plan, setId, layer, unit.id), {
                criteria: joinNumbers(list.filter((number) => !spare.includes(number))),
                lost: layer === 'target' ? joinNumbers(lists.lost) : '',
              }),
            },
      signature: signature(list.join(',')),
    }
  }
}
