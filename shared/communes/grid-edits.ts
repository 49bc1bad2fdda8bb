import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import { factKey, type FactRow, type Layer } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { actualMarkEdits, listEdits, planMarkEdits, type MarkChange } from './mark-edits.ts'
import { listCount } from './shown-count.ts'

/** What one cell of the communes × criteria table asks for. */
export type GridChange =
  | ({ readonly kind: 'mark' } & MarkChange)
  /** The list of a layer as text; '' leaves an empty list. */
  | {
      readonly kind: 'list'
      readonly unitId: string
      readonly layer: Layer
      readonly criteria: string
    }
  /** What a paper declares; null takes it back. */
  | {
      readonly kind: 'count'
      readonly unitId: string
      readonly layer: Layer
      readonly value: number | null
    }

/**
 * The edits of one action on the table: of each commune first its lists as text, then single marks on top of them, then
 * the declared counts. Copied rows hold all three, and they agree. A list or count settles the doubtful value that waited
 * for it; a mark says nothing of the rest of its list and leaves it waiting.
 */
export function gridEdits(
  facts: Facts,
  planId: string,
  setId: string,
  view: 'plan' | 'actual',
  changes: readonly GridChange[],
): FactEdit[] {
  const lists = changes.filter((change) => change.kind === 'list')
  const marks = changes.filter((change) => change.kind === 'mark')
  const counts = changes.filter((change) => change.kind === 'count')
  const edits = new Map<string, FactEdit>()
  const note = (made: readonly FactEdit[]): void => {
    for (const edit of made) edits.set(`${edit.table}\u0001${factKey(edit.table, edit.row)}`, edit)
  }
  for (const { unitId, layer, criteria } of lists) {
    const key = { planId, setId, layer, unitId }
    const lost = findFact(facts, 'markList', key)?.lost ?? ''
    note(listEdits(facts, key, { criteria, lost }))
  }
  const ground = lists.length > 0 && marks.length + counts.length > 0 ? after(facts, edits) : facts
  const markEdits = view === 'actual' ? actualMarkEdits : planMarkEdits
  note(markEdits(ground, planId, setId, marks))
  const end = counts.length > 0 && edits.size > 0 ? after(facts, edits) : facts
  for (const { unitId, layer, value } of counts) {
    note(countEdits(end, { planId, setId, layer, unitId }, value))
  }
  note(settledEdits(facts, planId, setId, [...lists, ...counts]))
  return [...edits.values()]
}

/** Takes away what a workbook said of the lists and counts that somebody writes. */
function settledEdits(
  facts: Facts,
  planId: string,
  setId: string,
  changes: readonly Extract<GridChange, { readonly layer: Layer }>[],
): FactEdit[] {
  if (changes.length === 0 || facts.heldValue.size === 0) return []
  const keyOf = (unitId: string | null, layer: Layer | null, subject: string): string =>
    `${unitId}\u0001${layer}\u0001${subject}`
  const written = new Set(changes.map(({ unitId, layer, kind }) => keyOf(unitId, layer, kind)))
  return [...facts.heldValue.values()]
    .filter((row) => row.planId === planId && row.setId === setId)
    .filter((row) => written.has(keyOf(row.unitId, row.layer, row.subject)))
    .map((row) => ({ table: 'heldValue', op: 'remove', row }))
}

type Key = Pick<FactRow<'declaredCount'>, 'planId' | 'setId' | 'layer' | 'unitId'>

/** A count that says what the list says adds nothing, unless a paper's word stood there before. */
function countEdits(facts: Facts, key: Key, value: number | null): FactEdit[] {
  const { declared, counted, items } = listCount(facts, key)
  if (value === null) {
    return declared === null
      ? []
      : [{ table: 'declaredCount', op: 'remove', row: { ...key, value: declared } }]
  }
  if (declared === null && counted === value && items === value) return []
  return [{ table: 'declaredCount', op: 'put', row: { ...key, value } }]
}

/** The two tables that matter here as they will be, without touching the facts themselves. */
function after(facts: Facts, edits: ReadonlyMap<string, FactEdit>): Facts {
  const markList = new Map(facts.markList)
  const declaredCount = new Map(facts.declaredCount)
  for (const edit of edits.values()) {
    const key = factKey(edit.table, edit.row)
    if (edit.table === 'markList') {
      if (edit.op === 'put') markList.set(key, edit.row)
      else markList.delete(key)
    }
    if (edit.table === 'declaredCount') {
      if (edit.op === 'put') declaredCount.set(key, edit.row)
      else declaredCount.delete(key)
    }
  }
  return { ...facts, markList, declaredCount }
}
