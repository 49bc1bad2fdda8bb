import { foldForSearch } from '../units/fold-label.ts'

/** A name's words, as folded and without accents, without words that change nothing. */
export interface NameWords {
  readonly words: readonly string[]
  readonly plain: readonly string[]
}

/** Words people leave out or put in without meaning another criterion. */
const FILLERS: ReadonlySet<string> = new Set(['va', 've', 'cac', 'cua'])

/** Takes a folded key of any strength. */
export function nameWords(key: string): NameWords {
  const pairs = key
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => [word, foldForSearch(word)] as const)
    .filter(([, plain]) => !FILLERS.has(plain))
  return { words: pairs.map(([word]) => word), plain: pairs.map(([, plain]) => plain) }
}

/**
 * True when two names are the same word for word, where a word of one may stand for several of the other by their first
 * letters: `CSVC` for cơ sở vật chất, `TM` for thương mại, `AT thực phẩm`, `HT chính trị`, `Tổ chức SX và PTKT`.
 * No list of abbreviations is kept: each agency has its own.
 */
export function isAbbreviatedName(a: NameWords, b: NameWords): boolean {
  return align(a, 0, b, 0)
}

function align(a: NameWords, i: number, b: NameWords, j: number): boolean {
  const first = a.words[i]
  const other = b.words[j]
  if (first === undefined || other === undefined) return first === other
  if (first === other && align(a, i + 1, b, j + 1)) return true
  const takenB = initialsTaken(a.plain[i] ?? '', b.plain, j)
  if (takenB > 0 && align(a, i + 1, b, j + takenB)) return true
  const takenA = initialsTaken(b.plain[j] ?? '', a.plain, i)
  return takenA > 0 && align(a, i + takenA, b, j + 1)
}

/** How many words from `start` an abbreviation stands for; one letter or one word is no abbreviation. */
function initialsTaken(abbreviation: string, words: readonly string[], start: number): number {
  const length = abbreviation.length
  if (length < 2 || length > words.length - start) return 0
  for (let index = 0; index < length; index++) {
    if (words[start + index]?.[0] !== abbreviation[index]) return 0
  }
  return length
}
