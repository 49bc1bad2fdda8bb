import type { Facts } from '../changes/change-set.ts'
import { LAYERS, type Layer } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { ACTUAL, BASELINE, LOST, PLANNED, type CommuneTable } from './commune-table.ts'

/** Stands where nobody has said anything: a blank is not 0. */
export const UNKNOWN = -1

/**
 * Criteria of each commune as they are shown and added up: the paper's word while it stands, else the count of the list
 * (`listCount`), in arrays by unit of the table so that thousands of communes are filtered and added up at typing speed.
 * `target` is what is to be met in addition.
 */
export interface UnitFigures {
  readonly shown: Readonly<Record<Layer, Int32Array>>
  /** Criteria expected to be lost this year. */
  readonly lost: Int32Array
}

const BITS = { baseline: BASELINE, target: PLANNED, actual: ACTUAL } as const satisfies Record<
  Layer,
  number
>

export function unitFigures(
  facts: Facts,
  planId: string,
  setId: string,
  table: CommuneTable,
): UnitFigures {
  const size = table.shape.units.length
  const figures: UnitFigures = {
    shown: {
      baseline: new Int32Array(size),
      target: new Int32Array(size),
      actual: new Int32Array(size),
    },
    lost: new Int32Array(size),
  }
  for (let unit = 0; unit < size; unit++) countUnit(table, figures, unit)
  for (const row of facts.declaredCount.values()) {
    if (row.planId !== planId || row.setId !== setId) continue
    const unit = table.unitIndex.get(row.unitId)
    if (unit !== undefined) figures.shown[row.layer][unit] = row.value
  }
  return figures
}

/** Brings one commune's figures up to date after its lists or declared counts changed. */
export function updateUnitFigures(
  facts: Facts,
  planId: string,
  setId: string,
  table: CommuneTable,
  figures: UnitFigures,
  unit: number,
): void {
  countUnit(table, figures, unit)
  const unitId = table.shape.units[unit]
  for (const layer of LAYERS) {
    const declared = findFact(facts, 'declaredCount', { planId, setId, layer, unitId })
    if (declared !== undefined) figures.shown[layer][unit] = declared.value
  }
}

/**
 * Criteria after the plan: achieved and planned as they are shown, less what is expected to be lost; `UNKNOWN` where
 * nothing is known of what is achieved.
 */
export function afterPlan(figures: UnitFigures, unit: number): number {
  const before = figures.shown.baseline[unit] ?? UNKNOWN
  if (before === UNKNOWN) return UNKNOWN
  const planned = figures.shown.target[unit] ?? UNKNOWN
  return before + Math.max(planned, 0) - (figures.lost[unit] ?? 0)
}

function countUnit(table: CommuneTable, figures: UnitFigures, unit: number): void {
  const width = table.shape.numbers.length
  const start = unit * width
  const end = start + table.shape.criteria.length
  const known = table.known[unit] ?? 0
  let lost = 0
  const counts = { baseline: 0, target: 0, actual: 0 }
  for (let at = start; at < end; at++) {
    const bits = table.marks[at] ?? 0
    if ((bits & BASELINE) !== 0) counts.baseline++
    if ((bits & PLANNED) !== 0) counts.target++
    if ((bits & ACTUAL) !== 0) counts.actual++
    if ((bits & LOST) !== 0) lost++
  }
  for (const layer of LAYERS) {
    figures.shown[layer][unit] = (known & BITS[layer]) === 0 ? UNKNOWN : counts[layer]
  }
  figures.lost[unit] = lost
}
