import type { Layer } from '../../../shared/changes/fact-tables.ts'
import { isLayerOpen, planLock } from '../../../shared/versions/plan-lock.ts'
import { useApp } from '../../state/use-app.ts'

/**
 * Whether tools that edit a layer of the open plan have nothing to do: the document is only read, or the plan is issued
 * or kept. What belongs to no layer counts as planned, as for cells.
 */
export function useIsShut(layer: Layer = 'target'): boolean {
  return useApp(({ session, status, table }) => {
    if (session === null || table === null || status?.isReadOnly !== false) return true
    return !isLayerOpen(planLock(session.facts().facts, table.planId), layer)
  })
}
