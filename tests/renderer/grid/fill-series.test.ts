import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { continueLine, fillCells, fillTarget } from '../../../renderer/grid/fill-series.ts'
import type { FilledCell, SeriesCell } from '../../../renderer/grid/fill-series.ts'

function line(...cells: readonly (number | string)[]): SeriesCell[] {
  return cells.map((cell) => ({
    text: String(cell),
    number: typeof cell === 'number' ? cell : null,
  }))
}

function contents(cells: readonly FilledCell[]): (number | string)[] {
  return cells.map((cell) => (cell.kind === 'figure' ? cell.figure : cell.text))
}

describe('the fill handle', () => {
  test('copies a single figure, and counts on with Ctrl', () => {
    expect(contents(continueLine(line(5), 3, false, false))).toEqual(['5', '5', '5'])
    expect(contents(continueLine(line(5), 3, false, true))).toEqual([6, 7, 8])
  })

  test('goes on with an arithmetic progression both ways, and copies it with Ctrl', () => {
    expect(contents(continueLine(line(2, 4), 3, false, false))).toEqual([6, 8, 10])
    expect(contents(continueLine(line(2, 4), 3, true, false))).toEqual([0, -2, -4])
    expect(contents(continueLine(line(2, 4), 3, false, true))).toEqual(['2', '4', '2'])
    expect(contents(continueLine(line(2, 4), 3, true, true))).toEqual(['4', '2', '4'])
  })

  test('keeps decimals exact', () => {
    expect(contents(continueLine(line(0.1, 0.2), 2, false, false))).toEqual([0.3, 0.4])
  })

  test('repeats what is no progression: texts, blanks, uneven figures', () => {
    expect(contents(continueLine(line('x', 'p'), 3, false, false))).toEqual(['x', 'p', 'x'])
    expect(contents(continueLine(line(1, 2, 4), 2, false, false))).toEqual(['1', '2'])
    expect(contents(continueLine(line(1, ''), 2, false, false))).toEqual(['1', ''])
  })

  test('any progression, filled and cut anywhere, is the same progression', () => {
    const whole = fc.integer({ min: -500, max: 500 })
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 2, max: 5 }), (first, step, length) => {
        const all = Array.from({ length: length + 4 }, (_, at) => first + step * at)
        const filled = continueLine(line(...all.slice(0, length)), 4, false, false)
        expect(contents(filled)).toEqual(all.slice(length))
      }),
    )
  })

  test('fills along the longer way out of the range, never inside it', () => {
    const source = { top: 2, left: 2, bottom: 3, right: 3 }
    expect(fillTarget(source, { row: 3, column: 2 })).toBeNull()
    expect(fillTarget(source, { row: 6, column: 4 })?.range).toEqual({
      top: 4,
      left: 2,
      bottom: 6,
      right: 3,
    })
    expect(fillTarget(source, { row: 1, column: 0 })?.range).toEqual({
      top: 2,
      left: 0,
      bottom: 3,
      right: 1,
    })
  })

  test('continues each line of the range by itself, upwards from the nearest cell', () => {
    const source = { top: 2, left: 0, bottom: 3, right: 1 }
    const target = fillTarget(source, { row: 0, column: 1 })
    expect(target?.backwards).toBe(true)
    if (!target) return
    const figures = [
      [1, 2],
      [10, 20],
    ]
    const filled = fillCells(
      source,
      target,
      ({ row, column }) => {
        const figure = figures[column]?.[row - source.top] ?? 0
        return { text: String(figure), number: figure }
      },
      false,
    )
    expect([0, 1].map((row) => contents([0, 1].map((column) => filled({ row, column }))))).toEqual([
      [-1, -10],
      [0, 0],
    ])
  })
})
