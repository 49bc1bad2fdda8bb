import { expect, test } from 'vitest'
import {
  appendixSettings,
  type AppendixOptions,
} from '../../../../shared/appendix/appendix-options.ts'
import type { AppendixDocument } from '../../../../shared/appendix/appendix-document.ts'
import { cellText } from '../../../../shared/appendix/cell-text.ts'
import { leafColumns } from '../../../../shared/appendix/column-tree.ts'
import { cellWidthMm } from '../../../../shared/appendix/sheet-metrics.ts'
import { longestWordEm } from '../../../../shared/appendix/text-width.ts'
import type { ContentAppendix } from '../../../../shared/appendix/content-appendix.ts'
import { indicatorsAppendix } from '../../../../shared/appendix/contents/indicators-appendix.ts'
import { villagesAppendix } from '../../../../shared/appendix/contents/villages-appendix.ts'
import type { Facts } from '../../../../shared/changes/change-set.ts'
import {
  addIndicators,
  indicatorValueEdits,
} from '../../../../shared/indicators/indicator-edits.ts'
import { parseIndicatorValue } from '../../../../shared/indicators/parse-indicator-value.ts'
import { villageEdits, type VillageChange } from '../../../../shared/villages/village-edits.ts'
import { applyEdits, PLAN, smallPlan } from '../../communes/small-plan.ts'

function build(
  facts: Facts,
  appendix: ContentAppendix,
  options: AppendixOptions = {},
): AppendixDocument[] {
  const plan = facts.plan.get(PLAN)
  if (plan === undefined) throw new Error('no plan')
  const settings = appendixSettings(options)
  return appendix.ids(facts, plan).map((id) => {
    const title = appendix.title(facts, plan, id, settings)
    return appendix.build(facts, { id, plan, label: 'Phụ lục 9', title }, settings)
  })
}

function printed(document: AppendixDocument | undefined): string[] {
  if (document === undefined) return []
  return [
    leafColumns(document.columns)
      .map(({ title }) => title)
      .join(' | '),
    ...document.rows.map(({ cells }) =>
      cells.map((cell) => cellText(cell, document.numberStyle)).join(' | '),
    ),
  ]
}

const count = (unitId: string, layer: 'baseline' | 'target', value: number): VillageChange => ({
  unitId,
  value: { kind: 'count', layer, value },
})

test('villages are listed under their district, with running totals that the workbook computes', () => {
  const facts = smallPlan()
  const province = facts.plan.get(PLAN)?.unitId ?? ''
  applyEdits(
    facts,
    villageEdits(facts, { planId: PLAN, standard: 'village-ntm' }, [
      count(province, 'baseline', 240),
      count('a-1', 'baseline', 4),
      {
        unitId: 'a-1',
        value: { kind: 'names', layer: 'target', names: ['Bản Chu', 'Nà Pài'] },
      },
      count('a-3', 'target', 41),
      { unitId: 'a-3', value: { kind: 'remark', text: 'chưa đủ tên' } },
      count('b-2', 'target', 50),
    ]),
  )
  const [document, ...others] = build(facts, villagesAppendix)
  expect(others).toEqual([])
  expect(printed(document)).toEqual([
    'TT | Đơn vị | Đã đạt đến hết năm 2022 | Phấn đấu đạt năm 2023 | Tên thôn, khu dân cư | Lũy kế đến hết năm 2023 | Ghi chú',
    'I | Huyện A | 4 | 43 |  | 47 | ',
    '1 | Xã 1 | 4 | 2 | Bản Chu, Nà Pài | 6 | ',
    '2 | Xã 3 |  | 41 |  |  | chưa đủ tên',
    'II | Huyện B |  | 50 |  |  | ',
    '1 | Xã 2 |  | 50 |  |  | ',
    ' | Tổng cộng | 240 | 93 |  | 333 | ',
  ])
  const foot = document?.rows.at(-1)?.cells ?? []
  const range = (row: number, column: number) => ({ from: { row, column }, to: { row, column } })
  expect([2, 3, 5].map((column) => foot[column]?.formula)).toEqual([
    // 240 was entered for the province: it is no sum of what the table lists.
    null,
    { op: 'sum', of: [range(0, 3), range(3, 3)] },
    { op: 'sum', of: [{ from: { row: 5, column: 2 }, to: { row: 5, column: 3 } }] },
  ])
  const at = { screen: 'villages', planId: PLAN, standard: 'village-ntm' }
  expect(document?.rows[1]?.cells[2]?.place).toEqual({ ...at, unitId: 'a-1', layer: 'baseline' })
  expect(foot[3]?.place).toEqual({ ...at, unitId: province, layer: 'target' })
})

