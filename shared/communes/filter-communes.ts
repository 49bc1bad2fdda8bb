import type { Facts } from '../changes/change-set.ts'
import type { Layer, Standard } from '../changes/fact-tables.ts'
import { foldForSearch } from '../units/fold-label.ts'
import { isKnown, isMet, marksAt, type CommuneTable } from './commune-table.ts'
import type { CountBand } from './distribution.ts'
import { afterPlan, UNKNOWN, type UnitFigures } from './unit-figures.ts'

/** One criterion or sub-criterion that a commune has or lacks in a layer; `target` is after the plan. */
export interface CriterionCondition {
  readonly number: string
  readonly has: boolean
  readonly layer: Layer
}

/**
 * What communes are looked for. Each part that says something must hold; within a part that names several (districts,
 * groups, standards, bands) one of them is enough. Criteria must hold all.
 */
export interface CommuneFilter {
  /** Compared without accents, from the beginning of a word: `bao lam`, `lam`. */
  readonly text: string
  /** Column ids of the plan. */
  readonly columns: readonly string[]
  readonly groups: readonly string[]
  /** Registered to reach the standard in the plan's year. */
  readonly registered: readonly Standard[]
  readonly recognised: readonly Standard[]
  readonly criteria: readonly CriterionCondition[]
  readonly bands: readonly CountBand[]
  /** Layer whose number of criteria the bands speak of. */
  readonly bandLayer: Layer
}

export const NO_FILTER: CommuneFilter = {
  text: '',
  columns: [],
  groups: [],
  registered: [],
  recognised: [],
  criteria: [],
  bands: [],
  bandLayer: 'baseline',
}

/** What a filter looks into; made anew when units, groups, registrations or recognitions change, not with marks. */
export interface FilterSource {
  readonly table: CommuneTable
  readonly figures: UnitFigures
  /** By unit: a space and the folded kind and name, so that ` lam` finds the beginning of a word. */
  readonly names: readonly string[]
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>
  readonly registered: ReadonlyMap<string, ReadonlySet<string>>
  readonly recognised: ReadonlyMap<string, ReadonlySet<string>>
}

export function filterSource(
  facts: Facts,
  planId: string,
  table: CommuneTable,
  figures: UnitFigures,
): FilterSource {
  const ofPlan = [...facts.registration.values()].filter((row) => row.planId === planId)
  return {
    table,
    figures,
    names: table.shape.units.map((id) => {
      const unit = facts.unit.get(id)
      return ` ${foldForSearch(`${unit?.kind ?? ''} ${unit?.name ?? ''}`)}`
    }),
    groups: setsBy(facts.unitGroupMember.values(), ({ groupId }) => groupId),
    registered: setsBy(ofPlan, ({ standard }) => standard),
    recognised: setsBy(facts.recognition.values(), ({ standard }) => standard),
  }
}

/** Units (indexes of the table, in its order) that a filter lets through. */
export function filterCommunes(source: FilterSource, filter: CommuneFilter): Int32Array {
  const isWanted = communeTest(source, filter)
  const { length } = source.table.shape.units
  const found = new Int32Array(length)
  let count = 0
  for (let unit = 0; unit < length; unit++) if (isWanted(unit)) found[count++] = unit
  return found.slice(0, count)
}

/** The filter as a question about one unit (index of the table). */
export function communeTest(
  source: FilterSource,
  filter: CommuneFilter,
): (unit: number) => boolean {
  const { table, figures } = source
  const { units, columnOf, columns } = table.shape
  const tests: ((unit: number) => boolean)[] = []
  const query = foldForSearch(filter.text)
  if (filter.columns.length > 0) {
    const wanted = new Uint8Array(columns.length)
    for (const id of filter.columns) {
      const column = columns.indexOf(id)
      if (column >= 0) wanted[column] = 1
    }
    tests.push((unit) => wanted[columnOf[unit] ?? -1] === 1)
  }
  for (const { number, has, layer } of filter.criteria) {
    const index = table.numberIndex.get(number)
    // What nobody has said is neither had nor lacked; a number the set does not have is had by none and lacked by none.
    tests.push(
      (unit) =>
        index !== undefined &&
        isKnown(table.known[unit] ?? 0, layer) &&
        isMet(marksAt(table, unit, index), layer) === has,
    )
  }
  if (filter.bands.length > 0) {
    const { bands, bandLayer } = filter
    const most = table.shape.criteria.length
    tests.push((unit) => {
      const shown = shownCount(figures, unit, bandLayer)
      if (shown === UNKNOWN) return false
      const count = Math.min(Math.max(shown, 0), most)
      return bands.some(({ from, to }) => count >= from && count <= to)
    })
  }
  const members = [
    membersOf(source.groups, filter.groups),
    membersOf(source.registered, filter.registered),
    membersOf(source.recognised, filter.recognised),
  ]
  for (const sets of members) {
    if (sets === null) continue
    tests.push((unit) => {
      const id = units[unit] ?? ''
      return sets.some((set) => set.has(id))
    })
  }
  if (query !== '') tests.push((unit) => source.names[unit]?.includes(` ${query}`) === true)
  return (unit) => tests.every((test) => test(unit))
}

/** Whether a filter lets everything through. */
export function isNoFilter(filter: CommuneFilter): boolean {
  return (
    foldForSearch(filter.text) === '' &&
    filter.columns.length === 0 &&
    filter.groups.length === 0 &&
    filter.registered.length === 0 &&
    filter.recognised.length === 0 &&
    filter.criteria.length === 0 &&
    filter.bands.length === 0
  )
}

/** The number of criteria that bands speak of; `UNKNOWN` where nobody has said. */
function shownCount(figures: UnitFigures, unit: number, layer: Layer): number {
  return layer === 'target' ? afterPlan(figures, unit) : (figures.shown[layer][unit] ?? UNKNOWN)
}

function membersOf(
  sets: ReadonlyMap<string, ReadonlySet<string>>,
  wanted: readonly string[],
): readonly ReadonlySet<string>[] | null {
  return wanted.length === 0 ? null : wanted.flatMap((id) => sets.get(id) ?? [])
}

function setsBy<Row extends { readonly unitId: string }>(
  rows: Iterable<Row>,
  keyOf: (row: Row) => string,
): Map<string, Set<string>> {
  const sets = new Map<string, Set<string>>()
  for (const row of rows) {
    const key = keyOf(row)
    const set = sets.get(key)
    if (set === undefined) sets.set(key, new Set([row.unitId]))
    else set.add(row.unitId)
  }
  return sets
}
