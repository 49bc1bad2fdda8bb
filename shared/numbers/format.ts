import { roundHalfUp, type Ratio } from './ratio.ts'

/** How a figure is written: `vi` is 2.422 and 13,38; `en` is 2,422 and 13.38. */
export type NumberStyle = 'vi' | 'en'

const MARKS = {
  vi: { thousands: '.', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
} as const satisfies Record<NumberStyle, { thousands: string; decimal: string }>

const MINUS = '−'

/** Writes an integer with thousands marks; the minus is the typographic one (U+2212). */
export function formatInteger(value: number, style: NumberStyle = 'vi'): string {
  return formatScaled(value, 0, style)
}

/** Writes a number scaled by 10^decimals: 1338 at 2 decimals is `13,38`. */
export function formatScaled(scaled: number, decimals: number, style: NumberStyle = 'vi'): string {
  const digits = String(Math.abs(scaled)).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = decimals > 0 ? MARKS[style].decimal + digits.slice(digits.length - decimals) : ''
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, MARKS[style].thousands)
  return (scaled < 0 ? MINUS : '') + grouped + fraction
}

/** Writes a ratio rounded half up: 278/21 at 2 decimals is `13,24`. */
export function formatRatio(value: Ratio, decimals: number, style: NumberStyle = 'vi'): string {
  return formatScaled(roundHalfUp(value, decimals), decimals, style)
}

/** Writes a ratio as a share of a hundred: 163/181 at 1 decimal is `90,1%`. */
export function formatPercent(value: Ratio, decimals: number, style: NumberStyle = 'vi'): string {
  const share = { numerator: value.numerator * 100, denominator: value.denominator }
  return `${formatRatio(share, decimals, style)}%`
}
