import { describe, expect, it } from 'vitest'
import { appendixWorkbook } from '../../../../electron/excel/write/write-appendix.ts'
import type {
  AppendixCell,
  AppendixDocument,
} from '../../../../shared/appendix/appendix-document.ts'
import { buildAppendix } from '../../../../shared/appendix/definitions.ts'
import { cellText } from '../../../../shared/appendix/cell-text.ts'
import { formatPercent, formatRatio } from '../../../../shared/numbers/format.ts'
import {
  cellOperand,
  integerCell,
  quotientCell,
  textCell,
} from '../../../../shared/appendix/cells.ts'
import {
  columnId,
  langsonFacts,
  NTM,
  PLAN_ID,
  planRow,
  publishedAppendix6,
} from '../../../shared/appendix/langson-facts.ts'
import { communeFacts, publishedAverages } from '../../../shared/appendix/langson-communes.ts'
import { libreOffice, recalculatedSheets } from './libreoffice.ts'
import { unzip } from './unzip.ts'

const FIRST_ROW = 7

async function parts(document: AppendixDocument): Promise<Map<string, string>> {
  return unzip(await appendixWorkbook(document))
}

function sheetOf(workbook: ReadonlyMap<string, string>): string {
  return workbook.get('xl/worksheets/sheet1.xml') ?? ''
}

/** Wrong on purpose wherever a formula stands: what is right afterwards was computed. */
function withWrongResults(document: AppendixDocument): AppendixDocument {
  const spoil = (cell: AppendixCell): AppendixCell => {
    if (cell.formula === null) return cell
    if (cell.kind === 'integer') return { ...cell, value: 777_777 }
    return cell.kind === 'ratio' || cell.kind === 'percent'
      ? { ...cell, numerator: 777_777, denominator: 1 }
      : cell
  }
  return {
    ...document,
    rows: document.rows.map((row) => ({ ...row, cells: row.cells.map(spoil) })),
  }
}

/** A table of quotients alone, to see how a spreadsheet rounds them. */
function quotients(
  ratios: readonly { numerator: number; denominator: number }[],
): AppendixDocument {
  const model = buildAppendix(langsonFacts(), PLAN_ID, '6')
  const operands = (row: number) => ({
    numerator: cellOperand(row, 0),
    denominator: cellOperand(row, 1),
  })
  return {
    ...model,
    columns: model.columns.slice(0, 4),
    footnotes: [],
    rows: ratios.map(({ numerator, denominator }, row) => ({
      kind: 'body',
      cells: [
        integerCell(numerator),
        integerCell(denominator),
        quotientCell('ratio', { numerator, denominator }, 2, operands(row)),
        quotientCell('percent', { numerator, denominator }, 1, operands(row)),
      ],
    })),
  }
}

