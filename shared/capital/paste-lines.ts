import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import { LAYERS, type Layer } from '../changes/fact-tables.ts'
import { foldLabelLoosely } from '../units/fold-label.ts'
import { amountEdits, type AmountChange } from './capital-edits.ts'
import { CAPITAL_TOTAL } from './capital-unit.ts'
import { createLineDraft, tidyName, type LineDraft } from './line-draft.ts'
import { freeSource, renameInDraft } from './line-names.ts'
import { sourceOfName } from './source-of-name.ts'

/** A line as a workbook or a pasted block has it. */
export interface LineEntry {
  readonly name: string
  /** 0 for the first level; at most one more than the line before. */
  readonly depth: number
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
      if (name !== '' && name !== draft.row(id)?.name) renameInDraft(draft, id, name)
      last = id
    } else if (name !== '') {
      open.length = Math.min(entry.depth, open.length)
      // What follows a line that was there stands beside it, unless the block says how it hangs together.
      const parentId = open.at(-1) ?? (last === null ? null : draft.parentOf(last))
      id = draft.add({ name, source: freeSource(draft, name, parentId), parentId, at: null })
      open.push(id)
    }
    if (id !== undefined) amounts.push(...changesOf(id, entry.amounts))
  }
  return [...draft.edits(), ...amountEdits(facts, planId, amounts)]
}

/**
 * Brings a whole table, as a workbook or the clipboard has it, into the plan's: a line is found by its name among the parts
 * of the line above it, else by the source its name speaks of; what is not there is added, what the block doesn't name
 * stays as it is.
 */
export function mergeLines(
  facts: Facts,
  planId: string,
  entries: readonly LineEntry[],
  total: LineEntry['amounts'] = {},
): FactEdit[] {
  const draft = createLineDraft(facts, planId)
  const amounts: AmountChange[] = []
  const open: string[] = []
  const used = new Set<string>()
  for (const entry of entries) {
    const name = tidyName(entry.name)
    if (name === '') continue
    open.length = Math.min(entry.depth, open.length)
    const parentId = open.at(-1) ?? null
    const source = freeSource(draft, name, parentId)
    const id =
      findLine(draft, parentId, name, used) ?? draft.add({ name, source, parentId, at: null })
    used.add(id)
    open.push(id)
    amounts.push(...changesOf(id, entry.amounts))
  }
  amounts.push(...changesOf(CAPITAL_TOTAL, total))
  return [...draft.edits(), ...amountEdits(facts, planId, amounts)]
}

function findLine(
  draft: LineDraft,
  parentId: string | null,
  name: string,
  used: ReadonlySet<string>,
): string | undefined {
  const free = draft.parts(parentId).filter((id) => !used.has(id))
  const folded = foldLabelLoosely(name)
  const parent = parentId === null ? null : (draft.row(parentId)?.source ?? null)
  const source = sourceOfName(name, parent)
  return (
    free.find((id) => foldLabelLoosely(draft.row(id)?.name ?? '') === folded) ??
    (source === 'own' ? undefined : free.find((id) => draft.row(id)?.source === source))
  )
}

function changesOf(lineId: string, amounts: LineEntry['amounts']): AmountChange[] {
  return LAYERS.flatMap((layer) => {
    const amount = amounts[layer]
    return amount === undefined ? [] : [{ lineId, layer, amount }]
  })
}
