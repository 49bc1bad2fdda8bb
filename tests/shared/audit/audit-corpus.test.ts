import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { auditText } from '../../../shared/audit/audit-text.ts'
import { textBlocks } from '../../../shared/audit/text-block.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { planDistricts } from '../../../shared/districts/plan-districts.ts'
import { cellAt } from '../../../shared/matrix/matrix.ts'
import { planColumns, setCriteria } from '../../../shared/plan/columns.ts'
import { tablesOf } from '../../../shared/plan/plan-tables.ts'
import { applyEdits } from '../communes/small-plan.ts'
import { langsonText, NTM, PLAN } from '../sentences/langson-text.ts'
import { bacGiangPlan } from './bac-giang-plan.ts'

const langson = langsonText()
const bacGiang = bacGiangPlan()

/** `92/181 xã agrees cumulative`, or `98% not-found`. */
function verdicts(facts: Facts, text: string): string[] {
  const result = auditText(tablesOf(facts), PLAN, textBlocks(text))
  return result.figures.map(({ block, start, end, verdict, compared }) =>
    [
      result.blocks[block]?.text.slice(start, end).trim(),
      verdict,
      ...(compared === null ? [] : [compared.name]),
    ].join(' '),
  )
}

/** Lạng Sơn's plan: criterion 2 Giao thông 82 → 92 of 181, criterion 1 Quy hoạch 65 → 163. */
it.each([
  ['Tiêu chí số 2 về giao thông: có 90 xã đạt.', ['90 xã wrong cumulative']],
  ['Tiêu chí Giao thông đến hết năm 2023 có 90 xã đạt chuẩn.', ['90 xã wrong cumulative']],
  ['Tiêu chí số 1 (quy hoạch): có 164 xã đạt tiêu chí này.', ['164 xã wrong cumulative']],
  ['Số xã đạt tiêu chí Giao thông là 95 xã.', ['95 xã wrong cumulative']],
  ['Tiêu chí số 2: hiện có 80 xã đạt.', ['80 xã wrong baseline']],
  ['Có 91/181 xã đạt tiêu chí số 2.', ['91/181 xã wrong cumulative']],
  ['Tiêu chí số 2: phấn đấu có thêm 11 xã đạt.', ['11 xã wrong added']],
  ['- Giao thông: 92/181 xã (50,82%).', ['92/181 xã agrees cumulative', '50,82% cut rate']],
  [
    'Tiêu chí Giao thông: toàn tỉnh có 92 xã đạt, chiếm 50,8%.',
    ['92 xã agrees cumulative', '50,8% agrees rate'],
  ],
  ['Tiêu chí số 2: hiện có 82 xã đạt.', ['82 xã agrees baseline']],
  ['Tiêu chí số 2: có 82 xã đạt.', ['82 xã agrees baseline']],
  ['Số xã đạt tiêu chí Giao thông là 92 xã.', ['92 xã agrees cumulative']],
  [
    'Tiêu chí số 2: tăng từ 82 xã lên 92 xã, tăng 10 xã so với năm 2022.',
    ['82 xã agrees baseline', '92 xã agrees cumulative', '10 xã agrees added'],
  ],
  [
    'Tiêu chí số 2: duy trì 82 xã, phấn đấu thêm 10 xã hoàn thành tiêu chí.',
    ['82 xã agrees baseline', '10 xã agrees added'],
  ],
  [
    'Giữ vững 82 xã đạt tiêu chí số 2, có thêm 10 xã.',
    ['82 xã agrees baseline', '10 xã agrees added'],
  ],
  [
    'Tiêu chí số 2: tăng từ 82/181 xã lên 92/181 xã, tăng 5,5%.',
    ['82/181 xã agrees baseline', '92/181 xã agrees cumulative', '5,5% not-found'],
  ],
  ['Tiêu chí số 1: duy trì 163 xã đạt, trong năm không tăng.', ['163 xã agrees cumulative']],
  [
    'Bình quân đạt 13,4 tiêu chí/xã, tăng 0,5 tiêu chí/xã.',
    ['13,4 tiêu chí/xã agrees average', '0,5 tiêu chí/xã not-found'],
  ],
  ['Bình quân toàn tỉnh đạt 13,9 tiêu chí/xã.', ['13,9 tiêu chí/xã wrong average']],
  [
    'Phấn đấu 20 xã biên giới đạt bình quân 16,65 tiêu chí/xã.',
    ['20 xã agrees communes', '16,65 tiêu chí/xã agrees average'],
  ],
  // What says nothing sure of the plan is never called wrong.
  [
    'Tiêu chí số 2 (Giao thông): 92 xã đạt; 89 xã chưa đạt.',
    ['92 xã agrees cumulative', '89 xã not-found'],
  ],
  ['Tiêu chí số 2: năm 2020 có 60 xã đạt.', ['60 xã not-found']],
  ['Tiêu chí số 2: phấn đấu 95 xã đạt vào năm 2025.', ['95 xã not-found']],
  ['Tiêu chí số 2: huyện Chi Lăng có 9 xã đạt.', ['9 xã not-found']],
  ['Tiêu chí số 2 và tiêu chí số 3: có 90 xã đạt.', ['90 xã not-found']],
  ['Tiêu chí số 2: có 30 xã đạt từ 15 tiêu chí trở lên.', ['30 xã not-found']],
  ['Tiêu chí số 2: trong đó có 5 xã biên giới đạt.', ['5 xã not-found']],
  ['Tiêu chí số 2: bê tông hóa 150 km đường, 30 xã được hỗ trợ.', ['30 xã not-found']],
  ['Tiêu chí số 2: chỉ đạo 25 xã đạt kế hoạch làm đường.', ['25 xã not-found']],
  ['Tiêu chí số 2: có khoảng 90 xã đạt.', ['90 xã not-found']],
  ['Tiêu chí số 2: 6 tháng đầu năm có 85 xã đạt.', ['85 xã not-found']],
  ['Tiêu chí số 2: Sở Giao thông vận tải thẩm định có 12 xã đạt.', ['12 xã not-found']],
  ['Thôn đạt tiêu chí số 2: 12 thôn.', ['12 thôn not-found']],
] as const)('of Lạng Sơn’s plan: %s', (sentence, expected) => {
  expect(verdicts(langson, sentence)).toEqual(expected)
})

