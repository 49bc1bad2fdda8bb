import type { CommuneTable } from '../communes/commune-table.ts'
import type { AppendixFootnote } from './appendix-document.ts'
import type { AppendixSettings } from './appendix-options.ts'
import { MARKS, unshownNumbers, type Mark, type MarkColumn } from './commune-marks.ts'
import type { PrintedUnit } from './communes-rows.ts'
import { fillText } from './fill-text.ts'
import { heldNote, type HeldValues } from './held-values.ts'

/** Communes that a note names one by one; it counts the others. */
const MOST_NAMED = 8

interface Noted {
  readonly table: CommuneTable
  readonly units: readonly PrintedUnit[]
  readonly columns: readonly MarkColumn[]
  readonly held: HeldValues
  readonly year: number
}

/** The legend of the marks that the table uses, then what it leaves out or isn't sure of. */
export function communesNotes(noted: Noted, settings: AppendixSettings): AppendixFootnote[] {
  const { table, units, columns, held } = noted
  const { messages } = settings
  const notes: AppendixFootnote[] = [{ text: legend(noted, settings), value: null }]
  const left = table.shape.units.length - units.length
  if (left > 0) notes.push({ text: messages['appendix.note.unmarked'], value: left })
  const unshown = units.flatMap(({ name, index }) => {
    const numbers = unshownNumbers(table, index, columns)
    return numbers.length === 0 ? [] : [`${name}: ${numbers.join(', ')}`]
  })
  if (unshown.length > 0) {
    const named = unshown.slice(0, MOST_NAMED)
    const rest = unshown.length - named.length
    if (rest > 0) named.push(fillText(messages['appendix.note.otherCommunes'], { count: rest }))
    const text = fillText(messages['appendix.note.unshown'], { communes: named.join('; ') })
    notes.push({ text, value: null })
  }
  const waiting = units.flatMap(({ id, name }) =>
    held.all(id).map((value) => ({ name: name.replace(/ \(\*\)$/, ''), value })),
  )
  notes.push(...heldNote(waiting, settings))
  if (columns.some(({ isProvisional }) => isProvisional)) {
    notes.push({ text: messages['appendix.note.unverified'], value: null })
  }
  return notes
}

/** Achieved and planned always, so that a blank form has them; the others where they occur. */
function legend({ units, year }: Noted, { messages }: AppendixSettings): string {
  const used = new Set<Mark | null>(units.flatMap(({ marks }) => marks))
  const words = { year, previousYear: year - 1 }
  const parts = [
    fillText(messages['appendix.mark.met'], words),
    fillText(messages['appendix.mark.planned'], words),
  ]
  if (used.has(MARKS.lost)) parts.push(fillText(messages['appendix.mark.lost'], words))
  if (used.has(MARKS.both)) parts.push(fillText(messages['appendix.mark.both'], words))
  return parts.join('; ')
}