describe.skipIf(libreOffice === null)('the workbook as LibreOffice computes it', () => {
  it('shows every figure of the published Appendix 6', async () => {
    const published = publishedAppendix6()
    const document = withWrongResults(buildAppendix(langsonFacts(), PLAN_ID, '6'))
    const sheets = await recalculatedSheets(await appendixWorkbook(document))
    const rows = sheets.get('Phụ lục 6') ?? []
    const at = (row: number) => rows[FIRST_ROW - 1 + row] ?? []
    expect({
      rowTotals: published.rowTotals.map((_, row) => Number(at(row)[13])),
      rates: published.rowTotals.map((_, row) => at(row)[14]),
      totals: at(19).slice(2, 14),
      averages: at(21).slice(2, 14),
    }).toEqual({
      rowTotals: published.rowTotals,
      rates: published.ratesPrinted,
      totals: [...published.columnTotals.map(String), '2,422'],
      averages: [...published.averagesPrinted, published.overallAveragePrinted],
    })
  })

  it('shows the averages under Appendices 4 and 5 as the plan prints them', async () => {
    const facts = communeFacts()
    const documents = (['4', '5'] as const).map((id) =>
      withWrongResults(buildAppendix(facts, PLAN_ID, id)),
    )
    const sheets = await recalculatedSheets(await appendixWorkbook(documents))
    const averages = (id: '4' | '5') => {
      const rows = sheets.get(`Phụ lục ${id}`) ?? []
      const row = rows.find((cells) => cells[1] === 'Bình quân tiêu chí/xã')
      return { achieved: row?.[2], afterPlan: row?.[4] }
    }
    expect({ '4': averages('4'), '5': averages('5') }).toMatchObject({
      '4': publishedAverages()['4'],
      '5': publishedAverages()['5'],
    })
  })

  it('counts the marks of the communes × criteria table as the paper does', async () => {
    const document = buildAppendix(communeFacts(), PLAN_ID, `communes-${NTM}`)
    const sheets = await recalculatedSheets(await appendixWorkbook(withWrongResults(document)))
    const rows = sheets.get('Phụ lục 9') ?? []
    const printed = document.rows.map(({ cells }) =>
      cells.flatMap((cell) => [
        cellText(cell, 'en'),
        ...Array.from({ length: cell.span - 1 }, () => ''),
      ]),
    )
    // Two rows of headings in place of one.
    expect(rows.slice(FIRST_ROW, FIRST_ROW + printed.length)).toEqual(printed)
  })

  it('shows blanks as blanks, and halves rounded up as the paper does', async () => {
    // Every half that a rate (to a tenth of a per cent) or an average (to a hundredth) can come to, up to 2.
    const halves = [2000, 200, 40, 8].flatMap((denominator) =>
      Array.from({ length: denominator }, (_, index) => ({
        numerator: 2 * index + 1,
        denominator,
      })),
    )
    const hard = [...halves, { numerator: 214, denominator: 16 }]
    const blank = buildAppendix(langsonFacts(), PLAN_ID, '7')
    const sheets = await recalculatedSheets(await appendixWorkbook([quotients(hard), blank]))
    const shown = (sheets.get('Phụ lục 6') ?? []).slice(FIRST_ROW - 1, FIRST_ROW - 1 + hard.length)
    expect(shown.map((row) => row.slice(2, 4))).toEqual(
      hard.map((value) => [formatRatio(value, 2, 'en'), formatPercent(value, 1, 'en')]),
    )
    const rows = (sheets.get('Phụ lục 7') ?? []).slice(FIRST_ROW - 1)
    expect(rows[0]?.slice(2)).toEqual(Array.from({ length: 13 }, () => ''))
    expect(rows[19]?.slice(2)).toEqual(Array.from({ length: 13 }, () => ''))
    expect(rows[21]?.slice(2)).toEqual(Array.from({ length: 13 }, () => ''))
  })
})

