/** A number of communes that a title states: `20 xã biên giới`. */
export interface CountClaim {
  readonly value: number
  /** As it stands in the title (NFC), and where. */
  readonly printed: string
  readonly start: number
}

/** An average a title states, scaled by 10^decimals: `bình quân 16,65 tiêu chí/xã` is 1665 at 2 decimals. */
export interface AverageClaim {
  readonly scaled: number
  readonly decimals: number
  /** `từ 16 trở lên` claims no more than a lower bound, `khoảng 16` no exact figure. */
  readonly kind: 'is' | 'at-least' | 'about'
  readonly printed: string
  readonly start: number
}

const COUNT = /(?<![\d.,/–-])(\d{1,3}(?:\.\d{3})*|\d+)(?:\s*\/\s*[\d.]+)?\s+xã(?!\p{L})/giu
const YEAR_BEFORE = /(?:năm|giai đoạn)\s*$/iu
/** Between the word and its figure: `bình quân đạt`, `bình quân năm 2023 đạt từ`, but not the next clause. */
const AVERAGE_WORD =
  /(?:bình quân|trung bình)([^.;:()\d]*(?:năm\s+\d{4}[^.;:()\d]*)?)(\d+(?:[.,]\d+)?)/giu
const AVERAGE_UNIT = /(\d+(?:[.,]\d+)?)\s*(?:tiêu chí|tc)\s*\/\s*(?:\d+\s*)?xã/giu
const AT_LEAST_BEFORE = /(?:trên|từ|ít nhất|tối thiểu|không dưới|≥|>)\s*$/iu
const AT_LEAST_AFTER = /^[^.;:\d]{0,30}(?:trở lên|\+)/iu
const ABOUT_BEFORE = /(?:khoảng|gần|xấp xỉ|≈|~)\s*$/iu
/** Averages of criteria stay below any set's size by far; what is larger is a year or a number of communes. */
const MAX_AVERAGE = 100

/**
 * What a title claims of its own list. Years, `tiêu chí/xã` and the second part of `20/181 xã` are no numbers of communes.
 */
export function titleClaims(title: string): {
  readonly counts: readonly CountClaim[]
  readonly averages: readonly AverageClaim[]
} {
  const text = title.normalize('NFC')
  return { counts: countClaims(text), averages: averageClaims(text) }
}

function countClaims(text: string): CountClaim[] {
  const claims: CountClaim[] = []
  for (const match of text.matchAll(COUNT)) {
    const printed = match[1] ?? ''
    if (YEAR_BEFORE.test(text.slice(0, match.index))) continue
    claims.push({ value: Number(printed.replaceAll('.', '')), printed, start: match.index })
  }
  return claims
}

function averageClaims(text: string): AverageClaim[] {
  const claims = new Map<number, AverageClaim>()
  const add = (printed: string, start: number): void => {
    const [whole = '0', fraction = ''] = printed.split(/[.,]/)
    if (Number(whole) >= MAX_AVERAGE || claims.has(start)) return
    claims.set(start, {
      scaled: Number(whole + fraction),
      decimals: fraction.length,
      kind: kindOf(text, start, printed),
      printed,
      start,
    })
  }
  for (const match of text.matchAll(AVERAGE_WORD)) {
    const printed = match[2] ?? ''
    add(printed, match.index + match[0].length - printed.length)
  }
  for (const match of text.matchAll(AVERAGE_UNIT)) add(match[1] ?? '', match.index)
  return [...claims.values()]
}

function kindOf(text: string, start: number, printed: string): AverageClaim['kind'] {
  const before = text.slice(0, start)
  if (ABOUT_BEFORE.test(before)) return 'about'
  const isAtLeast =
    AT_LEAST_BEFORE.test(before) || AT_LEAST_AFTER.test(text.slice(start + printed.length))
  return isAtLeast ? 'at-least' : 'is'
}
