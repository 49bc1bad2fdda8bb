import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { cycle, jump } from '../../../renderer/grid/movement.ts'
import { cellCount, hasCell } from '../../../renderer/grid/range.ts'

/** One row drawn as text: a dot is a blank cell. */
function jumpRight(row: string, from: number): number {
  return jump(
    { row: 0, column: from },
    'right',
    { rows: 1, columns: row.length },
    (_, column) => row[column] !== '.',
  ).column
}

describe('Ctrl+arrow', () => {
  test('goes to the end of the filled block, then to the next block, then to the edge', () => {
    expect(jumpRight('xxx..xx..', 0)).toBe(2)
    expect(jumpRight('xxx..xx..', 2)).toBe(5)
    expect(jumpRight('xxx..xx..', 3)).toBe(5)
    expect(jumpRight('xxx..xx..', 6)).toBe(8)
    expect(jumpRight('xxx..xx..', 8)).toBe(8)
  })

  test('from a cell that stands alone goes to the next filled one', () => {
    expect(jumpRight('x..x', 0)).toBe(3)
    expect(jumpRight('x...', 0)).toBe(3)
  })
})

describe('Tab and Enter in a range', () => {
  const range = { top: 2, left: 1, bottom: 4, right: 3 }

  test('visit every cell once and come back to the start', () => {
    fc.assert(
      fc.property(fc.constantFrom('across', 'down'), fc.boolean(), (order, backwards) => {
        let cell = { row: 3, column: 2 }
        const seen = new Set<string>()
        for (let at = 0; at < cellCount(range); at++) {
          cell = cycle(range, cell, order, backwards)
          expect(hasCell(range, cell)).toBe(true)
          seen.add(`${cell.row},${cell.column}`)
        }
        expect(seen.size).toBe(cellCount(range))
        expect(cell).toEqual({ row: 3, column: 2 })
      }),
    )
  })

  test('go right then down, or down then right', () => {
    expect(cycle(range, { row: 2, column: 3 }, 'across', false)).toEqual({ row: 3, column: 1 })
    expect(cycle(range, { row: 4, column: 1 }, 'down', false)).toEqual({ row: 2, column: 2 })
    expect(cycle(range, { row: 2, column: 1 }, 'across', true)).toEqual({ row: 4, column: 3 })
  })
})
