import { foldForSearch } from '../units/fold-label.ts'

/** Words people leave out or put in without meaning another criterion. */
const FILLERS: ReadonlySet<string> = new Set(['va', 've', 'cac', 'cua'])

/**
 * True when two names are the same word for word, where a word of one may stand for several of the other by their first
 * letters: `CSVC` for cơ sở vật chất, `TM` for thương mại, `AT thực phẩm`, `HT chính trị`, `Tổ chức SX và PTKT`.
 * No list of abbreviations is kept: each agency has its own. Takes folded keys of any strength, both of the same.
 */
export function isAbbreviatedName(a: string, b: string): boolean {
  return align(meaningfulWords(a), meaningfulWords(b))
}

export function meaningfulWords(key: string): string[] {
  return key.split(' ').filter((word) => word !== '' && !FILLERS.has(foldForSearch(word)))
}

function align(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return a.length === b.length
  const [first = '', ...restA] = a
  const [other = '', ...restB] = b
  if (first === other && align(restA, restB)) return true
  const takenB = initialsTaken(first, b)
  if (takenB > 0 && align(restA, b.slice(takenB))) return true
  const takenA = initialsTaken(other, a)
  return takenA > 0 && align(a.slice(takenA), restB)
}

/** How many words `abbreviation` stands for; one letter or one word is no abbreviation. */
function initialsTaken(abbreviation: string, words: readonly string[]): number {
  const letters = [...abbreviation]
  if (letters.length < 2 || letters.length > words.length) return 0
  const isInitials = letters.every(
    (letter, index) => foldForSearch(words[index] ?? '').startsWith(foldForSearch(letter)),
  )
  return isInitials ? letters.length : 0
}