describe('the workbook of an appendix', () => {
  it('computes totals, rates and averages and keeps their results for programs that do not', async () => {
    const sheet = sheetOf(await parts(buildAppendix(langsonFacts(), PLAN_ID, '6')))
    const formulas = Object.fromEntries(
      [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)<\/f><v>([^<]*)<\/v>/g)].map(
        ([, address, formula, result]) => [address, [formula, Number(result)]],
      ),
    )
    expect(Object.keys(formulas).length).toBe(19 * 2 + 12 + 1 + 12)
    expect([
      formulas['N7'],
      formulas['O7'],
      formulas['E26'],
      formulas['N27'],
      formulas['E28'],
      formulas['N28'],
    ]).toEqual([
      ['SUM(C7:M7)', 163],
      ['ROUND(N7/$C$29,3)', 0.901],
      ['SUM(E7:E25)', 214],
      ['SUM(C27:M27)', 181],
      ['ROUND(E26/E27,2)', 13.38],
      ['ROUND(N26/N27,2)', 13.38],
    ])
  })

  it('prints on A4 landscape, one page wide, headings repeated, numbered from the second page', async () => {
    const workbook = await parts(buildAppendix(langsonFacts(), PLAN_ID, '6'))
    const sheet = sheetOf(workbook)
    expect(workbook.get('xl/workbook.xml')).toContain(
      '&apos;Phụ lục 6&apos;!$A$1:$O$29</definedName>',
    )
    expect(workbook.get('xl/workbook.xml')).toContain('&apos;Phụ lục 6&apos;!$6:$6</definedName>')
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(sheet).toMatch(
      /<pageSetup paperSize="9" orientation="landscape".*fitToWidth="1" fitToHeight="0"/,
    )
    expect(sheet).toContain(
      '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;&quot;Times New Roman,Regular&quot;&amp;13&amp;P</oddHeader></headerFooter>',
    )
    expect(sheet).toContain(
      '<pageMargins left="1.181" right="0.591" top="0.787" bottom="0.787" header="0.394" footer="0.394"/>',
    )
    expect(sheet).toContain('<pane xSplit="2" ySplit="6" topLeftCell="C7"')
  })

  it('averages a list over its communes, the plan added to what is achieved', async () => {
    const sheet = sheetOf(await parts(buildAppendix(communeFacts(), PLAN_ID, '4')))
    const formula = (address: string) =>
      new RegExp(`<c r="${address}"[^>]*><f>(.*?)</f><v>(.*?)</v>`).exec(sheet)?.slice(1)
    expect([formula('C28'), formula('E28')]).toEqual([
      ['ROUND(SUM(C8:C27)/$D$29,2)', '13.05'],
      ['ROUND(SUM(C8:C27,E8:E27)/$D$29,2)', '16.65'],
    ])
  })

  it('counts marks live and runs the headings of their columns upward', async () => {
    const workbook = await parts(buildAppendix(communeFacts(), PLAN_ID, `communes-${NTM}`))
    const sheet = sheetOf(workbook)
    const formula = (address: string) =>
      new RegExp(`<c r="${address}"[^>]*><f>(.*?)</f>`).exec(sheet)?.[1]
    expect([formula('V9'), formula('C54'), formula('V54'), formula('V57')]).toEqual([
      'COUNTIF(C9:U9,"x")+COUNTIF(C9:U9,"m")+COUNTIF(C9:U9,"xp")'.replaceAll('"', '&quot;'),
      'COUNTIF(C8:C53,"x")+COUNTIF(C8:C53,"m")+COUNTIF(C8:C53,"xp")'.replaceAll('"', '&quot;'),
      'SUM(V8:V53)',
      expect.stringMatching(/^ROUND\(V54\/\$[A-Z]+\$\d+,2\)$/),
    ])
    expect(workbook.get('xl/styles.xml')).toContain('textRotation="90"')
    expect(workbook.get('xl/workbook.xml')).toContain('!$6:$7</definedName>')
  })

  it('uses Times New Roman for every cell it fills', async () => {
    const workbook = await parts(buildAppendix(langsonFacts(), PLAN_ID, '6'))
    const fonts = [...(workbook.get('xl/styles.xml') ?? '').matchAll(/<font>.*?<\/font>/g)]
    const used = new Set([...sheetOf(workbook).matchAll(/ s="(\d+)"/g)].map((match) => match[1]))
    const cellXfs = /<cellXfs.*?<\/cellXfs>/.exec(workbook.get('xl/styles.xml') ?? '')?.[0] ?? ''
    const styles = [...cellXfs.matchAll(/<xf [^>]*fontId="(\d+)"/g)].map((match) =>
      Number(match[1]),
    )
    const names = [...used].map((style) => fonts[styles[Number(style)] ?? -1]?.[0])
    const others = names.filter((font) => !font?.includes('"Times New Roman"'))
    // The rule under the heading is a border of otherwise empty cells.
    expect(others.length).toBe(1)
    expect(used.size).toBeLessThan(20)
  })

  it('leaves a blank empty and writes 0', async () => {
    const facts = langsonFacts()
    for (const [key, cell] of facts.matrixCell) {
      if (cell.criterion !== '1') continue
      if (cell.columnId === columnId('Tràng Định')) facts.matrixCell.delete(key)
      if (cell.columnId === columnId('Văn Lãng')) facts.matrixCell.set(key, { ...cell, value: 0 })
    }
    const sheet = sheetOf(await parts(buildAppendix(facts, PLAN_ID, '6')))
    expect(/<c r="D7"[^>]*?(?:\/>|>.*?<\/c>)/.exec(sheet)?.[0]).toMatch(/^<c r="D7" s="\d+"\/>$/)
    expect(/<c r="E7".*?<\/c>/.exec(sheet)?.[0]).toContain('<v>0</v>')
  })

  it('writes text that looks like a formula or an escape as text', async () => {
    const model = buildAppendix(langsonFacts(), PLAN_ID, '6')
    const texts = ['=1+1', '+84', '-5', '@sum', '_x0041_']
    const rows = texts.map((text) => ({
      kind: 'body' as const,
      cells: [textCell(text), ...(model.rows[0]?.cells.slice(1) ?? [])],
    }))
    const workbook = await parts({ ...model, rows, footnotes: [{ text: 'x', value: 1 }] })
    const strings = [
      ...(workbook.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>(.*?)<\/t>/g),
    ]
    const cells = texts.map((_, row) => {
      const cell = new RegExp(`<c r="A${FIRST_ROW + row}" s="\\d+" t="s"><v>(\\d+)</v></c>`)
      return strings[Number(cell.exec(sheetOf(workbook))?.[1])]?.[1]
    })
    expect(cells).toEqual(['=1+1', '+84', '-5', '@sum', '_x005F_x0041_'])
  })

  it('gives blanks that are computed the format of what will stand there', async () => {
    const workbook = await parts(buildAppendix(langsonFacts(), PLAN_ID, '7'))
    const cell = (address: string) =>
      new RegExp(`<c r="${address}" s="(\\d+)"[^>]*><f>(.*?)</f><v>(.*?)</v>`).exec(
        sheetOf(workbook),
      )
    const styles = workbook.get('xl/styles.xml') ?? ''
    const cellXfs = /<cellXfs.*?<\/cellXfs>/.exec(styles)?.[0] ?? ''
    const formats = [...cellXfs.matchAll(/<xf numFmtId="(\d+)"/g)].map((match) => match[1])
    const formatOf = (address: string) => formats[Number(cell(address)?.[1])]
    expect(cell('O7')?.slice(2)).toEqual(['IFERROR(ROUND(N7/$C$29,3),&quot;&quot;)', ''])
    expect(cell('C28')?.slice(2)).toEqual(['IFERROR(ROUND(C26/C27,2),&quot;&quot;)', ''])
    expect(cell('C26')?.slice(2)).toEqual(['IF(COUNT(C7:C25)=0,&quot;&quot;,SUM(C7:C25))', ''])
    // Excel's own formats: 3 is #,##0 and 4 is #,##0.00; others are listed.
    expect([formatOf('C26'), formatOf('C28')]).toEqual(['3', '4'])
    expect(styles).toContain(`<numFmt numFmtId="${formatOf('O7')}" formatCode="#,##0.0%"/>`)
  })

  it('prints a very wide table over several pages with the criteria repeated at the left', async () => {
    const facts = langsonFacts()
    for (let index = 0; index < 100; index++) {
      const columnIdOfIndex = `more-${index}`
      facts.planColumn.set(columnIdOfIndex, {
        planId: PLAN_ID,
        columnId: columnIdOfIndex,
        name: 'Huyện',
        shortName: `Huyện ${index}`,
        position: 100 + index,
        recognisedNtm: null,
      })
    }
    const workbook = await parts(buildAppendix(facts, PLAN_ID, '6'))
    expect(workbook.get('xl/workbook.xml')).toContain(
      '&apos;Phụ lục 6&apos;!$A:$B,&apos;Phụ lục 6&apos;!$6:$6</definedName>',
    )
    expect(Number(/fitToWidth="(\d+)"/.exec(sheetOf(workbook))?.[1])).toBeGreaterThan(4)
  })

  it('holds a whole set, a sheet for each appendix under a name of its own', async () => {
    const facts = langsonFacts({ plan: [planRow()] })
    const six = buildAppendix(facts, PLAN_ID, '6')
    const bytes = await appendixWorkbook([six, six, buildAppendix(facts, PLAN_ID, '7')])
    const names = [
      ...((await unzip(bytes)).get('xl/workbook.xml') ?? '').matchAll(
        /<sheet [^>]*name="([^"]*)"/g,
      ),
    ]
    expect(names.map((match) => match[1])).toEqual(['Phụ lục 6', 'Phụ lục 6 (2)', 'Phụ lục 7'])
  })
})
