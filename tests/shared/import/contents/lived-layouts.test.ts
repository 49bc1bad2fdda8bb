import { describe, expect, it } from 'vitest'
import { buildCapitalTable } from '../../../../shared/capital/capital-table.ts'
import { findFact } from '../../../../shared/changes/facts.ts'
import { buildVillageTable } from '../../../../shared/villages/village-table.ts'
import { NTM, PLAN, planFacts } from '../plan-facts.ts'
import { CLEAN, troubles } from '../read-back.ts'
import { buildSheet, type CellInput } from '../sheet-builder.ts'
import { apply, changesOf, previewBook, rolesOf } from './content-books.ts'

const CAPITAL: CellInput[][] = [['NGUỒN VỐN NĂM 2023'], ['ĐVT: triệu đồng']]
const DATE = { kind: 'date', iso: '2023-10-05', serial: 45204, format: 'd-mmm' } as const

describe('capital as provinces lay it out', () => {
  it('in letters, roman and arabic numbers and dashes is read to its last row', () => {
    const facts = planFacts()
    const preview = previewBook(facts, [
      buildSheet([
        ...CAPITAL,
        ['STT', 'Nội dung', 'Kế hoạch năm 2023'],
        [null, 'TỔNG CỘNG (A+B)', 1000],
        ['A', 'VỐN NGÂN SÁCH NHÀ NƯỚC', 700],
        ['I', 'Ngân sách Trung ương', 500],
        [1, 'Vốn đầu tư phát triển', 300],
        [2, 'Vốn sự nghiệp', 200],
        ['II', 'Ngân sách địa phương', 200],
        [1, 'Ngân sách tỉnh', 120],
        [2, 'Ngân sách cấp dưới', 80],
        // Words that head columns of names elsewhere.
        ['-', 'Huyện', 50],
        ['-', 'Xã', 30],
        ['B', 'VỐN HUY ĐỘNG KHÁC', 300],
        ['I', 'Vốn tín dụng', 200],
        ['II', 'Cộng đồng dân cư', 100],
      ]),
    ])
    expect(troubles(preview)).toEqual(CLEAN)
    apply(facts, preview)
    const { lines, total } = buildCapitalTable(facts, PLAN)
    expect(lines.map(({ depth }) => depth).join('')).toBe('012212233011')
    expect(total.target).toMatchObject({ declared: null, shown: 1_000_000_000 })
  })

  it('with its sources across is not read, and it is said how to bring it in', () => {
    const heads = ['Tổng số', 'Ngân sách Trung ương', 'Ngân sách tỉnh', 'Vốn tín dụng']
    const books: CellInput[][][] = [
      [
        ['TT', 'Năm', ...heads],
        [1, 'Năm 2022', 30, 10, 10, 10],
        [2, 'Năm 2023', 33, 11, 11, 11],
      ],
      [
        ['TT', 'Đơn vị', ...heads],
        [1, 'Huyện Tràng Định', 30, 10, 10, 10],
        [2, 'Huyện Bình Gia', 33, 11, 11, 11],
        [null, 'Tổng cộng', 63, 21, 21, 21],
      ],
      [
        ['TT', 'Nội dung', ...heads],
        [1, 'Giao thông', 30, 10, 10, 10],
        [2, 'Thủy lợi', 33, 11, 11, 11],
      ],
    ]
    for (const rows of books) {
      const preview = previewBook(planFacts(), [buildSheet([...CAPITAL, ...rows])])
      expect([preview.contentTables.length, changesOf(preview), preview.doubts]).toEqual([
        1,
        [],
        [],
      ])
      expect(troubles(preview).warnings).toEqual(['contents.warning.sources-across'])
    }
  })

  it('tells a number that became a date, and reads English marks where the table proves them', () => {
    const preview = previewBook(planFacts(), [
      buildSheet([
        ...CAPITAL,
        ['TT', 'Nguồn vốn', 'Kế hoạch năm 2023', 'Tỷ lệ'],
        [1, 'Vốn tín dụng', '3,000,000.5', '80.0%'],
        [2, 'Vốn lồng ghép', '750,000.125', '20.0%'],
        [3, 'Vốn doanh nghiệp', DATE, null],
      ]),
    ])
    expect(troubles(preview).rejected).toEqual(['Sheet1!C6 contents.reason.date'])
    expect(changesOf(preview)).toContain('C4 Vốn tín dụng: ∅ → 3.000.000,5')
  })
})

describe('years side by side', () => {
  it('are told apart by the year above the word, and what no layer holds is asked about', () => {
    const preview = previewBook(planFacts(), [
      buildSheet(
        [
          ['CÁC CHỈ TIÊU CHỦ YẾU'],
          ['TT', 'Chỉ tiêu', 'Năm 2022', null, 'Năm 2023', null],
          [null, null, 'Kế hoạch', 'Thực hiện', 'Kế hoạch', 'Ước thực hiện'],
          ['I', 'KINH TẾ'],
          [1, 'Thu nhập bình quân (triệu đồng/người/năm)', 44, 45, 48, 47],
          [2, 'Số sản phẩm OCOP', 120, 121, 'tối thiểu 20', DATE],
        ],
        { merged: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'A4:F4'] },
      ),
    ])
    expect(rolesOf(preview).columns.slice(2)).toEqual([
      'unknown',
      'figure:baseline',
      'figure:target',
      'figure:actual',
    ])
    expect(preview.doubts.map(({ reason }) => reason.code).sort()).toEqual([
      'contents.doubt.column-year',
      'contents.doubt.range-date',
    ])
  })

  it('are told apart under the word too, and an older result is not taken for that of the year before', () => {
    const preview = previewBook(planFacts(), [
      buildSheet(
        [
          ...CAPITAL,
          ['TT', 'Nguồn vốn', 'Thực hiện', null, 'Kế hoạch', null],
          [null, null, 'Năm 2021', 'Năm 2022', 'Năm 2023', 'Năm 2024'],
          [1, 'Vốn tín dụng', 1, 2, 3, 4],
          [2, 'Vốn lồng ghép', 1, 2, 3, 4],
        ],
        { merged: ['A3:A4', 'B3:B4', 'C3:D3', 'E3:F3'] },
      ),
    ])
    expect(rolesOf(preview).columns.slice(2)).toEqual([
      'unknown',
      'amount:baseline',
      'amount:target',
      'unknown',
    ])
  })
})

