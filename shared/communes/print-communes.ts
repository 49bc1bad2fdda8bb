import type { Facts } from '../changes/change-set.ts'
import { STANDARDS, type FactRow, type Layer, type Standard } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { compareNumbers, splitNumbers } from '../criteria/number-list.ts'
import { planColumns, setCriteria, setSubCriteria } from '../plan/columns.ts'
import { planUnits } from '../plan/plan-units.ts'

/** One commune in one set, as `ntm communes` gives it. Lists hold criteria and sub-criteria in the set's order. */
export interface PrintedCommune {
  /** Heading of the column the commune belongs to. */
  readonly district: string
  /** The name without its kind. */
  readonly commune: string
  readonly set: string
  readonly baseline: readonly string[]
  /** Cumulative: kept or gained. */
  readonly target: readonly string[]
  readonly actual: readonly string[]
  /** Numbers a paper gives beside its lists; `planned` counts what is to be met in addition. */
  readonly declared: { readonly baseline: number | null; readonly planned: number | null }
  readonly registered: readonly Standard[]
  readonly groups: readonly string[]
}

/** Every commune of a plan in each of the sets, set by set in the plan's order of units. */
export function printCommunes(
  facts: Facts,
  planId: string,
  sets: readonly FactRow<'criteriaSet'>[],
): PrintedCommune[] {
  const columns = planColumns(facts, planId)
  const units = planUnits(facts, planId, columns)
  const groups = groupNames(facts)
  return sets.flatMap((set) => {
    const inOrder = setOrder(facts, set.id)
    return units.map(({ unit, column }) => {
      const key = { planId, setId: set.id, unitId: unit.id }
      const row = (layer: Layer) => findFact(facts, 'markList', { ...key, layer })
      const declared = (layer: Layer) =>
        findFact(facts, 'declaredCount', { ...key, layer })?.value ?? null
      const baseline = splitNumbers(row('baseline')?.criteria ?? '')
      const target = row('target')
      const lost = new Set(splitNumbers(target?.lost ?? ''))
      return {
        district: columns[column]?.shortName ?? '',
        commune: unit.name,
        set: set.id,
        baseline: inOrder(baseline),
        target: inOrder(
          [...baseline, ...splitNumbers(target?.criteria ?? '')].filter(
            (number) => !lost.has(number),
          ),
        ),
        actual: inOrder(splitNumbers(row('actual')?.criteria ?? '')),
        declared: { baseline: declared('baseline'), planned: declared('target') },
        registered: STANDARDS.filter(
          (standard) =>
            findFact(facts, 'registration', { planId, standard, unitId: unit.id }) !== undefined,
        ),
        groups: groups.get(unit.id) ?? [],
      }
    })
  })
}

/** Sorts numbers as the set has them, each once; numbers the set does not have come last: nothing is dropped. */
function setOrder(facts: Facts, setId: string): (numbers: readonly string[]) => string[] {
  const known = [...setCriteria(facts, setId), ...setSubCriteria(facts, setId)]
  const order = new Map<string, number>()
  for (const { number } of known) if (!order.has(number)) order.set(number, order.size)
  const placeOf = (number: string): number => order.get(number) ?? order.size
  return (numbers) =>
    [...new Set(numbers)].sort((a, b) => placeOf(a) - placeOf(b) || compareNumbers(a, b))
}

function groupNames(facts: Facts): Map<string, string[]> {
  const names = new Map<string, string[]>()
  const members = new Map<string, string[]>()
  for (const { groupId, unitId } of facts.unitGroupMember.values()) {
    const list = members.get(groupId)
    if (list === undefined) members.set(groupId, [unitId])
    else list.push(unitId)
  }
  for (const group of [...facts.unitGroup.values()].sort((a, b) => a.position - b.position)) {
    for (const unitId of members.get(group.id) ?? []) {
      names.set(unitId, [...(names.get(unitId) ?? []), group.name])
    }
  }
  return names
}
