import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startBackend, type Backend } from '../../../electron/hosts/backend.ts'
import type { Snapshot } from '../../../shared/api/types.ts'
import { emptyFolder } from './small-document.ts'

let backend: Backend
let folder: string

beforeEach(() => {
  folder = emptyFolder()
  const printer = { print: () => Promise.reject(new Error('nothing is printed here')) }
  backend = startBackend({ folder, host: 'browser', printer, version: 'test' })
})
afterEach(() => backend.stop())

async function call(method: string, input: unknown): Promise<unknown> {
  const reply = await backend.call('w', method, input)
  return reply.ok ? reply.value : { refused: reply.error.code, ...reply.error.params }
}
const open = async (method: string, input: unknown) => (await call(method, input)) as Snapshot
const files = () =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ntm'))
    .sort()

describe('the sample', () => {
  it('opens as a copy each time', async () => {
    await open('documents.openSample', { sample: 'langson-2023' })
    const second = await open('documents.openSample', { sample: 'langson-2023' })
    expect(files()).toEqual(['Lạng Sơn 2023 (mẫu) (2).ntm', 'Lạng Sơn 2023 (mẫu).ntm'])
    expect(second.rows.unit?.filter((unit) => unit.level === 'commune')).toHaveLength(181)
    expect(second.rows.plan?.[0]).toMatchObject({ number: '18/KH-UBND', date: '2023-01-18' })
    expect(second.undoState).toEqual({ undo: null, redo: null })
  })
})

describe('a document of one’s own', () => {
  it('is made from a pasted list, with the sets of its year', async () => {
    const snapshot = await open('documents.create', {
      name: 'Quảng Hòa',
      province: 'Huyện Quảng Hòa',
      year: 2023,
      units: { text: readFileSync('tests/fixtures/units/quanghoa-2023.tsv', 'utf8') },
    })
    expect(
      snapshot.rows.planSet?.toSorted((a, b) => a.position - b.position).map((set) => set.setId),
    ).toEqual([
      'xa-ntm-2021-2025',
      'xa-ntm-nang-cao-2021-2025',
      'xa-ntm-kieu-mau-2021-2025',
      'huyen-ntm-2021-2025',
    ])
    expect(snapshot.rows.plan?.[0]).toMatchObject({
      issuer: 'Ủy ban nhân dân huyện Quảng Hòa',
      number: '',
    })
    expect(snapshot.rows.planColumnUnit).toHaveLength(16)
  })

  it('is not made from a list at fault', async () => {
    const units = { text: 'A\tHòa Bình\nA\tHòa Bình' }
    expect(await call('documents.create', { name: 'x', province: 'X', year: 2023, units })).toEqual(
      {
        refused: 'units-duplicate',
        line: 2,
        commune: 'Hòa Bình',
        district: 'A',
      },
    )
    expect(files()).toEqual([])
  })
})

describe('a list of units in a workbook', () => {
  const stage = async (rows: readonly (readonly (string | null)[])[]) => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('Ghi chú').addRow(['Danh sách ở trang sau'])
    book.addWorksheet('DS xã').addRows(rows.map((row) => [...row]))
    const base64 = Buffer.from(await book.xlsx.writeBuffer()).toString('base64')
    return (await call('files.put', { name: 'xa.xlsx', base64 })) as { fileId: string }
  }

  it('is shown from the sheet that holds it, before anything is made', async () => {
    const { fileId } = await stage([
      ['Huyện', 'Xã'],
      ['Bảo Lạc', 'Cô Ba'],
      [null, 'Khánh Xuân'],
    ])
    expect(await call('units.preview', { fileId })).toEqual({
      sheet: 'DS xã',
      hiddenRows: 0,
      rows: [
        ['Huyện', 'Xã'],
        ['Bảo Lạc', 'Cô Ba'],
        ['', 'Khánh Xuân'],
      ],
    })
    expect(files()).toEqual([])
  })

  it('is refused with the cell at fault, and a file that is none by the reader', async () => {
    const { fileId } = await stage([
      ['Huyện', 'Xã'],
      ['Bảo Lạc', 'Cô Ba'],
      [null, 'Xã Cô Ba'],
    ])
    const wanted = { name: 'x', province: 'X', year: 2023, units: { fileId } }
    expect(await call('documents.create', wanted)).toEqual({
      refused: 'units-duplicate',
      line: '3 (DS xã!B3)',
      commune: 'Xã Cô Ba',
      district: 'Bảo Lạc',
    })
    const put = { name: 'xa.xlsx', base64: Buffer.from('không phải').toString('base64') }
    const staged = (await call('files.put', put)) as { fileId: string }
    expect(await call('units.preview', staged)).not.toHaveProperty('sheet')
  })
})

