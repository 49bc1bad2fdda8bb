import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { ntm } from './run-ntm.ts'

const folder = mkdtempSync(join(tmpdir(), 'ntm-new-'))
const fixture = (name: string) =>
  fileURLToPath(new URL(`../../../fixtures/units/${name}`, import.meta.url))

function make(file: string, units: string, year: string, ...rest: readonly string[]) {
  const path = join(folder, file)
  const options = ['--province', 'Tỉnh Lạng Sơn', '--units', units, '--year', year, ...rest]
  return { path, run: ntm('new', path, ...options) }
}

/** Headings and bases of the empty table of a document's first set. */
function table(path: string) {
  const { plan, set, rateBase, columns, rows } = JSON.parse(ntm('matrix', path, '--json').stdout)
  const bases = columns.map((column: { name: string; averageBase: number }) => [
    column.name,
    column.averageBase,
  ])
  return { plan, set, rateBase, bases, rows: rows.length }
}

describe('ntm new', () => {
  it('makes one column of a list without districts, its wards outside, with the set of its year', () => {
    const { path, run } = make('sau.ntm', fixture('langson-after-2025-07-01.tsv'), '2026')
    expect(run.code).toBe(0)
    expect(table(path)).toEqual({
      plan: 'ke-hoach-2026',
      set: 'xa-ntm-2026-2030',
      rateBase: 61,
      bases: [['Lạng Sơn', 61]],
      rows: 10,
    })
  })

  it('reads a workbook with titles, numbers, districts as rows and a sum', async () => {
    const book = new ExcelJS.Workbook()
    book
      .addWorksheet('Danh sách')
      .addRows([
        ['DANH SÁCH XÃ'],
        ['STT', 'Đơn vị'],
        ['I', 'Huyện Tràng Định'],
        [1, 'Xã Kháng Chiến'],
        [2, 'TT Thất Khê'],
        ['II', 'TP. Lạng Sơn'],
        [1, 'Xã Mai Pha'],
        ['', 'Tổng cộng'],
      ])
    const units = join(folder, 'xa.xlsx')
    await book.xlsx.writeFile(units)
    const { path } = make('xlsx.ntm', units, '2023', '--set', 'xa-ntm-nang-cao-2021-2025')
    expect(table(path)).toMatchObject({
      set: 'xa-ntm-nang-cao-2021-2025',
      rateBase: 2,
      bases: [
        ['Tràng Định', 1],
        ['Thành phố', 1],
      ],
    })
  })

  it('reads a list saved as Unicode text by Excel', () => {
    const units = join(folder, 'unicode.txt')
    writeFileSync(units, Buffer.from('\uFEFFHuyện\tXã\r\nBình Gia\tHoa Thám\r\n', 'utf16le'))
    expect(table(make('unicode.ntm', units, '2023').path)).toMatchObject({ rateBase: 1 })
  })

  it('refuses a table of a merger and a set it does not have, and leaves no file', () => {
    const merger = make('ghép.ntm', fixture('langson-old-to-new.tsv'), '2025')
    expect(merger.run).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('ghép đơn vị cũ với đơn vị mới'),
    })
    const stranger = make('lạ.ntm', fixture('langson-2023.tsv'), '2023', '--set', 'lạ')
    expect(stranger.run.code).toBe(1)
    expect([existsSync(merger.path), existsSync(stranger.path)]).toEqual([false, false])
  })
})
