import type { RawCell } from './raw-sheet.ts'

/** A cell of a list as our own appendices print it, taken apart. */
export interface PrintedList {
  /** The cell without what stands behind the list itself. */
  readonly cell: RawCell | undefined
  readonly text: string
  /** The numbers behind `không còn đạt:` as they stand; null where there are none. */
  readonly lost: string | null
  /** `(*)`: printed as it came, because nobody has decided about it. */
  readonly isHeld: boolean
}

const HELD = /\s*\(\*\)\s*$/u
const LOST = /(?:^|;)\s*(?:không còn đạt|no longer met)\s*:\s*([\d.,\s-]+)$/iu

/** Takes off the marks that an appendix of ours puts behind a list; any other cell comes back as it is. */
export function printedListOf(cell: RawCell | undefined): PrintedList {
  if (cell?.value.kind !== 'text') return { cell, text: '', lost: null, isHeld: false }
  const { text } = cell.value
  const isHeld = HELD.test(text)
  const bare = isHeld ? text.replace(HELD, '') : text
  const found = LOST.exec(bare.normalize('NFC'))
  const rest = found === null ? bare : bare.normalize('NFC').slice(0, found.index)
  if (!isHeld && found === null) return { cell, text, lost: null, isHeld }
  return {
    cell: rest.trim() === '' ? undefined : { ...cell, value: { ...cell.value, text: rest.trim() } },
    text: rest.trim(),
    lost: found?.[1] ?? null,
    isHeld,
  }
}
