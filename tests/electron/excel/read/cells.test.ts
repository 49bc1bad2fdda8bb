import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../../electron/excel/read/read-workbook.ts'
import { buildPackage, buildRows } from './package-builder.ts'
import { readOnlySheet, valuesOf } from './reading.ts'

async function values(rows: string, rest = {}): Promise<Record<string, string | number | boolean>> {
  return valuesOf(await readOnlySheet(buildRows(rows, rest)))
}

describe('positions', () => {
  test('cells and rows without an address are counted from the ones before', async () => {
    const rows =
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row>' +
      '<row r="4"><c r="C4"><v>43</v></c><c><v>44</v></c></row>' +
      '<row><c><v>51</v></c></row>'
    expect(await values(rows)).toEqual({ A1: 1, C1: 3, C4: 43, D4: 44, A5: 51 })
  })

  test('cells out of order come back in row-major order, the last of two at one address stands', async () => {
    const rows =
      '<row r="2"><c r="B2"><v>22</v></c><c r="A2"><v>21</v></c></row>' +
      '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>11</v></c></row>'
    const sheet = await readOnlySheet(buildRows(rows))
    expect(Object.entries(valuesOf(sheet))).toEqual([
      ['A1', 11],
      ['A2', 21],
      ['B2', 22],
    ])
  })

  test('the last cell of a sheet is XFD1048576', async () => {
    const sheet = await readOnlySheet(buildRows('<row><c r="XFD1048576"><v>1</v></c></row>'))
    expect([sheet.rowCount, sheet.columnCount]).toEqual([1_048_576, 16_384])
  })

  test.each(['XFE1', 'A1048577', 'A0', '1', 'A', 'A1B', '$A$1', ''])(
    'the address "%s" makes the file corrupt',
    async (address) => {
      const result = await readWorkbook(buildRows(`<row><c r="${address}"><v>1</v></c></row>`))
      expect(result).toMatchObject({ ok: false, code: 'corrupt' })
    },
  )

  test('styled cells without a value are not there, and do not widen the sheet', async () => {
    const sheet = await readOnlySheet(
      buildRows('<row r="1"><c r="B1"><v>1</v></c><c r="ZZ1" s="1"/></row><row r="900" s="1"/>'),
    )
    expect(sheet).toMatchObject({ rowCount: 1, columnCount: 2, cells: [{ row: 0, column: 1 }] })
  })
})

