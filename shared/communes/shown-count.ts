import type { Facts } from '../changes/change-set.ts'
import { factKey, type Layer } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { splitNumbers } from '../criteria/number-list.ts'

/** The two figures that stand beside a commune's list, and the one that is printed. */
export interface ListCount {
  /** What a paper gave; null where it gave nothing. */
  readonly declared: number | null
  /** Criteria in the list, without sub-criteria; null where there is no list. */
  readonly counted: number | null
  /** Numbers in the list, sub-criteria included: what a paper's count is held against. */
  readonly items: number | null
  /** What appendices print and averages add up: the paper's word while it stands, else the count. */
  readonly shown: number | null
}

/**
 * Counts of one commune's list in a layer; of the target: what is to be met in addition this year.
 * Source: Lạng Sơn plan 2023, Appendix 5, whose average 8,8 adds up the declared counts (Hoa Thám: 4 beside a list of 5).
 */
export function listCount(
  facts: Facts,
  key: {
    readonly planId: string
    readonly setId: string
    readonly layer: Layer
    readonly unitId: string
  },
): ListCount {
  const declared = findFact(facts, 'declaredCount', key)?.value ?? null
  const list = findFact(facts, 'markList', key)
  if (list === undefined) return { declared, counted: null, items: null, shown: declared }
  const numbers = splitNumbers(list.criteria)
  const counted = numbers.filter((number) =>
    facts.criterion.has(factKey('criterion', { setId: key.setId, number })),
  ).length
  return { declared, counted, items: numbers.length, shown: declared ?? counted }
}
