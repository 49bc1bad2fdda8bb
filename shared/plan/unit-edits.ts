import { unitName } from '../units/unit-name.ts'
import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactRow, UnitLevel } from '../changes/fact-tables.ts'
import { foldLabel } from '../units/fold-label.ts'
import { totalUse, unitUse } from './fact-use.ts'
import { done, refused, type Outcome } from './outcome.ts'
import { freeId, slug } from './slug.ts'
import { typedDate } from './typed-date.ts'
import { isRural, splitUnitKind, type NamedUnit } from './unit-kind.ts'

export type Unit = FactRow<'unit'>

/** Units right below another, in their order. */
export function childUnits(facts: Facts, parentId: string): Unit[] {
  return [...facts.unit.values()]
    .filter((unit) => unit.parentId === parentId)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}

/** Another unit below the same parent, of the same kind and name; they could not be told apart. */
function namesake(facts: Facts, unit: Unit): Unit | undefined {
  const key = (other: Unit): string => `${other.kind ?? ''}|${foldLabel(other.name)}`
  return [...facts.unit.values()].find(
    (other) =>
      other.id !== unit.id &&
      other.parentId === unit.parentId &&
      other.level === unit.level &&
      key(other) === key(unit) &&
      overlaps(other, unit),
  )
}

/** Whether two units exist on some day together: a commune may return under a name that was given up. */
function overlaps(a: Unit, b: Unit): boolean {
  const ends = (from: string | null, to: string | null): boolean =>
    from !== null && to !== null && to <= from
  return !ends(a.validFrom, b.validTo) && !ends(b.validFrom, a.validTo)
}

/** Changes a unit's own fields. Refuses a second unit of the same name at one place, a name without letters, dates turned round. */
export function changeUnit(
  facts: Facts,
  unitId: string,
  part: Partial<Pick<Unit, 'kind' | 'name' | 'isInScope' | 'validFrom' | 'validTo' | 'parentId'>>,
): Outcome {
  const unit = facts.unit.get(unitId)
  if (unit === undefined) return refused('units.refused.gone', {})
  const next = { ...unit, ...part, name: (part.name ?? unit.name).replace(/\s+/g, ' ').trim() }
  if (next.name === '') return refused('units.refused.name', {})
  if (next.validFrom !== null && next.validTo !== null && next.validTo <= next.validFrom) {
    return refused('units.refused.dates', {})
  }
  const other = namesake(facts, next)
  const isRenamed = next.name !== unit.name || next.kind !== unit.kind
  // Two that a list brought in alike may be edited until they differ; no edit makes two alike, by a date neither.
  if (other !== undefined && namesake(facts, unit)?.id !== other.id) {
    const parent = facts.unit.get(next.parentId ?? '')
    return refused('units.refused.namesake', {
      name: unitName(next),
      parent: parent === undefined ? '' : unitName(parent),
    })
  }
  const edits: FactEdit[] = [{ table: 'unit', op: 'put', row: next }]
  if (unit.level === 'district' && isRenamed) edits.push(...headingEdits(facts, unit, next))
  return done(edits)
}

/** A column that carries its district's name goes on carrying it. */
function headingEdits(facts: Facts, before: Unit, after: Unit): FactEdit[] {
  return [...facts.planColumn.values()]
    .filter((column) => column.columnId === before.id && column.name === unitName(before))
    .map((column) => ({
      table: 'planColumn',
      op: 'put',
      row: {
        ...column,
        name: unitName(after),
        shortName: column.shortName === before.name ? after.name : column.shortName,
      },
    }))
}

export interface AddedUnit {
  /** `Xã Tân Mỹ`; a commune without a word before its name is a xã, a district a huyện. */
  readonly label: string
  readonly level: Extract<UnitLevel, 'district' | 'commune'>
  readonly parentId: string
  /** The column of the plan the commune counts in; none for a district. */
  readonly column: { readonly planId: string; readonly columnId: string } | null
  readonly validFrom: string | null
}

