import { describe, expect, test } from 'vitest'

import { advance, move, selectBetween, selectCell } from '../../../renderer/grid/selection.ts'
import type { Selection } from '../../../renderer/grid/selection.ts'

const size = { rows: 10, columns: 6 }
const ground = { size, isFilled: () => true }

function active(selection: Selection): readonly [number, number] {
  return [selection.active.row, selection.active.column]
}

describe('the selection', () => {
  test('keeps its active cell while Shift moves the other corner, even past it', () => {
    let selection = selectCell({ row: 4, column: 3 })
    for (const direction of ['down', 'left', 'up', 'up'] as const)
      selection = move(selection, { by: 'cell', direction }, true, ground)
    expect(active(selection)).toEqual([4, 3])
    expect(selection.range).toEqual({ top: 3, left: 2, bottom: 4, right: 3 })
  })

  test('comes back to one cell with a plain arrow, beside the active cell', () => {
    const range = selectBetween({ row: 2, column: 2 }, { row: 5, column: 4 })
    const moved = move(range, { by: 'cell', direction: 'down' }, false, ground)
    expect(moved.range).toEqual({ top: 3, left: 2, bottom: 3, right: 2 })
  })

  test('returns with Enter to the column where the run of Tabs began', () => {
    let selection = selectCell({ row: 1, column: 2 })
    selection = advance(selection, 'tab', false, size)
    selection = advance(selection, 'tab', false, size)
    expect(active(selection)).toEqual([1, 4])
    selection = advance(selection, 'enter', false, size)
    expect(active(selection)).toEqual([2, 2])
  })

  test('forgets where the Tabs began after an arrow', () => {
    let selection = advance(selectCell({ row: 1, column: 2 }), 'tab', false, size)
    selection = move(selection, { by: 'cell', direction: 'right' }, false, ground)
    expect(active(advance(selection, 'enter', false, size))).toEqual([2, 4])
  })

  test('keeps its range while Enter goes round it', () => {
    const range = selectBetween({ row: 1, column: 1 }, { row: 2, column: 2 })
    const next = advance(range, 'enter', false, size)
    expect(active(next)).toEqual([2, 1])
    expect(next.range).toEqual(range.range)
  })
})
