import type { FactRow, Layer } from '../changes/fact-tables.ts'
import { joinNumbers, printNumbers } from '../criteria/number-list.ts'
import type { CheckedPlan, UnitLists } from './checked-plan.ts'
import type { Place } from './finding.ts'

/** Names in one sentence; more than these make it a list nobody reads. */
const MAX_NAMES = 4

/** Column of the communes × criteria table that shows a layer's list. */
export const LIST_COLUMN = {
  baseline: '@baseline',
  target: '@planned',
  actual: '@actual',
} as const satisfies Record<Layer, string>

export function listOf(lists: UnitLists, layer: Layer): readonly string[] | null {
  switch (layer) {
    case 'baseline':
      return lists.baseline
    case 'target':
      return lists.planned
    case 'actual':
      return lists.actual
  }
}

/**
 * A commune in the table of one set, or a district in that of a set for districts; `column` a number, the column of a
 * list, or null for the whole row.
 */
export function communePlace(
  plan: CheckedPlan,
  setId: string,
  unitId: string,
  column: string | null,
): Place {
  if (plan.facts.criteriaSet.get(setId)?.unitLevel === 'district') {
    return { screen: 'districts', planId: plan.plan.id, setId, unitId, column }
  }
  return { screen: 'communes', planId: plan.plan.id, setId, unitId, column }
}

export function cellPlace(
  plan: CheckedPlan,
  setId: string,
  layer: Layer,
  row: string,
  column: string,
): Place {
  return { screen: 'matrix', planId: plan.plan.id, setId, layer, row, column }
}

/** Key of a commune's rows in one set and layer. */
export function listKey(
  plan: CheckedPlan,
  setId: string,
  layer: Layer,
  unitId: string,
): Pick<FactRow<'markList'>, 'planId' | 'setId' | 'layer' | 'unitId'> {
  return { planId: plan.plan.id, setId, layer, unitId }
}

/** Whether a value of the commune's own list or count waits for a decision: what is there meanwhile proves nothing. */
export function isWaiting(
  plan: CheckedPlan,
  unitId: string,
  setId: string,
  layers: readonly Layer[],
): boolean {
  return plan
    .heldOf(unitId)
    .some(
      (held) =>
        held.setId === setId &&
        (held.layer === null || layers.includes(held.layer)) &&
        (held.subject === 'list' || held.subject === 'count' || held.subject === 'mark'),
    )
}

/** Numbers as a sentence holds them: `1, 3, 8-11, 13.5`. */
export function numbersText(numbers: Iterable<string>): string {
  return printNumbers(joinNumbers(numbers)).replaceAll(',', ', ')
}

/** The first few names; `…` tells that there are more. */
export function someNames(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES).join(', ')
  return names.length > MAX_NAMES ? `${shown}…` : shown
}

/** Names of communes by their ids, with the district's where two of the plan's communes could be meant. */
export function unitNames(plan: CheckedPlan, unitIds: readonly string[]): readonly string[] {
  return unitIds
    .slice(0, MAX_NAMES + 1)
    .map((unitId) => plan.facts.unit.get(unitId)?.name ?? unitId)
}
