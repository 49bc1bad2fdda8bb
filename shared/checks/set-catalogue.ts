import type { Facts } from '../changes/change-set.ts'
import { setCriteria, setSubCriteria } from '../plan/columns.ts'

/** The numbers of a set, indexed for looking at lists. */
export interface SetCatalogue {
  /** Numbers of the criteria in order. */
  readonly criteria: readonly string[]
  readonly isCriterion: ReadonlySet<string>
  /** Criterion of each sub-criterion that has a number of its own (10 Thu nhập shares one with its single part). */
  readonly criterionOf: ReadonlyMap<string, string>
  /** Sub-criteria with numbers of their own, by criterion; criteria without any are missing. */
  readonly partsOf: ReadonlyMap<string, readonly string[]>
}

export function setCatalogue(facts: Facts, setId: string): SetCatalogue {
  const criteria = setCriteria(facts, setId).map(({ number }) => number)
  const isCriterion = new Set(criteria)
  const criterionOf = new Map<string, string>()
  const partsOf = new Map<string, string[]>()
  for (const { number, criterion } of setSubCriteria(facts, setId)) {
    if (isCriterion.has(number)) continue
    criterionOf.set(number, criterion)
    const parts = partsOf.get(criterion)
    if (parts === undefined) partsOf.set(criterion, [number])
    else parts.push(number)
  }
  return { criteria, isCriterion, criterionOf, partsOf }
}

/** Whether the numbers say that a criterion is met: it is among them, or all its parts are. */
export function meets(
  catalogue: SetCatalogue,
  numbers: ReadonlySet<string>,
  criterion: string,
): boolean {
  if (numbers.has(criterion)) return true
  const parts = catalogue.partsOf.get(criterion)
  return parts !== undefined && parts.every((part) => numbers.has(part))
}