describe('choices for a new plan', () => {
  const units = { text: 'Huyện\tXã\nA\tMột\nA\tHai\nB\tBa' }

  it('are its sets, its columns, recognised communes and what averages divide by', async () => {
    const snapshot = await open('documents.create', {
      name: 'x',
      province: 'Thử',
      year: 2023,
      units,
      setIds: ['xa-ntm-nang-cao-2021-2025', 'xa-ntm-2016-2020'],
      columns: { by: 'whole' },
      recognisedNtm: { 'Tỉnh Thử': 2 },
      averageBases: { 'xa-ntm-2016-2020': 'recognised' },
    })
    expect({
      sets: snapshot.rows.planSet?.map(({ setId }) => setId).sort(),
      columns: snapshot.rows.planColumn?.map(({ name, recognisedNtm }) => [name, recognisedNtm]),
      bases: snapshot.rows.averageBase?.map(({ setId, value }) => [setId, value]),
      districts: snapshot.rows.unit?.filter(({ level }) => level === 'district').length,
    }).toEqual({
      sets: ['xa-ntm-2016-2020', 'xa-ntm-nang-cao-2021-2025'],
      columns: [['Tỉnh Thử', 2]],
      bases: [['xa-ntm-2016-2020', 2]],
      districts: 2,
    })
  })

  it('name only sets that ship with the program, which say how many names are provisional', async () => {
    const request = { name: 'x', province: 'X', year: 2023, units, setIds: ['lạ'] }
    expect(await call('documents.create', request)).toEqual({ refused: 'unknown-set', set: 'lạ' })
    expect(await call('criteria.list', {})).toContainEqual({
      id: 'xa-ntm-2021-2025',
      name: 'Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2021 - 2025',
      decision: '318/QĐ-TTg ngày 08/3/2022',
      period: '2021-2025',
      unitLevel: 'commune',
      standard: 'ntm',
      criteria: 19,
      subCriteria: 57,
      provisional: 22,
    })
  })
})

describe('an uploaded document', () => {
  it('is kept under a free name and opened', async () => {
    const sample = await open('documents.openSample', { sample: 'langson-2023' })
    const staged = (await call('document.stage', { documentId: sample.documentId })) as {
      fileId: string
    }
    const again = await open('documents.openStaged', { fileId: staged.fileId })
    expect(again.name).toBe('Lạng Sơn 2023 (mẫu) (2)')
    expect(again.rows).toEqual(sample.rows)
  })

  it('that is none is refused by the name the person gave it, and not kept', async () => {
    const base64 = Buffer.from('báo cáo'.repeat(1000)).toString('base64')
    const { fileId } = (await call('files.put', { name: 'báo cáo.ntm', base64 })) as {
      fileId: string
    }
    expect(await call('documents.openStaged', { fileId })).toEqual({
      refused: 'not-a-document',
      file: 'báo cáo.ntm',
    })
    expect(files()).toEqual([])
  })
})

describe('a window', () => {
  it('knows documents by id, never by path, and only those it opened', async () => {
    const sample = await open('documents.openSample', { sample: 'langson-2023' })
    expect(await call('documents.open', { id: '../../etc/passwd' })).toMatchObject({
      refused: 'no-document',
    })
    const other = await backend.call('other', 'document.snapshot', {
      documentId: sample.documentId,
    })
    expect(other).toMatchObject({ ok: false, error: { code: 'no-document' } })
  })

  it('finds the list of recent documents empty rather than failing when it is damaged', async () => {
    writeFileSync(`${folder}/.gan-day.json`, '{"hỏng')
    expect(await call('documents.list', {})).toEqual([])
  })
})

describe('choices about the window', () => {
  it('are kept for the next run, each on its own', async () => {
    await call('app.remember', { theme: 'dark' })
    await call('app.remember', { rail: 'folded' })
    const printer = { print: () => Promise.reject(new Error('nothing is printed here')) }
    const next = startBackend({ folder, host: 'browser', printer, version: 'test' })
    expect(await next.call('w', 'app.info', {})).toMatchObject({
      value: { preferences: { theme: 'dark', rail: 'folded' } },
    })
    await next.stop()
    expect(await call('app.remember', { theme: 'plaid' })).toMatchObject({ refused: 'bad-input' })
  })
})
