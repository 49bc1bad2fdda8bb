import type { Layer } from '../changes/fact-tables.ts'
import type { UnitLists } from './checked-plan.ts'
import { listOf } from './rule-parts.ts'

/**
 * Sub-criteria in a commune's list that stand beside criteria given as wholes. A commune tracked by sub-criteria lists
 * the parts of what it meets, and its lists mix nothing; one list with whole criteria without their parts and parts
 * without their criteria speaks of two levels at once.
 */
export function mixedParts(lists: UnitLists, layer: Layer): readonly string[] {
  const { criterionOf, partsOf } = lists.set.catalogue
  const list = listOf(lists, layer) ?? []
  const parts = list.filter((number) => criterionOf.has(number))
  if (parts.length === 0) return []
  const tracked = new Set<string>()
  for (const numbers of [lists.baseline, lists.planned, lists.actual]) {
    for (const number of numbers ?? []) {
      const criterion = criterionOf.get(number)
      if (criterion !== undefined) tracked.add(criterion)
    }
  }
  const hasWholes = list.some((number) => partsOf.has(number) && !tracked.has(number))
  return hasWholes ? parts : []
}
