import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../../electron/excel/read/read-workbook.ts'
import { buildRows, part, relationships, withParts, workbookParts } from './package-builder.ts'
import { codeOf, readOnlySheet, valuesOf } from './reading.ts'
import { buildZip } from './zip-builder.ts'

const ONE_CELL = '<sheetData><row><c><v>1</v></c></row></sheetData>'
const GOOD = workbookParts({ sheets: [ONE_CELL] })

/** An OLE2 container: one header sector, then a directory with the named streams. */
function buildOle2(...streams: string[]): Uint8Array {
  const header = Buffer.alloc(512)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  const entries = ['Root Entry', ...streams].map((name) => {
    const entry = Buffer.alloc(128)
    entry.write(name, 'utf16le')
    entry.writeUInt16LE((name.length + 1) * 2, 64)
    return entry
  })
  return Buffer.concat([header, ...entries])
}

describe('files that are no workbook say what they are', () => {
  test.each([
    ['no bytes', new Uint8Array(), { code: 'empty' }],
    ['old Excel', buildOle2('Workbook'), { code: 'old-xls' }],
    ['Excel 5', buildOle2('Book'), { code: 'old-xls' }],
    ['Excel 4', Buffer.from('0904060000001000', 'hex'), { code: 'old-xls' }],
    [
      'an encrypted workbook',
      buildOle2('EncryptionInfo', 'EncryptedPackage'),
      { code: 'encrypted' },
    ],
    ['old Word', buildOle2('WordDocument'), { code: 'not-xlsx', detail: { looksLike: 'ole' } }],
    ['CSV', Buffer.from('Huyện;Xã\n'), { code: 'not-zip', detail: { looksLike: 'text' } }],
    [
      'UTF-16 text',
      Buffer.from('\ufeffHuyện\tXã', 'utf16le'),
      { code: 'not-zip', detail: { looksLike: 'text' } },
    ],
    [
      'an HTML table',
      Buffer.from('\ufeff<html><table><tr><td>1'),
      { code: 'not-zip', detail: { looksLike: 'html' } },
    ],
    [
      'Excel 2003 XML',
      Buffer.from('<?xml version="1.0"?><Workbook/>'),
      { code: 'not-zip', detail: { looksLike: 'xml' } },
    ],
    ['PDF', Buffer.from('%PDF-1.7'), { code: 'not-zip', detail: { looksLike: 'pdf' } }],
    ['other bytes', Buffer.alloc(64), { code: 'not-zip', detail: { looksLike: 'binary' } }],
    [
      'an OpenDocument sheet',
      buildZip([
        {
          name: 'mimetype',
          data: 'application/vnd.oasis.opendocument.spreadsheet',
          stored: true,
        },
        part('content.xml', '<c/>'),
      ]),
      { code: 'opendocument' },
    ],
    [
      'a plain zip',
      buildZip([{ name: 'a.txt', data: 'a' }]),
      { code: 'not-xlsx', detail: { looksLike: 'zip' } },
    ],
    ['an empty zip', buildZip([]), { code: 'not-xlsx', detail: { looksLike: 'zip' } }],
    [
      'Word',
      buildZip([
        part('_rels/.rels', relationships([['rId1', 'officeDocument', 'word/document.xml']])),
        part('word/document.xml', '<w:document xmlns:w="urn:w"/>'),
      ]),
      { code: 'not-xlsx', detail: { looksLike: 'document' } },
    ],
    [
      'binary Excel',
      buildZip([
        part('_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.bin']])),
        { name: 'xl/workbook.bin', data: '\x01' },
      ]),
      { code: 'not-xlsx', detail: { looksLike: 'xlsb' } },
    ],
    [
      'a zip with a password',
      buildZip(GOOD.map((entry) => ({ ...entry, encrypted: true }))),
      { code: 'encrypted' },
    ],
    ['a workbook without a value', buildRows('<row><c s="1"/></row>'), { code: 'empty' }],
  ])('%s', async (_, bytes, expected) => {
    expect(await readWorkbook(bytes)).toMatchObject({ ok: false, ...expected })
  })

  test('formulas nobody calculated leave a workbook empty, and it says how many', async () => {
    expect(await readWorkbook(buildRows('<row><c><f>1+1</f></c></row>'))).toEqual({
      ok: false,
      code: 'empty',
      detail: { sheets: 1, uncalculated: 1 },
    })
  })
})

