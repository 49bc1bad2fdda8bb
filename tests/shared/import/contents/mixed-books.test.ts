import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importEdits } from '../../../../shared/import/import-edits.ts'
import type { Facts } from '../../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../../shared/changes/fact-edit.ts'
import { applyEdits } from '../../communes/small-plan.ts'
import { appendix6, criterionNames, langSonColumns, planFacts } from '../plan-facts.ts'
import { buildSheet, type CellInput } from '../sheet-builder.ts'
import { previewBook } from './content-books.ts'

const DISTRICTS = 'huyen-ntm-2021-2025'

/** A plan that has the set for districts too. */
function districtPlan(): { facts: Facts; names: string[] } {
  const facts = planFacts()
  const path = new URL(`../../../fixtures/criteria/${DISTRICTS}.json`, import.meta.url)
  // Written by the project's own fixtures, whose shape the type repeats.
  const file = JSON.parse(readFileSync(path, 'utf8')) as {
    name: string
    criteria: { number: string; name: string; shortName: string }[]
  }
  const set = { id: DISTRICTS, name: file.name, decision: '', period: '2021-2025' } as const
  applyEdits(facts, [
    {
      table: 'criteriaSet',
      op: 'put',
      row: { ...set, unitLevel: 'district', standard: 'ntm', position: 9 },
    },
    { table: 'planSet', op: 'put', row: { planId: 'p1', setId: DISTRICTS, position: 9 } },
    ...file.criteria.map(({ number, name, shortName }, position): FactEdit => ({
      table: 'criterion',
      op: 'put',
      row: { setId: DISTRICTS, number, name, shortName, isVerified: 1, position },
    })),
  ])
  return { facts, names: file.criteria.map(({ shortName, name }) => shortName || name) }
}

const matrix = () =>
  buildSheet(
    [
      ['KẾ HOẠCH THỰC HIỆN BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NĂM 2023'],
      ['STT', 'Tiêu chí', ...langSonColumns().map(({ shortName }) => shortName)],
      ...appendix6().map((row, at) => [at + 1, criterionNames()[at] ?? '', ...row]),
    ],
    { name: 'PL6' },
  )
const capital = () =>
  buildSheet(
    [
      ['NGUỒN VỐN NĂM 2023'],
      ['ĐVT: tỷ đồng'],
      ['TT', 'Nguồn vốn', 'Kế hoạch năm 2023'],
      [1, 'Vốn tín dụng', 3000],
      [2, 'Vốn lồng ghép', 1466.906],
    ],
    { name: 'Vốn' },
  )
const villages = () =>
  buildSheet(
    [
      ['THÔN KIỂU MẪU NĂM 2023'],
      ['TT', 'Xã', 'Số thôn phấn đấu năm 2023'],
      [1, 'Xã Chí Minh - huyện Tràng Định', 2],
      [2, 'Xã Tri Phương - huyện Tràng Định', 1],
    ],
    { name: 'Thôn' },
  )
const communes = () =>
  buildSheet(
    [
      ['CÁC XÃ ĐĂNG KÝ ĐẠT CHUẨN NÔNG THÔN MỚI NĂM 2023'],
      ['TT', 'Đơn vị', 'Số tiêu chí đã đạt', 'Cụ thể các tiêu chí đạt năm 2022'],
      [1, 'Xã Chí Minh - huyện Tràng Định', 3, '1,2,3'],
      [2, 'Xã Tri Phương - huyện Tràng Định', 2, '1,8'],
    ],
    { name: 'PL1' },
  )

