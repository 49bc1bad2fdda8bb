import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  likelyReadings,
  readListDate,
  readListNumber,
  readListText,
} from '../../../shared/criteria/list-readings.ts'
import { joinNumbers } from '../../../shared/criteria/number-list.ts'

const ALL = Array.from({ length: 19 }, (_, index) => String(index + 1))
const CATALOGUE = {
  criteria: ALL,
  subCriteria: ['1.1', '1.2', '2.1', '2.3', '3.4', '9.1', '9.2', '13.1', '13.5', '13.10'],
}
const NAMES = new Map([
  ['Giao thông', '2'],
  ['Môi trường và an toàn thực phẩm', '17'],
])
const text = (written: string) =>
  readListText(written, CATALOGUE, (name) => NAMES.get(name) ?? null)

describe('a list in a text cell', () => {
  it('is plain as people write it', () => {
    for (const written of ['1,3,8', '1;3;8', '1, 3\n8', '1 và 3, 8', 'TC1, TC3, TC8']) {
      expect(text(written)).toEqual({ kind: 'plain', readings: ['1,3,8'] })
    }
    expect(text('1, 15, 2.3, 13.5')).toEqual({ kind: 'plain', readings: ['1,2.3,13.5,15'] })
    expect(text('Giao thông, Môi trường và an toàn thực phẩm, 3')).toEqual({
      kind: 'plain',
      readings: ['2,3,17'],
    })
  })

  it('with dots for commas is mended', () => {
    expect(text('5.7.8')).toEqual({ kind: 'mended', how: 'dots', readings: ['5,7,8'] })
    expect(text('1.3.8.9')).toEqual({ kind: 'mended', how: 'dots', readings: ['1,3,8,9'] })
    expect(text('12.14, 15')).toEqual({ kind: 'mended', how: 'dots', readings: ['12,14,15'] })
  })

  it('has two readings where a dot may belong to a sub-criterion', () => {
    expect(text('9.1')).toEqual({ kind: 'mended', how: 'dots', readings: ['9.1', '1,9'] })
    expect(text('3.4.5')).toEqual({ kind: 'mended', how: 'dots', readings: ['3,4,5', '3.4,5'] })
  })

  it('may say all, or how many of all, or its own count', () => {
    const all = joinNumbers(ALL)
    expect(text('19/19')).toEqual({ kind: 'mended', how: 'all', readings: [all] })
    expect(text('8/19')).toEqual({ kind: 'share', count: 8, readings: ['8,19'] })
    expect(text('3 (1, 3, 8)')).toEqual({
      kind: 'mended',
      how: 'count-inside',
      readings: ['1,3,8'],
    })
    expect(text('3 tiêu chí: 1-3')).toEqual({
      kind: 'mended',
      how: 'count-inside',
      readings: ['1,2,3'],
    })
    expect(text('1,3,3')).toEqual({ kind: 'mended', how: 'repeated', readings: ['1,3'] })
    expect(text(' – ')).toEqual({ kind: 'blank' })
  })

  it('keeps what it does not understand apart', () => {
    expect(text('1,3, đang rà soát')).toEqual({
      kind: 'partial',
      rest: 'đang rà soát',
      readings: ['1,3'],
    })
    expect(text('1,20')).toEqual({ kind: 'partial', rest: '20', readings: ['1'] })
    expect(text('xem biểu 2')).toEqual({ kind: 'partial', rest: 'xem biểu 2', readings: [] })
    expect(text('1,'.repeat(5000))).toMatchObject({ kind: 'partial', readings: [] })
  })

  it('of any numbers, in any of the styles, is read back', () => {
    const lists = fc.subarray(ALL, { minLength: 1 })
    const separators = fc.constantFrom(',', ', ', ';', '; ', ' ', '\n', ' và ', ' , ')
    fc.assert(
      fc.property(lists, separators, (numbers, separator) => {
        const read = text(numbers.join(separator))
        expect(read).toEqual({ kind: 'plain', readings: [numbers.join(',')] })
      }),
    )
    fc.assert(
      fc.property(fc.subarray(ALL, { minLength: 4 }), (numbers) => {
        expect(text(numbers.join('.'))).toEqual({
          kind: 'mended',
          how: 'dots',
          readings: [numbers.join(',')],
        })
      }),
    )
  })
})

describe('a list that became a number', () => {
  it.each([
    ['15', { kind: 'plain', readings: ['15'] }],
    ['0', { kind: 'plain', readings: [''] }],
    ['11.15', { kind: 'damaged', readings: ['11,15'], count: null }],
    ['9.1', { kind: 'damaged', readings: ['1,9', '9,10', '9.1'], count: null }],
    ['13.1', { kind: 'damaged', readings: ['1,13', '10,13', '13.1', '13.10'], count: null }],
    ['1.25', { kind: 'partial', rest: '1.25', readings: [] }],
    ['25', { kind: 'partial', rest: '25', readings: [] }],
    ['11.11', { kind: 'partial', rest: '11.11', readings: [] }],
  ])('%s', (digits, readings) => {
    expect(readListNumber(digits, CATALOGUE)).toEqual(readings)
  })

  it('holds the pair that was typed among its readings', () => {
    fc.assert(
      fc.property(fc.subarray(ALL, { minLength: 2, maxLength: 2 }), ([a = '', b = '']) => {
        const stored = String(Number(`${a}.${b}`))
        const read = readListNumber(stored, CATALOGUE)
        expect(read.kind).toBe('damaged')
        if (read.kind === 'damaged') expect(read.readings).toContain(joinNumbers([a, b]))
      }),
    )
  })
})

describe('a list that became a date', () => {
  it.each([
    ['3-4', '2023-04-03', 'd-mmm', ['3,4'], null],
    ['8-11', '2023-11-08', 'd-mmm', ['8,11', '8,9,10,11'], null],
    ['1,3,8', '2008-03-01', 'd/m/yyyy', ['1,3,8', '1,3', '1,2,3'], null],
    ['3/19', '2019-03-01', 'mmm-yy', ['3,19', joinNumbers(ALL.slice(2))], 3],
    ['8/19', '2023-08-19', 'd-mmm', ['8,19', joinNumbers(ALL.slice(7))], 8],
  ])('%s', (_typed, iso, format, readings, count) => {
    expect(readListDate(iso, format, CATALOGUE)).toEqual({ kind: 'damaged', readings, count })
  })
})

describe('which reading survives', () => {
  const readings = ['1,9', '9,10', '9.1']
  const none = { declared: null, achieved: null }
  it('all of them while nothing tells', () => {
    expect(likelyReadings(readings, none, CATALOGUE)).toEqual(readings)
  })
  it('those as long as the declared count', () => {
    expect(likelyReadings(readings, { ...none, declared: 1 }, CATALOGUE)).toEqual(['9.1'])
    expect(likelyReadings(readings, { ...none, declared: 2 }, CATALOGUE)).toEqual(['1,9', '9,10'])
    expect(likelyReadings(readings, { ...none, declared: 7 }, CATALOGUE)).toEqual(readings)
  })
  it('of these the ones that plan nothing achieved already', () => {
    const achieved = new Set(['1', '3'])
    expect(likelyReadings(readings, { declared: 2, achieved }, CATALOGUE)).toEqual(['9,10'])
    expect(
      likelyReadings(['11,15'], { declared: 2, achieved: new Set(['11']) }, CATALOGUE),
    ).toEqual(['11,15'])
  })
})
