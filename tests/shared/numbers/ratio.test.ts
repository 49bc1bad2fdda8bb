import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatInteger, formatPercent, formatRatio } from '../../../shared/numbers/format.ts'
import { compareRatios, ratio, roundHalfUp, truncate } from '../../../shared/numbers/ratio.ts'

describe('rounding', () => {
  it('rounds half up on the exact ratio, where a float would round down', () => {
    expect(roundHalfUp({ numerator: 107, denominator: 40 }, 2)).toBe(268)
    expect((2.675).toFixed(2)).toBe('2.67')
  })

  it('prints the averages of Văn Lãng and the province as Appendix 6 does', () => {
    expect(formatRatio({ numerator: 214, denominator: 16 }, 2)).toBe('13,38')
    expect(formatRatio({ numerator: 2422, denominator: 181 }, 2)).toBe('13,38')
  })

  it('tells the rounded rate of the table from the cut one of the text', () => {
    const rate = { numerator: 16300, denominator: 181 }
    expect(roundHalfUp(rate, 1)).toBe(901)
    expect(truncate(rate, 2)).toBe(9005)
    expect(roundHalfUp(rate, 2)).toBe(9006)
  })

  it('rounds a loss away from zero as a gain of the same size', () => {
    expect(roundHalfUp({ numerator: -5, denominator: 2 }, 0)).toBe(-3)
    expect(roundHalfUp({ numerator: -1, denominator: 3 }, 0)).toBe(0)
  })

  it('has no figure to divide by zero', () => {
    expect(ratio(5, 0)).toBeNull()
  })

  it('refuses what is not a whole number', () => {
    expect(() => ratio(0.5, 2)).toThrow(RangeError)
  })

  it('agrees with big-integer arithmetic for all sizes', () => {
    const whole = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 10_000_000 }), fc.nat(4), (n, d, decimals) => {
        const scaled = BigInt(n) * 10n ** BigInt(decimals)
        const exact = (scaled * 2n + BigInt(d)) / (BigInt(d) * 2n)
        fc.pre(exact <= BigInt(Number.MAX_SAFE_INTEGER))
        expect(roundHalfUp({ numerator: n, denominator: d }, decimals)).toBe(Number(exact))
      }),
    )
  })

  it('never moves a figure by more than half a unit of its last digit', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 100_000 }),
        fc.nat(3),
        (n, d, decimals) => {
          const value = { numerator: n, denominator: d }
          const off = roundHalfUp(value, decimals) - (n / d) * 10 ** decimals
          expect(Math.abs(off)).toBeLessThanOrEqual(0.5 + 1e-6)
        },
      ),
    )
  })

  it('orders ratios exactly', () => {
    expect(
      compareRatios({ numerator: 1, denominator: 3 }, { numerator: 333, denominator: 1000 }),
    ).toBe(1)
    expect(compareRatios({ numerator: 2, denominator: 6 }, { numerator: 1, denominator: 3 })).toBe(
      0,
    )
  })
})

describe('writing figures', () => {
  it('uses Vietnamese marks', () => {
    expect([
      formatInteger(2422),
      formatInteger(999),
      formatInteger(1234567),
      formatInteger(-1286),
      formatPercent({ numerator: 163, denominator: 181 }, 1),
      formatPercent({ numerator: 1, denominator: 1 }, 1),
      formatRatio({ numerator: 57, denominator: 3 }, 2),
      formatRatio({ numerator: 1, denominator: 1000 }, 2),
    ]).toEqual(['2.422', '999', '1.234.567', '−1.286', '90,1%', '100,0%', '19,00', '0,00'])
  })

  it('uses English marks when asked', () => {
    expect(formatInteger(2422, 'en')).toBe('2,422')
    expect(formatRatio({ numerator: 2422, denominator: 181 }, 2, 'en')).toBe('13.38')
  })
})
