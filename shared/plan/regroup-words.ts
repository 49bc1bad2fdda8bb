import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import { findFact } from '../changes/facts.ts'
import type { TargetColumn } from './regroup-cells.ts'

/** Values that wait for a decision, and reasons beside figures, go with their columns; a proposal for one part alone lapses. */
export function heldEdits(
  facts: Facts,
  planId: string,
  destinations: ReadonlyMap<string, TargetColumn>,
): FactEdit[] {
  const edits: FactEdit[] = []
  for (const row of facts.heldValue.values()) {
    const to = row.columnId === null ? undefined : destinations.get(row.columnId)?.columnId
    if (row.planId !== planId || to === undefined || to === row.columnId) continue
    edits.push({ table: 'heldValue', op: 'put', row: { ...row, columnId: to, fix: null } })
  }
  const texts = new Map<string, string[]>()
  for (const row of facts.remark.values()) {
    const cut = row.place.lastIndexOf('/')
    const to = destinations.get(row.place.slice(cut + 1))?.columnId
    if (row.planId !== planId || to === undefined) continue
    const place = `${row.place.slice(0, cut + 1)}${to}`
    texts.set(place, [...(texts.get(place) ?? []), row.text])
    if (place !== row.place) edits.push({ table: 'remark', op: 'remove', row })
  }
  for (const [place, parts] of texts) {
    const text = parts
      .filter((part) => part !== '')
      .join('; ')
      .slice(0, 2000)
    if (findFact(facts, 'remark', { planId, place })?.text === text) continue
    edits.push({ table: 'remark', op: 'put', row: { planId, place, text } })
  }
  return edits
}
