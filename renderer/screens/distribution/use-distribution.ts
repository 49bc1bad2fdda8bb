import { useMemo, useState } from 'react'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { distribution, type Distribution } from '../../../shared/communes/distribution.ts'
import { planColumns, planSets } from '../../../shared/plan/columns.ts'
import { useApp, useStore } from '../../state/use-app.ts'

export interface ShownDistribution {
  readonly plan: FactRow<'plan'>
  readonly sets: readonly FactRow<'criteriaSet'>[]
  readonly set: FactRow<'criteriaSet'>
  readonly columns: readonly FactRow<'planColumn'>[]
  readonly table: Distribution
  readonly choose: (setId: string) => void
}

/** The distribution of the plan and set on screen, counted anew whenever facts change. */
export function useDistribution(): ShownDistribution | null {
  const store = useStore()
  const session = useApp((state) => state.session)
  const table = useApp((state) => state.table)
  const factsVersion = useApp((state) => state.factsVersion)
  const [setId, choose] = useState(() => store.getState().table?.setId ?? null)
  const planId = table?.planId ?? null
  return useMemo(() => {
    if (session === null || planId === null) return null
    const document = session.facts()
    const { facts } = document
    const plan = facts.plan.get(planId)
    const sets = planSets(facts, planId).filter(({ unitLevel }) => unitLevel === 'commune')
    const set = sets.find(({ id }) => id === setId) ?? sets[0]
    if (plan === undefined || set === undefined) return null
    return {
      plan,
      sets,
      set,
      columns: planColumns(facts, planId),
      table: distribution(facts, planId, set.id, document.communes(planId, set.id)),
      choose,
    }
    // oxlint-disable-next-line react/exhaustive-deps -- `factsVersion` stands for the facts that are counted
  }, [session, planId, setId, factsVersion])
}
