import { foldLabel } from '../units/fold-label.ts'

/** Numbers that stand before names in a list: `1. Bản Chu`, `2) Nà Pài`, `- Nà Pài`, `+ Nà Pài`. */
const ITEM = /^(?:\d{1,3}\s*[.)]\s+|[-–—+•*]\s*)/u
const SEPARATORS = /[,;\n\r\t]+/u
/** `và`, `and` and `&` join the last two names, where they stand between names and not inside one. */
const LAST_JOIN = /\s+(?:và|and|&)\s+/iu

/**
 * Names of villages as people type or paste them into one cell: `Bản Chu, Nà Pài`, `Bản Chu; Nà Pài`, one a line,
 * numbered or with dashes, the last two joined by `và`. Names stay as typed but for their spaces; nothing is dropped as
 * a repetition, which is for the checks to tell. `và` splits a list only where commas or lines do too, because a single
 * name may hold it.
 */
export function splitVillageNames(text: string): string[] {
  const parts = text.normalize('NFC').split(SEPARATORS)
  const names = parts.map(tidyName).filter((name) => name !== '')
  const last = names.at(-1)
  if (names.length < 2 || last === undefined) return names
  const joined = last.split(LAST_JOIN).map(tidyName)
  return [...names.slice(0, -1), ...joined.filter((name) => name !== '')]
}

/** A name without the number or dash of its list, with single spaces and no full stop at its end. */
function tidyName(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(ITEM, '')
    .replace(/[.\s]+$/u, '')
}

/** Names as one cell holds them. */
export function joinVillageNames(names: readonly string[]): string {
  return names.join(', ')
}

/** What stands before a village's own name; the longer words first. */
const KINDS = ['khu dân cư', 'tổ dân phố', 'thôn', 'bản', 'xóm', 'ấp', 'khu', 'tổ'].map(
  (kind) => `${foldLabel(kind)} `,
)
const NUMBERED = /^\p{N}+\p{L}?$/u

/**
 * The key by which two names of one commune are the same village: `Thôn Nà Pài`, `nà pài` and `Nà  Pài` are. The word
 * for the kind of village counts where a number is all that is left (`Thôn 3`, `Xóm 3`).
 */
export function villageNameKey(name: string): string {
  const folded = foldLabel(name)
  const kind = KINDS.find((candidate) => folded.startsWith(candidate))
  const bare = kind === undefined ? folded : folded.slice(kind.length)
  return NUMBERED.test(bare) ? folded : bare
}
