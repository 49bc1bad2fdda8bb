import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { CapitalSource, FactRow, Layer } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import type { CapitalRefusal } from '../messages/capital.vi.ts'
import { done, refused, type Outcome } from '../plan/outcome.ts'
import type { CapitalUnit } from './capital-unit.ts'
import { createLineDraft, tidyName, type LineDraft } from './line-draft.ts'
import { STANDARD_TREE } from './standard-tree.ts'

export type CapitalOutcome = Outcome<CapitalRefusal>
/** As `CapitalOutcome`, with the line that came of it. */
export type AddedLine =
  | { readonly ok: true; readonly edits: readonly FactEdit[]; readonly lineId: string }
  | Extract<CapitalOutcome, { ok: false }>

/** One cell of the table; a null amount takes it away. `lineId` may be `@total`. */
export interface AmountChange {
  readonly lineId: string
  readonly layer: Layer
  /** Whole đồng. */
  readonly amount: number | null
}

/** Where a line is put: as the next sibling of a line, as its last part, or behind all others. */
export type LinePlace =
  | { readonly after: string }
  | { readonly before: string }
  | { readonly partOf: string }
  | { readonly atEnd: true }

/** Adds the standard lines that the plan does not have yet; all of them in a plan without lines. */
export function standardTreeEdits(facts: Facts, planId: string): FactEdit[] {
  const draft = createLineDraft(facts, planId)
  // A line that came to be called otherwise still stands for its source.
  const lineOf = new Map<CapitalSource, string>()
  for (const row of draft.rows()) {
    if (row.source !== 'own' && !lineOf.has(row.source)) lineOf.set(row.source, row.id)
  }
  for (const { source, parent, name } of STANDARD_TREE) {
    if (lineOf.has(source)) continue
    const parentId = parent === null ? null : (lineOf.get(parent) ?? null)
    lineOf.set(source, draft.add({ name, source, parentId, at: null }))
  }
  return draft.edits()
}

/** Adds a line. Refuses a blank name and a place beside a line that is gone. */
export function addLine(
  facts: Facts,
  planId: string,
  place: LinePlace,
  line: { readonly name: string; readonly source?: CapitalSource },
): AddedLine {
  const name = tidyName(line.name)
  if (name === '') return refusal('capital.refused.name')
  const draft = createLineDraft(facts, planId)
  const source = line.source ?? 'own'
  if ('atEnd' in place) return added(draft, draft.add({ name, source, parentId: null, at: null }))
  if ('partOf' in place) {
    if (draft.row(place.partOf) === undefined) return refusal('capital.refused.gone')
    return added(draft, draft.add({ name, source, parentId: place.partOf, at: null }))
  }
  const isAfter = 'after' in place
  const beside = draft.row(isAfter ? place.after : place.before)
  if (beside === undefined) return refusal('capital.refused.gone')
  const at = draft.siblings(beside.id).indexOf(beside.id) + (isAfter ? 1 : 0)
  return added(draft, draft.add({ name, source, parentId: draft.parentOf(beside.id), at }))
}

/** Gives a line another name; its source stays, so that other plans still find it. */
export function renameLine(
  facts: Facts,
  planId: string,
  lineId: string,
  name: string,
): CapitalOutcome {
  const row = findFact(facts, 'capitalLine', { planId, id: lineId })
  if (row === undefined) return refusal('capital.refused.gone')
  const tidy = tidyName(name)
  if (tidy === '') return refusal('capital.refused.name')
  return tidy === row.name
    ? done([])
    : done([{ table: 'capitalLine', op: 'put', row: { ...row, name: tidy } }])
}

/** Moves lines among their siblings by one place, their parts with them. At the end of its row a line stays. */
export function moveLines(
  facts: Facts,
  planId: string,
  lineIds: readonly string[],
  step: -1 | 1,
): FactEdit[] {
  const draft = createLineDraft(facts, planId)
  const moved = new Set(draft.topmost(lineIds))
  for (const group of draft.groups()) {
    const order = [...group]
    // From the side it moves to, so that neighbours move together instead of changing places.
    const indices = order.map((_, index) => (step < 0 ? index : order.length - 1 - index))
    for (const index of indices) {
      const id = order[index]
      const other = order[index + step]
      if (id === undefined || other === undefined || !moved.has(id) || moved.has(other)) continue
      order[index] = other
      order[index + step] = id
    }
    draft.order(order)
  }
  return draft.edits()
}

/** Makes lines parts of the line before them. Refuses the first of its siblings: there is nothing above it. */
export function indentLines(
  facts: Facts,
  planId: string,
  lineIds: readonly string[],
): CapitalOutcome {
  const draft = createLineDraft(facts, planId)
  const moved = draft.topmost(lineIds)
  const [first] = moved
  if (first === undefined) return refusal('capital.refused.gone')
  const siblings = draft.siblings(first)
  const above = siblings[siblings.indexOf(first) - 1]
  if (above === undefined) return refusal('capital.refused.indent')
  for (const id of moved) draft.move(id, above, null)
  return done(draft.edits())
}

