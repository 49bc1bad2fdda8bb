import type { Facts } from '../changes/change-set.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { feasibility } from '../communes/feasibility.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { ratio, type Ratio } from '../numbers/ratio.ts'

/** Communes of a standard: reached before the year, to be reached in it, and decided so far. */
export interface StandardProgress {
  readonly set: FactRow<'criteriaSet'>
  /** Recognised when the year begins; null while nobody has said. */
  readonly baseline: number | null
  /** Registered for the year and not recognised before. */
  readonly added: number
  /** The two together; null where neither says anything. */
  readonly target: number | null
  /** Decisions of the plan's year; null where there is none yet. */
  readonly decided: number | null
  /** What the rate divides by, as in the set's matrix. */
  readonly base: number
  readonly rate: Ratio | null
  /** The most communes that can meet every criterion of the set; null without figures. */
  readonly most: number | null
}

/** Progress of one set's standard in a plan. `matrix` is the target of the plan and set. */
export function standardProgress(
  facts: Facts,
  plan: FactRow<'plan'>,
  set: FactRow<'criteriaSet'>,
  matrix: Matrix,
): StandardProgress {
  const { total } = feasibility(facts, plan.id, set, matrix)
  return {
    set,
    baseline: total.recognised,
    added: total.registered,
    target: total.planned,
    decided: decidedInYear(facts, plan, set),
    base: matrix.rateBase,
    rate: total.planned === null ? null : ratio(total.planned, matrix.rateBase),
    most: total.most,
  }
}

function decidedInYear(
  facts: Facts,
  plan: FactRow<'plan'>,
  set: FactRow<'criteriaSet'>,
): number | null {
  const units = new Set<string>()
  for (const row of facts.planColumnUnit.values()) if (row.planId === plan.id) units.add(row.unitId)
  let count = 0
  for (const { unitId, standard, year } of facts.recognition.values()) {
    if (standard === set.standard && year === plan.year && units.has(unitId)) count++
  }
  return count === 0 ? null : count
}
