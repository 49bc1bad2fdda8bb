import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { CapitalSource, Layer } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import type { CapitalRefusal } from '../messages/capital.vi.ts'
import { done, type Outcome } from '../plan/outcome.ts'
import { CAPITAL_TOTAL, type CapitalUnit } from './capital-unit.ts'
import { createLineDraft, tidyName } from './line-draft.ts'
import { freeSource, renameInDraft } from './line-names.ts'
import { standardLines } from './standard-tree.ts'

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
  for (const { source, parent, name } of standardLines(facts, planId)) {
    if (lineOf.has(source)) continue
    const parentId = parent === null ? null : (lineOf.get(parent) ?? null)
    lineOf.set(source, draft.add({ name, source, parentId, at: null }))
  }
  return draft.edits()
}

/**
 * Adds a line, of the source its name speaks of where the plan has none of it yet. Refuses a blank name and a place beside
 * a line that is gone.
 */
export function addLine(
  facts: Facts,
  planId: string,
  place: LinePlace,
  typedName: string,
): AddedLine {
  const name = tidyName(typedName)
  if (name === '') return refusal('capital.refused.name')
  const draft = createLineDraft(facts, planId)
  const put = (parentId: string | null, at: number | null): AddedLine => {
    const lineId = draft.add({ name, source: freeSource(draft, name, parentId), parentId, at })
    return { ok: true, edits: draft.edits(), lineId }
  }
  if ('atEnd' in place) return put(null, null)
  if ('partOf' in place) {
    if (draft.row(place.partOf) === undefined) return refusal('capital.refused.gone')
    return put(place.partOf, null)
  }
  const isAfter = 'after' in place
  const beside = draft.row(isAfter ? place.after : place.before)
  if (beside === undefined) return refusal('capital.refused.gone')
  const at = draft.siblings(beside.id).indexOf(beside.id) + (isAfter ? 1 : 0)
  return put(draft.parentOf(beside.id), at)
}

/**
 * Gives lines other names. A standard source stays what it is, so that other plans still find it; a line of one's own
 * becomes the source its name speaks of where the plan has none of it yet.
 */
export function renameLines(
  facts: Facts,
  planId: string,
  names: readonly { readonly lineId: string; readonly name: string }[],
): CapitalOutcome {
  const draft = createLineDraft(facts, planId)
  for (const { lineId, name } of names) {
    const row = draft.row(lineId)
    if (row === undefined) return refusal('capital.refused.gone')
    const tidy = tidyName(name)
    if (tidy === '') return refusal('capital.refused.name')
    if (tidy !== row.name) renameInDraft(draft, lineId, tidy)
  }
  return done(draft.edits())
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
 * which is its value from then on. With the last line goes what was declared for the whole table.
 */
export function removeLines(facts: Facts, planId: string, lineIds: readonly string[]): FactEdit[] {
  const draft = createLineDraft(facts, planId)
  const removed = new Set(draft.topmost(lineIds).flatMap((id) => draft.remove(id)))
  if (draft.rows().length === 0) removed.add(CAPITAL_TOTAL)
  const edits: FactEdit[] = []
  for (const row of facts.capitalAmount.values()) {
    if (row.planId === planId && removed.has(row.lineId)) {
      edits.push({ table: 'capitalAmount', op: 'remove', row })
    }
  }
  return [...edits, ...draft.edits()]
}

/** Writes amounts of lines that are there; the last word counts where a cell is named twice. */
export function setAmounts(
  facts: Facts,
  planId: string,
  changes: readonly AmountChange[],
): FactEdit[] {
  return amountEdits(
    facts,
    planId,
    changes.filter(
      ({ lineId }) =>
        lineId === CAPITAL_TOTAL ||
        findFact(facts, 'capitalLine', { planId, id: lineId }) !== undefined,
    ),
  )
}

/** As `setAmounts`, for lines that come with the same change. */
export function amountEdits(
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

function refusal(code: CapitalRefusal): Extract<CapitalOutcome, { ok: false }> {
  return { ok: false, refusal: { code, params: {} } }
}
