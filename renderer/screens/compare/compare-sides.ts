import { create } from 'zustand'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { plans } from '../../../shared/plan/columns.ts'
import type { PlanSide } from '../../../shared/versions/comparison.ts'
import type { AppStore } from '../../state/app-store.ts'

export type CompareTab = 'compare' | 'progress'

interface CompareView {
  readonly tab: CompareTab
  /** Null until somebody chooses: what the plan on screen was made from, against the plan. */
  readonly a: PlanSide | null
  readonly b: PlanSide | null
  readonly isOnlyDifferences: boolean
  /** Section shown; null for the first with a difference. */
  readonly sectionId: string | null
}

/** What is being compared stays while one goes to a cell and comes back. */
export const useCompareView = create<CompareView>()(() => ({
  tab: 'compare',
  a: null,
  b: null,
  isOnlyDifferences: true,
  sectionId: null,
}))

/** Opens the screen on these two sides. */
export function showComparison(store: AppStore, a: PlanSide, b: PlanSide): void {
  useCompareView.setState({ tab: 'compare', a, b, sectionId: null })
  store.setState({ screen: 'compare' })
}

/** The plan as it is planned; one whose targets are still blank by what it begins with. */
export function planSide(facts: Facts, planId: string): PlanSide {
  return { planId, layer: hasTarget(facts, planId) ? 'target' : 'baseline' }
}

/** What a plan was made from; of a first plan, what was achieved before it. */
export function originSide(facts: Facts, planId: string): PlanSide {
  const origin = facts.planOrigin.get(planId)
  if (origin === undefined || !facts.plan.has(origin.fromPlanId)) {
    const all = plans(facts)
    const older = all.slice(all.findIndex(({ id }) => id === planId) + 1)[0]
    return older === undefined
      ? { planId, layer: 'baseline' }
      : { planId: older.id, layer: 'target' }
  }
  return { planId: origin.fromPlanId, layer: origin.layer ?? 'target' }
}

function hasTarget(facts: Facts, planId: string): boolean {
  for (const table of ['matrixCell', 'provinceFigure', 'markList', 'capitalAmount'] as const) {
    for (const row of facts[table].values()) {
      if (row.planId === planId && row.layer === 'target') return true
    }
  }
  return false
}
