import { describe, expect, test } from 'vitest'
import { isDateFormat } from '../../../../electron/excel/read/number-format.ts'
import { isoToDate, serialToIso } from '../../../../electron/excel/read/serial-date.ts'

describe('a format shows a date', () => {
  test.each([
    'dd/mm/yyyy',
    'm/d/yy',
    '[$-42A]dd mmmm yyyy',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    '"ngày" dd "tháng" mm',
    'h:mm AM/PM',
    'mm:ss.0',
    '[h]:mm',
    '[SS]',
    'd-m;@',
    'yyyy',
  ])('%s', (code) => expect(isDateFormat(code)).toBe(true))

  test.each([
    'General',
    '0',
    '#,##0.00',
    '0.00E+00',
    '0.0%',
    '#,##0\\ "đồng"',
    '#,##0" dym"',
    '_-* #,##0\\ _d_-',
    '0\\d',
    '*d0',
    '[Red]#,##0',
    '[$USD-409]#,##0',
    '[$-42A]0',
    '@',
    '# ?/?',
    'General"/năm"',
  ])('not %s', (code) => expect(isDateFormat(code)).toBe(false))
})

describe('serial dates', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [44_944, '2023-01-18'],
    [2_958_465, '9999-12-31'],
    [0, '1899-12-30T00:00:00'],
    [0.999_98, '1899-12-30T23:59:58'],
    [44_944.999_999_9, '2023-01-19'],
    [44_944.5, '2023-01-18T12:00:00'],
  ])('%d is %s', (serial, iso) => expect(serialToIso(serial, false)).toBe(iso))

  test('a time is given to the second', () => {
    expect(serialToIso(44_944 + 3723 / 86_400, false)).toBe('2023-01-18T01:02:03')
  })

  test.each([-1, 2_958_466, 1e300, Number.NaN])('%d is no date', (serial) =>
    expect(serialToIso(serial, false)).toBeNull(),
  )

  test('counted from 1904', () => {
    expect([serialToIso(0, true), serialToIso(43_482, true), serialToIso(-1, true)]).toEqual([
      '1904-01-01',
      '2023-01-18',
      '1903-12-31',
    ])
  })

  test.each(['', 'T', '18/01/2023', '2023-13-01', '2023-02-29', '2023-01-18T25:00'])(
    '"%s" is no ISO date',
    (text) => expect(isoToDate(text)).toBeNull(),
  )
})
