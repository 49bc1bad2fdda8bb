import { MAX_COUNT, type CountRefusal } from './parse-count.ts'

/**
 * How the texts of one table write numbers: `vi` is 2.422 and 13,38; `en` is 2,422 and 13.38; `mixed` has proof of both;
 * `unknown` has proof of neither, so a mark before three digits groups thousands and any other is a decimal mark.
 */
export type TableMarks = 'vi' | 'en' | 'mixed' | 'unknown'

/** An exact decimal: `scaled` / 10^`decimals`. Trailing zeros are kept, since a printed figure's precision counts. */
export interface Decimal {
  readonly scaled: number
  readonly decimals: number
}

export type TableNumber =
  | { readonly kind: 'number'; readonly value: Decimal; readonly isPercent: boolean }
  | { readonly kind: 'blank' }
  /** `ambiguous`: the table's marks leave two readings. */
  | {
      readonly kind: 'refused'
      readonly code: 'not-a-number' | 'ambiguous'
      readonly readings: readonly number[]
    }

const UNIT_WORDS =
  /\s*(?:lượt xã|xã|thôn|bản|huyện|phường|thị trấn|đơn vị|tiêu chí(?:\s*\/\s*xã)?|tc(?:\/xã)?)\s*\.?$/iu
const BLANKS = /^(?:[-–—_]+|…+|\.{2,})?$/u
/** Digits, with one kind of mark or two; spaces group too. */
const SHAPE = /^([-−]?)\s*(\d+(?:[.,\s]\d+)*)$/u

/**
 * Decides the marks of a whole table from its texts, never from one cell: `1.286,5`, `13,38` or `1.286.000` prove
 * Vietnamese marks, `1,286.5`, `13.38` or `1,286,000` English ones. `2,422` alone proves nothing.
 */
export function decideMarks(texts: Iterable<string>): TableMarks {
  let vi = 0
  let en = 0
  for (const text of texts) {
    const proof = proofOf(text)
    if (proof === 'vi') vi++
    if (proof === 'en') en++
  }
  if (vi > 0 && en > 0) return 'mixed'
  return vi > 0 ? 'vi' : en > 0 ? 'en' : 'unknown'
}

function proofOf(text: string): 'vi' | 'en' | null {
  const digits = SHAPE.exec(bareNumber(text).text)?.[2]
  if (digits === undefined) return null
  const marks = digits.match(/[.,]/g) ?? []
  const last = marks.at(-1)
  if (last === undefined) return null
  const kinds = new Set(marks)
  if (kinds.size === 2) return last === ',' ? 'vi' : 'en'
  if (marks.length > 1) return last === '.' ? 'vi' : 'en'
  // One mark: a decimal mark unless exactly three digits follow it and one to three, not "0", precede.
  if (/^(?!0)\d{1,3}[.,]\d{3}$/.test(digits)) return null
  return last === ',' ? 'vi' : 'en'
}

/** Reads one text of a table whose marks are decided. */
export function parseTableNumber(text: string, marks: TableMarks): TableNumber {
  const bare = bareNumber(text)
  if (BLANKS.test(bare.text)) return { kind: 'blank' }
  const shape = SHAPE.exec(bare.text)
  const digits = shape?.[2]
  if (digits === undefined) return { kind: 'refused', code: 'not-a-number', readings: [] }
  const sign = shape?.[1] === '' ? 1 : -1
  const readings =
    marks === 'vi' || marks === 'en' ? [readAs(digits, marks)] : bothReadings(digits, marks)
  const values = readings.filter((value) => value !== null)
  const [first, second] = values
  if (first === undefined) return { kind: 'refused', code: 'not-a-number', readings: [] }
  if (second !== undefined) {
    const numbers = values.map((value) => sign * (value.scaled / 10 ** value.decimals))
    return { kind: 'refused', code: 'ambiguous', readings: numbers }
  }
  return {
    kind: 'number',
    value: { scaled: sign * first.scaled, decimals: first.decimals },
    isPercent: bare.isPercent,
  }
}

function bothReadings(digits: string, marks: 'mixed' | 'unknown'): (Decimal | null)[] {
  const vi = readAs(digits, 'vi')
  const en = readAs(digits, 'en')
  if (vi === null || en === null) return [vi, en]
  if (vi.scaled === en.scaled && vi.decimals === en.decimals) return [vi]
  if (marks === 'mixed') return [vi, en]
  // Nothing in the table is written with decimals, so the mark groups thousands.
  return [vi.decimals === 0 ? vi : en]
}

function readAs(digits: string, marks: 'vi' | 'en'): Decimal | null {
  const decimalMark = marks === 'vi' ? ',' : '.'
  const [whole = '', fraction = '', ...more] = digits.split(decimalMark)
  if (more.length > 0 || /[^\d]/.test(fraction)) return null
  if (!/^\d+$/.test(whole) && !/^\d{1,3}(?:[.,\s]\d{3})+$/.test(whole)) return null
  const plain = whole.replace(/\D/g, '') + fraction
  return plain.length > 15 ? null : { scaled: Number(plain), decimals: fraction.length }
}

function bareNumber(text: string): { text: string; isPercent: boolean } {
  const tidy = text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
  const isPercent = /\d\s*%$/.test(tidy)
  const bare = tidy
    .replace(/(?<=\d)\s*%$/, '')
    .replace(UNIT_WORDS, '')
    .trim()
  return { text: bare, isPercent }
}

/** True for a text that was meant as a number, whether or not it can be read. */
export function looksNumeric(text: string): boolean {
  return SHAPE.test(bareNumber(text).text)
}

export type CountReading =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly code: CountRefusal }

/** A count from an exact decimal: whole (`21`, `21,0`), not negative, not absurdly large. */
export function countFromDecimal(value: Decimal): CountReading {
  if (value.scaled < 0) return { ok: false, code: 'negative' }
  const unit = 10 ** value.decimals
  if (value.scaled % unit !== 0) return { ok: false, code: 'not-whole' }
  const count = value.scaled / unit
  return count > MAX_COUNT ? { ok: false, code: 'too-large' } : { ok: true, value: count }
}
