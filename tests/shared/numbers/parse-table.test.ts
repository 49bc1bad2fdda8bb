import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatScaled } from '../../../shared/numbers/format.ts'
import {
  countFromDecimal,
  decideMarks,
  looksNumeric,
  parseTableNumber,
} from '../../../shared/numbers/parse-table.ts'
import { shownDecimal, storedDecimal } from '../../../shared/numbers/stored-number.ts'

test('the marks of a table are decided by texts that leave no doubt', () => {
  expect(decideMarks(['3', '2,422', '13.38'])).toBe('en')
  expect(decideMarks(['3', '2.422', '90,05%'])).toBe('vi')
  expect(decideMarks(['1.286.000'])).toBe('vi')
  expect(decideMarks(['1,286.5'])).toBe('en')
  expect(decideMarks(['2,422', '18 xã', '1.286'])).toBe('unknown')
  expect(decideMarks(['13,38', '13.24'])).toBe('mixed')
  expect(decideMarks(['0,901'])).toBe('vi')
})

test('the same text is another number in another table', () => {
  const value = (scaled: number, decimals: number) => ({
    kind: 'number',
    value: { scaled, decimals },
    isPercent: false,
  })
  expect(parseTableNumber('2,422', 'en')).toEqual(value(2422, 0))
  expect(parseTableNumber('2,422', 'vi')).toEqual(value(2422, 3))
  expect(parseTableNumber('2,422', 'unknown')).toEqual(value(2422, 0))
  expect(parseTableNumber('1.286', 'unknown')).toEqual(value(1286, 0))
  expect(parseTableNumber('2,422', 'mixed')).toEqual({
    kind: 'refused',
    code: 'ambiguous',
    readings: [2.422, 2422],
  })
  expect(parseTableNumber('13.38', 'vi')).toEqual({
    kind: 'refused',
    code: 'not-a-number',
    readings: [],
  })
})

test('numbers are read as people type them', () => {
  const read = (text: string) => {
    const parsed = parseTableNumber(text, 'vi')
    return parsed.kind === 'number'
      ? [parsed.value.scaled, parsed.value.decimals, parsed.isPercent]
      : parsed.kind
  }
  expect(read(' 21')).toEqual([21, 0, false])
  expect(read('\u00a021\u00a0')).toEqual([21, 0, false])
  expect(read('02')).toEqual([2, 0, false])
  expect(read('18 xã')).toEqual([18, 0, false])
  expect(read('90,05%')).toEqual([9005, 2, true])
  expect(read('90,05 %')).toEqual([9005, 2, true])
  expect(read('1 286')).toEqual([1286, 0, false])
  expect(read('-5')).toEqual([-5, 0, false])
  expect(read('12,25 tiêu chí/xã')).toEqual([1225, 2, false])
  for (const blank of ['', ' ', '-', '–', '…', '....']) expect(read(blank)).toBe('blank')
  for (const other of ['x', '3/21', '1;2', '12a', '1.2.3.4', '%'])
    expect(read(other)).toBe('refused')
})

test('a printed number reads back to the same digits in either style', () => {
  fc.assert(
    fc.property(
      fc.nat(9_999_999),
      fc.nat(3),
      fc.constantFrom('vi', 'en'),
      (scaled, decimals, style) => {
        const text = formatScaled(scaled, decimals, style)
        expect(looksNumeric(text)).toBe(true)
        expect(parseTableNumber(text, style)).toEqual({
          kind: 'number',
          value: { scaled, decimals },
          isPercent: false,
        })
        const marks = decideMarks([text])
        expect([style, 'unknown']).toContain(marks)
      },
    ),
  )
})

test('a count is whole, not negative, not absurd', () => {
  expect(countFromDecimal({ scaled: 210, decimals: 1 })).toEqual({ ok: true, value: 21 })
  expect(countFromDecimal({ scaled: 215, decimals: 1 })).toEqual({ ok: false, code: 'not-whole' })
  expect(countFromDecimal({ scaled: -1, decimals: 0 })).toEqual({ ok: false, code: 'negative' })
  expect(countFromDecimal({ scaled: 10_000_000, decimals: 0 })).toEqual({
    ok: false,
    code: 'too-large',
  })
})

test('a stored number is the decimal a spreadsheet shows', () => {
  expect(storedDecimal(0.1 + 0.2)).toEqual({ scaled: 3, decimals: 1 })
  expect(storedDecimal(13.2380952380952)).toEqual({ scaled: 132380952380952, decimals: 13 })
  expect(storedDecimal(181)).toEqual({ scaled: 181, decimals: 0 })
  expect(storedDecimal(2_400)).toEqual({ scaled: 2400, decimals: 0 })
  expect(storedDecimal(-0.5)).toEqual({ scaled: -5, decimals: 1 })
  expect(storedDecimal(0)).toEqual({ scaled: 0, decimals: 0 })
})

test('a number is shown as its format says, rounded half up', () => {
  const shown = (value: number, format: string | null) => {
    const { scaled, decimals, isPercent } = shownDecimal(value, format)
    return formatScaled(scaled, decimals) + (isPercent ? '%' : '')
  }
  expect(shown(0.900552486187845, '0.0%')).toBe('90,1%')
  expect(shown(13.375, '0.00')).toBe('13,38')
  expect(shown(19, '0.00')).toBe('19,00')
  expect(shown(2422, '#,##0')).toBe('2.422')
  expect(shown(2422, 'General')).toBe('2.422')
  expect(shown(11.15, null)).toBe('11,15')
  expect(shown(0.42, '0%')).toBe('42%')
  expect(shown(1, '0.0%')).toBe('100,0%')
  expect(shown(12.25, '0.0"xã"')).toBe('12,3')
  expect(shown(7, '[Red]0;-0')).toBe('7')
})
