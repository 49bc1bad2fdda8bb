import type { Decimal } from './parse-table.ts'
import { roundHalfUp } from './ratio.ts'

/** A spreadsheet keeps 15 significant digits; what lies beyond is the noise of binary fractions. */
const SIGNIFICANT_DIGITS = 15

/** The decimal a spreadsheet shows for a stored number, at most 15 significant digits and no trailing zeros. */
export function storedDecimal(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = value.toExponential(SIGNIFICANT_DIGITS - 1).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const digits = fraction.replace(/0+$/, '')
  const decimals = digits.length - Number(exponent)
  const scaled = Number(whole + digits)
  return decimals >= 0 ? { scaled, decimals } : { scaled: scaled * 10 ** -decimals, decimals: 0 }
}

export interface NumberFormat {
  readonly isPercent: boolean
  /** Null when the format shows as many decimals as there are (`General`). */
  readonly decimals: number | null
}

/** What a format code shows: `0.0%` is a percentage of one decimal, `#,##0` has none, `General` any. */
function readFormat(format: string | null): NumberFormat {
  // Quoted texts, escaped letters and [colours] show no digits; only the section for positive numbers matters.
  const code = (format ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').split(';')[0] ?? ''
  const digits = /[0#?](?:\.([0#?]*))?(?![0#?,])/.exec(code)
  return {
    isPercent: code.includes('%'),
    decimals: digits === null ? null : (digits[1] ?? '').replaceAll('#', '').length,
  }
}

/** The decimal as its cell shows it: scaled to percent and rounded half up where the format says so. */
export function shownDecimal(
  value: number,
  format: string | null,
): Decimal & { isPercent: boolean } {
  const { isPercent, decimals } = readFormat(format)
  const stored = storedDecimal(value)
  const shown = isPercent ? hundredfold(stored) : stored
  if (decimals === null || decimals >= shown.decimals) {
    const missing = decimals === null ? 0 : decimals - shown.decimals
    return { scaled: shown.scaled * 10 ** missing, decimals: shown.decimals + missing, isPercent }
  }
  const exact = { numerator: shown.scaled, denominator: 10 ** shown.decimals }
  return { scaled: roundHalfUp(exact, decimals), decimals, isPercent }
}

function hundredfold(value: Decimal): Decimal {
  return value.decimals >= 2
    ? { scaled: value.scaled, decimals: value.decimals - 2 }
    : { scaled: value.scaled * 10 ** (2 - value.decimals), decimals: 0 }
}
