import { ratio } from '../numbers/ratio.ts'
import { MAX_SCALED, type IndicatorRate, type IndicatorValue } from './indicator-value.ts'

/** Both ends of a figure, scaled; null where it has none. */
interface Interval {
  readonly low: number | null
  readonly high: number | null
}

function intervalOf({ bound, low, high }: IndicatorValue): Interval {
  switch (bound) {
    case 'exact':
      return { low, high: low }
    case 'range':
      return { low, high }
    case 'at-least':
      return { low, high: null }
    case 'at-most':
      return { low: null, high: low }
  }
}

/** Null for what can't be kept: no end at all, ends in the wrong order, a figure beyond what is stored. */
function valueOf({ low, high }: Interval, decimals: number): IndicatorValue | null {
  if ([low, high].some((end) => end !== null && Math.abs(end) > MAX_SCALED)) return null
  if (low !== null && high !== null) {
    if (low > high) return null
    return low === high
      ? { bound: 'exact', low, high: null, decimals }
      : { bound: 'range', low, high, decimals }
  }
  if (low !== null) return { bound: 'at-least', low, high: null, decimals }
  return high === null ? null : { bound: 'at-most', low: high, high: null, decimals }
}

/** Brings two figures to the same decimals; null where one gets too large to be exact. */
function aligned(a: IndicatorValue, b: IndicatorValue) {
  const decimals = Math.max(a.decimals, b.decimals)
  const scale = ({ low, high }: Interval, from: number): Interval => {
    const factor = 10 ** (decimals - from)
    return {
      low: low === null ? null : low * factor,
      high: high === null ? null : high * factor,
    }
  }
  const left = scale(intervalOf(a), a.decimals)
  const right = scale(intervalOf(b), b.decimals)
  const isExact = [left.low, left.high, right.low, right.high].every(
    (end) => end === null || Number.isSafeInteger(end),
  )
  return isExact ? { left, right, decimals } : null
}

/** The sum of two figures, of ranges end by end: 120 + 25–30 is 145–150. Null when one is missing. */
export function addValues(
  a: IndicatorValue | null,
  b: IndicatorValue | null,
): IndicatorValue | null {
  return endByEnd(a, b, (left, right) => left + right)
}

/**
 * What must be added to `taken` to make `from`, end by end, so that adding it again gives `from` exactly. Null when there
 * is no such figure: nothing exact makes a range.
 */
export function subtractValues(
  from: IndicatorValue | null,
  taken: IndicatorValue | null,
): IndicatorValue | null {
  return endByEnd(from, taken, (left, right) => left - right)
}

function endByEnd(
  a: IndicatorValue | null,
  b: IndicatorValue | null,
  combine: (left: number, right: number) => number,
): IndicatorValue | null {
  const pair = a === null || b === null ? null : aligned(a, b)
  if (pair === null) return null
  const { left, right, decimals } = pair
  const end = (from: number | null, other: number | null): number | null =>
    from === null || other === null ? null : combine(from, other)
  return valueOf({ low: end(left.low, right.low), high: end(left.high, right.high) }, decimals)
}

/** Where `a` stands to `b`: wholly above, wholly below, or compatible, because some figure is both. */
export function compareValues(
  a: IndicatorValue,
  b: IndicatorValue,
): 'above' | 'below' | 'compatible' {
  const decimals = Math.max(a.decimals, b.decimals)
  const left = intervalOf(a)
  const right = intervalOf(b)
  // Figures of other decimals may pass what a float holds exactly.
  const scale = (end: number, from: number): bigint => BigInt(end) * 10n ** BigInt(decimals - from)
  const isAfter = (end: number | null, from: number, other: number | null, to: number): boolean =>
    end !== null && other !== null && scale(end, from) > scale(other, to)
  if (isAfter(left.low, a.decimals, right.high, b.decimals)) return 'above'
  if (isAfter(right.low, b.decimals, left.high, a.decimals)) return 'below'
  return 'compatible'
}

/** A figure of a base, exactly; null without either, or where there is nothing to divide by. */
export function rateOfValue(
  value: IndicatorValue | null,
  base: number | null,
): IndicatorRate | null {
  if (value === null || base === null) return null
  const denominator = base * 10 ** value.decimals
  if (!Number.isSafeInteger(denominator)) return null
  const low = ratio(value.low, denominator)
  if (low === null) return null
  const high = value.high === null ? null : ratio(value.high, denominator)
  return { bound: value.bound, low, high }
}