describe('running totals of villages', () => {
  const book = (heads: string[], rows: CellInput[][]) => [
    buildSheet([['THÔN KIỂU MẪU NĂM 2023'], ['TT', 'Xã', ...heads], ...rows]),
  ]
  const read = (heads: string[], rows: CellInput[][], facts = planFacts()) => {
    const preview = previewBook(facts, book(heads, rows))
    apply(facts, preview)
    const { shown } = buildVillageTable(facts, PLAN, 'village-model').line('d2-x6')
    const warnings = troubles(preview).warnings.filter((code) => code.startsWith('contents'))
    const again = changesOf(previewBook(facts, book(heads, rows)))
    return { baseline: shown.baseline, target: shown.target, warnings, again }
  }

  it('give the part that has no column', () => {
    expect(
      read(
        ['Thôn đạt đến hết năm 2022', 'Lũy kế đến hết năm 2023'],
        [
          [1, 'Xã Chí Minh', 1, 4],
          [2, 'Xã Tri Phương', 2, 2],
        ],
      ),
    ).toEqual({ baseline: 1, target: 3, warnings: ['contents.warning.running-added'], again: [] })
    expect(
      read(
        ['Có thêm năm 2023', 'Lũy kế'],
        [
          [1, 'Xã Chí Minh', 1, 4],
          [2, 'Xã Tri Phương', null, 2],
        ],
      ),
    ).toEqual({ baseline: 3, target: 1, warnings: ['contents.warning.running-reached'], again: [] })
  })

  it('alone give what the year adds only where the plan knows what was reached', () => {
    const rows: CellInput[][] = [
      [1, 'Xã Chí Minh', 4],
      [2, 'Xã Tri Phương', 2],
    ]
    expect(read(['Lũy kế'], rows)).toMatchObject({
      target: null,
      warnings: ['contents.warning.cumulative'],
    })
    const facts = planFacts()
    apply(
      facts,
      previewBook(facts, book(['Số thôn lũy kế đến hết năm 2022'], [[1, 'Xã Chí Minh', 1]])),
    )
    expect(read(['Lũy kế'], rows, facts)).toMatchObject({
      baseline: 1,
      target: 3,
      warnings: ['contents.warning.running-plan', 'contents.warning.cumulative'],
    })
  })
})

it('one agency merged down over several criteria is that of each', () => {
  const facts = planFacts()
  const preview = previewBook(facts, [
    buildSheet(
      [
        ['PHÂN CÔNG PHỤ TRÁCH TIÊU CHÍ'],
        ['TT', 'Tên tiêu chí', 'Đơn vị phụ trách', 'Đơn vị phối hợp'],
        ['I', 'NHÓM HẠ TẦNG'],
        [1, 'Quy hoạch', 'Sở Xây dựng', null],
        [2, 'Giao thông', null, 'Sở Tài chính'],
        ['2.1', 'Đường xã', null, null],
        [3, 'Thủy lợi và phòng, chống thiên tai', 'Sở Nông nghiệp', 'UBND xã'],
      ],
      { merged: ['A3:D3', 'C4:C6'] },
    ),
  ])
  expect(troubles(preview)).toEqual(CLEAN)
  apply(facts, preview)
  expect(
    ['1', '2', '3'].map((criterion) => {
      const row = findFact(facts, 'criterionAgency', { setId: NTM, criterion })
      return [row?.agency, row?.partners]
    }),
  ).toEqual([
    ['Sở Xây dựng', ''],
    ['Sở Xây dựng', 'Sở Tài chính'],
    ['Sở Nông nghiệp', 'UBND xã'],
  ])
  expect(findFact(facts, 'subCriterionAgency', { setId: NTM, criterion: '2.1' })).toBeUndefined()
})

it('a table past what is read at once is named with its rows, instead of being passed over', () => {
  const rows = Array.from({ length: 2100 }, (_, at): CellInput[] => [
    at + 1,
    `Vốn tín dụng ${at}`,
    1,
  ])
  const preview = previewBook(planFacts(), [
    buildSheet([...CAPITAL, ['TT', 'Nguồn vốn', 'Kế hoạch năm 2023'], ...rows]),
  ])
  expect(preview.contentTables.map(({ content }) => content)).toEqual(['capital'])
  expect(changesOf(preview)).toEqual([])
  expect(preview.warnings.map(({ message }) => message)).toContainEqual({
    code: 'contents.warning.too-long',
    params: { rows: 2100, most: 2000 },
  })
})
