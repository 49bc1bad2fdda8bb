import { foldLabelLoosely } from '../units/fold-label.ts'

/** A word of a text as it is compared, with its place. */
export interface TextWord {
  readonly key: string
  readonly start: number
  readonly end: number
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const folded = new Map<string, string>()
/** Plans use a few thousand different words. */
const MAX_KEPT = 50_000

/** The words of a text, folded so that spellings that mean the same are equal. `NTM` reads as the three words it stands for. */
export function textWords(text: string): TextWord[] {
  const words: TextWord[] = []
  for (const match of text.matchAll(WORD)) {
    const start = match.index
    const end = start + match[0].length
    for (const key of expand(fold(match[0]))) words.push({ key, start, end })
  }
  return words
}

/** A name as the words it is compared by. */
export function nameKeys(name: string): string[] {
  return textWords(name).map(({ key }) => key)
}

function expand(key: string): readonly string[] {
  return key === 'ntm' ? NTM_WORDS : [key]
}

function fold(word: string): string {
  const known = folded.get(word)
  if (known !== undefined) return known
  const key = foldLabelLoosely(word)
  if (folded.size >= MAX_KEPT) folded.clear()
  folded.set(word, key)
  return key
}

const NTM_WORDS: readonly string[] = ['nông', 'thôn', 'mới'].map((word) => foldLabelLoosely(word))

/** Key of words as the code spells them: `keys('có thêm')`. */
export function keys(text: string): readonly string[] {
  return text.split(' ').map((word) => foldLabelLoosely(word))
}

/** Whether the words from `at` on are these. */
export function isAt(words: readonly TextWord[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((key, index) => words[at + index]?.key === key)
}
