import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'

export type HeldValue = FactRow<'heldValue'>
export type ListLayer = 'baseline' | 'target'

/** What a workbook said of one commune's list or count, waiting for a decision. */
export interface HeldValues {
  at(unitId: string, layer: ListLayer, subject: 'list' | 'count'): readonly HeldValue[]
}

/** Doubtful lists and counts of a set, indexed by commune and layer. */
export function heldValues(facts: Facts, planId: string, setId: string): HeldValues {
  const index = new Map<string, HeldValue[]>()
  for (const row of facts.heldValue.values()) {
    if (row.planId !== planId || row.setId !== setId || row.unitId === null) continue
    if (row.subject !== 'list' && row.subject !== 'count') continue
    const key = keyOf(row.unitId, row.layer ?? '', row.subject)
    const list = index.get(key)
    if (list === undefined) index.set(key, [row])
    else list.push(row)
  }
  return { at: (unitId, layer, subject) => index.get(keyOf(unitId, layer, subject)) ?? [] }
}

function keyOf(unitId: string, layer: string, subject: string): string {
  return [unitId, layer, subject].join('\u0001')
}
