import type { ValueSource } from './preview.ts'
import type { RawCell } from './raw-sheet.ts'

/** A source of which only its kind is known; the caller fills in what else it knows. */
export function sourceOf(
  subject: ValueSource['subject'],
  known: Partial<Omit<ValueSource, 'subject'>> = {},
): ValueSource {
  return {
    subject,
    rawKind: 'text',
    setId: null,
    layer: null,
    unitId: null,
    columnId: null,
    criterion: null,
    ...known,
  }
}

/** What the file keeps in a cell, where that may differ from what was typed. */
export function rawKindOf(cell: RawCell | undefined): ValueSource['rawKind'] {
  const kind = cell?.value.kind
  return kind === 'number' || kind === 'date' ? kind : 'text'
}
