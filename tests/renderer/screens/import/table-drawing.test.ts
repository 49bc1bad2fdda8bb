import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellLook } from '../../../../renderer/screens/import/cell-look.ts'
import { drawMatrixTable } from '../../../../renderer/screens/import/draw-matrix-table.ts'
import { moveInGrid } from '../../../../renderer/screens/import/grid-keys.ts'
import { headingSpans } from '../../../../renderer/screens/import/heading-spans.ts'
import { splitProposals } from '../../../../renderer/screens/import/split-proposals.ts'
import {
  columnSegments,
  tableGeometry,
  visibleColumns,
  visibleRows,
} from '../../../../renderer/screens/import/table-geometry.ts'
import type { ImportTable } from '../../../../shared/import/preview.ts'
import {
  translate,
  type MessageKey,
  type MessageParams,
} from '../../../../shared/messages/translate.ts'
import { cell, doubt, line, table } from './preview-fixture.ts'

const t = (key: MessageKey, params?: MessageParams): string => translate('vi', key, params)
const drawn = (change: Partial<ImportTable> = {}) => drawMatrixTable(table(change), t, 2023, 'vi')

describe('headings', () => {
  test('a heading over several districts and one down both rows are drawn as one cell each', () => {
    expect(
      headingSpans([
        ['STT', 'Huyện', 'Huyện', 'Tổng'],
        ['STT', 'Tràng Định', 'Văn Lãng', 'Tổng'],
      ]),
    ).toEqual([
      [
        { column: 0, text: 'STT', columnSpan: 1, rowSpan: 2 },
        { column: 1, text: 'Huyện', columnSpan: 2, rowSpan: 1 },
        { column: 3, text: 'Tổng', columnSpan: 1, rowSpan: 2 },
      ],
      [
        { column: 1, text: 'Tràng Định', columnSpan: 1, rowSpan: 1 },
        { column: 2, text: 'Văn Lãng', columnSpan: 1, rowSpan: 1 },
      ],
    ])
  })

  test('equal headings of neighbouring columns stay two, and blanks never merge', () => {
    expect(headingSpans([['Số xã', 'Số xã', '', '']])[0]?.map((span) => span.columnSpan)).toEqual([
      1, 1, 1, 1,
    ])
  })

  test('every heading cell is covered exactly once', () => {
    const texts = fc.constantFrom('', 'a', 'b')
    const grids = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(texts, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
    fc.assert(
      fc.property(grids, (headings) => {
        const covered = headings.map((row) => row.map(() => 0))
        headingSpans(headings).forEach((spans, row) => {
          for (const { column, columnSpan, rowSpan } of spans) {
            for (let r = row; r < row + rowSpan; r++) {
              for (let c = column; c < column + columnSpan; c++) {
                const line = covered[r]
                if (line !== undefined) line[c] = (line[c] ?? 0) + 1
              }
            }
          }
        })
        expect(covered.flat()).toEqual(covered.flat().map(() => 1))
      }),
    )
  })
})

describe('what is drawn', () => {
  test('columns and gaps stand for every column once, in order, the stuck one always drawn', () => {
    const numbers = fc.integer({ min: 0, max: 80 })
    fc.assert(
      fc.property(
        numbers,
        numbers,
        numbers,
        fc.integer({ min: -1, max: 2 }),
        (count, a, b, stuck) => {
          const span = { from: Math.min(a, b), to: Math.min(Math.max(a, b), count) }
          const segments = columnSegments(count, span, stuck)
          const columns = segments.flatMap((segment) =>
            segment.kind === 'column'
              ? [segment.column]
              : Array.from({ length: segment.columns }, (_, at) => segment.from + at),
          )
          expect(columns).toEqual(Array.from({ length: count }, (_, at) => at))
          const drawn = segments.some((one) => one.kind === 'column' && one.column === stuck)
          expect(drawn).toBe(stuck >= 0 && stuck < count)
        },
      ),
    )
  })

  test('what is in view is drawn, wherever the table is scrolled to', () => {
    const wide = tableGeometry(
      drawn({ columns: Array.from({ length: 60 }, (_, at) => line(at)), cells: [], headings: [] }),
    )
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 100, max: 900 }),
        (left, width) => {
          const { from, to } = visibleColumns(wide, left, width)
          expect(wide.offsets[from]).toBeLessThanOrEqual(left)
          expect(wide.offsets[to]).toBeGreaterThanOrEqual(
            Math.min(left + width, wide.offsets.at(-1) ?? 0),
          )
          const rows = visibleRows(left, width, 600)
          expect(rows.from * 26).toBeLessThanOrEqual(left)
          expect(rows.to * 26).toBeGreaterThanOrEqual(Math.min(left + width, 600 * 26))
        },
      ),
    )
  })

  test('the column of names stays in view when it is among the first', () => {
    expect(tableGeometry(drawn()).stuck).toBe(0)
    expect(tableGeometry(drawn({ columns: [line(0), line(1)] })).stuck).toBe(-1)
  })
})