/** Makes parts siblings of the line they belong to, right behind it. Refuses lines of the first level. */
export function outdentLines(
  facts: Facts,
  planId: string,
  lineIds: readonly string[],
): CapitalOutcome {
  const draft = createLineDraft(facts, planId)
  const parts = draft.topmost(lineIds).filter((id) => draft.parentOf(id) !== null)
  if (parts.length === 0) return refusal('capital.refused.outdent')
  // From the last, so that each comes to stand before those that followed it.
  for (const id of [...parts].reverse()) {
    const parent = draft.parentOf(id)
    if (parent === null) continue
    draft.move(id, draft.parentOf(parent), draft.siblings(parent).indexOf(parent) + 1)
  }
  return done(draft.edits())
}

/**
 * Removes lines with their parts and all their amounts. A line that loses its last part keeps what was declared for it,
 * which is its value from then on.
 */
export function removeLines(facts: Facts, planId: string, lineIds: readonly string[]): FactEdit[] {
  const draft = createLineDraft(facts, planId)
  const removed = new Set(draft.topmost(lineIds).flatMap((id) => draft.remove(id)))
  const edits: FactEdit[] = []
  for (const row of facts.capitalAmount.values()) {
    if (row.planId === planId && removed.has(row.lineId)) {
      edits.push({ table: 'capitalAmount', op: 'remove', row })
    }
  }
  return [...edits, ...draft.edits()]
}

/** Writes amounts; the last word counts where a cell is named twice. */
export function setAmounts(
  facts: Facts,
  planId: string,
  changes: readonly AmountChange[],
): FactEdit[] {
  const edits = new Map<string, FactEdit>()
  for (const { lineId, layer, amount } of changes) {
    const row = findFact(facts, 'capitalAmount', { planId, lineId, layer })
    const key = `${lineId} ${layer}`
    edits.delete(key)
    if (amount === (row?.amount ?? null)) continue
    if (amount !== null) {
      const next = { planId, lineId, layer, amount }
      edits.set(key, { table: 'capitalAmount', op: 'put', row: next })
    } else if (row !== undefined) {
      edits.set(key, { table: 'capitalAmount', op: 'remove', row })
    }
  }
  return [...edits.values()]
}

/** Chooses the unit amounts are written in; what they come to stays as it is. */
export function setUnit(facts: Facts, planId: string, unit: CapitalUnit): FactEdit[] {
  const row = findFact(facts, 'capitalTable', { planId })
  return row?.unit === unit ? [] : [{ table: 'capitalTable', op: 'put', row: { planId, unit } }]
}

/** A line as a workbook or a pasted block has it. */
export interface LineEntry {
  readonly name: string
  /** 0 for the first level; at most one more than the line before. */
  readonly depth: number
  readonly source?: CapitalSource
  /** What the block says in each layer; a layer that it says nothing of is left as it is. */
  readonly amounts: Partial<Readonly<Record<Layer, number | null>>>
}

/**
 * Puts a block of lines over the plan's, in tree order from `from` on (null: behind all): names and amounts of lines that
 * are there are written over, the rest is added behind the last of them. One edit list, one step.
 */
export function pasteLines(
  facts: Facts,
  planId: string,
  from: string | null,
  entries: readonly LineEntry[],
): FactEdit[] {
  const draft = createLineDraft(facts, planId)
  const order = draft.inTreeOrder()
  const start = from === null ? order.length : Math.max(0, order.indexOf(from))
  const amounts: AmountChange[] = []
  const open: string[] = []
  let last: string | null = null
  for (const [index, entry] of entries.entries()) {
    const there = order[start + index]
    const name = tidyName(entry.name)
    let id = there
    if (id !== undefined) {
      if (name !== '') draft.rename(id, name)
      last = id
    } else if (name !== '') {
      open.length = Math.min(entry.depth, open.length)
      // What follows a line that was there stands beside it, unless the block says how it hangs together.
      const parentId = open.at(-1) ?? (last === null ? null : draft.parentOf(last))
      id = draft.add({ name, source: entry.source ?? 'own', parentId, at: null })
      open.push(id)
    }
    if (id !== undefined) amounts.push(...changesOf(id, entry.amounts))
  }
  return [...draft.edits(), ...setAmounts(facts, planId, amounts)]
}

export function changesOf(lineId: string, amounts: LineEntry['amounts']): AmountChange[] {
  return (['baseline', 'target', 'actual'] as const).flatMap((layer) => {
    const amount = amounts[layer]
    return amount === undefined ? [] : [{ lineId, layer, amount }]
  })
}

function added(draft: LineDraft, lineId: string): AddedLine {
  return { ok: true, edits: draft.edits(), lineId }
}

function refusal(code: CapitalRefusal): Extract<CapitalOutcome, { ok: false }> {
  return { ok: false, refusal: { code, params: {} } }
}
