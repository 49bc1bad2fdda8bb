/** An exact quotient of two integers. Figures stay ratios until the moment they are printed. */
export interface Ratio {
  readonly numerator: number
  /** Always above zero. */
  readonly denominator: number
}

/** Returns null when there is nothing to divide by: such a figure prints blank, never 0 or ∞. */
export function ratio(numerator: number, denominator: number): Ratio | null {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) {
    throw new RangeError(`ratio of integers only: ${numerator} / ${denominator}`)
  }
  return denominator > 0 ? { numerator, denominator } : null
}

/**
 * Rounds half away from zero on the exact ratio and returns the result scaled by 10^decimals:
 * 2.675 = 107/40 at 2 decimals is 268, where the float 2.675 would give 267.
 * Source: Lạng Sơn plan 2023, Appendix 6 (214/16 = 13.375 prints 13.38).
 */
export function roundHalfUp(value: Ratio, decimals: number): number {
  const sign = value.numerator < 0 ? -1 : 1
  const scaled = Math.abs(value.numerator) * 10 ** decimals * 2 + value.denominator
  if (Number.isSafeInteger(scaled)) {
    return sign * Math.floor(scaled / (value.denominator * 2)) + 0
  }
  const exact =
    (BigInt(Math.abs(value.numerator)) * 10n ** BigInt(decimals) * 2n + BigInt(value.denominator)) /
    (BigInt(value.denominator) * 2n)
  return sign * Number(exact)
}

/** As `roundHalfUp`, but drops what is beyond the last digit: the text of real plans cuts 90.0552… to 90.05. */
export function truncate(value: Ratio, decimals: number): number {
  const sign = value.numerator < 0 ? -1 : 1
  const exact =
    (BigInt(Math.abs(value.numerator)) * 10n ** BigInt(decimals)) / BigInt(value.denominator)
  return sign * Number(exact) + 0
}

/** Compares two ratios exactly: negative when `a` is less than `b`. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const left = BigInt(a.numerator) * BigInt(b.denominator)
  const right = BigInt(b.numerator) * BigInt(a.denominator)
  return left < right ? -1 : left > right ? 1 : 0
}
