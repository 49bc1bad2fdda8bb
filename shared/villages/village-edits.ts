import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactRow, Layer, VillageStandard } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { slug } from '../plan/slug.ts'
import { indexVillages } from './village-index.ts'
import { villageNameKey } from './village-names.ts'

type Village = FactRow<'village'>

export interface VillageTableKey {
  readonly planId: string
  readonly standard: VillageStandard
}

/** What one cell of the table becomes; null, or no text, takes away what was there. */
export type VillageValue =
  /** All villages of the unit, whatever the standard. */
  | { readonly kind: 'total'; readonly value: number | null }
  | { readonly kind: 'count'; readonly layer: Layer; readonly value: number | null }
  /** The whole list of a commune and layer, in this order. */
  | { readonly kind: 'names'; readonly layer: Layer; readonly names: readonly string[] }
  | { readonly kind: 'remark'; readonly text: string }

export interface VillageChange {
  readonly unitId: string
  readonly value: VillageValue
}

/** Where the note of a unit stands. */
export function villageRemarkPlace(standard: VillageStandard, unitId: string): string {
  return `villages/${standard}/${unitId}`
}

/** The villages of a unit, of all layers in their order; a table that is already there knows them without looking. */
export type VillagesOf = (unitId: string) => readonly Village[]

/**
 * The edits that write some cells, of any number of units, as one change. Of a list of names, villages that stay keep
 * their row with its note; equal names (`villageNameKey`) are the same village. A later change of a cell wins.
 */
export function villageEdits(
  facts: Facts,
  { planId, standard }: VillageTableKey,
  changes: readonly VillageChange[],
  villagesOf?: VillagesOf,
): FactEdit[] {
  const key = { planId, standard }
  const last = new Map<string, VillageChange>()
  for (const change of changes) {
    const { value } = change
    const cell = 'layer' in value ? `${value.kind} ${value.layer}` : value.kind
    last.set(`${change.unitId}\u0001${cell}`, change)
  }
  let names: NameWriter | null = null
  const edits: FactEdit[] = []
  for (const { unitId, value } of last.values()) {
    switch (value.kind) {
      case 'total': {
        const before = findFact(facts, 'villageTotal', { planId: key.planId, unitId })
        if (value.value === (before?.value ?? null)) break
        if (value.value !== null) {
          const row = { planId: key.planId, unitId, value: value.value }
          edits.push({ table: 'villageTotal', op: 'put', row })
        } else if (before !== undefined) {
          edits.push({ table: 'villageTotal', op: 'remove', row: before })
        }
        break
      }
      case 'count': {
        const of = { ...key, layer: value.layer, unitId }
        const before = findFact(facts, 'villageCount', of)
        if (value.value === (before?.value ?? null)) break
        if (value.value !== null) {
          edits.push({ table: 'villageCount', op: 'put', row: { ...of, value: value.value } })
        } else if (before !== undefined) {
          edits.push({ table: 'villageCount', op: 'remove', row: before })
        }
        break
      }
      case 'names':
        names ??= nameWriter(facts, key, villagesOf)
        edits.push(...names.write(unitId, value.layer, value.names))
        break
      case 'remark':
        edits.push(...remarkEdits(facts, key, unitId, value.text))
        break
    }
  }
  return edits
}

/** Writes another name or note to one village; a name without letters takes the village away. */
export function changeVillage(
  village: Village,
  change: { readonly name?: string; readonly note?: string },
): FactEdit[] {
  const name = tidy(change.name ?? village.name)
  const note = tidy(change.note ?? village.note)
  if (name === village.name && note === village.note) return []
  if (name === '') return [{ table: 'village', op: 'remove', row: village }]
  return [{ table: 'village', op: 'put', row: { ...village, name, note } }]
}

/** Adds names behind those of the commune and layer that are there. */
export function addVillages(
  facts: Facts,
  key: VillageTableKey,
  of: { readonly unitId: string; readonly layer: Layer },
  names: readonly string[],
  villagesOf?: VillagesOf,
): FactEdit[] {
  return nameWriter(facts, key, villagesOf).add(of.unitId, of.layer, names)
}