it.each([
  [
    'Số xã đạt chuẩn nông thôn mới: có thêm 09 xã, lũy kế 154/182 xã, đạt 84,6%.',
    ['09 xã agrees added', '154/182 xã agrees cumulative', '84,6% agrees rate'],
  ],
  ['Tiêu chí số 15 về Y tế: lũy kế 171 xã.', ['171 xã wrong cumulative']],
  ['Tiêu chí Trường học: duy trì 160/182 xã.', ['160/182 xã agrees cumulative']],
  [
    'Tỷ lệ hộ nghèo giảm còn 3%, giảm 1,2% so với năm 2022.',
    ['3% agrees cumulative', '1,2% not-found'],
  ],
  [
    'Thu nhập bình quân đầu người đạt 47 triệu đồng/người/năm.',
    ['47 triệu đồng/người/năm wrong cumulative'],
  ],
] as const)('of a plan in Bắc Giang’s manner: %s', (sentence, expected) => {
  expect(
    verdicts(bacGiang, sentence).map((line) => line.replace('baseline', 'cumulative')),
  ).toEqual(expected)
})

describe('a table of districts in a text', () => {
  const source = tablesOf(langson)
  const target = source.matrix(PLAN, NTM, 'target')
  const columns = planColumns(langson, PLAN)
  const criteria = setCriteria(langson, NTM)
  const value = (row: number, column: number) => cellAt(target, row, column) ?? 0
  const table = (change: { row: number; column: number; by: number } | null, isTurned = false) => {
    const cells = [
      ['TT', 'Tiêu chí', ...columns.map(({ shortName }) => shortName)],
      ...criteria.map(({ shortName }, row) => [
        String(row + 1),
        shortName,
        ...columns.map((_, column) => {
          const isChanged = change?.row === row && change.column === column
          return String(value(row, column) + (isChanged ? change.by : 0))
        }),
      ]),
    ]
    const body = cells.map((row) => row.slice(1))
    const rows = isTurned ? (body[0] ?? []).map((_, at) => body.map((row) => row[at] ?? '')) : cells
    return rows.map((row) => row.join('\t')).join('\n')
  }

  it('is held against the matrix cell by cell, whichever way it lies; one changed cell is the one that differs', () => {
    fc.assert(
      fc.property(
        fc.nat(criteria.length - 1),
        fc.nat(columns.length - 1),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        (row, column, by, isTurned) => {
          const found = verdicts(langson, table({ row, column, by }, isTurned))
          expect(found.length).toBe(criteria.length * columns.length)
          expect(found.filter((line) => !line.includes(' agrees '))).toEqual([
            `${value(row, column) + by} wrong cumulative`,
          ])
        },
      ),
      { numRuns: 12 },
    )
  })

  it('of other figures is left alone', () => {
    const rows = [
      ['Nội dung', ...columns.map(({ shortName }) => shortName)],
      ['Giao thông', ...columns.map((_, at) => String(1000 + at))],
      ['Thủy lợi', ...columns.map((_, at) => String(2000 + at))],
      ['Trường học', ...columns.map((_, at) => String(3000 + at))],
    ]
    const found = verdicts(langson, rows.map((row) => row.join('\t')).join('\n'))
    expect(found.filter((line) => line.includes(' wrong'))).toEqual([])
  })
})