/** Adds a commune or a district behind its neighbours. */
export function addUnit(facts: Facts, added: AddedUnit): Outcome {
  const parsed = splitUnitKind(added.label)
  if (parsed.name === '') return refused('units.refused.name', {})
  const kind = parsed.kind ?? (added.level === 'commune' ? 'Xã' : 'Huyện')
  const named: NamedUnit = { kind, name: parsed.name }
  const prefix = added.level === 'commune' ? `${added.parentId}-` : ''
  const id = freeId(
    `${prefix}${slug(parsed.name) || 'don-vi'}`.slice(0, 76),
    new Set(facts.unit.keys()),
  )
  const position = Math.max(-1, ...childUnits(facts, added.parentId).map((it) => it.position)) + 1
  const unit: Unit = {
    id,
    level: added.level,
    kind,
    name: named.name,
    parentId: added.parentId,
    isInScope: added.level === 'district' || isRural(kind) ? 1 : 0,
    position,
    validFrom: added.validFrom,
    validTo: null,
  }
  const other = namesake(facts, unit)
  const parent = facts.unit.get(added.parentId)
  if (other !== undefined) {
    return refused('units.refused.namesake', {
      name: unitName(unit),
      parent: parent === undefined ? '' : unitName(parent),
    })
  }
  const edits: FactEdit[] = [{ table: 'unit', op: 'put', row: unit }]
  if (added.column !== null) {
    edits.push({ table: 'planColumnUnit', op: 'put', row: { ...added.column, unitId: id } })
  }
  return done(edits)
}

/** Marks communes as belonging to the programme or not; one edit for each that differs. */
export function scopeEdits(facts: Facts, unitIds: Iterable<string>, isInScope: 0 | 1): FactEdit[] {
  const edits: FactEdit[] = []
  for (const id of unitIds) {
    const unit = facts.unit.get(id)
    if (unit === undefined || unit.isInScope === isInScope || unit.level !== 'commune') continue
    edits.push({ table: 'unit', op: 'put', row: { ...unit, isInScope } })
  }
  return edits
}

/** Closes communes with one date; one edit for each that differs. Refuses where one of them begins no earlier. */
export function closeUnits(facts: Facts, unitIds: Iterable<string>, validTo: string): Outcome {
  const edits: FactEdit[] = []
  for (const id of unitIds) {
    const unit = facts.unit.get(id)
    if (unit === undefined || unit.validTo === validTo || unit.level !== 'commune') continue
    if (unit.validFrom !== null && validTo <= unit.validFrom) {
      const params = { name: unitName(unit), date: typedDate(unit.validFrom) }
      return refused('units.refused.closedBefore', params)
    }
    edits.push({ table: 'unit', op: 'put', row: { ...unit, validTo } })
  }
  return done(edits)
}

/** Moves a unit among its neighbours of the same level, one place up (-1) or down (1). */
export function moveUnit(facts: Facts, unitId: string, step: -1 | 1): Outcome {
  const unit = facts.unit.get(unitId)
  if (unit === undefined || unit.parentId === null) return refused('units.refused.gone', {})
  const order = childUnits(facts, unit.parentId).filter(({ level }) => level === unit.level)
  const from = order.indexOf(unit)
  const other = order[from + step]
  if (other === undefined) return done([])
  order[from] = other
  order[from + step] = unit
  // Lists may have brought in equal places: all are numbered, and those that differ are edits.
  return done(
    order.flatMap((row, position): FactEdit[] =>
      row.position === position ? [] : [{ table: 'unit', op: 'put', row: { ...row, position } }],
    ),
  )
}

/**
 * Takes units out of the document that never were: a slip of a list. A unit with facts, below it or in it, is refused;
 * it is closed with a date instead, and its facts stay (architecture: nothing is lost).
 */
export function removeUnit(facts: Facts, unitId: string): Outcome {
  const unit = facts.unit.get(unitId)
  if (unit === undefined) return refused('units.refused.gone', {})
  const name = unitName(unit)
  const [child] = childUnits(facts, unitId)
  if (child !== undefined) {
    const count = childUnits(facts, unitId).length
    return refused('units.refused.children', { name, count })
  }
  if ([...facts.plan.values()].some((plan) => plan.unitId === unitId)) {
    return refused('units.refused.planUnit', { name })
  }
  const use = unitUse(facts, unitId)
  if (use.size > 0) return refused('units.refused.unitFacts', { name, count: totalUse(use) })
  const edits: FactEdit[] = []
  for (const row of facts.planColumnUnit.values()) {
    if (row.unitId === unitId) edits.push({ table: 'planColumnUnit', op: 'remove', row })
  }
  for (const row of facts.unitGroupMember.values()) {
    if (row.unitId === unitId) edits.push({ table: 'unitGroupMember', op: 'remove', row })
  }
  edits.push({ table: 'unit', op: 'remove', row: unit })
  return done(edits)
}