describe('a workbook of many kinds', () => {
  it('is recognised wholly, each sheet as what it is', () => {
    const preview = previewBook(planFacts(), [matrix(), communes(), capital(), villages()])
    expect({
      matrices: preview.tables.map(({ sheet }) => sheet),
      communes: preview.communeTables.map(({ sheet }) => sheet),
      others: preview.contentTables.map(({ sheet, content }) => [sheet, content]),
      unrelated: preview.unrelatedSheets,
    }).toEqual({
      matrices: ['PL6'],
      communes: ['PL1'],
      others: [
        ['Vốn', 'capital'],
        ['Thôn', 'villages'],
      ],
      unrelated: [],
    })
  })

  it('may hold several on one sheet', () => {
    const both: CellInput[][] = [
      ['NGUỒN VỐN NĂM 2023 (triệu đồng)'],
      ['TT', 'Nguồn vốn', 'Kế hoạch năm 2023'],
      [1, 'Vốn tín dụng', 3000],
      [2, 'Vốn lồng ghép', 1466],
      [],
      [],
      ['KẾ HOẠCH THỰC HIỆN BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NĂM 2023'],
      ['STT', 'Tiêu chí', ...langSonColumns().map(({ shortName }) => shortName)],
      ...appendix6().map((row, at) => [at + 1, criterionNames()[at] ?? '', ...row]),
    ]
    const preview = previewBook(planFacts(), [buildSheet(both)])
    expect([preview.contentTables.length, preview.tables.length, preview.changes.length]).toEqual([
      1, 1, 209,
    ])
  })

  it('no fact is written twice, and undecided places are held as they came', () => {
    const preview = previewBook(planFacts(), [villages(), villages()])
    const keys = importEdits(preview, 'safe').map(
      ({ table, row }) => `${table} ${JSON.stringify(row)}`,
    )
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('criteria of districts', () => {
  it('are read from marks and from lists, and a matrix of the same rows stays a matrix', () => {
    const { facts, names } = districtPlan()
    const marks = buildSheet(
      [
        ['KẾT QUẢ THỰC HIỆN TIÊU CHÍ HUYỆN NÔNG THÔN MỚI ĐẾN HẾT NĂM 2022'],
        ['TT', 'Huyện', ...names],
        [1, 'Huyện Tràng Định', 'x', null, 'x', null, null, null, null, 'x', null],
        [2, 'Bình Gia', 'Đ', 'x', null, null, null, null, null, null, null],
      ],
      { name: 'Dấu' },
    )
    const lists = buildSheet(
      [
        ['KẾ HOẠCH THỰC HIỆN BỘ TIÊU CHÍ HUYỆN NÔNG THÔN MỚI NĂM 2023'],
        ['TT', 'Huyện', 'Số tiêu chí phấn đấu', 'Các tiêu chí phấn đấu năm 2023'],
        [1, 'Huyện Tràng Định', 2, '2,4'],
        [2, 'Huyện Bình Gia', 1, '3'],
      ],
      { name: 'Danh sách' },
    )
    const counts = buildSheet(
      [
        ['KẾ HOẠCH THỰC HIỆN TIÊU CHÍ NĂM 2023 CỦA CÁC HUYỆN'],
        ['TT', 'Huyện', 'Quy hoạch', 'Giao thông', 'Điện', 'Môi trường'],
        [1, 'Huyện Tràng Định', 20, 10, 1, 3],
        [2, 'Huyện Bình Gia', 18, 10, 5, 3],
      ],
      { name: 'Số xã' },
    )
    const preview = previewBook(facts, [marks, lists, counts])
    expect(preview.communeTables.map(({ sheet, setId }) => [sheet, setId])).toEqual([
      ['Dấu', DISTRICTS],
      ['Danh sách', DISTRICTS],
    ])
    expect(preview.tables.map(({ sheet }) => sheet)).toEqual(['Số xã'])
    expect(
      preview.communeChanges
        .filter(({ subject }) => subject !== 'count')
        .map(({ unitId, layer, after }) => [unitId, layer, after]),
    ).toEqual([
      ['d2', 'baseline', '1,3,8'],
      ['d4', 'baseline', '1,2'],
      ['d2', 'target', '2,4'],
      ['d4', 'target', '3'],
    ])
  })

  it('of one district are read under a heading that is only its kind', () => {
    const { facts } = districtPlan()
    const edits = [...facts.unit.values()].flatMap((row): FactEdit[] =>
      row.level === 'district' && row.id !== 'd2'
        ? [{ table: 'unit', op: 'put', row: { ...row, isInScope: 0 } }]
        : [],
    )
    applyEdits(facts, edits)
    const lists = buildSheet([
      ['TIÊU CHÍ HUYỆN NÔNG THÔN MỚI NĂM 2023'],
      ['TT', 'Huyện', 'Các tiêu chí đạt năm 2022', 'Các tiêu chí phấn đấu năm 2023'],
      [1, 'Huyện Tràng Định', '1,2,3,4', '5,6'],
    ])
    expect(
      previewBook(facts, [lists]).communeChanges.map(({ unitId, layer, after }) => [
        unitId,
        layer,
        after,
      ]),
    ).toEqual([
      ['d2', 'baseline', '1,2,3,4'],
      ['d2', 'target', '5,6'],
    ])
  })
})

const words = fc.constantFrom(
  'TT', 'Nguồn vốn', 'Xã', 'Thôn', 'Chỉ tiêu', 'Tiêu chí', 'ĐVT', 'Kế hoạch năm 2023', 'Thực hiện năm 2022', 'Lũy kế',
  'Tỷ lệ', 'Tên thôn', 'Cơ quan chủ trì', 'Phối hợp', 'Ghi chú', 'Tổng cộng', 'Vốn tín dụng', 'Ngân sách Trung ương',
  'Trong đó:', '- Vốn đầu tư', 'Xã Chí Minh', 'Huyện Tràng Định', 'Quy hoạch', '2.1', 'I', 'a)', 'triệu đồng', '25-30',
  '1.286,5', '406,982', '90%', 'x', '', ' ', 'không quá 3', 'Nà Pài, Bản Chu',
) // prettier-ignore
const anyCell = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 3, arbitrary: fc.integer({ min: -5, max: 1_000_000 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 2, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { kind: 'date', iso: '2023-10-05', serial: 45204, format: 'd-mmm' } as const,
      { kind: 'error', code: '#REF!' } as const,
      { kind: 'boolean', value: true } as const,
    ),
  },
)

it('whatever is written into a sheet, nothing throws and each cell of a table ends somewhere', () => {
  const { facts } = districtPlan()
  fc.assert(
    fc.property(
      fc.array(fc.array(anyCell, { maxLength: 7 }), { maxLength: 18 }),
      fc.constantFrom(
        ['TT', 'Nguồn vốn', 'Kế hoạch năm 2023 (triệu đồng)', 'Tỷ lệ', 'Năm 2023'],
        ['TT', 'Xã', 'Số thôn phấn đấu năm 2023', 'Tên thôn', 'Lũy kế'],
        ['TT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện năm 2022', 'Kế hoạch năm 2023'],
        ['TT', 'Tiêu chí', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Ghi chú'],
      ),
      (rows, heading) => {
        const body: CellInput[][] = [
          [...heading],
          [1, 'Vốn tín dụng', 5, 'x', 1],
          [2, 'Vốn lồng ghép', 6, 'y', 2],
          [3, 'Xã Chí Minh - huyện Tràng Định', 2, 'Nà Pài', 3],
          [4, 'Quy hoạch', 'Sở', 'UBND', 4],
          [5, 'Giao thông', 'Sở', 'UBND', 5],
          ...rows,
        ]
        const sheet = buildSheet(body)
        const preview = previewBook(facts, [sheet])
        for (const table of preview.contentTables) {
          const [, left = '', top = '', right = '', bottom = ''] =
            /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(table.range) ?? []
          const inside = sheet.cells.filter(
            ({ row, column, value }) =>
              row >= Number(top) - 1 &&
              row < Number(bottom) &&
              column >= left.charCodeAt(0) - 65 &&
              column <= right.charCodeAt(0) - 65 &&
              !(value.kind === 'text' && value.text.trim() === ''),
          ).length
          const sum = Object.values(table.accounted).reduce((total, count) => total + count, 0)
          expect(sum).toBe(inside)
        }
        for (const accept of ['safe', 'all'] as const) importEdits(preview, accept)
      },
    ),
    { numRuns: 100, endOnFailure: true },
  )
})

it('a wall of rows of one commune, and one of sources nobody knows, keep nobody waiting', () => {
  const facts = planFacts()
  const rows = Array.from({ length: 4000 }, (_, at): CellInput[] => [
    at,
    'Xã Chí Minh - huyện Tràng Định',
    at,
    `Bản ${at}`,
  ])
  const lines = Array.from({ length: 1900 }, (_, at): CellInput[] => [at, `Vốn tín dụng ${at}`, at])
  const started = performance.now()
  const preview = previewBook(facts, [
    buildSheet(
      [['THÔN KIỂU MẪU NĂM 2023'], ['TT', 'Xã', 'Số thôn phấn đấu năm 2023', 'Tên thôn'], ...rows],
      { name: 'Thôn' },
    ),
    buildSheet([['ĐVT: triệu đồng'], ['TT', 'Nguồn vốn', 'Kế hoạch năm 2023'], ...lines], {
      name: 'Vốn',
    }),
  ])
  expect(preview.contentTables.map(({ content }) => content)).toEqual(['villages', 'capital'])
  expect(performance.now() - started).toBeLessThan(10_000)
}, 20_000)