describe('criteria of districts in a text', () => {
  const SET = 'huyen-ntm-2021-2025'
  const facts = langsonText()
  const path = new URL(`../../fixtures/criteria/${SET}.json`, import.meta.url)
  // The fixture is part of this repository; its shape is the type.
  const file = JSON.parse(readFileSync(path, 'utf8')) as {
    name: string
    criteria: { number: string; name: string; shortName: string }[]
  }
  const unit = planDistricts(facts, PLAN).find(({ name }) => name.includes('Hữu Lũng'))
  const key = { planId: PLAN, setId: SET, unitId: unit?.id ?? '' }
  const set = { id: SET, name: file.name, decision: '', period: '2021-2025', position: 9 }
  applyEdits(facts, [
    {
      table: 'criteriaSet',
      op: 'put',
      row: { ...set, unitLevel: 'district', standard: 'ntm' },
    },
    { table: 'planSet', op: 'put', row: { planId: PLAN, setId: SET, position: 9 } },
    ...file.criteria.map(({ number, name, shortName }, position): FactEdit => ({
      table: 'criterion',
      op: 'put',
      row: { setId: SET, number, name, shortName, isVerified: 1, position },
    })),
    {
      table: 'markList',
      op: 'put',
      row: { ...key, layer: 'baseline', criteria: '1,2,3,4,5,6', lost: '' },
    },
    { table: 'markList', op: 'put', row: { ...key, layer: 'target', criteria: '7,8', lost: '' } },
  ])

  it.each([
    [
      'Huyện Hữu Lũng đã đạt 6/9 tiêu chí, phấn đấu đạt 8/9 tiêu chí huyện nông thôn mới.',
      ['6/9 tiêu chí agrees baseline', '8/9 tiêu chí agrees cumulative'],
    ],
    ['Năm 2022, huyện Hữu Lũng có 7/9 tiêu chí.', ['7/9 tiêu chí wrong baseline']],
    ['Huyện Hữu Lũng: xã Minh Sơn đạt 15/19 tiêu chí.', ['15/19 tiêu chí not-found']],
    ['Có huyện đạt 5/9 tiêu chí.', ['5/9 tiêu chí not-found']],
    ['TT\tHuyện\tTiêu chí đạt\n1\tHữu Lũng\t6/9 tiêu chí', ['6/9 tiêu chí agrees baseline']],
  ] as const)('%s', (text, expected) => {
    expect(verdicts(facts, text)).toEqual(expected)
  })
})
