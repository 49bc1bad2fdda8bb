import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactRow, GroupKind } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { freeId, slug } from '../plan/slug.ts'
import type { CommuneList } from './commune-lists.ts'

type ListRow = FactRow<'registration'> | FactRow<'unitGroupMember'>

/** The edits that put communes at the end of a list, in the order given; those in it already stay where they are. */
export function addToListEdits(
  facts: Facts,
  planId: string,
  list: CommuneList,
  unitIds: readonly string[],
): FactEdit[] {
  const rows = listRows(facts, planId, list)
  let position = Math.max(-1, ...[...rows.values()].map((row) => row.position)) + 1
  return [...new Set(unitIds)]
    .filter((unitId) => !rows.has(unitId))
    .map((unitId) => put(planId, list, unitId, position++))
}

/** The edits that take communes out of a list. Their marks are facts of their own and stay. */
export function removeFromListEdits(
  facts: Facts,
  planId: string,
  list: CommuneList,
  unitIds: readonly string[],
): FactEdit[] {
  const rows = listRows(facts, planId, list)
  return [...new Set(unitIds)].flatMap((unitId) => {
    const row = rows.get(unitId)
    return row === undefined ? [] : [removal(row)]
  })
}

/** The edits that bring a list into another order: only the rows whose place changes. */
export function reorderListEdits(
  facts: Facts,
  planId: string,
  list: CommuneList,
  order: readonly string[],
): FactEdit[] {
  const rows = listRows(facts, planId, list)
  return order.flatMap((unitId, position) =>
    rows.get(unitId)?.position === position ? [] : [put(planId, list, unitId, position)],
  )
}

/**
 * Communes moved as a block one place up or down in an order; the order itself where the block is at its end already.
 * A block with gaps is closed up around its first commune.
 */
export function movedInOrder(
  order: readonly string[],
  unitIds: readonly string[],
  step: -1 | 1,
): readonly string[] {
  const chosen = new Set(unitIds)
  const first = order.findIndex((id) => chosen.has(id))
  if (first < 0) return order
  const block = order.filter((id) => chosen.has(id))
  const others = order.filter((id) => !chosen.has(id))
  const at = first + step
  if (at < 0 || at > others.length) return order
  return [...others.slice(0, at), ...block, ...others.slice(at)]
}

/** The edits that make a group without communes, and the id it gets. Groups are the document's, not one plan's. */
export function createGroupEdits(
  facts: Facts,
  name: string,
  kind: GroupKind = 'own',
): { readonly groupId: string; readonly edits: readonly FactEdit[] } {
  const groupId = freeId(slug(name) || 'nhom', new Set(facts.unitGroup.keys()))
  const position = Math.max(-1, ...[...facts.unitGroup.values()].map((row) => row.position)) + 1
  return {
    groupId,
    edits: [{ table: 'unitGroup', op: 'put', row: { id: groupId, name, kind, position } }],
  }
}

/** The edits that give a group another name or kind. */
export function changeGroupEdits(
  facts: Facts,
  groupId: string,
  change: Partial<Pick<FactRow<'unitGroup'>, 'name' | 'kind' | 'position'>>,
): FactEdit[] {
  const group = facts.unitGroup.get(groupId)
  return group === undefined
    ? []
    : [{ table: 'unitGroup', op: 'put', row: { ...group, ...change } }]
}

/** The edits that remove a group with its members and the titles of its list in every plan; no mark goes with it. */
export function removeGroupEdits(facts: Facts, groupId: string): FactEdit[] {
  const group = facts.unitGroup.get(groupId)
  if (group === undefined) return []
  const edits: FactEdit[] = []
  for (const row of facts.unitGroupMember.values()) {
    if (row.groupId === groupId) edits.push({ table: 'unitGroupMember', op: 'remove', row })
  }
  for (const row of facts.listTitle.values()) {
    if (row.listId === `group-${groupId}`) edits.push({ table: 'listTitle', op: 'remove', row })
  }
  edits.push({ table: 'unitGroup', op: 'remove', row: group })
  return edits
}

/** The edits that title a list; a blank title takes it back to the one made from its kind and year. */
export function listTitleEdits(
  facts: Facts,
  planId: string,
  listId: string,
  title: string,
): FactEdit[] {
  const before = findFact(facts, 'listTitle', { planId, listId })
  const next = title.trim()
  if (next !== '') {
    return [{ table: 'listTitle', op: 'put', row: { planId, listId, title: next } }]
  }
  return before === undefined ? [] : [{ table: 'listTitle', op: 'remove', row: before }]
}

function listRows(facts: Facts, planId: string, { kind }: CommuneList): Map<string, ListRow> {
  const rows = new Map<string, ListRow>()
  if (kind.kind === 'registration') {
    for (const row of facts.registration.values()) {
      if (row.planId === planId && row.standard === kind.standard) rows.set(row.unitId, row)
    }
  } else {
    for (const row of facts.unitGroupMember.values()) {
      if (row.groupId === kind.group.id) rows.set(row.unitId, row)
    }
  }
  return rows
}

function put(planId: string, { kind }: CommuneList, unitId: string, position: number): FactEdit {
  return kind.kind === 'registration'
    ? {
        table: 'registration',
        op: 'put',
        row: { planId, standard: kind.standard, unitId, position },
      }
    : { table: 'unitGroupMember', op: 'put', row: { groupId: kind.group.id, unitId, position } }
}

function removal(row: ListRow): FactEdit {
  return 'groupId' in row
    ? { table: 'unitGroupMember', op: 'remove', row }
    : { table: 'registration', op: 'remove', row }
}
