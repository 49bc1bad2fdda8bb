import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AppendixRow, AppendixRowKind } from '../../../shared/appendix/appendix-document.ts'
import { firstKeptRow } from '../../../shared/appendix/kept-rows.ts'
import { paginate, TABLE_EDGES_PX } from '../../../shared/appendix/paginate.ts'

const rowsOf = (kinds: readonly AppendixRowKind[]): AppendixRow[] =>
  kinds.map((kind) => ({ kind, cells: [] }))
const body = (count: number): AppendixRow[] => rowsOf(Array.from({ length: count }, () => 'body'))
const high = (count: number, height = 10): number[] => Array.from({ length: count }, () => height)
/** Rows of each page, as from–to. */
const spans = (pages: ReturnType<typeof paginate>): string[] =>
  pages.map(({ from, to }) => `${from}-${to}`)

describe('breaking an appendix into pages', () => {
  it('repeats the headings, gives the first page its heading lines and the last its notes', () => {
    const measured = {
      header: 30,
      tables: [{ heading: 20, rows: high(20) }],
      footer: 8,
    }
    const pages = paginate(body(20), measured, 101)
    expect(spans(pages)).toEqual(['0-5', '5-13', '13-20'])
    expect(pages.map(({ hasHeader }) => hasHeader)).toEqual([true, false, false])
    expect(pages.map(({ hasFooter }) => hasFooter)).toEqual([false, false, true])
  })

  it('does not repeat headings that are higher than a quarter of the page', () => {
    const tall = { header: 0, tables: [{ heading: 30, rows: high(20) }], footer: 0 }
    expect(spans(paginate(body(20), tall, 101))).toEqual(['0-7', '7-17', '17-20'])
  })

  it('keeps the name of a group with its first row, and totals with the rows before them', () => {
    const kinds: AppendixRowKind[] = [
      'body',
      'body',
      'body',
      'group',
      'body',
      'body',
      'body',
      'total',
    ]
    const measured = { header: 0, tables: [{ heading: 0, rows: high(8) }], footer: 0 }
    expect(spans(paginate(rowsOf(kinds), measured, 41))).toEqual(['0-3', '3-5', '5-8'])
  })

  it('puts the notes on a page of their own where the last one has no room for them', () => {
    const measured = { header: 0, tables: [{ heading: 0, rows: high(4) }], footer: 20 }
    const pages = paginate(body(4), measured, 51)
    expect(pages.map(({ table, hasFooter }) => [table, hasFooter])).toEqual([
      [0, false],
      [null, true],
    ])
  })

  it('begins each block of columns on a page of its own', () => {
    const table = { heading: 10, rows: high(3) }
    const pages = paginate(body(3), { header: 10, tables: [table, table], footer: 5 }, 100)
    expect(pages).toEqual([
      { hasHeader: true, table: 0, from: 0, to: 3, hasFooter: false },
      { hasHeader: false, table: 1, from: 0, to: 3, hasFooter: true },
    ])
  })

  it('shows every row once, in order, on pages none of which is overfull', () => {
    const row = fc.record({
      kind: fc.constantFrom<AppendixRowKind>('body', 'body', 'body', 'group', 'total'),
      height: fc.integer({ min: 5, max: 40 }),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 80 }), (all) => {
        const rows = rowsOf(all.map(({ kind }) => kind))
        const heights = all.map(({ height }) => height)
        const room = 200
        const measured = { header: 60, tables: [{ heading: 25, rows: heights }], footer: 0 }
        const pages = paginate(rows, measured, room)
        expect(pages.flatMap(({ from, to }) => heights.slice(from, to))).toEqual(heights)
        for (const { hasHeader, from, to } of pages) {
          const used = heights.slice(from, to).reduce((sum, height) => sum + height, 0)
          const above = 25 + TABLE_EDGES_PX + (hasHeader ? 60 : 0)
          expect(to - from === 1 || above + used <= room).toBe(true)
        }
      }),
    )
  })

  it('keeps totals together with the group’s name where that stands right before them', () => {
    expect(firstKeptRow(rowsOf(['body', 'group', 'body', 'body', 'total']))).toBe(1)
    expect(firstKeptRow(rowsOf(['body', 'body', 'body', 'body', 'total']))).toBe(2)
  })
})