describe('damaged workbooks are corrupt', () => {
  const published = readFileSync('tests/fixtures/langson-2023/phu-luc-6.xlsx')

  test.each([0.1, 0.5, 0.9, 0.999])('cut off after %d of its bytes', async (share) => {
    expect(await codeOf(published.subarray(0, Math.floor(published.length * share)))).toBe(
      'corrupt',
    )
  })

  test.each([
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    'xl/worksheets/sheet1.xml',
  ])('without %s', async (name) => {
    expect(await codeOf(buildZip(GOOD.filter((entry) => entry.name !== name)))).toBe('corrupt')
  })

  test('a sheet whose XML breaks off', async () => {
    const cut = part('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row>')
    expect(await codeOf(buildZip(withParts(GOOD, [cut])))).toBe('corrupt')
  })

  test('a part whose checksum differs', async () => {
    const [last] = GOOD.slice(-1)
    const damaged = GOOD.map((entry) => (entry === last ? { ...entry, claimedCrc: 1 } : entry))
    expect(await codeOf(buildZip(damaged))).toBe('corrupt')
  })

  test('bytes that are not the declared encoding', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<worksheet><sheetData><row><c t="str"><v>'),
      Buffer.from([0xff]),
      Buffer.from('</v></c></row></sheetData></worksheet>'),
    ])
    const latin = { name: 'xl/worksheets/sheet1.xml', data: bytes }
    expect(await codeOf(buildZip(withParts(GOOD, [latin])))).toBe('corrupt')
  })
})

describe('workbooks of other writers', () => {
  async function valuesWith(changed: Parameters<typeof withParts>[1]): Promise<unknown> {
    return valuesOf(await readOnlySheet(buildZip(withParts(GOOD, changed))))
  }

  test.each([
    '/xl/worksheets/sheet1.xml',
    '../xl/worksheets/sheet1.xml',
    './worksheets/Sheet1.xml',
    '\\xl\\worksheets\\sheet1.xml',
    'worksheets/sheet%31.xml',
  ])('a sheet at %s', async (target) => {
    const rels = part('xl/_rels/workbook.xml.rels', relationships([['rId1', 'worksheet', target]]))
    expect(await valuesWith([rels])).toEqual({ A1: 1 })
  })

  test('strict Open XML, with every element prefixed', async () => {
    const strict = 'http://purl.oclc.org/ooxml'
    expect(
      await valuesWith([
        part(
          '_rels/.rels',
          `<Relationships><Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        ),
        part(
          'xl/workbook.xml',
          `<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:rel="${strict}/officeDocument/relationships"><x:sheets><x:sheet name="S" sheetId="7" rel:id="b"/></x:sheets></x:workbook>`,
        ),
        part(
          'xl/_rels/workbook.xml.rels',
          `<Relationships><Relationship Id="b" Type="${strict}/officeDocument/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
        ),
        part(
          'xl/worksheets/sheet1.xml',
          `<x:worksheet xmlns:x="${strict}/spreadsheetml/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
        ),
      ]),
    ).toEqual({ A1: 'a' })
  })

  test('UTF-16 parts', async () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="str"><v>Bắc Sơn</v></c></row></sheetData></worksheet>`
    const utf16 = { name: 'xl/worksheets/sheet1.xml', data: Buffer.from(xml, 'utf16le') }
    expect(await valuesWith([utf16])).toEqual({ A1: 'Bắc Sơn' })
  })

  test('chart sheets are passed over', async () => {
    const workbook = part(
      'xl/workbook.xml',
      '<workbook xmlns:r="urn:r"><sheets><sheet name="Biểu đồ" r:id="rId2"/><sheet name="Bảng" r:id="rId1"/></sheets></workbook>',
    )
    const rels = part(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'chartsheet', 'chartsheets/sheet1.xml'],
      ]),
    )
    const sheet = await readOnlySheet(buildZip(withParts(GOOD, [workbook, rels])))
    expect(sheet.name).toBe('Bảng')
  })
})