export function removeVillage(village: Village): FactEdit[] {
  return [{ table: 'village', op: 'remove', row: village }]
}

/** Moves a village by one place among those given in their order; nothing at the ends. */
export function moveVillage(order: readonly Village[], id: string, step: -1 | 1): FactEdit[] {
  const at = order.findIndex((village) => village.id === id)
  const village = order[at]
  const other = order[at + step]
  if (village === undefined || other === undefined) return []
  const next = [...order]
  next[at] = other
  next[at + step] = village
  return next.flatMap((row, position): FactEdit[] =>
    row.position === position ? [] : [{ table: 'village', op: 'put', row: { ...row, position } }],
  )
}

function remarkEdits(
  facts: Facts,
  { planId, standard }: VillageTableKey,
  unitId: string,
  text: string,
): FactEdit[] {
  const key = { planId, place: villageRemarkPlace(standard, unitId) }
  const before = findFact(facts, 'remark', key)
  const note = tidy(text)
  if (note === (before?.text ?? '')) return []
  if (note !== '') return [{ table: 'remark', op: 'put', row: { ...key, text: note } }]
  return before === undefined ? [] : [{ table: 'remark', op: 'remove', row: before }]
}

interface NameWriter {
  write(unitId: string, layer: Layer, names: readonly string[]): FactEdit[]
  add(unitId: string, layer: Layer, names: readonly string[]): FactEdit[]
}

/** Reads the villages of the table once, however many lists are written. */
function readVillages(facts: Facts, { planId, standard }: VillageTableKey): VillagesOf {
  const index = indexVillages(facts, planId, standard)
  return (unitId) => index.entry(unitId)?.names ?? []
}

/** Writes lists of names; ids are looked up one by one, since a country has tens of thousands. */
function nameWriter(
  facts: Facts,
  { planId, standard }: VillageTableKey,
  villagesOf: VillagesOf = readVillages(facts, { planId, standard }),
): NameWriter {
  const key = { planId, standard }
  const added = new Set<string>()

  function of(unitId: string, layer: Layer): Village[] {
    return villagesOf(unitId).filter((row) => row.layer === layer)
  }

  function village(unitId: string, layer: Layer, name: string, position: number): Village {
    const wanted = villageId(unitId, name)
    let id = wanted
    const isTaken = (): boolean =>
      added.has(id) || findFact(facts, 'village', { ...key, id }) !== undefined
    for (let n = 2; isTaken(); n++) id = `${wanted}-${n}`
    added.add(id)
    return { ...key, id, unitId, layer, name, note: '', position }
  }

  return {
    write(unitId, layer, names) {
      const before = of(unitId, layer)
      const rest = [...before]
      const edits: FactEdit[] = []
      const after = names.map(tidy).filter((name) => name !== '')
      for (const [position, name] of after.entries()) {
        const same =
          take(rest, (row) => row.name === name) ??
          take(rest, (row) => villageNameKey(row.name) === villageNameKey(name))
        if (same !== undefined && same.name === name && same.position === position) continue
        const row =
          same === undefined ? village(unitId, layer, name, position) : { ...same, name, position }
        edits.push({ table: 'village', op: 'put', row })
      }
      const gone = rest.map((row): FactEdit => ({ table: 'village', op: 'remove', row }))
      return [...gone, ...edits]
    },
    add(unitId, layer, names) {
      const start = Math.max(-1, ...of(unitId, layer).map(({ position }) => position)) + 1
      return names
        .map(tidy)
        .filter((name) => name !== '')
        .map((name, at): FactEdit => ({
          table: 'village',
          op: 'put',
          row: village(unitId, layer, name, start + at),
        }))
    },
  }
}

function take<T>(list: T[], isIt: (item: T) => boolean): T | undefined {
  const at = list.findIndex(isIt)
  return at < 0 ? undefined : list.splice(at, 1)[0]
}

/** Starts with the commune, so that the `Thôn 1` of every commune doesn't ask for the same id. */
function villageId(unitId: string, name: string): string {
  return `${slug(unitId).slice(-40)}.${slug(name).slice(0, 28) || 'thon'}`
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
