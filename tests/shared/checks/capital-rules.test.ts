import { expect, it, describe } from 'vitest'
import { mergeLines } from '../../../shared/capital/paste-lines.ts'
import { setAmounts, setUnit } from '../../../shared/capital/capital-edits.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { applyEdits } from '../communes/small-plan.ts'
import { bacgiangCapital, langsonCapital, MILLION } from '../capital/capital-plans.ts'
import { afterFix, found, PLAN, planWith, said } from './checked.ts'

/** The small plan with the capital of a published one. */
function withCapital(capital: Facts, changes: Readonly<Record<string, number | null>> = {}): Facts {
  const rows = <Row extends object>(from: Iterable<Row>) =>
    [...from].map((row) => ({ ...row, planId: PLAN }))
  const facts = planWith({
    capitalTable: rows(capital.capitalTable.values()),
    capitalLine: rows(capital.capitalLine.values()),
    capitalAmount: rows(capital.capitalAmount.values()),
  })
  const amounts = Object.entries(changes).map(([lineId, million]) => ({
    lineId,
    layer: 'target' as const,
    amount: million === null ? null : million * MILLION,
  }))
  applyEdits(facts, setAmounts(facts, PLAN, amounts))
  return facts
}

/** Lines of one level in triệu. */
function flat(amounts: readonly number[], total: number | null = null): Facts {
  const facts = planWith({})
  const entries = amounts.map((million, index) => ({
    name: `Nguồn ${index + 1}`,
    depth: 0,
    amounts: { target: Math.round(million * MILLION) },
  }))
  const whole = total === null ? {} : { target: total * MILLION }
  applyEdits(facts, mergeLines(facts, PLAN, entries, whole))
  return facts
}

it('finds nothing in the published tables, which add up and close', () => {
  expect(said(withCapital(langsonCapital()))).toEqual([])
  expect(said(withCapital(bacgiangCapital()))).toEqual([])
})

describe('parts and their declared total', () => {
  it('that differ are told with the difference, at the line and at the whole table', () => {
    const facts = withCapital(bacgiangCapital(), { 'central-recurrent': 55_016 })
    expect(said(facts, 'capital-parts-total')).toEqual([
      'error Tổng cộng, Nguồn vốn, kế hoạch năm 2023: Ghi 644.283 triệu đồng, cộng các phần được 645.283: thừa 1.000 triệu đồng.',
      'error Ngân sách Trung ương, Nguồn vốn, kế hoạch năm 2023: Ghi 270.056 triệu đồng, cộng các phần được 271.056: thừa 1.000 triệu đồng.',
    ])
    expect(found(facts, 'capital-parts-total')[1]?.fix?.edits).toEqual([
      {
        table: 'capitalAmount',
        op: 'remove',
        row: { planId: PLAN, lineId: 'central', layer: 'target', amount: 270_056 * MILLION },
      },
    ])
  })

  it('that differ in tỷ are told in tỷ', () => {
    const facts = withCapital(langsonCapital(), { credit: 2_900_500 })
    expect(said(facts, 'capital-parts-total')).toEqual([
      'error Tổng cộng, Nguồn vốn, kế hoạch năm 2023: Ghi 5.103,888 tỷ đồng, cộng các phần được 5.004,388: thiếu 99,5 tỷ đồng.',
    ])
    expect(afterFix(facts, 'capital-parts-total')).toEqual([])
  })

  it('that rounding each part explains are noted as that', () => {
    expect(said(flat([33.3, 33.3, 33.3], 100), 'capital-parts-total')).toEqual([
      'note Tổng cộng, Nguồn vốn, kế hoạch năm 2023: Ghi 100 triệu đồng, cộng các phần được 99,9: chênh 0,1 triệu đồng, có thể do làm tròn từng phần.',
    ])
    expect(said(flat([33, 33, 31], 100), 'capital-parts-total')[0]).toMatch(/^error .*thiếu 3 /)
  })

  it('are no finding while a part is blank, unless the others exceed the total already', () => {
    const open = withCapital(bacgiangCapital(), { 'central-recurrent': null })
    expect(said(open, 'capital-parts-total')).toEqual([])
    const over = withCapital(bacgiangCapital(), {
      'central-recurrent': null,
      'central-investment': 280_056,
    })
    expect(said(over, 'capital-parts-total')).toEqual([
      'error Ngân sách Trung ương, Nguồn vốn, kế hoạch năm 2023: Ghi 270.056 triệu đồng, cộng các phần được 280.056: thừa 10.000 triệu đồng.',
    ])
    expect(found(over, 'capital-parts-total')[0]?.fix).toBeNull()
  })
})

