import type { Facts } from '../changes/change-set.ts'
import { STANDARDS, type FactRow, type Standard } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { planColumns, planSets } from '../plan/columns.ts'
import { planUnits } from '../plan/plan-units.ts'

/**
 * A list of communes as an appendix shows it. The lists of a plan follow from its facts: one a standard that the plan has
 * a set for (registrations), then one a group of communes.
 * Source: Lạng Sơn plan 2023, Appendices 1 to 3 (to reach NTM, nâng cao, kiểu mẫu) and 4, 5 (border, especially difficult).
 */
export interface CommuneList {
  /** `registered-ntm`, `group-bien-gioi`: what titles and jumps are kept under. */
  readonly id: string
  readonly kind:
    | { readonly kind: 'registration'; readonly standard: Standard }
    | { readonly kind: 'group'; readonly group: FactRow<'unitGroup'> }
  /** The set whose criteria the list shows: that of the standard; for groups the plan's NTM set. */
  readonly set: FactRow<'criteriaSet'>
  /** Commune ids in the order of the list. */
  readonly units: readonly string[]
  /** The title a paper or the officer gave it; null for the one made from its kind and year. */
  readonly title: string | null
}

/** Every list of a plan, also those still without communes, in the order of the appendices. */
export function communeLists(facts: Facts, planId: string): CommuneList[] {
  const sets = planSets(facts, planId)
  const lists: CommuneList[] = []
  const title = (id: string): string | null =>
    findFact(facts, 'listTitle', { planId, listId: id })?.title ?? null
  const order = new Map(
    planUnits(facts, planId, planColumns(facts, planId)).map(({ unit }, index) => [unit.id, index]),
  )
  const sorted = (rows: readonly { unitId: string; position: number }[]): string[] =>
    rows
      .filter(({ unitId }) => order.has(unitId))
      .sort(
        (a, b) =>
          a.position - b.position || (order.get(a.unitId) ?? 0) - (order.get(b.unitId) ?? 0),
      )
      .map(({ unitId }) => unitId)
  for (const standard of STANDARDS) {
    const set = sets.find((candidate) => candidate.standard === standard)
    if (set === undefined || set.unitLevel !== 'commune') continue
    const id = `registered-${standard}`
    const rows = [...facts.registration.values()].filter(
      (row) => row.planId === planId && row.standard === standard,
    )
    lists.push({
      id,
      kind: { kind: 'registration', standard },
      set,
      units: sorted(rows),
      title: title(id),
    })
  }
  const ntm = sets.find(({ standard, unitLevel }) => standard === 'ntm' && unitLevel === 'commune')
  if (ntm === undefined) return lists
  for (const group of [...facts.unitGroup.values()].sort((a, b) => a.position - b.position)) {
    const id = `group-${group.id}`
    const rows = [...facts.unitGroupMember.values()].filter((row) => row.groupId === group.id)
    lists.push({
      id,
      kind: { kind: 'group', group },
      set: ntm,
      units: sorted(rows),
      title: title(id),
    })
  }
  return lists
}
