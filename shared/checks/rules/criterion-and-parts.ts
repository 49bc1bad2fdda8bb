import { LAYERS, type Layer } from '../../changes/fact-tables.ts'
import type { FactEdit } from '../../changes/fact-edit.ts'
import { listEdits } from '../../communes/mark-edits.ts'
import { joinNumbers } from '../../criteria/number-list.ts'
import type { CheckedPlan, CheckedUnit, UnitLists } from '../checked-plan.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Finding, Rule } from '../finding.ts'
import { communePlace, LIST_COLUMN, listKey, listOf, numbersText } from '../rule-parts.ts'

/**
 * A criterion is met when all its sub-criteria are: lists that say otherwise, of criteria whose sub-criteria the commune
 * tracks at all (most plans speak of criteria only). What the baseline says wrong is not said again of the plan.
 */
export const criterionAndParts: Rule = {
  id: 'criterion-and-parts',
  name: 'checks.name.criterion-and-parts',
  why: 'checks.why.criterion-and-parts',
  scope: 'unit',
  reads: [],
  *check(plan) {
    for (const unit of plan.units) {
      for (const lists of unit.lists) {
        if (lists.set.catalogue.partsOf.size > 0) yield* checkLists(plan, unit, lists)
      }
    }
  },
}

function* checkLists(plan: CheckedPlan, unit: CheckedUnit, lists: UnitLists): Generator<Finding> {
  const said = new Set<string>()
  for (const layer of LAYERS) {
    if (listOf(lists, layer) === null) continue
    const met = metNumbers(lists, layer)
    const unmarked: string[] = []
    const lacking: string[] = []
    const missing: string[] = []
    for (const [criterion, parts] of lists.set.catalogue.partsOf) {
      const absent = parts.filter((part) => !met.has(part))
      if (absent.length === parts.length) continue
      const contradiction = met.has(criterion) ? absent.length > 0 : absent.length === 0
      const key = `${criterion} ${absent.join(',')}`
      if (!contradiction || (layer === 'target' && said.has(key))) continue
      said.add(key)
      if (!met.has(criterion)) unmarked.push(criterion)
      else {
        lacking.push(criterion)
        missing.push(...absent)
      }
    }
    if (unmarked.length > 0) yield partsMet(plan, unit, lists, layer, unmarked)
    if (lacking.length > 0) yield partsMissing(plan, unit, lists, layer, lacking, missing)
  }
}

/** Of the target: what will be met, kept or gained. */
function metNumbers(lists: UnitLists, layer: Layer): ReadonlySet<string> {
  if (layer !== 'target') return new Set(listOf(lists, layer) ?? [])
  const met = new Set([...(lists.baseline ?? []), ...(lists.planned ?? [])])
  for (const number of lists.lost) met.delete(number)
  return met
}

function partsMet(
  plan: CheckedPlan,
  unit: CheckedUnit,
  lists: UnitLists,
  layer: Layer,
  criteria: readonly string[],
): Finding {
  const setId = lists.set.set.id
  const params = { criteria: numbersText(criteria) }
  const edits: readonly FactEdit[] = listEdits(
    plan.facts,
    listKey(plan, setId, layer, unit.unit.id),
    {
      criteria: joinNumbers([...(listOf(lists, layer) ?? []), ...criteria]),
      lost: layer === 'target' ? joinNumbers(lists.lost) : '',
    },
  )
  return {
    rule: 'criterion-and-parts',
    id: findingId('criterion-and-parts', 'met', setId, layer, unit.unit.id),
    severity: layer === 'target' ? 'note' : 'warning',
    message: { code: 'checks.found.criterion-and-parts.met', params },
    place: placeOf(plan, setId, unit, layer, criteria),
    columnId: unit.columnId,
    unitId: unit.unit.id,
    fix: { label: { code: 'checks.fix.criterion-and-parts', params }, edits },
    signature: signature(criteria.join(',')),
  }
}

function partsMissing(
  plan: CheckedPlan,
  unit: CheckedUnit,
  lists: UnitLists,
  layer: Layer,
  criteria: readonly string[],
  missing: readonly string[],
): Finding {
  const setId = lists.set.set.id
  return {
    rule: 'criterion-and-parts',
    id: findingId('criterion-and-parts', 'missing', setId, layer, unit.unit.id),
    severity: layer === 'target' ? 'note' : 'warning',
    message: {
      code: 'checks.found.criterion-and-parts.missing',
      params: { criteria: numbersText(criteria), parts: numbersText(missing) },
    },
    place: placeOf(plan, setId, unit, layer, criteria),
    columnId: unit.columnId,
    unitId: unit.unit.id,
    fix: null,
    signature: signature(criteria.join(','), missing.join(',')),
  }
}

function placeOf(
  plan: CheckedPlan,
  setId: string,
  { unit }: CheckedUnit,
  layer: Layer,
  criteria: readonly string[],
) {
  const [only] = criteria
  const column = criteria.length === 1 && only !== undefined ? only : LIST_COLUMN[layer]
  return communePlace(plan, setId, unit.id, column)
}