test('a plan without villages or indicators has no appendix of them', () => {
  expect([build(smallPlan(), villagesAppendix), build(smallPlan(), indicatorsAppendix)]).toEqual([
    [],
    [],
  ])
})

function indicatorPlan(): Facts {
  const facts = smallPlan()
  const { edits } = addIndicators(facts, PLAN, [
    { id: 'xa', name: 'Xã đạt chuẩn NTM', unit: 'xã', base: 182, baseName: 'xã' },
    { id: 'ocop', name: 'Sản phẩm OCOP', unit: 'sản phẩm' },
    { id: 'thu-nhap', name: 'Thu nhập', unit: 'triệu đồng/người/năm', kind: 'level' },
    { id: 'htx', name: 'Hợp tác xã', unit: 'HTX', note: 'cả tỉnh' },
  ])
  applyEdits(facts, edits)
  for (const [indicatorId, figure, text] of [
    ['xa', 'added', '09'],
    ['xa', 'target', '154'],
    ['ocop', 'baseline', '120'],
    ['ocop', 'added', '25–30'],
    ['thu-nhap', 'baseline', '43,50'],
    ['thu-nhap', 'target', '48'],
    ['htx', 'target', 'tối thiểu 20'],
  ] as const) {
    const parsed = parseIndicatorValue(text)
    const value = parsed.ok ? parsed.value : null
    applyEdits(facts, indicatorValueEdits(facts, { planId: PLAN, indicatorId, figure }, value))
  }
  return facts
}

test('indicators print ranges and bounds as figures, and what follows from the others', () => {
  const [document] = build(indicatorPlan(), indicatorsAppendix)
  expect(printed(document).slice(1)).toEqual([
    '1 | Xã đạt chuẩn NTM | xã | 145 | 9 | 154 | 182 | 84,6% | ',
    '2 | Sản phẩm OCOP | sản phẩm | 120 | 25–30 | 145–150 |  |  | ',
    '3 | Thu nhập | triệu đồng/người/năm | 43,50 | 4,50 | 48 |  |  | ',
    '4 | Hợp tác xã | HTX |  |  | tối thiểu 20 |  |  | cả tỉnh',
  ])
  const first = document?.rows[0]?.cells ?? []
  expect(first[3]?.formula).toEqual({
    op: 'subtract',
    from: { kind: 'cell', at: { row: 0, column: 5 } },
    take: { kind: 'cell', at: { row: 0, column: 4 } },
  })
  expect(first[7]?.formula).toMatchObject({ op: 'divide', as: 'percent' })
  expect(first[4]?.place).toEqual({
    screen: 'indicators',
    planId: PLAN,
    indicatorId: 'xa',
    figure: 'added',
  })
})

test('no word is cut: a unit written without spaces has a column that holds it', () => {
  const facts = indicatorPlan()
  const { edits } = addIndicators(facts, PLAN, [
    {
      id: 'dai',
      name: 'Thu nhập bình quân đầu người ở khu vực nông thôn so với cả nước',
      unit: 'nghìn đồng/người/năm',
      note: 'Theo Nghị quyết Đại hội Đảng bộ tỉnh và kế hoạch năm năm, rà soát lại giữa kỳ',
    },
  ])
  applyEdits(facts, edits)
  const [document] = build(facts, indicatorsAppendix)
  if (document === undefined) throw new Error('no appendix')
  const { page } = document
  const widths = leafColumns(document.columns).map(({ widthMm }) => widthMm)
  expect(widths[2]).toBeGreaterThanOrEqual(
    cellWidthMm(longestWordEm('triệu đồng/người/năm'), page) - 0.01,
  )
})

test('in English figures, words and marks are English', () => {
  const [document] = build(indicatorPlan(), indicatorsAppendix, { language: 'en' })
  expect(printed(document).slice(3)).toEqual([
    '3 | Thu nhập | triệu đồng/người/năm | 43.50 | 4.50 | 48 |  |  | ',
    '4 | Hợp tác xã | HTX |  |  | at least 20 |  |  | cả tỉnh',
  ])
})
