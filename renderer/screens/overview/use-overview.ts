import { useMemo, useState } from 'react'
import { LAYERS, type FactRow, type Layer } from '../../../shared/changes/fact-tables.ts'
import { distribution, type Distribution } from '../../../shared/communes/distribution.ts'
import { BLANK, type Matrix } from '../../../shared/matrix/matrix.ts'
import type { LayerMatrices } from '../../../shared/overview/criteria-progress.ts'
import {
  standardProgress,
  type StandardProgress,
} from '../../../shared/overview/standard-progress.ts'
import {
  communesByColumn,
  planColumns,
  planSets,
  setCriteria,
} from '../../../shared/plan/columns.ts'
import { useApp } from '../../state/use-app.ts'

/** What the overview shows of the plan on screen, read anew whenever facts change. */
export interface Overview {
  readonly plan: FactRow<'plan'>
  readonly sets: readonly FactRow<'criteriaSet'>[]
  readonly set: FactRow<'criteriaSet'>
  readonly chooseSet: (setId: string) => void
  readonly columns: readonly FactRow<'planColumn'>[]
  /** Communes of each column. */
  readonly communes: readonly number[]
  readonly criteria: readonly FactRow<'criterion'>[]
  readonly matrices: LayerMatrices
  /** Layers with any figure, in order. */
  readonly layers: readonly Layer[]
  readonly standards: readonly StandardProgress[]
  readonly distribution: Distribution
}

export function useOverview(): Overview | null {
  const session = useApp((state) => state.session)
  const table = useApp((state) => state.table)
  const factsVersion = useApp((state) => state.factsVersion)
  const [chosenId, chooseSet] = useState<string | null>(null)
  const planId = table?.planId ?? null
  const setId = chosenId ?? table?.setId ?? null
  return useMemo(() => {
    if (session === null || planId === null) return null
    const document = session.facts()
    const { facts } = document
    const plan = facts.plan.get(planId)
    const sets = planSets(facts, planId)
    const set = sets.find(({ id }) => id === setId) ?? sets[0]
    if (plan === undefined || set === undefined) return null
    const columns = planColumns(facts, planId)
    const counts = communesByColumn(facts, planId)
    const matrices = {
      baseline: document.matrix(planId, set.id, 'baseline'),
      target: document.matrix(planId, set.id, 'target'),
      actual: document.matrix(planId, set.id, 'actual'),
    }
    return {
      plan,
      sets,
      set,
      chooseSet,
      columns,
      communes: columns.map(({ columnId }) => counts.get(columnId) ?? 0),
      criteria: setCriteria(facts, set.id),
      matrices,
      layers: LAYERS.filter((layer) => hasFigures(matrices[layer])),
      standards: sets.map((one) =>
        standardProgress(facts, plan, one, document.matrix(planId, one.id, 'target')),
      ),
      distribution: distribution(facts, planId, set.id, document.communes(planId, set.id)),
    }
    // oxlint-disable-next-line react/exhaustive-deps -- `factsVersion` stands for the facts that are read
  }, [session, planId, setId, factsVersion])
}

function hasFigures(matrix: Matrix): boolean {
  const isFilled = (filled: number): boolean => filled > 0
  return (
    matrix.rowFilled.some(isFilled) || matrix.provinceFigures.some((figure) => figure !== BLANK)
  )
}
