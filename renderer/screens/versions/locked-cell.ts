import type { Facts } from '../../../shared/changes/change-set.ts'
import type { Layer } from '../../../shared/changes/fact-tables.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import { isLayerOpen, planLock } from '../../../shared/versions/plan-lock.ts'

/**
 * Why a cell of this layer can't be typed into, or null: an issued plan takes what is achieved only, a kept report
 * nothing. What belongs to no layer (a base, a name) counts as planned.
 */
export function lockedCell(
  facts: Facts,
  planId: string,
  layer: Layer,
  t: (key: MessageKey, params?: MessageParams) => string,
): string | null {
  if (facts.planFreeze.size === 0) return null
  const lock = planLock(facts, planId)
  if (isLayerOpen(lock, layer)) return null
  return t(lock?.kind === 'report' ? 'versions.cellKept' : 'versions.cellLocked')
}
