import { listEdits } from '../../communes/mark-edits.ts'
import { joinNumbers } from '../../criteria/number-list.ts'
import type { CheckedPlan, CheckedSet, CheckedUnit, UnitLists } from '../checked-plan.ts'
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

/** Where so many communes, and so large a share of them, mix levels, it is how the plan is kept: said once. */
const HABIT_COMMUNES = 10
const HABIT_SHARE = 0.2
const LAYERS_OF_LISTS = ['baseline', 'target', 'actual'] as const
/** Communes looked at before a pause. */
const UNITS_A_STEP = 400

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
  scope: 'plan',
  reads: ['markList'],
  *check(plan) {
    for (const set of plan.sets) {
      if (set.catalogue.partsOf.size > 0) yield* checkSet(plan, set)
    }
  },
}

function* checkSet(plan: CheckedPlan, set: CheckedSet): Generator<Finding | null> {
  const setId = set.set.id
  const table = plan.communes(setId)
  const width = table.shape.numbers.length
  const mixed: CheckedUnit[] = []
  let withLists = 0
  for (const [index, unitId] of table.shape.units.entries()) {
    if (index % UNITS_A_STEP === UNITS_A_STEP - 1) yield null
    if ((table.known[index] ?? 0) === 0) continue
    withLists++
    // Marks of sub-criteria come after those of the criteria; most communes have none.
    const parts = table.marks.subarray(
      index * width + table.shape.criteria.length,
      (index + 1) * width,
    )
    if (parts.every((bits) => bits === 0)) continue
    const unit = plan.unit(unitId)
    const lists = unit?.lists.find((candidate) => candidate.set.set.id === setId)
    if (unit === undefined || lists === undefined) continue
    if (LAYERS_OF_LISTS.some((layer) => mixedParts(lists, layer).length > 0)) mixed.push(unit)
  }
  if (mixed.length >= HABIT_COMMUNES && mixed.length > withLists * HABIT_SHARE) {
    yield habit(plan, setId, mixed)
    return
  }
  for (const unit of mixed) {
    for (const lists of unit.lists) {
      if (lists.set.set.id === setId) yield* unitFindings(plan, unit, lists)
    }
  }
}

function habit(plan: CheckedPlan, setId: string, units: readonly CheckedUnit[]): Finding {
  const ids = units.map(({ unit }) => unit.id)
  return {
    rule: 'mixed-levels',
    id: findingId('mixed-levels', 'many', setId),
    severity: 'note',
    message: {
      code: 'checks.found.mixed-levels.many',
      params: { count: ids.length, names: someNames(unitNames(plan, ids)) },
    },
    place: communePlace(plan, setId, ids[0] ?? '', null),
    columnId: null,
    unitId: null,
    fix: null,
    signature: signature(ids.length),
  }
}

function* unitFindings(
  plan: CheckedPlan,
  { unit, columnId }: CheckedUnit,
  lists: UnitLists,
): Generator<Finding> {
  const { criterionOf } = lists.set.catalogue
  const setId = lists.set.set.id
  for (const layer of LAYERS_OF_LISTS) {
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
