import { describe, expect, it } from 'vitest'
import { buildAppendix } from '../../../shared/appendix/definitions.ts'
import {
  ADVANCED,
  columnId,
  langsonFacts,
  NTM,
  PLAN_ID,
  planRow,
  publishedAppendix6,
  toVietnamese,
} from './langson-facts.ts'
import { columnTitles, printedRows } from './printed-table.ts'

/** Appendix 7 as far as its bases go: one criterion met in every recognised commune, one in none, the rest blank. */
function advancedFacts() {
  const recognised = { 'Lạng Sơn': 3, 'Tràng Định': 9, 'Văn Lãng': 7 }
  return langsonFacts({
    matrixCell: Object.entries(recognised).flatMap(([district, value]) => [
      cell(ADVANCED, '1', district, value),
      cell(ADVANCED, '2', district, 0),
    ]),
  })
}

function cell(setId: string, criterion: string, district: string, value: number) {
  const layer = 'target' as const
  return { planId: PLAN_ID, setId, layer, criterion, columnId: columnId(district), value }
}

describe('the matrix appendix', () => {
  it('prints Appendix 6 of the Lạng Sơn plan figure for figure', () => {
    const published = publishedAppendix6()
    const rows = printedRows(buildAppendix(langsonFacts(), PLAN_ID, '6'))
    const body = rows.slice(0, 19)
    const [totals, bases, averages] = rows.slice(19)
    expect({
      rowTotals: body.map((row) => Number(row[13])),
      rates: body.map((row) => row[14]),
      totals,
      bases,
      averages,
    }).toEqual({
      rowTotals: published.rowTotals,
      rates: published.ratesPrinted.map(toVietnamese),
      totals: ['', 'Cộng toàn tỉnh', ...published.columnTotals.map(String), '2.422', ''],
      bases: [
        '',
        'Số xã',
        '3',
        '21',
        '16',
        '18',
        '17',
        '16',
        '20',
        '19',
        '10',
        '18',
        '23',
        '181',
        '',
      ],
      averages: [
        '',
        'Bình quân tiêu chí/xã',
        ...published.averagesPrinted.map(toVietnamese),
        toVietnamese(published.overallAveragePrinted),
        '',
      ],
    })
  })

  it('has the heading, the columns and the first row of the plan', () => {
    const document = buildAppendix(langsonFacts(), PLAN_ID, '6')
    expect(document.heading).toEqual({
      label: 'Phụ lục 6',
      title: 'KẾ HOẠCH THỰC HIỆN THEO BỘ TIÊU CHÍ NÔNG THÔN MỚI XÃ ĐẠT CHUẨN NĂM 2023',
      reference:
        '(Kèm theo Kế hoạch số 18/KH-UBND ngày 18 tháng 01 năm 2023 của Ủy ban nhân dân tỉnh Lạng Sơn)',
      unit: null,
    })
    expect(columnTitles(document).join(' | ')).toBe(
      'TT | Tiêu chí | Thành phố | Tràng Định | Văn Lãng | Bình Gia | Bắc Sơn | Văn Quan | Cao Lộc | Lộc Bình | Đình Lập | Chi Lăng | Hữu Lũng | Tổng cộng | Tỉ lệ (%)',
    )
    expect(printedRows(document)[0]?.join(' ')).toBe(
      '1 Quy hoạch 3 21 16 13 15 16 14 14 10 18 23 163 90,1%',
    )
  })

  it('divides averages of nâng cao by recognised communes and its rates by all of them', () => {
    const document = buildAppendix(advancedFacts(), PLAN_ID, '7')
    const rows = printedRows(document)
    expect({
      first: rows[0]?.slice(-2),
      bases: rows.at(-2),
      overall: rows.at(-1)?.at(-2),
      footnotes: document.footnotes,
    }).toEqual({
      first: ['19', '10,5%'],
      bases: [
        '',
        'Số xã đạt chuẩn NTM',
        '3',
        '9',
        '7',
        '8',
        '10',
        '8',
        '8',
        '8',
        '8',
        '8',
        '8',
        '85',
        '',
      ],
      overall: '0,22',
      footnotes: [{ text: 'Số xã tính tỉ lệ', value: 181 }],
    })
  })

  it('prints a blank as blank and zero as 0', () => {
    const rows = printedRows(buildAppendix(advancedFacts(), PLAN_ID, '7'))
    const known = ['0', '0', '0']
    const unknown = Array.from({ length: 8 }, () => '')
    expect(rows[1]?.slice(2)).toEqual([...known, ...unknown, '0', '0,0%'])
    expect(rows[2]?.slice(2)).toEqual(Array.from({ length: 13 }, () => ''))
  })

  it('says that the officer chose the bases where he did', () => {
    const averageBase = [
      { planId: PLAN_ID, setId: NTM, columnId: columnId('Tràng Định'), value: 20 },
    ]
    const rows = printedRows(buildAppendix(langsonFacts({ averageBase }), PLAN_ID, '6'))
    expect([rows.at(-2)?.[1], rows.at(-2)?.[3], rows.at(-1)?.[3]]).toEqual([
      'Số xã tính bình quân',
      '20',
      '13,90',
    ])
  })

  it('prints the figure known only for the whole province as the total of its row', () => {
    const provinceFigure = [
      { planId: PLAN_ID, setId: NTM, layer: 'baseline' as const, criterion: '1', value: 65 },
    ]
    const document = buildAppendix(langsonFacts({ provinceFigure }), PLAN_ID, '6', {
      layer: 'baseline',
    })
    expect(document.heading.title).toBe(
      'KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ NÔNG THÔN MỚI XÃ ĐẠT CHUẨN ĐẾN HẾT NĂM 2022',
    )
    expect(document.rows[0]?.cells.at(-2)).toMatchObject({
      kind: 'integer',
      value: 65,
      span: 1,
      formula: null,
    })
    expect(printedRows(document).at(-3)?.at(-2)).toBe('65')
  })

  it('leaves out the bases when asked, without changing a figure', () => {
    const withBases = buildAppendix(langsonFacts(), PLAN_ID, '6')
    const without = buildAppendix(langsonFacts(), PLAN_ID, '6', { showBases: false })
    expect(without.footnotes).toEqual([])
    expect(printedRows(without)).toEqual(printedRows(withBases).filter((row) => row[1] !== 'Số xã'))
  })

  it('prints figures in the English style when asked', () => {
    const document = buildAppendix(langsonFacts(), PLAN_ID, '6', { language: 'en' })
    expect(document.heading.label).toBe('Appendix 6')
    expect(printedRows(document).at(-3)?.slice(1)).toEqual([
      'Total of the province',
      ...publishedAppendix6().columnTotals.map(String),
      '2,422',
      '',
    ])
  })

  it('marks names that were not compared with the decision and says so below', () => {
    const facts = langsonFacts({
      criterion: [
        {
          setId: NTM,
          number: '1',
          shortName: 'Quy hoạch',
          name: 'Quy hoạch',
          isVerified: 0,
          position: 0,
        },
      ],
    })
    const document = buildAppendix(facts, PLAN_ID, '6')
    expect(printedRows(document)[0]?.[1]).toBe('Quy hoạch*')
    expect(document.footnotes.at(-1)).toEqual({
      text: '* Tên tiêu chí chưa đối chiếu với văn bản ban hành bộ tiêu chí.',
      value: null,
    })
  })

  it('fits Appendix 6 on one A4 sheet within the margins of the decree', () => {
    const { page, columns } = buildAppendix(langsonFacts(), PLAN_ID, '6')
    const width = columns.reduce((sum, leaf) => sum + (leaf.kind === 'leaf' ? leaf.widthMm : 0), 0)
    expect(page).toEqual({
      paper: 'A4',
      orientation: 'landscape',
      marginsMm: { top: 20, right: 15, bottom: 20, left: 30 },
      fontSizePt: 11,
    })
    expect(width).toBeCloseTo(252, 0)
  })

  it('is a table without columns when the plan has none', () => {
    const facts = langsonFacts()
    facts.planColumn.clear()
    const document = buildAppendix(facts, PLAN_ID, '6')
    expect(columnTitles(document)).toEqual(['TT', 'Tiêu chí', 'Tổng cộng', 'Tỉ lệ (%)'])
    expect(document.rows[0]?.cells[2]).toMatchObject({ kind: 'blank', span: 1, formula: null })
  })

  it('names the district of a district’s plan in its total', () => {
    const facts = langsonFacts({ plan: [planRow({ unitId: columnId('Tràng Định'), issuer: '' })] })
    const document = buildAppendix(facts, PLAN_ID, '6')
    expect(printedRows(document).at(-3)?.[1]).toBe('Cộng toàn huyện')
    expect(document.heading.reference).toContain('của Ủy ban nhân dân huyện Tràng Định)')
  })
})
