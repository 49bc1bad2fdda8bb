import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { createTally } from '../../../renderer/grid/selection-summary.ts'
import type { SelectionFigures } from '../../../renderer/grid/sheet-model.ts'

function figuresOf(cells: readonly (number | string)[]): SelectionFigures {
  const tally = createTally()
  for (const cell of cells) tally.add(typeof cell === 'number' ? cell : null, cell === '')
  return tally.figures()
}

describe('the summary of a selection', () => {
  test('counts texts as filled, and a blank as nothing rather than 0', () => {
    expect(figuresOf([3, '', 'Xã', 5])).toEqual({
      cells: 4,
      filled: 3,
      numbers: 2,
      sum: 8,
      average: 4,
      min: 3,
      max: 5,
    })
  })

  test('has no average, least or greatest without figures', () => {
    expect(figuresOf(['', 'Xã'])).toEqual({
      cells: 2,
      filled: 1,
      numbers: 0,
      sum: 0,
      average: null,
      min: null,
      max: null,
    })
  })

  test('adds decimals as people read them', () => {
    expect(figuresOf([0.1, 0.2]).sum).toBe(0.3)
    expect(figuresOf([1e15, 0.25, -1e15]).sum).toBe(0.25)
  })

  test('adds whole figures exactly', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 })), (figures) => {
        const exact = figures.reduce((sum, figure) => sum + BigInt(figure), 0n)
        expect(BigInt(figuresOf(figures).sum)).toBe(exact)
      }),
    )
  })

  test('adds amounts of two decimals exactly', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -999_999, max: 999_999 })), (hundredths) => {
        const exact = hundredths.reduce((sum, amount) => sum + amount, 0) / 100
        expect(figuresOf(hundredths.map((amount) => amount / 100)).sum).toBe(exact)
      }),
    )
  })
})
