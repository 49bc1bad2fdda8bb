import type { Facts } from '../changes/change-set.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { setsOfPlan } from '../plan/columns.ts'
import { periodYears } from '../plan/sets-of-year.ts'

type CriteriaSet = FactRow<'criteriaSet'>

/**
 * What becomes of a set in another year. `kept`: its period holds the year; `replaced`: another of the same standard
 * does, whose criteria are others, so that no figure carries over; `expired`: none in the document does, and it stays.
 */
export interface SetOfNewYear {
  readonly set: CriteriaSet
  readonly next: CriteriaSet
  readonly fate: 'kept' | 'replaced' | 'expired'
}

/** The plan's sets in tab order, each with the set of the new year. Sets the plan has not got are not added. */
export function setsOfNewYear(facts: Facts, planId: string, year: number): SetOfNewYear[] {
  const taken = new Set<string>()
  return setsOfPlan(facts, planId).flatMap((set): SetOfNewYear[] => {
    if (holds(set, year)) {
      taken.add(set.id)
      return [{ set, next: set, fate: 'kept' }]
    }
    const next = [...facts.criteriaSet.values()]
      .sort((a, b) => a.position - b.position)
      .find((candidate) => isSuccessor(candidate, set, year) && !taken.has(candidate.id))
    taken.add(next?.id ?? set.id)
    return [
      next === undefined ? { set, next: set, fate: 'expired' } : { set, next, fate: 'replaced' },
    ]
  })
}

function isSuccessor(candidate: CriteriaSet, set: CriteriaSet, year: number): boolean {
  return (
    candidate.id !== set.id &&
    candidate.standard === set.standard &&
    candidate.unitLevel === set.unitLevel &&
    periodYears(candidate.period) !== null &&
    holds(candidate, year)
  )
}

/** A set without a period holds always. */
function holds({ period }: CriteriaSet, year: number): boolean {
  const years = periodYears(period)
  return years === null || (years.from <= year && year <= years.to)
}
