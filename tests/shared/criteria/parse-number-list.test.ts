import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinNumbers, printNumbers, splitNumbers } from '../../../shared/criteria/number-list.ts'
import { parseNumberList } from '../../../shared/criteria/parse-number-list.ts'

const CATALOGUE = {
  criteria: Array.from({ length: 19 }, (_, index) => String(index + 1)),
  subCriteria: ['2.1', '2.2', '2.3', '13.1', '13.2', '13.3', '13.4', '13.5'],
}

const read = (text: string): string => {
  const parsed = parseNumberList(text, CATALOGUE)
  return parsed.ok ? joinNumbers(parsed.numbers) : `${parsed.code}: ${parsed.part}`
}

describe('a list typed by a person', () => {
  it.each([
    ['1,3,8', '1,3,8'],
    [' 1, 3 , 8. ', '1,3,8'],
    ['1;3;8', '1,3,8'],
    ['1 3 8', '1,3,8'],
    ['8 và 3', '3,8'],
    ['1-5', '1,2,3,4,5'],
    ['1 – 3, 8', '1,2,3,8'],
    ['từ 1 đến 3', '1,2,3'],
    ['TC 1, tiêu chí số 3', '1,3'],
    ['13.5, 1', '1,13.5'],
    ['13.2-13.4', '13.2,13.3,13.4'],
    ['02', '2'],
    ['3,3,3', '3'],
    ['', ''],
    ['-', ''],
    ['0', ''],
    ['không', ''],
    ['19/19', joinNumbers(CATALOGUE.criteria)],
    ['tất cả', joinNumbers(CATALOGUE.criteria)],
    ['Đủ', joinNumbers(CATALOGUE.criteria)],
    ['đủ 19 tiêu chí', joinNumbers(CATALOGUE.criteria)],
  ])('%s is %s', (text, list) => {
    expect(read(text)).toBe(list)
  })

  it.each([
    ['1,20', 'unknown-number: 20'],
    ['1,13.9', 'unknown-number: 13.9'],
    ['1.3.8', 'unknown-number: 1.3.8'],
    ['5-1', 'bad-range: 5-1'],
    ['17-21', 'bad-range: 17-21'],
    ['18/18', 'other-size: 18/18'],
    ['1, điện', 'not-a-number: điện'],
    ['8/19', 'not-a-number: 8/19'],
  ])('%s is refused as %s', (text, refusal) => {
    expect(read(text)).toBe(refusal)
  })

  it('reads back whatever list is printed, in every set', () => {
    const sets = fc.constantFrom(CATALOGUE, {
      criteria: Array.from({ length: 20 }, (_, index) => String(index + 1)),
      subCriteria: ['20.1', '20.2'],
    })
    fc.assert(
      fc.property(sets, fc.infiniteStream(fc.boolean()), (catalogue, chosen) => {
        const list = joinNumbers(
          [...catalogue.criteria, ...catalogue.subCriteria].filter(() => chosen.next().value),
        )
        const parsed = parseNumberList(printNumbers(list), catalogue)
        expect(parsed).toEqual({ ok: true, numbers: splitNumbers(list) })
      }),
    )
  })
})
