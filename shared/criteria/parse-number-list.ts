import { joinNumbers, splitNumbers } from './number-list.ts'

/** The numbers a set has, each in the set's order. */
export interface NumberCatalogue {
  readonly criteria: readonly string[]
  readonly subCriteria: readonly string[]
}

/**
 * `unknown-number`: the set has no such criterion or sub-criterion; `bad-range`: an end is unknown or the ends are the
 * wrong way round; `other-size`: `20/20` in a set of 19; `not-a-number`: anything else.
 */
export type NumberListRefusal = 'unknown-number' | 'bad-range' | 'other-size' | 'not-a-number'

export type ParsedNumberList =
  | { readonly ok: true; readonly numbers: readonly string[] }
  /** `part`: what of the text was not understood, as typed. */
  | { readonly ok: false; readonly code: NumberListRefusal; readonly part: string }

const DASH = '(?:-|–|—|−|÷|→|->|đến|tới)'
const RANGE_MARK = new RegExp(`(?<=\\d)\\s*${DASH}\\s*(?=\\d)`, 'giu')
const FROM = /(?<![\p{L}\d])từ\s+(?=\d)/giu
const WORDS = /(?<![\p{L}\d])(?:các\s+)?(?:tiêu chí|chỉ tiêu|tc)(?:\s+số)?\s*:?\s*(?=\d)/giu
const SEPARATOR = /[\s,;&+]+|(?<![\p{L}\d])và(?![\p{L}\d])/giu
const ALL = /^(?:tất cả|toàn bộ|đủ|đạt đủ|cả|all)(?:\s+(?:cả\s+)?(\d{1,2}))?(?:\s+tiêu chí)?$/iu
const OUT_OF = /^(\d{1,2})\s*\/\s*(\d{1,2})$/
const NONE = /^(?:[-–—]|không|0)?$/iu

/**
 * Reads a list of criteria as a person types it: `1,3,8`, `1;3;8`, `1 3 8`, `1 và 3`, `1-5` (criteria of the set from one
 * to the other), `13.5` (a sub-criterion), `19/19`, `tất cả`, `đủ`; blank, `-`, `0` or `không` is the empty list. A number
 * given twice is taken once. Whatever the set does not have is refused, with the part that is at fault.
 */
export function parseNumberList(text: string, catalogue: NumberCatalogue): ParsedNumberList {
  const bare = tidy(text)
  if (NONE.test(bare)) return { ok: true, numbers: [] }
  const all = readAll(bare, catalogue)
  if (all !== null) return all
  const plain = bare
    .replace(FROM, ' ')
    .replace(WORDS, ' ')
    .replace(RANGE_MARK, '-')
    .replace(/\.$/, '')
  const numbers: string[] = []
  for (const part of plain.split(SEPARATOR)) {
    if (part === '') continue
    const read = readPart(part, catalogue)
    if (!read.ok) return read
    numbers.push(...read.numbers)
  }
  return { ok: true, numbers: splitNumbers(joinNumbers(numbers)) }
}

/** `tất cả`, `đủ 19 tiêu chí`, `19/19`: every criterion of the set; null where the text says something else. */
function readAll(text: string, { criteria }: NumberCatalogue): ParsedNumberList | null {
  const words = ALL.exec(text)
  const outOf = OUT_OF.exec(text)
  if (words === null && (outOf === null || outOf[1] !== outOf[2])) return null
  const size = words === null ? outOf?.[1] : words[1]
  if (size !== undefined && Number(size) !== criteria.length) {
    return { ok: false, code: 'other-size', part: text }
  }
  return { ok: true, numbers: criteria }
}

function readPart(part: string, catalogue: NumberCatalogue): ParsedNumberList {
  const single = numberOf(part, catalogue)
  if (single !== null) return { ok: true, numbers: [single] }
  const ends = /^([\d.]+)-([\d.]+)$/.exec(part)
  if (ends !== null) {
    const numbers = numbersBetween(ends[1] ?? '', ends[2] ?? '', catalogue)
    return numbers === null
      ? { ok: false, code: 'bad-range', part }
      : { ok: true, numbers: [...numbers] }
  }
  const code = /^\d+(?:\.\d+)*$/.test(part) ? 'unknown-number' : 'not-a-number'
  return { ok: false, code, part }
}

/** The number of the set a text writes (`02` is 2), or null. */
export function numberOf(text: string, catalogue: NumberCatalogue): string | null {
  const plain = text.replace(/^0+(?=\d)/, '')
  return catalogue.criteria.includes(plain) || catalogue.subCriteria.includes(plain) ? plain : null
}

/** Numbers of the set from one to another, both of them criteria or both sub-criteria; null where there is no such run. */
function numbersBetween(
  from: string,
  to: string,
  catalogue: NumberCatalogue,
): readonly string[] | null {
  for (const numbers of [catalogue.criteria, catalogue.subCriteria]) {
    const start = numbers.indexOf(from.replace(/^0+(?=\d)/, ''))
    const end = numbers.indexOf(to.replace(/^0+(?=\d)/, ''))
    if (start >= 0 && end >= start) return numbers.slice(start, end + 1)
  }
  return null
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00a0\u202f\u200b\ufeff\s]+/g, ' ')
    .trim()
}
