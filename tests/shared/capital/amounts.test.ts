import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAmount } from '../../../shared/capital/parse-amount.ts'
import { printAmount } from '../../../shared/capital/print-amount.ts'
import type { CapitalUnit } from '../../../shared/capital/capital-unit.ts'

const MILLION = 1_000_000
const BILLION = 1_000_000_000

describe('an amount', () => {
  it.each([
    ['406,982', 'billion', 406_982 * MILLION],
    ['1.466,906', 'billion', 1_466_906 * MILLION],
    ['3.000', 'billion', 3000 * BILLION],
    ['270.056', 'million', 270_056 * MILLION],
    ['270056', 'million', 270_056 * MILLION],
    ['0,000001', 'million', 1],
    ['0,000000001', 'billion', 1],
    ['0', 'billion', 0],
    // Marks of the other language where those of the first explain nothing.
    ['1,466.906', 'billion', 1_466_906 * MILLION],
    ['80.5', 'billion', 80_500 * MILLION],
  ] as const)('without a unit is in the table’s: %s of %s', (text, unit, value) => {
    expect(parseAmount(text, unit)).toEqual({ ok: true, value, converted: null })
  })

  it.each([
    ['80 tỷ', 'million', 80 * BILLION, 'billion'],
    ['80 tỉ đồng', 'million', 80 * BILLION, 'billion'],
    ['3.500 triệu', 'billion', 3500 * MILLION, 'million'],
    ['3.500 trđ', 'billion', 3500 * MILLION, 'million'],
    ['5.103.888.000.000 đồng', 'billion', 5_103_888 * MILLION, 'dong'],
    ['250.000 nghìn đồng', 'billion', 250 * MILLION, 'thousand'],
    ['3 nghìn tỷ', 'million', 3000 * BILLION, 'thousand-billion'],
    ['1 tỷ 500 triệu', 'billion', 1500 * MILLION, 'million'],
    ['80 TỶ', 'billion', 80 * BILLION, null],
  ] as const)('with a unit of its own is converted, and says so: %s', (text, unit, value, from) => {
    expect(parseAmount(text, unit)).toEqual({ ok: true, value, converted: from })
  })

  it.each(['', '  ', '-', '–'])('that is blank is none: “%s”', (text) => {
    expect(parseAmount(text, 'million')).toEqual({ ok: true, value: null, converted: null })
  })

  it.each([
    ['abc', 'not-a-number'],
    ['80 xã', 'not-a-number'],
    ['12%', 'not-a-number'],
    ['500 triệu 1 tỷ', 'not-a-number'],
    ['khoảng 80', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['-5', 'negative'],
    ['0,0000001', 'too-fine'],
    ['2.000.000.000', 'too-large'],
  ] as const)('that can’t be one is refused: %s', (text, code) => {
    expect(parseAmount(text, 'million')).toEqual({ ok: false, code })
  })

  it('is read with English marks where the window is English', () => {
    expect(parseAmount('1,466.906', 'billion', 'en')).toMatchObject({ value: 1_466_906 * MILLION })
    expect(parseAmount('406,982', 'billion', 'en')).toMatchObject({ value: 406_982 * BILLION })
  })
})

it('is printed exactly: reading it back gives the same đồng', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999_999_999_999 }),
      fc.constantFrom<CapitalUnit>('million', 'billion'),
      fc.constantFrom('vi' as const, 'en' as const),
      (dong, unit, style) => {
        expect(parseAmount(printAmount(dong, unit, style), unit, style)).toEqual({
          ok: true,
          value: dong,
          converted: null,
        })
      },
    ),
  )
})
