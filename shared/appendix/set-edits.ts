import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import { findFact } from '../changes/facts.ts'
import type { AppendixLayout } from './appendix-options.ts'
import { appendixSet, POSITION_STEP, type SetEntry } from './appendix-set.ts'
import { setOptions, type SetOptions } from './set-options.ts'

/** The edits that bind an appendix, or leave it out. */
export function includeEdits(
  facts: Facts,
  planId: string,
  appendixId: string,
  isIncluded: boolean,
): FactEdit[] {
  return changeEntry(facts, planId, appendixId, { isIncluded })
}

/** The edits that give an appendix another title; an empty one brings back the title made from the plan. */
export function titleEdits(
  facts: Facts,
  planId: string,
  appendixId: string,
  title: string,
): FactEdit[] {
  const entry = appendixSet(facts, planId).find(({ id }) => id === appendixId)
  const typed = title.trim().normalize('NFC')
  const isMade = typed === '' || typed.toLocaleUpperCase('vi') === entry?.madeTitle
  return changeEntry(facts, planId, appendixId, { ownTitle: isMade ? null : typed })
}

/** The edits that keep a layout for an appendix. */
export function layoutEdits(
  facts: Facts,
  planId: string,
  appendixId: string,
  layout: AppendixLayout,
): FactEdit[] {
  return changeEntry(facts, planId, appendixId, { layout })
}

/** The edits that move a bound appendix to a place among the bound ones, counted from 0 without itself. */
export function moveEdits(
  facts: Facts,
  planId: string,
  appendixId: string,
  to: number,
): FactEdit[] {
  const bound = appendixSet(facts, planId).filter(({ isIncluded }) => isIncluded)
  const moved = bound.find(({ id }) => id === appendixId)
  if (moved === undefined) return []
  const others = bound.filter((entry) => entry !== moved)
  const index = Math.min(Math.max(to, 0), others.length)
  if (bound.indexOf(moved) === index) return []
  const before = others[index - 1]?.position ?? 0
  const after = others[index]?.position ?? before + 2 * POSITION_STEP
  const between = Math.floor((before + after) / 2)
  if (between > before && between < after) {
    return changeEntry(facts, planId, appendixId, { position: between })
  }
  // No room is left between two that stand side by side: all of them are set apart anew.
  return [...others.slice(0, index), moved, ...others.slice(index)].flatMap(({ id }, place) =>
    changeEntry(facts, planId, id, { position: (place + 1) * POSITION_STEP }),
  )
}

/** The edits that keep options for the whole set; without any, the row goes. */
export function optionEdits(facts: Facts, planId: string, options: SetOptions): FactEdit[] {
  const row = { planId, options: JSON.stringify(options) }
  if (Object.keys(options).length > 0) return [{ table: 'appendixSet', op: 'put', row }]
  return facts.appendixSet.has(planId) ? [{ table: 'appendixSet', op: 'remove', row }] : []
}

/** The edits that bring back the set as a plan has it by default. */
export function resetEdits(facts: Facts, planId: string): FactEdit[] {
  const choices = [...facts.appendixChoice.values()].filter((row) => row.planId === planId)
  return [
    ...choices.map((row): FactEdit => ({ table: 'appendixChoice', op: 'remove', row })),
    ...optionEdits(facts, planId, {}),
  ]
}

/** Whether the officer chose anything about the set. */
export function isSetChosen(facts: Facts, planId: string): boolean {
  if (Object.keys(setOptions(facts, planId)).length > 0) return true
  for (const row of facts.appendixChoice.values()) if (row.planId === planId) return true
  return false
}

type EntryChange = Partial<Pick<SetEntry, 'isIncluded' | 'ownTitle' | 'layout' | 'position'>>

/** The row of an appendix with something changed; none where all is as by default. */
function changeEntry(
  facts: Facts,
  planId: string,
  appendixId: string,
  change: EntryChange,
): FactEdit[] {
  const entry = appendixSet(facts, planId).find(({ id }) => id === appendixId)
  if (entry === undefined) return []
  const held = findFact(facts, 'appendixChoice', { planId, appendixId })
  const next = { ...entry, ...change }
  const row = {
    planId,
    appendixId,
    isIncluded: next.isIncluded ? (1 as const) : (0 as const),
    position: change.position ?? held?.position ?? 0,
    title: next.ownTitle,
    layout: JSON.stringify(next.layout),
  }
  const isDefault =
    next.isIncluded === entry.isIncludedByDefault &&
    row.position === 0 &&
    row.title === null &&
    Object.keys(next.layout).length === 0
  if (!isDefault) return [{ table: 'appendixChoice', op: 'put', row }]
  return held === undefined ? [] : [{ table: 'appendixChoice', op: 'remove', row: held }]
}