describe('values', () => {
  test('every type of cell', async () => {
    const rows = `<row>
      <c t="s"><v> 0 </v></c>
      <c t="inlineStr"><is><t>Hữu Lũng</t></is></c>
      <c t="str"><f>A1&amp;""</f><v>a_x000D_b</v></c>
      <c t="b"><v>1</v></c><c t="b"><v>true</v></c><c t="b"><v>0</v></c><c t="b"><v>false</v></c>
      <c t="e"><v>#REF!</v></c>
      <c t="n"><v> 11.15 </v></c>
      <c><v>1E2</v></c>
    </row>`
    expect(await values(rows, { strings: '<si><t>Lạng Sơn</t></si>' })).toEqual({
      A1: 'Lạng Sơn',
      B1: 'Hữu Lũng',
      C1: 'a\rb',
      D1: true,
      E1: true,
      F1: false,
      G1: false,
      H1: '#REF!',
      I1: 11.15,
      J1: 100,
    })
  })

  test('a number keeps the digits the file stores, and the code of its format', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="General"/><numFmt numFmtId="165" formatCode="0.0&quot; %&quot;"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="10"/></cellXfs>'
    const rows =
      '<row><c><v>11.150000000000000</v></c><c s="1"><v>1</v></c><c s="2"><v>2</v></c><c s="3"><v>.9</v></c><c s="99"><v>-1</v></c></row>'
    const sheet = await readOnlySheet(buildRows(rows, { styles }))
    expect(sheet.cells.map((cell) => cell.value)).toEqual([
      { kind: 'number', value: 11.15, text: '11.150000000000000', format: null },
      { kind: 'number', value: 1, text: '1', format: null },
      { kind: 'number', value: 2, text: '2', format: '0.0" %"' },
      { kind: 'number', value: 0.9, text: '.9', format: '0.00%' },
      { kind: 'number', value: -1, text: '-1', format: null },
    ])
  })

  test('what is stored as a number but is none stays text', async () => {
    const rows =
      '<row><c><v>NaN</v></c><c><v>1e999</v></c><c><v>0x10</v></c><c><v>1,5</v></c></row>'
    expect(await values(rows)).toEqual({ A1: 'NaN', B1: '1e999', C1: '0x10', D1: '1,5' })
  })

  test.each(['x', '-1', '0x0', '0.5', ' '])(
    '"%s" is no index of a shared string',
    async (index) => {
      const rows = `<row><c t="s"><v>${index}</v></c></row>`
      const result = await readWorkbook(buildRows(rows, { strings: '<si><t>a</t></si>' }))
      expect(result).toMatchObject({ ok: false, code: 'corrupt' })
    },
  )

  test('rich text is one text, its phonetic guides left out', async () => {
    const item =
      '<r><rPr><b/></rPr><t xml:space="preserve">Xã </t></r><r><t>Yên Bình</t></r><rPh sb="0" eb="1"><t>guide</t></rPh><phoneticPr fontId="1"/>'
    const rows = `<row><c t="s"><v>0</v></c><c t="inlineStr"><is>${item}</is></c></row>`
    expect(await values(rows, { strings: `<si>${item}</si>` })).toEqual({
      A1: 'Xã Yên Bình',
      B1: 'Xã Yên Bình',
    })
  })

  test('white space at the ends counts only where the file preserves it; letters stay as composed', async () => {
    const decomposed = 'Hòa Bình'.normalize('NFD')
    const strings = `<si><t> a </t></si><si><t xml:space="preserve"> a </t></si><si><t>${decomposed}</t></si>`
    const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>'
    expect(await values(rows, { strings })).toEqual({ A1: 'a', B1: ' a ', C1: decomposed })
  })

  test('escaped characters are decoded, escaped escapes are not', async () => {
    const strings = '<si><t>_x0041_1 _x005F_x0041_ _xZZZZ_</t></si>'
    expect(await values('<row><c t="s"><v>0</v></c></row>', { strings })).toEqual({
      A1: 'A1 _x0041_ _xZZZZ_',
    })
  })

  test('text in sections and entities is the same text', async () => {
    const rows = '<row><c t="inlineStr"><is><t>a&amp;b&#7841;<![CDATA[<c>]]></t></is></c></row>'
    expect(await values(rows)).toEqual({ A1: 'a&bạ<c>' })
  })

  test('empty text is no value', async () => {
    const rows =
      '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t/></is></c><c t="str"><f>""</f><v></v></c><c><v>1</v></c></row>'
    expect(await values(rows, { strings: '<si><t/></si>' })).toEqual({ D1: 1 })
  })

  test('a shared string that is not there makes the file corrupt', async () => {
    const result = await readWorkbook(
      buildRows('<row><c t="s"><v>1</v></c></row>', { strings: '<si><t>a</t></si>' }),
    )
    expect(result).toEqual({
      ok: false,
      code: 'corrupt',
      detail: { part: 'xl/worksheets/sheet1.xml', reason: 'no shared string 1' },
    })
  })
})

describe('formulas', () => {
  test('their cached results are read, shared formulas and zeros too; without one the cell is an error without a code', async () => {
    const rows = `<row>
      <c><f>SUM(B1:C1)</f><v>0</v></c>
      <c><f t="shared" ref="B1:C1" si="0">A1*2</f><v>0</v></c>
      <c><f t="shared" si="0"/><v>7</v></c>
      <c><f>NOW()</f></c>
      <c><f>NOW()</f><v/></c>
      <c><v>5</v></c>
    </row>`
    const result = await readWorkbook(buildRows(rows))
    expect(result).toMatchObject({ ok: true, uncalculated: 2 })
    const sheet = await readOnlySheet(buildRows(rows))
    expect(sheet.cells.map(({ column, formula }) => [column, formula])).toEqual([
      [0, true],
      [1, true],
      [2, true],
      [3, true],
      [4, true],
      [5, false],
    ])
    expect(valuesOf(sheet)).toEqual({ A1: 0, B1: 0, C1: 7, D1: '', E1: '', F1: 5 })
  })
})

