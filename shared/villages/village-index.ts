import type { Facts, RowChange } from '../changes/change-set.ts'
import type { FactRow, VillageStandard } from '../changes/fact-tables.ts'

type Village = FactRow<'village'>

/** What is entered for one unit: counts of the standard, all its villages, and those known by name. */
export interface VillageEntry {
  total: number | null
  baseline: number | null
  target: number | null
  actual: number | null
  /** In their order, of all layers. */
  names: readonly Village[]
}

export interface VillageIndex {
  /** Undefined where nothing is entered. */
  entry(unitId: string): VillageEntry | undefined
  units(): Iterable<string>
  /** Takes over changed rows; returns the units whose entries moved. */
  note(rows: readonly RowChange[]): ReadonlySet<string>
}

/** Reads the villages of a plan and standard once, by unit. */
export function indexVillages(
  facts: Facts,
  planId: string,
  standard: VillageStandard,
): VillageIndex {
  const entries = new Map<string, VillageEntry>()
  const named = new Map<string, Village[]>()

  function entryOf(unitId: string): VillageEntry {
    const known = entries.get(unitId)
    if (known !== undefined) return known
    const entry = { total: null, baseline: null, target: null, actual: null, names: [] }
    entries.set(unitId, entry)
    return entry
  }

  for (const row of facts.villageTotal.values()) {
    if (row.planId === planId) entryOf(row.unitId).total = row.value
  }
  for (const row of facts.villageCount.values()) {
    if (row.planId !== planId || row.standard !== standard) continue
    entryOf(row.unitId)[row.layer] = row.value
  }
  for (const row of facts.village.values()) {
    if (row.planId !== planId || row.standard !== standard) continue
    const names = named.get(row.unitId)
    if (names === undefined) named.set(row.unitId, [row])
    else names.push(row)
  }
  for (const [unitId, names] of named) entryOf(unitId).names = names.sort(byPosition)

  function takeName(row: Village, isThere: boolean): void {
    const entry = entryOf(row.unitId)
    const others = entry.names.filter(({ id }) => id !== row.id)
    entry.names = isThere ? [...others, row].sort(byPosition) : others
  }

  return {
    entry: (unitId) => entries.get(unitId),
    units: () => entries.keys(),
    note(rows) {
      const moved = new Set<string>()
      for (const change of rows) {
        if (change.table === 'villageTotal') {
          const row = change.after ?? change.before
          if (row === null || row.planId !== planId) continue
          entryOf(row.unitId).total = change.after?.value ?? null
          moved.add(row.unitId)
        } else if (change.table === 'villageCount') {
          const row = change.after ?? change.before
          if (row === null || row.planId !== planId || row.standard !== standard) continue
          entryOf(row.unitId)[row.layer] = change.after?.value ?? null
          moved.add(row.unitId)
        } else if (change.table === 'village') {
          for (const row of [change.before, change.after]) {
            if (row === null || row.planId !== planId || row.standard !== standard) continue
            takeName(row, row === change.after)
            moved.add(row.unitId)
          }
        }
      }
      for (const unitId of moved) if (isEmpty(entries.get(unitId))) entries.delete(unitId)
      return moved
    },
  }
}

function isEmpty(entry: VillageEntry | undefined): boolean {
  if (entry === undefined) return true
  const { total, baseline, target, actual, names } = entry
  return [total, baseline, target, actual].every((value) => value === null) && names.length === 0
}

function byPosition(a: Village, b: Village): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1)
}
