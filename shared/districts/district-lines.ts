import type { Facts } from '../changes/change-set.ts'
import type { FactRow, Layer } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { listLine, type ListLine } from '../communes/list-figures.ts'
import { listCount, type ListCount } from '../communes/shown-count.ts'
import { setCriteria } from '../plan/columns.ts'
import { planDistricts } from './plan-districts.ts'

/** What is known of one district in one set. */
export interface DistrictLine extends ListLine {
  readonly unit: FactRow<'unit'>
  /** Criteria of the set: what `6/9` divides by. */
  readonly size: number
  /** Met at the year's end. */
  readonly actual: ListCount
  /** It is to reach the set's standard in the plan's year. */
  readonly isRegistered: boolean
  /** The decision that says it has reached the standard. */
  readonly recognition: FactRow<'recognition'> | null
}

/** How a district stands to its set's standard, the weightiest word that holds. */
export type DistrictStatus =
  | { readonly kind: 'recognised'; readonly year: number | null }
  /** Registered; `missing` criteria are neither achieved nor planned, null while that is not known. */
  | { readonly kind: 'registered'; readonly missing: number | null }
  /** Meets the whole set already. */
  | { readonly kind: 'complete' }
  /** Will meet it after the plan. */
  | { readonly kind: 'planned' }
  | { readonly kind: 'missing'; readonly missing: number }
  | { readonly kind: 'unknown' }

/** The districts of a plan with their figures in one set, in their order. */
export function districtLines(
  facts: Facts,
  planId: string,
  set: FactRow<'criteriaSet'>,
): DistrictLine[] {
  const criteria = setCriteria(facts, set.id).map(({ number }) => number)
  return planDistricts(facts, planId).map((unit) =>
    districtLine(facts, planId, set, unit, criteria),
  )
}

/** One district's figures; `criteria`: numbers of the set's criteria in order. */
export function districtLine(
  facts: Facts,
  planId: string,
  set: FactRow<'criteriaSet'>,
  unit: FactRow<'unit'>,
  criteria: readonly string[],
): DistrictLine {
  const { standard } = set
  const key = { planId, setId: set.id, unitId: unit.id }
  const count = (layer: Layer): ListCount => listCount(facts, { ...key, layer })
  return {
    ...listLine(facts, key, criteria),
    unit,
    size: criteria.length,
    actual: count('actual'),
    isRegistered:
      findFact(facts, 'registration', { planId, standard, unitId: unit.id }) !== undefined,
    recognition: findFact(facts, 'recognition', { unitId: unit.id, standard }) ?? null,
  }
}

export function districtStatus(line: DistrictLine): DistrictStatus {
  const { recognition, isRegistered, achieved, afterPlan, size } = line
  if (recognition !== null) return { kind: 'recognised', year: recognition.year }
  // Lists say it exactly; without them the counts of a paper stand for it.
  const after = line.met ?? afterPlan
  const missing = after === null ? null : Math.max(size - after, 0)
  if (isRegistered) return { kind: 'registered', missing }
  if (achieved.shown !== null && achieved.shown >= size && missing === 0)
    return { kind: 'complete' }
  if (missing === null) return { kind: 'unknown' }
  return missing === 0 ? { kind: 'planned' } : { kind: 'missing', missing }
}
