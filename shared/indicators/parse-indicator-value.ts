import type { IndicatorBound } from '../changes/fact-tables.ts'
import { MAX_COUNT } from '../numbers/parse-count.ts'
import type { NumberStyle } from '../numbers/format.ts'
import { MAX_DECIMALS, MAX_SCALED, type IndicatorValue } from './indicator-value.ts'

export type ParsedIndicatorValue =
  | {
      readonly ok: true
      /** Null for a blank or a lone dash. */
      readonly value: IndicatorValue | null
      /** Written behind the figure, such as `triệu đồng/người/năm`; '' where nothing is. */
      readonly unit: string
      /** `154/182 xã`: what the figure is a part of; null where it stands alone. */
      readonly base: number | null
    }
  | { readonly ok: false; readonly code: IndicatorRefusal }

/** `reversed`: a range that ends below its start. */
export type IndicatorRefusal = 'not-a-number' | 'reversed' | 'too-large' | 'base'

const NUMBER = '[-−+]?\\d[\\d.,\\u00a0\\u202f]*'
/** What leads to a figure without saying how it binds: `giảm còn`, `đạt`, `khoảng`. */
const LEADS =
  /^(?:(?:giảm|tăng|nâng|phấn đấu|duy trì|có|thêm|đạt|còn|xuống|lên|khoảng|là)\s+)+|^(?:(?:reach|reduce|reduced|raise|raised|down|up|to|about|have)\s+)+/iu
const AT_LEAST =
  /^(?:tối thiểu|ít nhất|trên|hơn|lớn hơn|không dưới|không ít hơn|không thấp hơn|từ|at least|minimum|min\.?|no less than|not less than|more than|over|above|from|>=|=>|≥|>)\s*/iu
const AT_MOST =
  /^(?:tối đa|nhiều nhất|dưới|nhỏ hơn|thấp hơn|không quá|không trên|không vượt quá|không hơn|at most|maximum|max\.?|no more than|not more than|up to|less than|under|below|<=|=<|≤|<)\s*/iu
/** Behind the figure: `20 trở lên`. */
const OR_MORE = /^(?:sản phẩm\s+)?(?:trở lên|or more|and more|and over|up)(?=\s|$|,)\s*/iu
const OR_LESS = /^(?:trở xuống|or less|and less|or fewer)(?=\s|$|,)\s*/iu
const RANGE = new RegExp(
  `^(?:từ\\s+|from\\s+|between\\s+)?(${NUMBER})\\s*(?:%\\s*)?(?:–|—|-|đến|tới|to|and|÷)\\s*(${NUMBER})`,
  'iu',
)
const SINGLE = new RegExp(`^(${NUMBER})`, 'u')
const BASE = new RegExp(`^/\\s*(${NUMBER})`, 'u')
const BLANK = /^[-–—…]*$/u

/**
 * Reads a figure of an indicator as officers type it, with the marks of the given style: `48`, `09`, `12,50` (the decimals
 * stay), `25–30`, `từ 25 đến 30`, `tối thiểu 20`, `≥20`, `từ 20 trở lên`, `không quá 3%`, `giảm còn dưới 3`, `154/182 xã`.
 * "Trên 20" and "dưới 3" are read as bounds that include their figure, as plans use them.
 */
export function parseIndicatorValue(text: string, style: NumberStyle = 'vi'): ParsedIndicatorValue {
  const typed = text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim()
  if (BLANK.test(typed)) return { ok: true, value: null, unit: '', base: null }
  const led = typed.replace(LEADS, '')
  const range = RANGE.exec(led)
  if (range !== null) return readRange(range, led, style)
  const { bound, rest } = readBound(typed, led)
  // A bound of two figures says nothing that could be kept.
  if (RANGE.test(rest)) return refused('not-a-number')
  const single = SINGLE.exec(rest)
  if (single === null) return refused('not-a-number')
  const figure = readNumber(single[1] ?? '', style)
  if (typeof figure === 'string') return refused(figure)
  return readTail(figure, trimmedTail(rest, single[0]), bound, style)
}

function readBound(
  typed: string,
  led: string,
): { bound: 'at-least' | 'at-most' | null; rest: string } {
  // As typed first: `up to 5` begins with words that lead elsewhere.
  for (const candidate of [typed, led]) {
    const isLower = AT_LEAST.exec(candidate)
    if (isLower !== null) return { bound: 'at-least', rest: candidate.slice(isLower[0].length) }
    const isUpper = AT_MOST.exec(candidate)
    if (isUpper !== null) return { bound: 'at-most', rest: candidate.slice(isUpper[0].length) }
  }
  return { bound: null, rest: led }
}

function trimmedTail(rest: string, read: string): string {
  return rest.slice(read.length).trim()
}

function readRange(match: RegExpExecArray, rest: string, style: NumberStyle): ParsedIndicatorValue {
  const low = readNumber(match[1] ?? '', style)
  const high = readNumber(match[2] ?? '', style)
  if (typeof low === 'string') return refused(low)
  if (typeof high === 'string') return refused(high)
  const decimals = Math.max(low.decimals, high.decimals)
  const scale = ({ scaled, decimals: own }: Figure): number => scaled * 10 ** (decimals - own)
  const ends = { low: scale(low), high: scale(high) }
  if (Math.max(Math.abs(ends.low), Math.abs(ends.high)) > MAX_SCALED) return refused('too-large')
  if (ends.low > ends.high) return refused('reversed')
  const unit = unitText(trimmedTail(rest, match[0]))
  if (unit === null) return refused('not-a-number')
  const value: IndicatorValue =
    ends.low === ends.high
      ? { bound: 'exact', low: ends.low, high: null, decimals }
      : { bound: 'range', ...ends, decimals }
  return { ok: true, value, unit, base: null }
}

