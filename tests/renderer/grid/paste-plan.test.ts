import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { pasteRange, planPaste } from '../../../renderer/grid/paste-plan.ts'
import type { PlanTable } from '../../../renderer/grid/paste-plan.ts'
import { cellCount, rangeFrom } from '../../../renderer/grid/range.ts'
import type { GridRange } from '../../../renderer/grid/sheet-model.ts'
import { rectangle } from './arbitraries.ts'

/** 5 × 4; the last column is computed; a figure is up to 99. */
const table: PlanTable<number | null> = {
  size: { rows: 5, columns: 4 },
  isEditable: (cell) => cell.column < 3,
  parse: (_, text) => {
    if (text === '') return { ok: true, value: null }
    return /^\d{1,2}$/.test(text)
      ? { ok: true, value: Number(text) }
      : { ok: false, reason: 'không phải số' }
  },
}

const at = (row: number, column: number, rows = 1, columns = 1): GridRange =>
  rangeFrom({ row, column }, rows, columns)

function written(block: string[][], selection: GridRange): string {
  const plan = planPaste(block, selection, table)
  if (plan.kind !== 'ready') return plan.kind
  return plan.changes.map(({ cell, value }) => `${cell.row}${cell.column}=${value ?? ''}`).join(' ')
}

describe('a paste', () => {
  test('of one value fills the whole selection', () => {
    expect(written([['7']], at(1, 1, 2, 2))).toBe('11=7 12=7 21=7 22=7')
  })

  test('repeats a block when the selection is a multiple of it', () => {
    expect(written([['1', '2']], at(0, 0, 2, 2))).toBe('00=1 01=2 10=1 11=2')
  })

  test('stretches over a single row or column of the selection', () => {
    expect(written([['1'], ['2']], at(0, 0, 1, 3))).toBe('00=1 01=1 02=1 10=2 11=2 12=2')
  })

  test('lands once when the selection is no multiple', () => {
    expect(pasteRange([['1', '2']], at(0, 0, 3, 3))).toEqual(at(0, 0, 1, 2))
  })

  test('bigger than what is left of the table writes nothing and says by how much', () => {
    expect(
      planPaste(
        [
          ['1', '2'],
          ['3', '4'],
        ],
        at(4, 3),
        table,
      ),
    ).toEqual({
      kind: 'tooBig',
      rows: 1,
      columns: 1,
    })
  })

  test('leaves computed cells out and counts them', () => {
    const plan = planPaste([['1', 'chữ']], at(0, 2), table)
    expect(plan).toEqual({
      kind: 'ready',
      range: at(0, 2, 1, 2),
      changes: [{ cell: { row: 0, column: 2 }, value: 1 }],
      skipped: 1,
    })
  })

  test('with one unreadable text is refused whole, naming every bad cell', () => {
    expect(
      planPaste(
        [
          ['1', 'x'],
          ['100', '2'],
        ],
        at(0, 0),
        table,
      ),
    ).toEqual({
      kind: 'refused',
      bad: [
        { cell: { row: 0, column: 1 }, text: 'x', reason: 'không phải số' },
        { cell: { row: 1, column: 0 }, text: '100', reason: 'không phải số' },
      ],
    })
  })

  test('never writes in part: every cell of its range is written, skipped, or none is', () => {
    const cell = fc.constantFrom('1', '22', '', 'x')
    fc.assert(
      fc.property(
        rectangle(cell),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 0, max: 3 }),
        (block, row, column) => {
          const plan = planPaste(block, at(row, column), table)
          if (plan.kind === 'ready')
            expect(plan.changes.length + plan.skipped).toBe(cellCount(plan.range))
          if (plan.kind === 'tooBig') expect(plan.rows + plan.columns).toBeGreaterThan(0)
          if (plan.kind === 'refused') expect(plan.bad.length).toBeGreaterThan(0)
        },
      ),
    )
  })
})