it('notes a blank part of a declared total, and offers it what is left over', () => {
  const facts = withCapital(bacgiangCapital(), { 'central-recurrent': null })
  expect(said(facts)).toEqual([
    'note Ngân sách Trung ương, Nguồn vốn, kế hoạch năm 2023: Còn 54.016 triệu đồng của tổng đã ghi chưa thuộc phần nào; chưa có số: Vốn sự nghiệp.',
  ])
  expect(afterFix(facts, 'capital-part-missing')).toEqual([])
  const unbroken = withCapital(bacgiangCapital(), {
    'central-recurrent': null,
    'central-investment': null,
  })
  expect(said(unbroken)).toEqual([])
})

it('notes shares that do not close, and only where all of the total is known', () => {
  expect(said(flat([1, 1, 1]))).toEqual([
    'note Tổng cộng, Nguồn vốn, kế hoạch năm 2023: Các tỉ lệ in ra cộng được 99,9%, thiếu 0,1 so với 100% do làm tròn.',
  ])
  expect(said(flat([2, 2, 2, 1]), 'capital-shares')).toEqual([
    'note Tổng cộng, Nguồn vốn, kế hoạch năm 2023: Các tỉ lệ in ra cộng được 100,1%, thừa 0,1 so với 100% do làm tròn.',
  ])
  const open = withCapital(langsonCapital(), { credit: null })
  expect(said(open, 'capital-shares')).toEqual([])
})

describe('an amount in the other unit', () => {
  it('is found by the total that it would make right, and settled by its fix', () => {
    const facts = withCapital(langsonCapital(), { integrated: 1_466_906_000 })
    expect(said(facts)).toEqual([
      'warning Vốn lồng ghép từ các Chương trình, dự án khác, Nguồn vốn, kế hoạch năm 2023: Ghi 1.466.906 tỷ đồng; nếu là 1.466,906 tỷ đồng thì tổng và các phần khớp nhau.',
    ])
    expect(afterFix(facts, 'capital-unit')).toEqual([])
    const small = withCapital(bacgiangCapital(), { province: 61.88 })
    expect(afterFix(small, 'capital-unit')).toEqual([])
  })

  it('may be the declared total itself', () => {
    const facts = withCapital(langsonCapital(), { '@total': 5_103.888 })
    expect(said(facts)).toEqual([
      'warning Tổng cộng, Nguồn vốn, kế hoạch năm 2023: Ghi 5,103888 tỷ đồng; nếu là 5.103,888 tỷ đồng thì tổng và các phần khớp nhau.',
    ])
    expect(afterFix(facts, 'capital-unit')).toEqual([])
  })

  it('is found by its neighbours where no total is declared', () => {
    expect(said(flat([270_056, 61_880, 120_232, 192.115]), 'capital-unit')).toEqual([
      'warning Nguồn 4, Nguồn vốn, kế hoạch năm 2023: Ghi 192,115 triệu đồng, lệch hẳn các dòng bên cạnh; 192.115 triệu đồng mới cùng cỡ.',
    ])
    expect(said(flat([406, 1466, 80, 3_000_000]), 'capital-unit')).toEqual([
      'warning Nguồn 4, Nguồn vốn, kế hoạch năm 2023: Ghi 3.000.000 triệu đồng, lệch hẳn các dòng bên cạnh; 3.000 triệu đồng mới cùng cỡ.',
    ])
  })

  it('is not suspected in a line that stands where it does not belong', () => {
    // The province's budget as a part of the central one: the parts are too much by exactly that line.
    const facts = withCapital(bacgiangCapital())
    applyEdits(facts, [
      {
        table: 'capitalLine',
        op: 'put',
        row: {
          planId: PLAN,
          id: 'province',
          parentId: 'central',
          source: 'province',
          name: 'Ngân sách tỉnh',
          position: 2,
        },
      },
    ])
    expect(said(facts)).toEqual([
      'error Ngân sách Trung ương, Nguồn vốn, kế hoạch năm 2023: Ghi 270.056 triệu đồng, cộng các phần được 331.936: thừa 61.880 triệu đồng.',
    ])
  })

  it('is not suspected among sources that only differ as sources do', () => {
    expect(said(flat([406_982, 1_466_906, 80_000, 3_000_000, 150]), 'capital-unit')).toEqual([])
    expect(said(flat([5, 1200]), 'capital-unit')).toEqual([])
    // The declared total agrees, however much the lines differ.
    expect(said(flat([1, 2, 3, 3_000_000], 3_000_006), 'capital-unit')).toEqual([])
  })
})

it('speaks of the unit the table is in', () => {
  const facts = withCapital(bacgiangCapital(), { province: 62_880 })
  applyEdits(facts, setUnit(facts, PLAN, 'billion'))
  expect(said(facts, 'capital-parts-total')).toEqual([
    'error Tổng cộng, Nguồn vốn, kế hoạch năm 2023: Ghi 644,283 tỷ đồng, cộng các phần được 645,283: thừa 1 tỷ đồng.',
  ])
})
