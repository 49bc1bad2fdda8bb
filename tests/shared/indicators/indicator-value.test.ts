import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IndicatorValue } from '../../../shared/indicators/indicator-value.ts'
import { parseIndicatorValue } from '../../../shared/indicators/parse-indicator-value.ts'
import { printIndicatorValue } from '../../../shared/indicators/print-indicator-value.ts'

const exact = (low: number, decimals = 0): IndicatorValue => ({
  bound: 'exact',
  low,
  high: null,
  decimals,
})
const bound = (kind: 'at-least' | 'at-most', low: number, decimals = 0): IndicatorValue => ({
  bound: kind,
  low,
  high: null,
  decimals,
})
const range = (low: number, high: number, decimals = 0): IndicatorValue => ({
  bound: 'range',
  low,
  high,
  decimals,
})

function read(text: string, style: 'vi' | 'en' = 'vi'): unknown {
  const parsed = parseIndicatorValue(text, style)
  return parsed.ok ? parsed.value : parsed.code
}

describe('figures of indicators as plans write them', () => {
  test.each<[string, IndicatorValue]>([
    ['48', exact(48)],
    ['09 xã', exact(9)],
    ['48 triệu đồng/người/năm', exact(48)],
    ['12,50', exact(1250, 2)],
    ['48.5', exact(485, 1)],
    ['1.286', exact(1286)],
    ['1.286.000,5', exact(12_860_005, 1)],
    ['-1,5', exact(-15, 1)],
    ['giảm còn 3%', exact(3)],
    ['đạt 30 m2', exact(30)],
    ['25–30 sản phẩm', range(25, 30)],
    ['25 - 30', range(25, 30)],
    ['5-10', range(5, 10)],
    ['từ 25 đến 30 sản phẩm', range(25, 30)],
    ['phấn đấu đạt từ 25 đến 30', range(25, 30)],
    ['2,5%–3%', range(25, 30, 1)],
    ['7–7', exact(7)],
    ['tối thiểu 20', bound('at-least', 20)],
    ['Ít nhất 20 sản phẩm', bound('at-least', 20)],
    ['≥20', bound('at-least', 20)],
    ['>= 20', bound('at-least', 20)],
    ['từ 20 trở lên', bound('at-least', 20)],
    ['20 sản phẩm trở lên', bound('at-least', 20)],
    ['trên 90%', bound('at-least', 90)],
    ['không quá 3', bound('at-most', 3)],
    ['≤ 3%', bound('at-most', 3)],
    ['giảm còn dưới 3', bound('at-most', 3)],
    ['3 trở xuống', bound('at-most', 3)],
  ])('%s', (text, value) => {
    expect(read(text)).toEqual(value)
  })

  test.each<[string, IndicatorValue]>([
    ['1,286', exact(1286)],
    ['1,286.50', exact(128_650, 2)],
    ['48.5', exact(485, 1)],
    ['at least 20', bound('at-least', 20)],
    ['20 or more', bound('at-least', 20)],
    ['up to 5', bound('at-most', 5)],
    ['reduced to 3%', exact(3)],
    ['from 25 to 30 products', range(25, 30)],
  ])('in English: %s', (text, value) => {
    expect(read(text, 'en')).toEqual(value)
  })

  test('a dash and an empty text are blanks, not 0', () => {
    expect([read(''), read(' – '), read('0')]).toEqual([null, null, exact(0)])
  })

  test('a part of a whole brings its base and its unit along', () => {
    expect(parseIndicatorValue('154/182 xã')).toEqual({
      ok: true,
      value: exact(154),
      unit: 'xã',
      base: 182,
    })
    expect(parseIndicatorValue('48 triệu đồng/người/năm')).toMatchObject({
      unit: 'triệu đồng/người/năm',
      base: null,
    })
  })

  test.each([
    ['chưa rõ', 'not-a-number'],
    ['30–25', 'reversed'],
    ['12 xã và 3 phường', 'not-a-number'],
    ['tối thiểu 25–30', 'not-a-number'],
    ['1.28.6', 'not-a-number'],
    ['154/18,5', 'base'],
    ['9999999999999999', 'too-large'],
    ['1,1234567', 'too-large'],
  ])('%s is refused as %s', (text, code) => {
    expect(read(text)).toBe(code)
  })
})

const scaled = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
const decimals = fc.integer({ min: 0, max: 6 })
const values: fc.Arbitrary<IndicatorValue> = fc.oneof(
  fc.record({
    bound: fc.constantFrom('exact', 'at-least', 'at-most'),
    low: scaled,
    high: fc.constant(null),
    decimals,
  }),
  fc
    .tuple(scaled, scaled, decimals)
    .filter(([a, b]) => a !== b)
    .map(([a, b, digits]) => range(Math.min(a, b), Math.max(a, b), digits)),
)

test('what is printed is read back as it was, in both languages, in words and signs', () => {
  fc.assert(
    fc.property(
      values,
      fc.constantFrom('vi', 'en'),
      fc.constantFrom('words', 'signs'),
      (value, language, bounds) => {
        const text = printIndicatorValue(value, { language, bounds })
        expect(parseIndicatorValue(text, language)).toMatchObject({ ok: true, value })
      },
    ),
  )
})

test('figures keep their decimals and carry the marks of the language', () => {
  const print = (value: IndicatorValue, language: 'vi' | 'en'): string =>
    printIndicatorValue(value, { language })
  expect(print(exact(128_650, 2), 'vi')).toBe('1.286,50')
  expect(print(range(25, 30), 'vi')).toBe('25–30')
  expect(print(bound('at-least', 20), 'vi')).toBe('tối thiểu 20')
  expect(print(bound('at-most', 35, 1), 'en')).toBe('at most 3.5')
})
