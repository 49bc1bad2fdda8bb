import { describe, expect, it } from 'vitest'
import {
  appendixSettings,
  type AppendixOptions,
} from '../../../../shared/appendix/appendix-options.ts'
import type { AppendixDocument } from '../../../../shared/appendix/appendix-document.ts'
import { cellText } from '../../../../shared/appendix/cell-text.ts'
import { capitalAppendix } from '../../../../shared/appendix/contents/capital-appendix.ts'
import { setAmounts } from '../../../../shared/capital/capital-edits.ts'
import type { Facts } from '../../../../shared/changes/change-set.ts'
import type { FactRow } from '../../../../shared/changes/fact-tables.ts'
import { factsFromRows } from '../../../../shared/changes/facts.ts'
import {
  apply,
  bacgiangCapital,
  capitalOf,
  langsonCapital,
  MILLION,
  PLAN,
  setMillion,
} from '../../capital/capital-plans.ts'

const plan: FactRow<'plan'> = {
  id: PLAN,
  year: 2023,
  name: 'Kế hoạch 2023',
  unitId: 'u',
  issuer: '',
  number: '',
  date: null,
  draft: 1,
}

function build(facts: Facts, options: AppendixOptions = {}): AppendixDocument {
  const settings = appendixSettings(options)
  const request = { id: 'capital', plan, label: 'Phụ lục 9', title: 'NGUỒN VỐN' }
  return capitalAppendix.build(facts, request, settings)
}

/** `1 | Vốn tín dụng | 3.000 | 58,8%`: rows as they are printed. */
function printed(document: AppendixDocument): string[] {
  return document.rows.map(({ cells }) =>
    cells.map((cell) => cellText(cell, document.numberStyle).trim()).join(' | '),
  )
}

it('prints Lạng Sơn’s table as published, its unit above and nothing to explain below', () => {
  const document = build(langsonCapital())
  expect(printed(document)).toEqual([
    '1 | Vốn đầu tư trực tiếp cho Chương trình (ngân sách Trung ương, ngân sách địa phương) | 406,982 | 8,0%',
    '2 | Vốn lồng ghép từ các Chương trình, dự án khác | 1.466,906 | 28,7%',
    '3 | Vốn huy động từ doanh nghiệp, hợp tác xã và các tổ chức kinh tế | 80 | 1,6%',
    '4 | Vốn tín dụng | 3.000 | 58,8%',
    '5 | Đóng góp của cộng đồng dân cư (tiền mặt, vật chất, hiến đất, ngày công) | 150 | 2,9%',
    ' | Tổng cộng | 5.103,888 | 100,0%',
  ])
  expect(document.heading.unit).toBe('Đơn vị tính: tỷ đồng')
  expect(document.footnotes).toEqual([])
  expect(document.page).toMatchObject({ paper: 'A4', orientation: 'portrait' })
  expect(document.columns.map(({ title }) => title)).toEqual([
    'TT',
    'Nguồn vốn',
    'Kế hoạch năm 2023',
    'Tỉ lệ (%)',
  ])
})

it('computes sums of parts and shares live, and leads from each amount to its cell', () => {
  const { rows } = build(bacgiangCapital())
  const formulas = rows.map(({ cells }) => cells.slice(2).map(({ formula }) => formula))
  const at = (row: number, column = 2) => ({ row, column })
  expect(formulas[0]?.[0]).toEqual({ op: 'sum', of: [{ from: at(1), to: at(2) }] })
  expect(formulas[1]?.[0]).toBeNull()
  expect(formulas[6]?.[0]).toEqual({
    op: 'sum',
    of: [
      { from: at(0), to: at(0) },
      { from: at(3), to: at(5) },
    ],
  })
  expect(formulas[3]?.[1]).toMatchObject({
    op: 'divide',
    numerator: { kind: 'cell', at: at(3) },
    denominator: { kind: 'cell', at: at(6) },
    as: 'percent',
  })
  expect(rows[6]?.cells[2]?.place).toEqual({
    screen: 'capital',
    planId: PLAN,
    lineId: '@total',
    layer: 'target',
  })
})

describe('under the table', () => {
  it('stands what was declared otherwise than the parts add up', () => {
    const facts = setMillion(bacgiangCapital(), 'central-recurrent', 54_000)
    const document = build(facts)
    expect(printed(document)[0]).toBe('1 | Ngân sách Trung ương | 270.040 | 41,9%')
    expect(document.footnotes.map(({ text }) => text)).toEqual([
      'Ngân sách Trung ương, kế hoạch năm 2023: số đã ghi là 270.056 triệu đồng, chênh 16 so với cộng các phần (270.040).',
      'Tổng cộng, kế hoạch năm 2023: số đã ghi là 644.283 triệu đồng, chênh 16 so với cộng các phần (644.267).',
    ])
  })

  it('stands that a declared total is no sum while a part is blank, nor is it one in Excel', () => {
    const document = build(setMillion(bacgiangCapital(), 'central-recurrent', null))
    expect(printed(document)[0]).toBe('1 | Ngân sách Trung ương | 270.056 | 41,9%')
    expect(document.rows[0]?.cells[2]?.formula).toBeNull()
    expect(document.footnotes.map(({ text }) => text)).toEqual([
      'Ngân sách Trung ương, kế hoạch năm 2023: còn phần chưa có số; các phần đã có cộng được 216.040 trên 270.056 triệu đồng.',
    ])
  })

  it('stands that shares do not close', () => {
    const facts = capitalOf([
      [0, 'A', 1],
      [0, 'B', 1],
      [0, 'C', 1],
    ])
    expect(build(facts).footnotes.map(({ text }) => text)).toEqual([
      'Các tỉ lệ của kế hoạch năm 2023 được làm tròn riêng nên cộng lại là 99,9%.',
    ])
    // With two decimals another sum.
    expect(build(facts, { rateDecimals: 2 }).footnotes[0]?.text).toContain('99,99%')
  })
})

it('has a block for each layer that has figures, side by side on a landscape sheet', () => {
  const facts = langsonCapital()
  const actual = { lineId: 'credit', layer: 'actual', amount: 2_500_000 * MILLION } as const
  const document = build(apply(facts, setAmounts(facts, PLAN, [actual])))
  expect(document.columns.map(({ title }) => title)).toEqual([
    'TT',
    'Nguồn vốn',
    'Kế hoạch năm 2023',
    'Thực hiện năm 2023',
  ])
  expect(printed(document)[3]).toBe('4 | Vốn tín dụng | 3.000 | 58,8% | 2.500 | 100,0%')
  expect(printed(document)[0]).toMatch(/ \| 8,0% \| {2}\| $/)
  expect(document.page.orientation).toBe('landscape')
})

it('speaks English with English marks', () => {
  const document = build(langsonCapital(), { language: 'en' })
  expect(document.heading.unit).toBe('Unit: billion dong')
  expect(printed(document).at(-1)).toBe(' | Total | 5,103.888 | 100.0%')
})

it('is an appendix of plans that have sources of capital', () => {
  expect(capitalAppendix.ids(langsonCapital(), plan)).toEqual(['capital'])
  expect(capitalAppendix.ids(factsFromRows({}), plan)).toEqual([])
})
