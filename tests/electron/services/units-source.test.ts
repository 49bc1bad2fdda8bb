import { expect, it } from 'vitest'
import { unitsFromWorkbook } from '../../../electron/services/units-source.ts'
import type { RawSheet } from '../../../shared/import/raw-sheet.ts'

function sheet(name: string, rows: readonly (readonly string[])[], hiddenRows: number[]): RawSheet {
  return {
    name,
    hidden: false,
    rowCount: rows.length,
    columnCount: 2,
    merges: [],
    hiddenColumns: [],
    hiddenRows,
    cells: rows.flatMap((cells, row) =>
      cells.flatMap((text, column) =>
        text === ''
          ? []
          : [{ row, column, formula: false, value: { kind: 'text' as const, text } }],
      ),
    ),
  }
}

it('reads the rows that Excel hides too, and says how many of them hold something', () => {
  const rows = [
    ['Huyện', 'Xã'],
    ['Bình Gia', 'Hoa Thám'],
    ['Bình Gia', 'Quý Hòa'],
    [],
    ['Bình Gia', 'Hưng Đạo'],
  ]
  expect(unitsFromWorkbook({ sheets: [sheet('Danh sách', rows, [2, 3])] })).toEqual({
    sheet: 'Danh sách',
    rows,
    hiddenRows: 1,
  })
})