describe('a cell', () => {
  test('shows the old figure struck through and the one to come, in the language of the window', () => {
    const changed = cell({ raw: '2422 xã', state: 'changed', before: 1000, after: 2422 })
    expect(cellLook(changed, 'vi')).toEqual({
      old: '1.000',
      text: '2.422',
      mark: null,
      isText: false,
    })
    expect(cellLook(changed, 'en').text).toBe('2,422')
  })

  test('carries a sign besides its colour', () => {
    const states = ['doubt', 'rejected', 'wrong', 'cut', 'kept', 'cleared'] as const
    const shown = states.map((state) => {
      const { old, text, mark } = cellLook(cell({ raw: 'abc', state, before: 5 }), 'vi')
      return [old, text, mark]
    })
    expect(shown).toEqual([
      [null, 'abc', '?'],
      [null, 'abc', '!'],
      [null, 'abc', '≠'],
      [null, 'abc', '≈'],
      [null, '(5)', null],
      ['5', '', null],
    ])
  })
})

describe('keys', () => {
  const size = { rows: 19, columns: 13, page: 10 }

  test('arrows reach the lines that say what rows and columns are, but not their corner', () => {
    const at = (row: number, column: number) => ({ row, column })
    expect([
      moveInGrid('ArrowUp', false, at(0, 3), size),
      moveInGrid('ArrowLeft', false, at(4, 0), size),
      moveInGrid('ArrowLeft', false, at(-1, 0), size),
      moveInGrid('ArrowUp', false, at(0, -1), size),
      moveInGrid('ArrowDown', false, at(18, 3), size),
      moveInGrid('PageDown', false, at(12, 3), size),
      moveInGrid('End', true, at(2, 3), size),
      moveInGrid('a', false, at(2, 3), size),
    ]).toEqual([at(-1, 3), at(4, -1), at(-1, 0), at(0, -1), at(18, 3), at(18, 3), at(18, 12), null])
  })
})

describe('proposals', () => {
  const proposal = (id: string) => ({
    id,
    label: { code: 'import.proposal.skip', params: {} } as const,
    effect: 0,
  })
  const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id)

  test('few are all in sight', () => {
    const few = doubt({ proposals: ['use', 'skip'].map(proposal) })
    expect(splitProposals(few, []).far).toEqual([])
  })

  test('of many the likely one and leaving it are in sight, the rest in a list', () => {
    const near = doubt({
      proposals: ['unit:van-lang', 'unit:a', 'unit:b', 'unit:c', 'total', 'note', 'skip'].map(
        proposal,
      ),
    })
    expect(ids(splitProposals(near, []).near)).toEqual(['unit:van-lang', 'skip'])
    expect(ids(splitProposals(near, [proposal('unit:d'), proposal('unit:a')]).far)).toEqual([
      'unit:a',
      'unit:b',
      'unit:c',
      'total',
      'note',
      'unit:d',
    ])
  })

  test('of a commune nobody knows the nearest names are in sight, every other one is in a list', () => {
    const near = ['unit:a', 'unit:b', 'unit:c', 'unit:d', 'unit:e', 'skip'].map(proposal)
    const unknown = doubt({ proposals: near, others: 'communes' })
    const split = splitProposals(unknown, [proposal('unit:a'), proposal('unit:z')])
    expect(ids(split.near)).toEqual(['unit:a', 'unit:b', 'unit:c', 'unit:d', 'skip'])
    expect(ids(split.far)).toEqual(['unit:e', 'unit:z'])
  })

  test('where nothing is likely no unit stands out', () => {
    const unknown = doubt({
      proposals: ['skip', 'unit:a', 'unit:b', 'unit:c', 'total'].map(proposal),
    })
    expect(ids(splitProposals(unknown, []).near)).toEqual(['skip'])
  })
})
