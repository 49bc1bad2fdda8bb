import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AppendixColumn, AppendixPage } from '../../../shared/appendix/appendix-document.ts'
import {
  cellsOfBlock,
  columnBlocks,
  headingOfBlock,
} from '../../../shared/appendix/column-blocks.ts'
import { headingRows, leafColumns } from '../../../shared/appendix/column-tree.ts'
import { blankCell, textCell } from '../../../shared/appendix/cells.ts'

const page: AppendixPage = {
  paper: 'A4',
  orientation: 'landscape',
  marginsMm: { top: 20, right: 15, bottom: 20, left: 30 },
  fontSizePt: 11,
}
const ROOM_MM = 252.5

function leaf(title: string, widthMm: number, isRepeated = false): AppendixColumn {
  return { kind: 'leaf', title, widthMm, align: 'center', isRepeated }
}

describe('blocks of columns', () => {
  it('are one when the table fits', () => {
    const columns = [leaf('TT', 10, true), leaf('A', 121), leaf('B', 121)]
    expect(columnBlocks({ columns, page })).toEqual([[0, 1, 2]])
  })

  it('repeat the first columns and share the others evenly', () => {
    const columns = [leaf('TT', 12, true), ...Array.from({ length: 13 }, () => leaf('H', 40))]
    expect(columnBlocks({ columns, page })).toEqual([
      [0, 1, 2, 3, 4, 5],
      [0, 6, 7, 8, 9, 10],
      [0, 11, 12, 13],
    ])
  })

  it('show every column once, in order, never wider than the paper unless one column alone is', () => {
    const widths = fc.array(fc.integer({ min: 5, max: 300 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(widths, fc.integer({ min: 0, max: 3 }), (own, repeated) => {
        const columns = [
          ...Array.from({ length: repeated }, () => leaf('R', 20, true)),
          ...own.map((width) => leaf('C', width)),
        ]
        const blocks = columnBlocks({ columns, page })
        const head = [...columns.keys()].slice(0, repeated)
        expect(blocks.flatMap((block) => block.slice(repeated))).toEqual(
          [...columns.keys()].slice(repeated),
        )
        for (const block of blocks) {
          const width = block.reduce(
            (sum, index) => sum + (leafColumns(columns)[index]?.widthMm ?? 0),
            0,
          )
          expect(block.slice(0, repeated)).toEqual(head)
          expect(width <= ROOM_MM || block.length === repeated + 1).toBe(true)
        }
      }),
    )
  })

  it('cut headings and cells that span to what they show', () => {
    const columns: AppendixColumn[] = [
      leaf('TT', 10, true),
      { kind: 'group', title: 'Huyện', columns: [leaf('A', 10), leaf('B', 10), leaf('C', 10)] },
    ]
    const [top = [], bottom = []] = headingRows(columns)
    const block = [0, 2, 3]
    expect(headingOfBlock(top, block)).toEqual([
      { title: 'TT', column: 0, columnSpan: 1, rowSpan: 2 },
      { title: 'Huyện', column: 1, columnSpan: 2, rowSpan: 1 },
    ])
    expect(headingOfBlock(bottom, block).map((cell) => cell.title)).toEqual(['B', 'C'])
    const row = { kind: 'group' as const, cells: [blankCell(), textCell('I. Huyện', 3)] }
    expect(cellsOfBlock(row, block)).toEqual([blankCell(), textCell('I. Huyện', 2)])
  })
})
