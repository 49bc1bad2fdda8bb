import { describe, expect, test } from 'vitest'

import { marksOf } from '../../../renderer/grid/cell-marks.ts'
import type { MarkState } from '../../../renderer/grid/cell-marks.ts'
import { selectBetween, selectCell } from '../../../renderer/grid/selection.ts'

const state: MarkState = {
  selection: selectBetween({ row: 1, column: 1 }, { row: 2, column: 3 }),
  copied: null,
  fillPreview: null,
  hits: new Set([7]),
}

function words(of: MarkState, row: number, column: number): string {
  return marksOf(of, row, column, 5).range
}

describe('what is drawn over a cell', () => {
  test('is a frame at the edges of the range, the active cell and a handle at the corner', () => {
    expect(words(state, 1, 1)).toBe('in t l active')
    expect(words(state, 1, 2)).toBe('in t')
    expect(words(state, 2, 3)).toBe('in r b handle')
    expect(words(state, 3, 3)).toBe('')
  })

  test('is a closed frame around a single cell', () => {
    expect(words({ ...state, selection: selectCell({ row: 0, column: 0 }) }, 0, 0)).toBe(
      'one t r b l active handle',
    )
  })

  test('gives the corner to the copied outline while there is one', () => {
    const copying = { ...state, copied: { top: 1, left: 1, bottom: 2, right: 3 } }
    expect(marksOf(copying, 2, 3, 5)).toEqual({ range: 'in r b', copied: 'r b', hit: false })
  })

  test('marks what find has found', () => {
    expect(marksOf(state, 1, 2, 5).hit).toBe(true)
  })
})
