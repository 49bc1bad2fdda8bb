import type { NumberStyle } from '../numbers/format.ts'
import { parseTableNumber, type Decimal } from '../numbers/parse-table.ts'
import { UNIT_DECIMALS, type CapitalUnit } from './capital-unit.ts'

/** A unit that people write behind an amount. */
export type AmountWord = 'dong' | 'thousand' | 'million' | 'billion' | 'thousand-billion'

export type ParsedAmount =
  | {
      readonly ok: true
      /** Whole đồng; null is a blank. */
      readonly value: number | null
      /** The unit written behind the number where it isn't the table's own, so that the conversion can be said. */
      readonly converted: AmountWord | null
    }
  | { readonly ok: false; readonly code: AmountRefusal }

/** `too-fine`: a part of a đồng is left over. */
export type AmountRefusal = 'not-a-number' | 'negative' | 'too-fine' | 'too-large'

/** A plan's whole capital in đồng is far below: 1.000.000 tỷ. */
export const MAX_AMOUNT = 1_000_000_000_000_000

/** Powers of ten of the đồng. */
const EXPONENTS = {
  dong: 0,
  thousand: 3,
  million: 6,
  billion: 9,
  'thousand-billion': 12,
} as const satisfies Record<AmountWord, number>

const WORDS: readonly (readonly [RegExp, AmountWord])[] = [
  [/^(?:nghìn|ngàn) t[ỷỉ](?: ?đồng| ?đ)?\.?$/u, 'thousand-billion'],
  [/^(?:t[ỷỉ](?: ?đồng| ?đ)?|tđ|billions?(?: ?dong| ?vnd)?|bn)\.?$/u, 'billion'],
  [/^(?:triệu(?: ?đồng| ?đ)?|trđ|tr\.?đ|tr|millions?(?: ?dong| ?vnd)?|mn)\.?$/u, 'million'],
  [/^(?:nghìn|ngàn)(?: ?đồng| ?đ)?\.?$/u, 'thousand'],
  [/^(?:đồng|đ|vnd|vnđ|dong)\.?$/u, 'dong'],
]

/** A number and the word behind it, as often as there are. */
const PIECE = /([\d.,\s]*\d)\s*([^\d\s.,][^\d]*)?/gu

/**
 * Reads an amount typed into a table of capital. A bare number is in the table's `unit`; `80 tỷ`, `3.500 triệu đồng`,
 * `1 tỷ 500 triệu` carry their own. Marks are those of `style`; a text that they can't explain is read with the other
 * one's, if it has a reading at all. Empty and a lone dash are blank, which is not 0.
 */
export function parseAmount(
  text: string,
  unit: CapitalUnit,
  style: NumberStyle = 'vi',
): ParsedAmount {
  const tidy = text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim()
  if (tidy === '' || /^[-–—]$/u.test(tidy)) return { ok: true, value: null, converted: null }
  if (/^[-−]\s*\d/u.test(tidy)) return { ok: false, code: 'negative' }
  const pieces = [...tidy.matchAll(PIECE)]
  // What the pieces leave over was no part of an amount.
  if (pieces.length === 0 || pieces.map((piece) => piece[0]).join('') !== tidy) {
    return { ok: false, code: 'not-a-number' }
  }
  let value = 0
  let converted: AmountWord | null = null
  let smallest = Number.POSITIVE_INFINITY
  for (const piece of pieces) {
    const word = wordOf(piece[2])
    if (word === undefined || (word === null && pieces.length > 1)) {
      return { ok: false, code: 'not-a-number' }
    }
    const number = readNumber(piece[1] ?? '', style)
    if (number === null) return { ok: false, code: 'not-a-number' }
    const exponent = word === null ? UNIT_DECIMALS[unit] : EXPONENTS[word]
    // `500 triệu 1 tỷ` is nobody's way of saying one amount.
    if (exponent >= smallest) return { ok: false, code: 'not-a-number' }
    smallest = exponent
    const part = scaleToDong(number, exponent)
    if (!part.ok) return part
    value += part.value
    if (word !== null && exponent !== UNIT_DECIMALS[unit]) converted = word
  }
  return value > MAX_AMOUNT ? { ok: false, code: 'too-large' } : { ok: true, value, converted }
}

/** An exact decimal of the table's unit in whole đồng: 406,982 of tỷ is 406982000000. */
export function amountFromDecimal(decimal: Decimal, unit: CapitalUnit | AmountWord) {
  return scaleToDong(decimal, EXPONENTS[unit])
}

function scaleToDong(
  number: Decimal,
  exponent: number,
):
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly code: AmountRefusal } {
  if (number.scaled < 0) return { ok: false, code: 'negative' }
  const scaled = BigInt(number.scaled) * 10n ** BigInt(exponent)
  const divisor = 10n ** BigInt(number.decimals)
  if (scaled % divisor !== 0n) return { ok: false, code: 'too-fine' }
  const value = scaled / divisor
  return value > BigInt(MAX_AMOUNT)
    ? { ok: false, code: 'too-large' }
    : { ok: true, value: Number(value) }
}

/** Null without a word, undefined for one that names no amount. */
function wordOf(text: string | undefined): AmountWord | null | undefined {
  const bare = (text ?? '').trim().toLowerCase()
  if (bare === '') return null
  return WORDS.find(([pattern]) => pattern.test(bare))?.[1]
}

function readNumber(text: string, style: NumberStyle): Decimal | null {
  for (const marks of style === 'vi' ? (['vi', 'en'] as const) : (['en', 'vi'] as const)) {
    const read = parseTableNumber(text, marks)
    if (read.kind === 'number' && !read.isPercent) return read.value
  }
  return null
}
