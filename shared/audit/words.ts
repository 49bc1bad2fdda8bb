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

/** The words of a text, folded so that spellings that mean the same are equal. Short forms read as the words they stand for. */
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
  return SHORT_FORMS.get(key) ?? [key]
}

function fold(word: string): string {
  const known = folded.get(word)
  if (known !== undefined) return known
  const key = foldLabelLoosely(word)
  if (folded.size >= MAX_KEPT) folded.clear()
  folded.set(word, key)
  return key
}

/** Short forms that plans write without ever explaining them. */
const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ['NTM', 'nông thôn mới'],
    ['TW', 'trung ương'],
    ['NSTW', 'ngân sách trung ương'],
    ['NSĐP', 'ngân sách địa phương'],
    ['NS', 'ngân sách'],
    ['ĐTPT', 'đầu tư phát triển'],
    ['SN', 'sự nghiệp'],
    ['HTX', 'hợp tác xã'],
  ].map(([short = '', words = '']) => [
    foldLabelLoosely(short),
    words.split(' ').map((word) => foldLabelLoosely(word)),
  ]),
)

/** Key of words as the code spells them: `keys('có thêm')`. */
export function keys(text: string): readonly string[] {
  return text.split(' ').map((word) => foldLabelLoosely(word))
}

/** Whether the words from `at` on are these. */
export function isAt(words: readonly TextWord[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((key, index) => words[at + index]?.key === key)
}
