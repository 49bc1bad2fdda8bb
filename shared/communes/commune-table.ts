import type { Layer } from '../changes/fact-tables.ts'
import { splitNumbers } from '../criteria/number-list.ts'

/** Marks of one commune and number, as bits of one byte. */
export const BASELINE = 1
export const PLANNED = 2
export const LOST = 4
export const ACTUAL = 8

export interface CommuneShape {
  /** Unit ids in display order: by column of the plan, then in the order of the units. */
  readonly units: readonly string[]
  /** Column index of each unit. */
  readonly columnOf: Int32Array
  /** Column ids of the plan. */
  readonly columns: readonly string[]
  /** Numbers of the set's criteria, in order. */
  readonly criteria: readonly string[]
  /**
   * Criteria first, then the sub-criteria that do not share a number with a criterion (10 Thu nhập has one sub-criterion,
   * also called 10: whoever meets the one meets the other).
   */
  readonly numbers: readonly string[]
}

/**
 * What the communes of a plan meet, will meet and lose in one set: one byte a commune and number, with the counts by
 * column kept in step, so that an edit costs a few additions whatever the size of the country.
 */
export interface CommuneTable {
  readonly shape: CommuneShape
  readonly unitIndex: ReadonlyMap<string, number>
  readonly numberIndex: ReadonlyMap<string, number>
  /** `marks[unit * numbers.length + number]`: bits BASELINE, PLANNED, LOST, ACTUAL. */
  readonly marks: Uint8Array
  /** By unit: bits of the layers for which the commune has a list, an empty one included (BASELINE, PLANNED, ACTUAL). */
  readonly known: Uint8Array
  /** By layer: `counts[layer][column * numbers.length + number]` communes that meet the number. */
  readonly counts: Readonly<Record<Layer, Int32Array>>
  /** By layer: communes of each column that have a list. */
  readonly knownUnits: Readonly<Record<Layer, Int32Array>>
  /** Communes of each column. */
  readonly unitsOfColumn: Int32Array
  /** Numbers in a commune's lists that the set does not have, by unit id and layer, as they came. */
  readonly strangers: Map<string, readonly string[]>
}

export function createCommuneTable(shape: CommuneShape): CommuneTable {
  const size = shape.columns.length * shape.numbers.length
  const unitsOfColumn = new Int32Array(shape.columns.length)
  for (const column of shape.columnOf) unitsOfColumn[column] = at(unitsOfColumn, column) + 1
  return {
    shape,
    unitIndex: new Map(shape.units.map((id, index) => [id, index])),
    numberIndex: new Map(shape.numbers.map((number, index) => [number, index])),
    marks: new Uint8Array(shape.units.length * shape.numbers.length),
    known: new Uint8Array(shape.units.length),
    counts: {
      baseline: new Int32Array(size),
      target: new Int32Array(size),
      actual: new Int32Array(size),
    },
    knownUnits: {
      baseline: new Int32Array(shape.columns.length),
      target: new Int32Array(shape.columns.length),
      actual: new Int32Array(shape.columns.length),
    },
    unitsOfColumn,
    strangers: new Map(),
  }
}

/** Whether these bits say that the commune meets the number in a layer. The target is cumulative: kept or gained. */
export function isMet(bits: number, layer: Layer): boolean {
  switch (layer) {
    case 'baseline':
      return (bits & BASELINE) !== 0
    case 'target':
      return (bits & (BASELINE | PLANNED)) !== 0 && (bits & LOST) === 0
    case 'actual':
      return (bits & ACTUAL) !== 0
  }
}

/** Whether a commune's state in a layer is known: a target is known where the ground it adds to is. */
export function isKnown(known: number, layer: Layer): boolean {
  switch (layer) {
    case 'baseline':
      return (known & BASELINE) !== 0
    case 'target':
      return (known & (BASELINE | PLANNED)) !== 0
    case 'actual':
      return (known & ACTUAL) !== 0
  }
}

export function marksAt(table: CommuneTable, unit: number, number: number): number {
  return table.marks[unit * table.shape.numbers.length + number] ?? 0
}

/** Communes of a column that meet a number in a layer; null where no commune of the column has a list. */
export function countAt(
  table: CommuneTable,
  layer: Layer,
  column: number,
  number: number,
): number | null {
  if (at(table.knownUnits[layer], column) === 0) return null
  return at(table.counts[layer], column * table.shape.numbers.length + number)
}

/** Whether every commune of a column has a list, so that its counts are the column's figures. */
export function isColumnKnown(table: CommuneTable, layer: Layer, column: number): boolean {
  const all = at(table.unitsOfColumn, column)
  return all > 0 && at(table.knownUnits[layer], column) === all
}

/** The lists of one commune as its rows hold them; null where there is no row. */
export interface CommuneLists {
  readonly baseline: string | null
  readonly target: { readonly criteria: string; readonly lost: string } | null
  readonly actual: string | null
}

/** Writes one commune's lists and brings the counts of its column up to date. Unknown units are left alone. */
export function setCommune(table: CommuneTable, unitId: string, lists: CommuneLists): void {
  const unit = table.unitIndex.get(unitId)
  if (unit === undefined) return
  const width = table.shape.numbers.length
  const next = new Uint8Array(width)
  const strangers: string[] = []
  const mark = (list: string | null, bit: number): void => {
    for (const number of splitNumbers(list ?? '')) {
      const index = table.numberIndex.get(number)
      if (index === undefined) strangers.push(number)
      else next[index] = at(next, index) | bit
    }
  }
  mark(lists.baseline, BASELINE)
  mark(lists.target?.criteria ?? null, PLANNED)
  mark(lists.target?.lost ?? null, LOST)
  mark(lists.actual, ACTUAL)
  if (strangers.length > 0) table.strangers.set(unitId, [...new Set(strangers)])
  else table.strangers.delete(unitId)
  const known =
    (lists.baseline === null ? 0 : BASELINE) |
    (lists.target === null ? 0 : PLANNED) |
    (lists.actual === null ? 0 : ACTUAL)
  const column = at(table.shape.columnOf, unit)
  for (const layer of ['baseline', 'target', 'actual'] as const) {
    const knownUnits = table.knownUnits[layer]
    const was = isKnown(at(table.known, unit), layer) ? 1 : 0
    knownUnits[column] = at(knownUnits, column) + (isKnown(known, layer) ? 1 : 0) - was
    const counts = table.counts[layer]
    for (let number = 0; number < width; number++) {
      const before = isMet(at(table.marks, unit * width + number), layer) ? 1 : 0
      const after = isMet(at(next, number), layer) ? 1 : 0
      if (before === after) continue
      const index = column * width + number
      counts[index] = at(counts, index) + after - before
    }
  }
  table.known[unit] = known
  table.marks.set(next, unit * width)
}

/** Numbers a commune meets in a layer, in the set's order; sub-criteria after the criteria. */
export function metNumbers(table: CommuneTable, unit: number, layer: Layer): string[] {
  return table.shape.numbers.filter((_, number) => isMet(marksAt(table, unit, number), layer))
}

/** Criteria (not sub-criteria) a commune meets in a layer. */
export function metCount(table: CommuneTable, unit: number, layer: Layer): number {
  let count = 0
  for (let number = 0; number < table.shape.criteria.length; number++) {
    if (isMet(marksAt(table, unit, number), layer)) count++
  }
  return count
}

function at(array: Int32Array | Uint8Array, index: number): number {
  return array[index] ?? 0
}
