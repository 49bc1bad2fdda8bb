import type { Facts } from '../changes/change-set.ts'
import type { FactRow, Layer } from '../changes/fact-tables.ts'
import type { AppendixSettings } from './appendix-options.ts'
import type { AppendixFootnote } from './appendix-document.ts'
import { fillText } from './fill-text.ts'

/** Stands behind what nobody has decided about, and before the note that says so. */
export const HELD_MARK = '(*)'
/** Values that a note names one by one; it counts the others. */
const MOST_NAMED = 12

type Held = FactRow<'heldValue'>

/** Values of a workbook about communes that wait for a decision: they are printed as they came, never left out. */
export interface HeldValues {
  /** Of one commune, in one layer, for a list or a count. */
  of(unitId: string, layer: Layer, subject: Held['subject']): readonly Held[]
  /** Of one commune, whatever they are about. */
  all(unitId: string): readonly Held[]
}

/** What is held about communes in one set of a plan; values that name no set may be of any. */
export function heldValues(facts: Facts, planId: string, setId: string): HeldValues {
  const byUnit = new Map<string, Held[]>()
  for (const held of facts.heldValue.values()) {
    if (held.planId !== planId || held.unitId === null) continue
    if (held.setId !== null && held.setId !== setId) continue
    const list = byUnit.get(held.unitId)
    if (list === undefined) byUnit.set(held.unitId, [held])
    else list.push(held)
  }
  return {
    of: (unitId, layer, subject) =>
      (byUnit.get(unitId) ?? []).filter(
        (held) => held.subject === subject && (held.layer ?? layer) === layer,
      ),
    all: (unitId) => byUnit.get(unitId) ?? [],
  }
}

/** A text with the values behind it that wait beside it; null where there is neither. */
export function withHeld(text: string | null, held: readonly Held[]): string | null {
  if (held.length === 0) return text
  const parts = [...(text === null ? [] : [text]), ...new Set(held.map(({ raw }) => raw))]
  return `${parts.join('; ')} ${HELD_MARK}`
}

/** The note under the table that says where each value came from; none where nothing waits. */
export function heldNote(
  held: readonly { readonly name: string; readonly value: Held }[],
  { messages }: AppendixSettings,
): AppendixFootnote[] {
  if (held.length === 0) return []
  const named = held
    .slice(0, MOST_NAMED)
    .map(({ name, value: { raw, source } }) =>
      fillText(messages['appendix.note.heldValue'], { name, raw, source }),
    )
  const rest = held.length - named.length
  if (rest > 0) named.push(fillText(messages['appendix.note.heldRest'], { count: rest }))
  const text = fillText(messages['appendix.note.held'], { values: named.join('; ') })
  return [{ text: `${HELD_MARK} ${text}`, value: null }]
}
