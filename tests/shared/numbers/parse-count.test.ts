import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatInteger } from '../../../shared/numbers/format.ts'
import { MAX_COUNT, parseCount } from '../../../shared/numbers/parse-count.ts'

describe('a count as typed', () => {
  it.each([
    ['21', 21],
    [' 21 ', 21],
    ['02', 2],
    ['18 xã', 18],
    ['1.286', 1286],
    ['2,422', 2422],
    ['1 286', 1286],
    ['1\u00a0286', 1286],
    ['3,00', 3],
    ['0', 0],
  ])('reads %j as %d', (text, value) => {
    expect(parseCount(text)).toEqual({ ok: true, value })
  })

  it.each(['', '   ', '-', '–', '—'])('reads %j as a blank, not as 0', (text) => {
    expect(parseCount(text)).toEqual({ ok: true, value: null })
  })

  it.each([
    ['abc', 'not-a-number'],
    ['2,5', 'not-whole'],
    ['13.38', 'not-whole'],
    ['-3', 'negative'],
    ['−3', 'negative'],
    ['10000000', 'too-large'],
    ['1.2.3', 'not-a-number'],
    ['12.34,567', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['0x10', 'not-a-number'],
  ])('refuses %j as %s', (text, code) => {
    expect(parseCount(text)).toEqual({ ok: false, code })
  })

  it('reads back whatever is written, in either locale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: MAX_COUNT }),
        fc.constantFrom('vi', 'en'),
        (n, style) => {
          expect(parseCount(formatInteger(n, style))).toEqual({ ok: true, value: n })
        },
      ),
    )
  })

  it('answers every text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const parsed = parseCount(text)
        if (parsed.ok && parsed.value !== null) expect(parsed.value).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
