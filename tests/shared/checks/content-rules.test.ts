import { describe, expect, it } from 'vitest'
import type { FactRow, Layer } from '../../../shared/changes/fact-tables.ts'
import { exactValue, type IndicatorValue } from '../../../shared/indicators/indicator-value.ts'
import { afterFix, found, PLAN, planWith, said } from './checked.ts'

const PROVINCE = planWith({}).plan.get(PLAN)?.unitId ?? ''
const TABLE = 'Thôn nông thôn mới'

function count(unitId: string, layer: Layer, value: number): FactRow<'villageCount'> {
  return { planId: PLAN, standard: 'village-ntm', layer, unitId, value }
}

function village(unitId: string, layer: Layer, name: string): FactRow<'village'> {
  const id = `${unitId}.${layer}.${name}`
  return { planId: PLAN, standard: 'village-ntm', id, unitId, layer, name, note: '', position: 0 }
}

function total(unitId: string, value: number): FactRow<'villageTotal'> {
  return { planId: PLAN, unitId, value }
}

describe('villages', () => {
  it('are stated in another number than they are named', () => {
    const facts = planWith({
      villageCount: [count('a-1', 'target', 3), count('a-2', 'target', 1)],
      village: [
        village('a-1', 'target', 'Bản Chu'),
        village('a-1', 'target', 'Nà Pài'),
        village('a-2', 'target', 'Khuổi Lào'),
      ],
    })
    expect(said(facts, 'village-declared')).toEqual([
      `warning 1 (A), ${TABLE}, kế hoạch 2023: Ghi 3 thôn, danh sách nêu tên 2: Bản Chu, Nà Pài.`,
    ])
    expect(afterFix(facts, 'village-declared')).toEqual([])
  })

  it('cannot be more than there are', () => {
    const facts = planWith({
      villageTotal: [total('a-1', 10), total('a-2', 4), total('a-3', 9)],
      villageCount: [
        count('a-1', 'baseline', 8),
        count('a-1', 'target', 3),
        count('a-2', 'target', 5),
        count('a-3', 'baseline', 8),
        count('a-3', 'actual', 2),
      ],
    })
    expect(said(facts, 'village-over-total')).toEqual([
      `error 1 (A), ${TABLE}, kế hoạch 2023: Đã đạt 8 và phấn đấu thêm 3 là 11 thôn, cả thảy chỉ có 10.`,
      `error 2 (A), ${TABLE}, kế hoạch 2023: Số phấn đấu thêm là 5 thôn, cả thảy chỉ có 4.`,
      `error 3 (A), ${TABLE}, thực hiện 2023: Đã đạt 8 và thực hiện thêm 2 là 10 thôn, cả thảy chỉ có 9.`,
    ])
  })

  it('of a district cannot be more than there are in it', () => {
    const facts = planWith({
      villageTotal: [total('a', 20)],
      villageCount: [count('a-1', 'baseline', 12), count('a-2', 'target', 9)],
    })
    expect(said(facts, 'village-over-total')).toEqual([
      `error A, ${TABLE}, kế hoạch 2023: Đã đạt 12 và phấn đấu thêm 9 là 21 thôn, cả thảy chỉ có 20.`,
    ])
  })

  it('of the communes are held against the figure of their district and of the province', () => {
    const all = [count('a-1', 'target', 2), count('a-2', 'target', 3), count('a-3', 'target', 1)]
    const facts = planWith({ villageCount: [...all, count('a', 'target', 7)] })
    expect(said(facts, 'village-sums')).toEqual([
      `error A, ${TABLE}, kế hoạch 2023: Số phấn đấu thêm: cộng lại được 6 thôn, ghi chung 7, lệch 1.`,
    ])
    expect(afterFix(facts, 'village-sums')).toEqual([])
    expect(
      said(planWith({ villageCount: [...all, count('a', 'target', 6)] }), 'village-sums'),
    ).toEqual([])
    const some = planWith({ villageCount: [...all, count(PROVINCE, 'target', 93)] })
    expect(said(some, 'village-sums')).toEqual([
      `note tổng cộng, ${TABLE}, kế hoạch 2023: Số phấn đấu thêm: 3 trong 6 xã có số, cộng được 6 trong 93 thôn ghi chung; còn 87 chưa rõ ở xã nào.`,
    ])
    const many = planWith({ villageCount: [...all, count(PROVINCE, 'target', 5)] })
    expect(said(many, 'village-sums')).toEqual([
      `error tổng cộng, ${TABLE}, kế hoạch 2023: Số phấn đấu thêm: 3 trong 6 xã có số đã cộng được 6 thôn, nhiều hơn số ghi chung 5.`,
    ])
  })

  it('are named twice, or both reached and planned, under whatever spelling', () => {
    const facts = planWith({
      village: [
        village('a-1', 'target', 'Thủy Hòa'),
        village('a-1', 'target', 'Thôn Thuỷ Hoà'),
        village('a-1', 'baseline', 'Nà Pài'),
        village('a-2', 'baseline', 'thủy hòa'),
        village('b-1', 'baseline', 'Bản Chu'),
        village('b-1', 'target', 'bản chu'),
        village('b-1', 'target', 'Nà Pài'),
      ],
    })
    expect(found(facts, 'village-twice').map(({ unitId }) => unitId)).toEqual(['a-1'])
    expect(said(facts, 'village-reached-and-planned')).toEqual([
      `error 1 (B), ${TABLE}, kế hoạch 2023: bản chu vừa ở danh sách đã đạt vừa ở danh sách phấn đấu.`,
    ])
    expect(afterFix(facts, 'village-twice')).not.toContain('village-twice')
    expect(afterFix(facts, 'village-reached-and-planned')).toEqual([])
  })
})

