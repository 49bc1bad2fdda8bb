import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../../electron/excel/read/read-workbook.ts'
import {
  buildPackage,
  buildRows,
  part,
  withParts,
  workbookParts,
  worksheet,
} from './package-builder.ts'
import { refusalOf } from './reading.ts'
import { buildZip } from './zip-builder.ts'
import type { ZipEntrySpec } from './zip-builder.ts'

const MB = 1024 * 1024
const SHEET = 'xl/worksheets/sheet1.xml'
const ONE_CELL = '<sheetData><row><c><v>1</v></c></row></sheetData>'
const GOOD = workbookParts({ sheets: [ONE_CELL] })

function withSheet(sheet: ZipEntrySpec): Uint8Array {
  return buildZip(withParts(GOOD, [sheet]))
}

async function timed(bytes: Uint8Array): Promise<{ code: string; what: unknown; ms: number }> {
  const start = performance.now()
  const refusal = await refusalOf(bytes)
  return { ...refusal, ms: performance.now() - start }
}

describe('zips that unpack to more than they should', () => {
  test('a bomb is refused from its directory, before a byte is inflated', async () => {
    const bomb = withSheet({ name: SHEET, data: Buffer.alloc(210 * MB, ' ') })
    expect(bomb.length).toBeLessThan(MB)
    const { ms, ...refusal } = await timed(bomb)
    expect(refusal).toEqual({ code: 'too-big', what: 'unpackedBytes' })
    expect(ms).toBeLessThan(100)
  })

  test('a bomb in many parts is refused by their sum', async () => {
    const media = Array.from({ length: 7 }, (_, n) => ({
      name: `xl/media/${n}.png`,
      data: '',
      claimedSize: 30 * MB,
    }))
    expect(await refusalOf(buildZip([...GOOD, ...media]))).toEqual({
      code: 'too-big',
      what: 'unpackedBytes',
    })
  })

  test('a bomb that lies about its size is stopped where the lie ends', async () => {
    const data = Buffer.alloc(100 * MB, ' ')
    const { ms, ...refusal } = await timed(withSheet({ name: SHEET, data, claimedSize: 1000 }))
    expect(refusal).toEqual({ code: 'corrupt', what: 'its size differs' })
    expect(ms).toBeLessThan(500)
  })

  test('a part smaller than it says is corrupt', async () => {
    const [last] = GOOD.slice(-1)
    const lying = GOOD.map((entry) => (entry === last ? { ...entry, claimedSize: 10_000 } : entry))
    expect(await refusalOf(buildZip(lying))).toEqual({ code: 'corrupt', what: 'its size differs' })
  })

  test('one part read again by every sheet counts every time', async () => {
    const rows = `<sheetData><row><c><v>1</v></c></row></sheetData><extLst>${'<ext/>'.repeat(50_000)}</extLst>`
    const sheets = Array.from({ length: 8 }, () => rows)
    const parts = workbookParts({ sheets }).filter(({ name }) => !/sheet[2-8]\.xml$/.test(name))
    const rels = parts.map((entry) =>
      entry.name === 'xl/_rels/workbook.xml.rels'
        ? { ...entry, data: String(entry.data).replaceAll(/sheet\d\.xml/g, 'sheet1.xml') }
        : entry,
    )
    expect(await refusalOf(buildZip(rels), { unpackedBytes: MB })).toEqual({
      code: 'too-big',
      what: 'unpackedBytes',
    })
  })
})

describe('zips whose directory is a trick', () => {
  test('two entries of one name, whatever their case', async () => {
    const twice = buildZip([...GOOD, part(SHEET.toUpperCase(), worksheet(ONE_CELL))])
    expect(await refusalOf(twice)).toEqual({
      code: 'corrupt',
      what: 'the name occurs twice in the zip',
    })
  })

  test('entries that share their bytes', async () => {
    const shared = buildZip([...GOOD, { name: 'xl/other.xml', data: '', sharesDataOf: 0 }])
    expect(await refusalOf(shared)).toEqual({
      code: 'corrupt',
      what: 'its data overlaps another entry',
    })
  })

  test('more entries than a workbook has', async () => {
    const entries = Array.from({ length: 4001 }, (_, n) => ({
      name: `${n}`,
      data: '',
      stored: true,
    }))
    expect(await refusalOf(buildZip(entries))).toEqual({ code: 'too-big', what: 'zipEntries' })
  })

  test('names that climb out of the package', async () => {
    const climbing = buildZip([...GOOD, { name: '../../etc/passwd', data: '' }])
    expect(await readWorkbook(climbing)).toMatchObject({ ok: false, code: 'corrupt' })
  })
})

