import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, read, valuesOf } from './reading.ts'

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0

describe.skipIf(!hasLibreOffice)('workbooks LibreOffice writes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-libreoffice-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  beforeAll(async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Bảng')
    sheet.addRow(['Huyện', 'Số xã', 'Ngày', 'Đạt', 'Danh sách'])
    sheet.addRow(['Tràng Định', 21, new Date('2023-01-18'), true, '11,15'])
    sheet.addRow(['Bình Gia', 18, new Date('2023-01-18T06:30:00Z'), false, ' thụt vào'])
    sheet.addRow([null, { formula: 'SUM(B2:B3)' }, null, { formula: 'B4>30' }, { formula: '1/0' }])
    sheet.getColumn(3).numFmt = 'dd/mm/yyyy hh:mm'
    sheet.mergeCells('A6:E9')
    sheet.getCell('A6').value = {
      richText: [{ text: 'Ghi ' }, { text: 'chú', font: { bold: true } }],
    }
    sheet.getRow(3).hidden = true
    sheet.getColumn(5).hidden = true
    book.addWorksheet('Ẩn', { state: 'hidden' }).addRow(['x'])
    writeFileSync(join(folder, 'a.xlsx'), Buffer.from(await book.xlsx.writeBuffer()))
    for (const format of ['xlsx', 'ods', 'xls']) {
      const quiet = { stdio: 'ignore' } as const
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          format,
          '--outdir',
          join(folder, 'out'),
          join(folder, 'a.xlsx'),
        ],
        quiet,
      )
    }
  }, 120_000)

  test('are read with the results it calculated', async () => {
    const [table, hidden] = (await read(readFileSync(join(folder, 'out', 'a.xlsx')))).sheets
    if (table === undefined) throw new Error('no sheet')
    expect(valuesOf(table)).toEqual({
      A1: 'Huyện',
      B1: 'Số xã',
      C1: 'Ngày',
      D1: 'Đạt',
      E1: 'Danh sách',
      A2: 'Tràng Định',
      B2: 21,
      C2: '2023-01-18',
      D2: true,
      E2: '11,15',
      A3: 'Bình Gia',
      B3: 18,
      C3: '2023-01-18T06:30:00',
      D3: false,
      E3: ' thụt vào',
      B4: 39,
      D4: true,
      E4: '#DIV/0!',
      A6: 'Ghi chú',
    })
    expect(table).toMatchObject({
      merges: [{ top: 5, left: 0, bottom: 8, right: 4 }],
      hiddenRows: [2],
      hiddenColumns: [4],
      rowCount: 6,
      columnCount: 5,
    })
    const totals = table.cells.filter(({ row }) => row === 3)
    expect(totals.map(({ formula }) => formula)).toEqual([true, true, true])
    expect([hidden?.name, hidden?.hidden]).toEqual(['Ẩn', true])
  })

  test('in its other formats are told apart', async () => {
    expect([
      await codeOf(readFileSync(join(folder, 'out', 'a.ods'))),
      await codeOf(readFileSync(join(folder, 'out', 'a.xls'))),
    ]).toEqual(['opendocument', 'old-xls'])
  })
})
