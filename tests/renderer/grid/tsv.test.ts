import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { readTsv, writeTsv } from '../../../renderer/grid/tsv.ts'
import { cellText, rectangle } from './arbitraries.ts'

describe('tab-separated text', () => {
  test('is written as Excel does: CRLF after each row, quotes only where a tab or break asks', () => {
    const rows = [
      ['Xã', 'Trường "A"'],
      ['hai\ndòng', 'có\ttab'],
      ['"trích"', '1,3,8'],
    ]
    expect(writeTsv(rows)).toBe(
      'Xã\tTrường "A"\r\n"hai\ndòng"\t"có\ttab"\r\n"""trích"""\t1,3,8\r\n',
    )
  })

  test('is read from Excel, LibreOffice and plain editors alike', () => {
    const expected = [
      ['1', '2'],
      ['3', '4'],
    ]
    expect(readTsv('1\t2\r\n3\t4\r\n')).toEqual(expected)
    expect(readTsv('1\t2\n3\t4\n')).toEqual(expected)
    expect(readTsv('1\t2\n3\t4')).toEqual(expected)
    expect(readTsv('1\t2\r3\t4')).toEqual(expected)
  })

  test('keeps a quote that is never closed, and pads short rows with blanks', () => {
    expect(readTsv('"12\t5\n7')).toEqual([
      ['"12', '5'],
      ['7', ''],
    ])
    expect(readTsv('"a"b\tc')).toEqual([['"a"b', 'c']])
  })

  test('gives back any rectangle of texts that was written', () => {
    fc.assert(
      fc.property(rectangle(cellText), (rows) => {
        expect(readTsv(writeTsv(rows))).toEqual(rows)
      }),
    )
  })
})
