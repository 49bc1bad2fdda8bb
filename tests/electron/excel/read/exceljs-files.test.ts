import ExcelJS from 'exceljs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RawValue } from '../../../../shared/import/raw-sheet.ts'
import { read, readOnlySheet, valuesOf } from './reading.ts'

const VIETNAMESE = ['Xã Tân Tiến', 'Hữu Lũng', 'đạt', '1,3,8', '11,15', 'Ợ', '& < > " \'', '19/19']

/** What XML can carry, without what exceljs leaves unescaped (`_x0041_`) or Excel itself would drop. */
const text = fc
  .oneof(
    fc.constantFrom(...VIETNAMESE),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  )
  .filter((s) => s.trim() === s && s !== '' && !/[^\n\x20-\ufffd]|\p{Cs}|[\x7f-\x9f]|_x/u.test(s))
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  // The file has one zero.
  .map((n) => (n === 0 ? 0 : n))
const date = fc.date({
  min: new Date('1900-03-01T00:00:00Z'),
  max: new Date('2100-12-31T00:00:00Z'),
  noInvalidDate: true,
})

interface Case {
  readonly write: ExcelJS.CellValue
  readonly style?: Partial<ExcelJS.Style>
  readonly expected: Partial<RawValue>
  readonly formula?: boolean
}

const cell: fc.Arbitrary<Case | null> = fc.oneof(
  fc.constant(null),
  text.map((write): Case => ({ write, expected: { kind: 'text', text: write } })),
  number.map((write): Case => ({
    write,
    expected: { kind: 'number', value: write, format: null },
  })),
  number.map((write): Case => ({
    write,
    style: { numFmt: '#,##0.00\\ "đ"' },
    expected: { kind: 'number', value: write, format: '#,##0.00\\ "đ"' },
  })),
  fc.boolean().map((write): Case => ({ write, expected: { kind: 'boolean', value: write } })),
  date.map((day): Case => {
    const write = new Date(day.toISOString().slice(0, 10))
    const iso = write.toISOString().slice(0, 10)
    return { write, style: { numFmt: 'dd/mm/yyyy' }, expected: { kind: 'date', iso } }
  }),
  fc.tuple(text, text).map(([a, b]): Case => ({
    write: { richText: [{ text: a }, { text: b, font: { bold: true } }] },
    expected: { kind: 'text', text: a + b },
  })),
  fc.integer().map((result): Case => ({
    write: { formula: 'SUM(A1:A2)', result },
    expected: { kind: 'number', value: result },
    formula: true,
  })),
  text.map((result): Case => ({
    write: { formula: 'A1&A2', result },
    expected: { kind: 'text', text: result },
    formula: true,
  })),
  fc.constant<Case>({ write: { error: '#N/A' }, expected: { kind: 'error', code: '#N/A' } }),
)

describe('workbooks exceljs writes', () => {
  test('are read back cell for cell', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 12 }),
        async (rows) => {
          const book = new ExcelJS.Workbook()
          const sheet = book.addWorksheet('Bảng')
          const expected: object[] = []
          rows.forEach((cells, row) =>
            cells.forEach((made, column) => {
              if (made === null) return
              const target = sheet.getCell(row + 1, column + 1)
              target.value = made.write
              if (made.style) target.style = made.style
              expected.push({ row, column, formula: made.formula ?? false, value: made.expected })
            }),
          )
          fc.pre(expected.length > 0)
          const raw = await readOnlySheet(new Uint8Array(await book.xlsx.writeBuffer()))
          expect(raw.cells).toMatchObject(expected)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('sheets, merges, hidden rows and columns, and cells by the streaming writer', async () => {
    const book = new ExcelJS.Workbook()
    const first = book.addWorksheet('PL6 NTM')
    first.addRow(['Tiêu chí', 'Huyện', null, 'Ghi chú'])
    first.mergeCells('B1:C1')
    first.addRow([1, 21, 16])
    first.getRow(2).hidden = true
    first.getColumn(3).hidden = true
    first.getCell('A3').style = { font: { bold: true } }
    book.addWorksheet('Ẩn', { state: 'veryHidden' }).addRow(['x'])
    const workbook = await read(new Uint8Array(await book.xlsx.writeBuffer()))
    expect(workbook.sheets.map((sheet) => ({ ...sheet, cells: valuesOf(sheet) }))).toEqual([
      {
        name: 'PL6 NTM',
        hidden: false,
        rowCount: 2,
        columnCount: 4,
        merges: [{ top: 0, left: 1, bottom: 0, right: 2 }],
        hiddenRows: [1],
        hiddenColumns: [2],
        cells: { A1: 'Tiêu chí', B1: 'Huyện', D1: 'Ghi chú', A2: 1, B2: 21, C2: 16 },
      },
      {
        name: 'Ẩn',
        hidden: true,
        rowCount: 1,
        columnCount: 1,
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        cells: { A1: 'x' },
      },
    ])
  })
})