describe('XML that is a trick', () => {
  test.each([
    ['a DOCTYPE', '<!DOCTYPE worksheet><worksheet/>'],
    ['an entity', '<!DOCTYPE w [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'],
    ['an unknown reference', '<worksheet><sheetData>&nbsp;</sheetData></worksheet>'],
    ['an attribute given twice', '<worksheet a="1" a="2"/>'],
    ['another encoding', '<?xml version="1.0" encoding="windows-1258"?><worksheet/>'],
    ['no element', ' '],
  ])('%s makes the file corrupt', async (_, data) => {
    expect(await readWorkbook(withSheet({ name: SHEET, data }))).toMatchObject({
      ok: false,
      code: 'corrupt',
      detail: { part: SHEET },
    })
  })

  test('elements nested without end', async () => {
    const deep = `${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`
    expect(await refusalOf(withSheet(part(SHEET, deep)))).toEqual({
      code: 'too-big',
      what: 'xmlDepth',
    })
  })

  test.each([
    ['text', `<sheetData>${' '.repeat(30 * MB)}</sheetData>`],
    ['a comment', `<!--${'a'.repeat(30 * MB)}-->`],
    ['an attribute', `<sheetData a="${'a'.repeat(30 * MB)}"/>`],
    ['a tag name', `<${'a'.repeat(30 * MB)}/>`],
  ])('%s without end', async (_, content) => {
    const { ms, ...refusal } = await timed(buildPackage({ sheets: [content] }))
    expect(refusal).toEqual({ code: 'too-big', what: 'xmlTokenCharacters' })
    expect(ms).toBeLessThan(2000)
  })
})

describe('sheets larger than a plan', () => {
  test('3.6 million cells in a small file', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(60)}</row>`
    const bytes = buildRows(row.repeat(60_000))
    expect(bytes.length).toBeLessThan(MB)
    const { ms, ...refusal } = await timed(bytes)
    expect(refusal).toEqual({ code: 'too-many-cells', what: 'cells' })
    expect(ms).toBeLessThan(4000)
  })

  test('the limit counts the cells of all sheets', async () => {
    const sheet = `<sheetData><row>${'<c><v>1</v></c>'.repeat(6)}</row></sheetData>`
    const bytes = buildPackage({ sheets: [sheet, sheet] })
    expect(await refusalOf(bytes, { cells: 12 })).toEqual({ code: 'read', what: undefined })
    expect(await refusalOf(bytes, { cells: 11 })).toEqual({ code: 'too-many-cells', what: 'cells' })
  })

  test('merges, validations and names over the whole sheet cost nothing', async () => {
    const whole = 'A1:XFD1048576'
    const bytes = buildPackage({
      sheets: [
        '<cols><col min="1" max="16384" hidden="1" style="1"/></cols>' +
          '<sheetData><row><c r="C3"><v>1</v></c></row><row r="1048576" hidden="1"/></sheetData>' +
          `<mergeCells><mergeCell ref="B2:XFD1048576"/></mergeCells>` +
          `<dataValidations><dataValidation type="list" sqref="${whole}"/></dataValidations>`,
        ONE_CELL,
      ],
    })
    const start = performance.now()
    const result = await readWorkbook(bytes)
    expect(performance.now() - start).toBeLessThan(300)
    expect(result).toMatchObject({
      ok: true,
      workbook: { sheets: [{ rowCount: 0, cells: [], hiddenRows: [] }, { rowCount: 1 }] },
    })
  })

  test('a hundred thousand merges laid over each other cost no more than as many small ones', async () => {
    const cells = Array.from({ length: 2000 }, () => `<row>${'<c><v>1</v></c>'.repeat(20)}</row>`)
    const merges = '<mergeCell ref="B2:XFD1048576"/>'.repeat(100_000)
    const bytes = buildPackage({
      sheets: [`<sheetData>${cells.join('')}</sheetData><mergeCells>${merges}</mergeCells>`],
    })
    const start = performance.now()
    const result = await readWorkbook(bytes)
    expect(performance.now() - start).toBeLessThan(4000)
    expect(result.ok && result.workbook.sheets[0]?.cells.length).toBe(2000 + 20)
  })

  test.each([
    ['merges', { merges: 1 }],
    ['sheets', { sheets: 1 }],
    ['sharedStrings', { sharedStrings: 1 }],
    ['styles', { styles: 1 }],
    ['cellCharacters', { cellCharacters: 3 }],
    ['textCharacters', { textCharacters: 7 }],
    ['fileBytes', { fileBytes: 100 }],
  ])('too many %s', async (what, limits) => {
    const sheet =
      '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A3:B3"/><mergeCell ref="A4:B4"/></mergeCells>'
    const bytes = buildPackage({
      sheets: [sheet, sheet],
      strings: '<si><t>abcd</t></si><si><t>bc</t></si>',
      styles: '<cellXfs><xf/><xf/></cellXfs>',
    })
    expect(await refusalOf(bytes)).toEqual({ code: 'read', what: undefined })
    expect(await refusalOf(bytes, limits)).toEqual({ code: 'too-big', what })
  })

  test('one long text shown in many cells counts in each', async () => {
    const bytes = buildRows(`<row>${'<c t="s"><v>0</v></c>'.repeat(1000)}</row>`, {
      strings: `<si><t>${'a'.repeat(32_767)}</t></si>`,
    })
    expect(await refusalOf(bytes)).toEqual({ code: 'too-big', what: 'textCharacters' })
  })

  test('reading ends when its time is over', async () => {
    const bytes = buildRows('<row><c><v>1</v></c></row>')
    expect(await refusalOf(bytes, { milliseconds: 0 })).toMatchObject({ code: 'too-slow' })
  })
})
