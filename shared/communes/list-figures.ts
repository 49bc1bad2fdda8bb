import type { Facts } from '../changes/change-set.ts'
import type { FactRow, Layer } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { splitNumbers } from '../criteria/number-list.ts'
import { ratio, type Ratio } from '../numbers/ratio.ts'
import { listCount, type ListCount } from './shown-count.ts'

/** What a list says of one commune, as a line of the appendix. */
export interface ListLine {
  readonly achieved: ListCount
  /** Null where the commune has no list. */
  readonly achievedList: string | null
  readonly planned: ListCount
  readonly plannedList: string | null
  /**
   * Achieved and planned as they are shown, added, less what is expected to be lost; null while nothing is known of what
   * is achieved. A criterion that stands in both lists counts twice, as on paper: `met` tells the true number.
   */
  readonly afterPlan: number | null
  /** Criteria met after the plan as the lists have them; null without both lists where both say something. */
  readonly met: number | null
  /** Criteria of the set that neither list has; null where `met` is. */
  readonly missing: readonly string[] | null
  /** Numbers that are achieved already and planned all the same. */
  readonly overlap: readonly string[]
}

/** Reads one commune's line. `criteria`: numbers of the set's criteria in order. */
export function listLine(
  facts: Facts,
  key: { readonly planId: string; readonly setId: string; readonly unitId: string },
  criteria: readonly string[],
): ListLine {
  const of = (layer: Layer): FactRow<'markList'> | undefined =>
    findFact(facts, 'markList', { ...key, layer })
  const baseline = of('baseline')
  const target = of('target')
  const achieved = listCount(facts, { ...key, layer: 'baseline' })
  const planned = listCount(facts, { ...key, layer: 'target' })
  const met = new Set(splitNumbers(baseline?.criteria ?? ''))
  const gained = splitNumbers(target?.criteria ?? '')
  const lost = splitNumbers(target?.lost ?? '')
  const overlap = gained.filter((number) => met.has(number))
  for (const number of gained) met.add(number)
  for (const number of lost) met.delete(number)
  const isSetCriterion = new Set(criteria)
  const lostCriteria = lost.filter((number) => isSetCriterion.has(number)).length
  const missing = criteria.filter((number) => !met.has(number))
  // A count without its list is a plan nobody has named the criteria of.
  const isListed = baseline !== undefined && (target !== undefined || (planned.shown ?? 0) === 0)
  return {
    achieved,
    achievedList: baseline?.criteria ?? null,
    planned,
    plannedList: target?.criteria ?? null,
    afterPlan:
      achieved.shown === null ? null : achieved.shown + (planned.shown ?? 0) - lostCriteria,
    met: isListed ? criteria.length - missing.length : null,
    missing: isListed ? missing : null,
    overlap,
  }
}

/** The rows under a list. Each average divides by the communes that have a figure, which are `known`. */
export interface ListTotals {
  readonly communes: number
  readonly achieved: ColumnTotal
  readonly planned: ColumnTotal
  readonly afterPlan: ColumnTotal
}

export interface ColumnTotal {
  /** Communes with a figure. */
  readonly known: number
  /** Null where no commune has a figure: a blank is not 0. */
  readonly sum: number | null
  readonly average: Ratio | null
}

/**
 * Sums and averages of a list, exact; they are rounded half up where they are printed.
 * Source: Lạng Sơn plan 2023, Appendices 4 and 5: (Σ achieved + Σ planned) / communes = 333/20 = 16,65 and 126/10 = 12,6.
 */
export function listTotals(lines: readonly ListLine[]): ListTotals {
  return {
    communes: lines.length,
    achieved: columnTotal(lines.map((line) => line.achieved.shown)),
    planned: columnTotal(lines.map((line) => line.planned.shown)),
    afterPlan: columnTotal(lines.map((line) => line.afterPlan)),
  }
}

function columnTotal(figures: readonly (number | null)[]): ColumnTotal {
  let known = 0
  let sum = 0
  for (const figure of figures) {
    if (figure === null) continue
    known++
    sum += figure
  }
  return known === 0
    ? { known, sum: null, average: null }
    : { known, sum, average: ratio(sum, known) }
}