describe('dates', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd mmmm yyyy"/></numFmts>' +
    '<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="22"/></cellXfs>'
  const rows =
    '<row><c s="1"><v>44944</v></c><c s="2"><v>44944</v></c><c s="3"><v>0.5</v></c><c s="4"><v>44944.75</v></c><c s="1"><v>-1</v></c></row>'

  test('a number shown as a date or time is one', async () => {
    expect(await values(rows, { styles })).toEqual({
      A1: '2023-01-18',
      B1: '2023-01-18',
      C1: '1899-12-30T12:00:00',
      D1: '2023-01-18T18:00:00',
      E1: -1,
    })
  })

  test('the date keeps its serial and format', async () => {
    const sheet = await readOnlySheet(buildRows(rows, { styles }))
    expect(sheet.cells[1]?.value).toEqual({
      kind: 'date',
      iso: '2023-01-18',
      serial: 44_944,
      format: '[$-42A]dd mmmm yyyy',
    })
  })

  test.each(['1', 'true'])('workbooks that count from 1904 (date1904="%s")', async (flag) => {
    const workbookPr = `<workbookPr date1904="${flag}"/>`
    const row = '<row><c s="1"><v>43482</v></c><c s="1"><v>0</v></c></row>'
    expect(await values(row, { styles, workbookPr })).toEqual({
      A1: '2023-01-18',
      B1: '1904-01-01',
    })
  })

  test('dates stored as ISO text', async () => {
    const row =
      '<row><c t="d"><v>2023-01-18</v></c><c t="d"><v>2023-01-18T07:30:00Z</v></c><c t="d"><v>07:30:00.000</v></c><c t="d"><v>2023-02-30</v></c></row>'
    const sheet = await readOnlySheet(buildRows(row))
    expect(sheet.cells.map(({ value }) => value)).toEqual([
      { kind: 'date', iso: '2023-01-18', serial: 44_944, format: 'yyyy-mm-dd' },
      { kind: 'date', iso: '2023-01-18T07:30:00', serial: 44_944.3125, format: 'yyyy-mm-dd' },
      { kind: 'date', iso: '1899-12-30T07:30:00', serial: 0.3125, format: 'yyyy-mm-dd' },
      { kind: 'text', text: '2023-02-30' },
    ])
  })
})

describe('sheets', () => {
  test('come in the order of the tabs, hidden ones marked', async () => {
    const cell = '<sheetData><row><c><v>1</v></c></row></sheetData>'
    const result = await readWorkbook(
      buildPackage({
        sheets: [cell, cell, cell],
        sheetAttributes: ['', 'state="hidden"', 'state="veryHidden"'],
      }),
    )
    const sheets = result.ok ? result.workbook.sheets : []
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['S1', false],
      ['S2', true],
      ['S3', true],
    ])
  })

  test('hidden rows and columns count as far as the values reach', async () => {
    const sheet = await readOnlySheet(
      buildPackage({
        sheets: [
          '<cols><col min="2" max="3" hidden="true"/><col min="5" max="16384" hidden="1"/><col min="1" max="1" hidden="false"/></cols>' +
            '<sheetData><row r="1"><c r="E1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3" hidden="true"/><row r="4"><c><v>1</v></c></row><row r="5" hidden="1"/></sheetData>',
        ],
      }),
    )
    expect([sheet.hiddenRows, sheet.hiddenColumns]).toEqual([
      [1, 2],
      [1, 2, 4],
    ])
  })

  test('a merge holds its value once, in its corner, whatever lies beneath', async () => {
    const sheet = await readOnlySheet(
      buildPackage({
        sheets: [
          '<sheetData><row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c><c><v>5</v></c></row></sheetData>' +
            '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="A1:B2"/><mergeCell ref="C1"/><mergeCell ref="D9:C8"/></mergeCells>',
        ],
      }),
    )
    expect(valuesOf(sheet)).toEqual({ A1: 1, C1: 3 })
    expect(sheet.rowCount).toBe(1)
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 7, left: 2, bottom: 8, right: 3 },
    ])
  })
})
