import type { FactRow } from '../changes/fact-tables.ts'
import type { Ratio } from '../numbers/ratio.ts'

/**
 * A figure of an indicator: `low` and `high` are scaled by 10^`decimals`, so that 12,50 stays 12,50. `high` is there for a
 * range only; `low` is the figure itself, or the bound (`tối thiểu 20`, `không quá 3`).
 */
export type IndicatorValue = Pick<FactRow<'indicatorValue'>, 'bound' | 'low' | 'high' | 'decimals'>

/** A rate, of a range two of them; `high` null for a single or an unbounded one. */
export interface IndicatorRate {
  readonly bound: IndicatorValue['bound']
  readonly low: Ratio
  readonly high: Ratio | null
}

/** The largest figure, scaled, that is stored. */
export const MAX_SCALED = 1_000_000_000_000
export const MAX_DECIMALS = 6

export function exactValue(scaled: number, decimals = 0): IndicatorValue {
  return { bound: 'exact', low: scaled, high: null, decimals }
}

export function sameValue(a: IndicatorValue | null, b: IndicatorValue | null): boolean {
  if (a === null || b === null) return a === b
  return a.bound === b.bound && a.low === b.low && a.high === b.high && a.decimals === b.decimals
}

/** Whether figures of this unit are shares of a hundred: `%`, `% số hộ`, `phần trăm`. */
export function isPercentUnit(unit: string): boolean {
  return /^\s*(?:%|phần trăm|per ?cent)/iu.test(unit.normalize('NFC'))
}
