import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  compareNumbers,
  joinNumbers,
  printNumbers,
  splitNumbers,
} from '../../../shared/criteria/number-list.ts'

it('keeps each number once, in natural order', () => {
  expect(joinNumbers(['13.5', '2', '10', '2.3', '2', '13.10', '1'])).toBe('1,2,2.3,10,13.5,13.10')
})

it('prints three and more numbers in a row as a range', () => {
  expect(['', '1', '1,2', '1,2,3', '1,3,8,9,10,13.5,14,15,16,18'].map(printNumbers)).toEqual([
    '',
    '1',
    '1,2',
    '1-3',
    '1,3,8-10,13.5,14-16,18',
  ])
})

it('gives back what it joined', () => {
  const number = fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.option(fc.integer({ min: 1, max: 20 })))
    .map(([whole, part]) => (part === null ? `${whole}` : `${whole}.${part}`))
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      const list = splitNumbers(joinNumbers(numbers))
      expect(new Set(list)).toEqual(new Set(numbers))
      expect([...list].sort(compareNumbers)).toEqual(list)
      expect(joinNumbers(list)).toBe(list.join(','))
    }),
  )
})
