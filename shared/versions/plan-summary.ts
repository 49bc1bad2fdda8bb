import type { FactRow } from '../changes/fact-tables.ts'
import { grandTotal, overallAverage } from '../matrix/matrix.ts'
import type { Ratio } from '../numbers/ratio.ts'
import { isReport, planSets, plans } from '../plan/columns.ts'
import type { PlanTables } from '../plan/plan-tables.ts'
import { setProgress, type ProgressFigure } from './progress.ts'

/** A set's figures in short. */
export interface SetSummary {
  readonly set: FactRow<'criteriaSet'>
  /** Sum of all cells of the target, and criteria per commune; null while nothing is planned. */
  readonly target: number | null
  readonly average: Ratio | null
  readonly progress: ProgressFigure
}

/** One line of the list of plans. */
export interface PlanSummary {
  readonly plan: FactRow<'plan'>
  readonly kind: 'plan' | 'report'
  readonly freeze: FactRow<'planFreeze'> | null
  readonly origin: FactRow<'planOrigin'> | null
  /** What it was made from; null where that is gone since. */
  readonly from: FactRow<'plan'> | null
  readonly sets: readonly SetSummary[]
}

/** The document's plans, newest first, as `plans` orders them. */
export function planSummaries(tables: PlanTables): PlanSummary[] {
  const { facts } = tables
  return plans(facts).map((plan) => {
    const origin = facts.planOrigin.get(plan.id) ?? null
    return {
      plan,
      kind: isReport(facts, plan.id) ? 'report' : 'plan',
      freeze: facts.planFreeze.get(plan.id) ?? null,
      origin,
      from: origin === null ? null : (facts.plan.get(origin.fromPlanId) ?? null),
      sets: planSets(facts, plan.id).map((set) => {
        const matrix = tables.matrix(plan.id, set.id, 'target')
        return {
          set,
          target: grandTotal(matrix),
          average: overallAverage(matrix),
          progress: setProgress(tables, plan.id, set).total,
        }
      }),
    }
  })
}
