import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from '../../../shared/units/edit-distance.ts'

test('counts letters inserted, deleted, changed or swapped', () => {
  expect(editDistance('tràng', 'tràng', 3)).toBe(0)
  expect(editDistance('tràng', 'trang', 3)).toBe(1)
  expect(editDistance('lộc', 'lcộ', 3)).toBe(1)
  expect(editDistance('', 'abc', 3)).toBe(3)
  expect(editDistance('abcdef', 'uvwxyz', 3)).toBe(4)
})

test('is symmetric, zero only for equal texts, and never past its limit by more than one', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 8 }),
      fc.string({ maxLength: 8 }),
      fc.nat(6),
      (a, b, limit) => {
        const distance = editDistance(a, b, limit)
        expect(distance).toBe(editDistance(b, a, limit))
        expect(distance === 0).toBe(a === b)
        expect(distance).toBeLessThanOrEqual(limit + 1)
        expect(editDistance(a, b, 100)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
      },
    ),
  )
})
