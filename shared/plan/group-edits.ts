import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactRow, GroupKind } from '../changes/fact-tables.ts'
import { foldLabel } from '../units/fold-label.ts'
import { done, refused, type Outcome } from './outcome.ts'
import { freeId, slug } from './slug.ts'

export type UnitGroup = FactRow<'unitGroup'>

/** Groups in their order. */
export function unitGroups(facts: Facts): UnitGroup[] {
  return [...facts.unitGroup.values()].sort((a, b) => a.position - b.position)
}

/** Unit ids of a group. */
export function groupUnits(facts: Facts, groupId: string): Set<string> {
  const units = new Set<string>()
  for (const row of facts.unitGroupMember.values())
    if (row.groupId === groupId) units.add(row.unitId)
  return units
}

/** Adds a group behind the others, with its first communes. */
export function addGroup(
  facts: Facts,
  name: string,
  kind: GroupKind,
  unitIds: readonly string[],
): Outcome {
  const tidy = name.replace(/\s+/g, ' ').trim()
  const refusal = nameRefusal(facts, tidy, null)
  if (refusal !== null) return refusal
  const id = freeId(slug(tidy) || 'nhom', new Set(facts.unitGroup.keys()))
  const position = Math.max(-1, ...unitGroups(facts).map((group) => group.position)) + 1
  return done([
    { table: 'unitGroup', op: 'put', row: { id, name: tidy, kind, position } },
    ...unitIds.map((unitId, index): FactEdit => ({
      table: 'unitGroupMember',
      op: 'put',
      row: { groupId: id, unitId, position: index },
    })),
  ])
}

export function renameGroup(facts: Facts, groupId: string, name: string): Outcome {
  const group = facts.unitGroup.get(groupId)
  if (group === undefined) return refused('units.refused.gone', {})
  const tidy = name.replace(/\s+/g, ' ').trim()
  const refusal = nameRefusal(facts, tidy, groupId)
  if (refusal !== null) return refusal
  return done([{ table: 'unitGroup', op: 'put', row: { ...group, name: tidy } }])
}

function nameRefusal(facts: Facts, name: string, except: string | null): Outcome | null {
  if (name === '') return refused('units.refused.name', {})
  const other = unitGroups(facts).find(
    (group) => group.id !== except && foldLabel(group.name) === foldLabel(name),
  )
  return other === undefined ? null : refused('units.refused.groupName', { name: other.name })
}

/** Takes a group away with its memberships and the titles of its lists; the communes stay as they are. */
export function removeGroup(facts: Facts, groupId: string): Outcome {
  const group = facts.unitGroup.get(groupId)
  if (group === undefined) return refused('units.refused.gone', {})
  const edits: FactEdit[] = []
  for (const row of facts.unitGroupMember.values()) {
    if (row.groupId === groupId) edits.push({ table: 'unitGroupMember', op: 'remove', row })
  }
  for (const row of facts.listTitle.values()) {
    if (row.listId === `group-${groupId}`) edits.push({ table: 'listTitle', op: 'remove', row })
  }
  edits.push({ table: 'unitGroup', op: 'remove', row: group })
  return done(edits)
}

/** Puts communes into a group, behind those it has, or takes them out; one edit for each that differs. */
export function memberEdits(
  facts: Facts,
  groupId: string,
  unitIds: Iterable<string>,
  isMember: boolean,
): FactEdit[] {
  const members = new Map<string, FactRow<'unitGroupMember'>>()
  let last = -1
  for (const row of facts.unitGroupMember.values()) {
    if (row.groupId !== groupId) continue
    members.set(row.unitId, row)
    last = Math.max(last, row.position)
  }
  const edits: FactEdit[] = []
  for (const unitId of unitIds) {
    const row = members.get(unitId)
    if (isMember && row === undefined) {
      last++
      edits.push({ table: 'unitGroupMember', op: 'put', row: { groupId, unitId, position: last } })
    }
    if (!isMember && row !== undefined) edits.push({ table: 'unitGroupMember', op: 'remove', row })
  }
  return edits
}
