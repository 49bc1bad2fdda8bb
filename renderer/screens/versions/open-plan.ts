import type { Layer } from '../../../shared/changes/fact-tables.ts'
import { planSets } from '../../../shared/plan/columns.ts'
import type { AppStore } from '../../state/app-store.ts'

/** Every screen follows this plan from here on; the set and the layer stay where the plan has them. */
export function openPlan(store: AppStore, planId: string, layer?: Layer): void {
  const { session, table } = store.getState()
  if (session === null) return
  const sets = planSets(session.facts().facts, planId)
  const set = sets.find(({ id }) => id === table?.setId) ?? sets[0]
  if (set === undefined) return
  store.setState({
    table: { planId, setId: set.id, layer: layer ?? table?.layer ?? 'target' },
    target: null,
    place: null,
    lastCell: null,
    appendixId: null,
  })
}
