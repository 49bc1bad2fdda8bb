import { roundHalfUp, type Ratio } from '../numbers/ratio.ts'

/** Whether shares, as printed, add up to a hundred percent. Scaled by 10^decimals: 1000 at 1 decimal is 100,0. */
export interface ShareClosing {
  readonly closesToHundred: boolean
  /** Sum of the printed shares. */
  readonly sum: number
  /** `sum` − 100: what the printed shares have too much, or too little where it is negative. */
  readonly off: number
  readonly decimals: number
}

/** A share as a percentage rounded half up, scaled by 10^decimals: 406.982/5.103.888 at 1 decimal is 80 (8,0%). */
export function percentOf(share: Ratio, decimals: number): number {
  return roundHalfUp(share, decimals + 2)
}

/**
 * Adds up the shares as they are printed. Each is rounded for itself and none is bent so that the sum comes out: a plan
 * prints 8,0 | 28,7 | 1,6 | 58,8 | 2,9, and where such a row gives 99,9 people are told. Null where there is no share.
 */
export function closingOf(
  shares: readonly (Ratio | null)[],
  decimals: number,
): ShareClosing | null {
  const known = shares.filter((share) => share !== null)
  if (known.length === 0) return null
  const sum = known.reduce((total, share) => total + percentOf(share, decimals), 0)
  const off = sum - 100 * 10 ** decimals
  return { closesToHundred: off === 0, sum, off, decimals }
}