function readTail(
  { scaled, decimals }: Figure,
  tail: string,
  bound: 'at-least' | 'at-most' | null,
  style: NumberStyle,
): ParsedIndicatorValue {
  let rest = tail
  let base: number | null = null
  const match = BASE.exec(rest)
  if (match !== null) {
    const read = readNumber(match[1] ?? '', style)
    if (typeof read === 'string' || read.decimals > 0 || read.scaled < 0) return refused('base')
    if (read.scaled > MAX_COUNT) return refused('too-large')
    base = read.scaled
    rest = trimmedTail(rest, match[0])
  }
  const { kind, rest: unitPart } = readSuffix(rest)
  const unit = unitText(unitPart)
  if (unit === null) return refused('not-a-number')
  const whole: IndicatorBound = kind ?? bound ?? 'exact'
  return { ok: true, value: { bound: whole, low: scaled, high: null, decimals }, unit, base }
}

/** `trở lên` stands right behind the figure or behind its unit: `20 sản phẩm trở lên`. */
function readSuffix(tail: string): { kind: 'at-least' | 'at-most' | null; rest: string } {
  const words = tail.split(' ')
  for (let at = 0; at < words.length; at++) {
    const end = words.slice(at).join(' ')
    const before = words.slice(0, at).join(' ')
    if (OR_MORE.test(end))
      return { kind: 'at-least', rest: `${before} ${end.replace(OR_MORE, '')}`.trim() }
    if (OR_LESS.test(end))
      return { kind: 'at-most', rest: `${before} ${end.replace(OR_LESS, '')}`.trim() }
  }
  return { kind: null, rest: tail }
}

/** A digit that isn't part of a word such as `m2`. */
const FIGURE = /(?<!\p{L})\d/u

/** Words only: a further figure means that more was written than one value. */
function unitText(tail: string): string | null {
  const unit = tail.replace(/[.;,]+$/u, '').trim()
  return FIGURE.test(unit) || unit.length > 100 ? null : unit
}

interface Figure {
  readonly scaled: number
  readonly decimals: number
}

const GROUPED = { vi: /^\d{1,3}(?:\.\d{3})+$/, en: /^\d{1,3}(?:,\d{3})+$/ } as const

/**
 * One number by the style's marks. The other style's decimal mark is taken for one where it can't group thousands: `48.5`
 * under Vietnamese marks is 48,5, while `1.286` is 1286.
 */
function readNumber(text: string, style: NumberStyle): Figure | IndicatorRefusal {
  const isNegative = /^[-−]/u.test(text)
  const digits = text
    .replace(/^[-−+]/u, '')
    .replace(/[\u00a0\u202f]/gu, '')
    .replace(/[.,]+$/u, '')
  const [decimalMark, groupMark] = style === 'vi' ? [',', '.'] : ['.', ',']
  const marks = digits.match(/[.,]/g) ?? []
  let whole = digits
  let fraction = ''
  if (new Set(marks).size === 2) {
    // Both marks: the last one begins the decimals, whatever the style.
    const at = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
    whole = digits.slice(0, at)
    fraction = digits.slice(at + 1)
    const isGrouped = GROUPED[digits[at] === ',' ? 'vi' : 'en'].test(whole)
    if (!isGrouped) return 'not-a-number'
  } else if (marks.length > 1) {
    if (!GROUPED.vi.test(digits) && !GROUPED.en.test(digits)) return 'not-a-number'
  } else if (marks.length === 1) {
    const isGroup = marks[0] === groupMark && GROUPED[style].test(digits) && !digits.startsWith('0')
    if (!isGroup) {
      const at = digits.indexOf(marks[0] ?? decimalMark)
      whole = digits.slice(0, at)
      fraction = digits.slice(at + 1)
    }
  }
  const plain = whole.replace(/\D/g, '') + fraction
  if (fraction.length > MAX_DECIMALS || plain.length > 15) return 'too-large'
  const scaled = Number(plain)
  if (scaled > MAX_SCALED) return 'too-large'
  return { scaled: isNegative ? -scaled + 0 : scaled, decimals: fraction.length }
}

function refused(code: IndicatorRefusal): ParsedIndicatorValue {
  return { ok: false, code }
}

/** `giảm 1,5` and `giảm thêm 2`, but not `giảm còn 3`, which is where a figure ends. */
const DECREASE = /^(?:giảm(?:\s+thêm)?|down by|less by|minus)\s+(?=\d)/iu

/** As `parseIndicatorValue`, for what a year adds: `giảm 1,5` is −1,5. */
export function parseIndicatorChange(
  text: string,
  style: NumberStyle = 'vi',
): ParsedIndicatorValue {
  const typed = text.normalize('NFC').trim()
  if (!DECREASE.test(typed)) return parseIndicatorValue(typed, style)
  const parsed = parseIndicatorValue(typed.replace(DECREASE, ''), style)
  if (!parsed.ok || parsed.value?.bound !== 'exact') return parsed
  return { ...parsed, value: { ...parsed.value, low: -parsed.value.low + 0 } }
}