function indicator(part: Partial<FactRow<'indicator'>>): FactRow<'indicator'> {
  return {
    planId: PLAN,
    id: 'i',
    name: 'Chỉ tiêu',
    unit: '',
    kind: 'count',
    direction: 'up',
    base: null,
    baseName: '',
    note: '',
    position: 0,
    ...part,
  }
}

function figure(
  name: FactRow<'indicatorValue'>['figure'],
  value: IndicatorValue,
): FactRow<'indicatorValue'> {
  return { planId: PLAN, indicatorId: 'i', figure: name, ...value }
}

describe('indicators', () => {
  it('whose start and addition make another target', () => {
    const facts = planWith({
      indicator: [indicator({})],
      indicatorValue: [
        figure('baseline', exactValue(1205, 1)),
        figure('added', { bound: 'range', low: 25, high: 30, decimals: 0 }),
        figure('target', { bound: 'at-least', low: 160, high: null, decimals: 0 }),
      ],
    })
    expect(said(facts, 'indicator-sum')).toEqual([
      'error Chỉ tiêu, kế hoạch: Đầu năm 120,5, thêm 25–30, cộng lại là 145,5–150,5; kế hoạch ghi tối thiểu 160.',
    ])
    expect(afterFix(facts, 'indicator-sum')).toEqual([])
  })

  it('that are planned against their direction', () => {
    const of = (direction: 'up' | 'down', baseline: number, target: number) =>
      said(
        planWith({
          indicator: [indicator({ direction })],
          indicatorValue: [
            figure('baseline', exactValue(baseline, 1)),
            figure('target', exactValue(target, 1)),
          ],
        }),
        'indicator-direction',
      )
    expect(of('up', 1000, 900)).toEqual([
      'warning Chỉ tiêu, kế hoạch: Kế hoạch 90,0 thấp hơn đầu năm 100,0, trong khi chỉ tiêu này cần tăng.',
    ])
    expect(of('down', 25, 30)).toHaveLength(1)
    expect([of('up', 900, 900), of('down', 30, 25)]).toEqual([[], []])
  })

  it('whose part is more than the whole, in figures or in per cent', () => {
    const facts = planWith({
      indicator: [indicator({ unit: '%', base: 100, baseName: 'xã' })],
      indicatorValue: [
        figure('baseline', exactValue(100)),
        figure('target', exactValue(1001, 1)),
        figure('actual', exactValue(-1)),
      ],
    })
    expect(said(facts, 'indicator-rate')).toEqual([
      'error Chỉ tiêu, kế hoạch: Số kế hoạch 100,1 lớn hơn mẫu số 100 xã.',
    ])
    expect(said(facts, 'indicator-percent')).toEqual([
      'warning Chỉ tiêu, thực hiện: Số thực hiện ghi −1 với đơn vị là phần trăm.',
      'warning Chỉ tiêu, kế hoạch: Số kế hoạch ghi 100,1 với đơn vị là phần trăm.',
    ])
  })

  it('behind their plan at the year’s end are no mistake', () => {
    const facts = planWith({
      indicator: [indicator({})],
      indicatorValue: [figure('target', exactValue(154)), figure('actual', exactValue(150))],
    })
    expect(said(facts)).toEqual([])
  })
})
