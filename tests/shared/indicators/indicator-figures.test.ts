import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { IndicatorFigure } from '../../../shared/changes/fact-tables.ts'
import {
  addValues,
  compareValues,
  subtractValues,
} from '../../../shared/indicators/indicator-arithmetic.ts'
import { indicatorCellEdits } from '../../../shared/indicators/indicator-cells.ts'
import {
  addIndicators,
  changeIndicator,
  indicatorValueEdits,
  moveIndicators,
  removeIndicators,
  type NewIndicator,
} from '../../../shared/indicators/indicator-edits.ts'
import {
  figuresOf,
  indicatorFigures,
  planIndicators,
  type IndicatorFigures,
} from '../../../shared/indicators/indicator-figures.ts'
import { exactValue, type IndicatorValue } from '../../../shared/indicators/indicator-value.ts'
import { parseIndicatorValue } from '../../../shared/indicators/parse-indicator-value.ts'
import {
  printIndicatorRate,
  printIndicatorValue,
} from '../../../shared/indicators/print-indicator-value.ts'
import { applyEdits, PLAN, smallPlan } from '../communes/small-plan.ts'

type Typed = Partial<Record<IndicatorFigure, string>>

function value(text: string): IndicatorValue | null {
  const parsed = parseIndicatorValue(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.code}`)
  return parsed.value
}

/** A plan with one indicator and what is typed into its figures. */
function planWith(indicator: NewIndicator, typed: Typed): { facts: Facts; one: IndicatorFigures } {
  const facts = smallPlan()
  const { ids, edits } = addIndicators(facts, PLAN, [indicator])
  applyEdits(facts, edits)
  for (const figure of ['baseline', 'added', 'target', 'actual'] as const) {
    const text = typed[figure]
    if (text === undefined) continue
    const key = { planId: PLAN, indicatorId: ids[0] ?? '', figure }
    applyEdits(facts, indicatorValueEdits(facts, key, value(text)))
  }
  const [one] = indicatorFigures(facts, PLAN)
  if (one === undefined) throw new Error('no indicator')
  return { facts, one }
}

function shown({ figures }: IndicatorFigures): Record<string, string> {
  return Object.fromEntries(
    Object.entries(figures).flatMap(([figure, state]) =>
      state.value === null
        ? []
        : [
            [
              figure,
              printIndicatorValue(state.value, { language: 'vi' }) + (state.isDerived ? '*' : ''),
            ],
          ],
    ),
  )
}

describe('the figures of an indicator', () => {
  test('có thêm 09 xã, lũy kế 154/182 xã, đạt 84,6%', () => {
    const { one } = planWith(
      { name: 'Xã NTM', base: 182, baseName: 'xã' },
      {
        added: '09',
        target: '154',
      },
    )
    expect(shown(one)).toEqual({ baseline: '145*', added: '9', target: '154' })
    expect(one.rate === null ? '' : printIndicatorRate(one.rate, 1, { language: 'vi' })).toBe(
      '84,6%',
    )
  })

  test.each<[Typed, Record<string, string>]>([
    [
      { baseline: '120', added: '25–30' },
      { baseline: '120', added: '25–30', target: '145–150*' },
    ],
    [
      { baseline: '120', target: '145–150' },
      { baseline: '120', added: '25–30*', target: '145–150' },
    ],
    [
      { added: '5–10', target: '105–110' },
      { baseline: '100*', added: '5–10', target: '105–110' },
    ],
    [
      { baseline: '100', added: 'tối thiểu 20' },
      { baseline: '100', added: 'tối thiểu 20', target: 'tối thiểu 120*' },
    ],
    [
      { baseline: '43,5', target: '48' },
      { baseline: '43,5', added: '4,5*', target: '48' },
    ],
    [
      { baseline: '4,25', target: '3' },
      { baseline: '4,25', added: '−1,25*', target: '3' },
    ],
    [
      { baseline: '0', added: '0' },
      { baseline: '0', added: '0', target: '0*' },
    ],
    [{ target: '48' }, { target: '48' }],
    // No exact figure makes a range of another width.
    [
      { added: '25–30', target: '130' },
      { added: '25–30', target: '130' },
    ],
  ])('%j is completed to %j', (typed, figures) => {
    expect(shown(planWith({ name: 'Chỉ tiêu' }, typed).one)).toEqual(figures)
  })

  test('three figures disagree only where no figure makes the sum', () => {
    const disagreement = (typed: Typed): unknown =>
      planWith({ name: 'Chỉ tiêu' }, typed).one.disagreement
    expect(disagreement({ baseline: '145', added: '9', target: '154' })).toBeNull()
    expect(disagreement({ baseline: '145', added: '9,0', target: '154,00' })).toBeNull()
    expect(disagreement({ baseline: '120', added: '25–30', target: '150' })).toBeNull()
    expect(disagreement({ baseline: '145', added: '10', target: '154' })).toEqual({
      sum: exactValue(155),
      target: exactValue(154),
    })
  })

  test('what was achieved is judged by the direction of the indicator', () => {
    const outcome = (direction: 'up' | 'down', target: string, actual: string): unknown =>
      planWith({ name: 'Chỉ tiêu', direction }, { target, actual }).one.outcome
    expect(outcome('up', '154', '150')).toBe('behind')
    expect(outcome('up', '154', '154,0')).toBe('reached')
    expect(outcome('up', '25–30', '31')).toBe('reached')
    expect(outcome('up', 'tối thiểu 20', '19')).toBe('behind')
    expect(outcome('down', 'không quá 3', '3,1')).toBe('behind')
    expect(outcome('down', '3', '2,5')).toBe('reached')
  })

  test('a figure derived by subtraction gives the target back when it is added', () => {
    const end = fc.integer({ min: -1_000_000, max: 1_000_000 })
    const decimals = fc.integer({ min: 0, max: 3 })
    const exact = fc.tuple(end, decimals).map(([low, digits]) => exactValue(low, digits))
    const other = fc
      .tuple(end, fc.integer({ min: 1, max: 1000 }), decimals)
      .map(([low, width, digits]): IndicatorValue => ({
        bound: 'range',
        low,
        high: low + width,
        decimals: digits,
      }))
    fc.assert(
      fc.property(fc.oneof(exact, other), exact, (target, baseline) => {
        const added = subtractValues(target, baseline)
        const again = addValues(baseline, added)
        expect(added).not.toBeNull()
        expect(again === null ? null : compareValues(again, target)).toBe('compatible')
        expect(again?.bound).toBe(target.bound)
      }),
    )
  })
})

describe('edits of the table', () => {
  const names = (facts: Facts): string[] => planIndicators(facts, PLAN).map(({ name }) => name)

  test('rows typed or pasted under the last become indicators, with what their names tell', () => {
    const facts = smallPlan()
    const edits = indicatorCellEdits(
      facts,
      PLAN,
      [
        { row: '@new-0', value: { kind: 'part', part: { name: 'Tỷ lệ hộ nghèo' } } },
        {
          row: '@new-0',
          value: { kind: 'figure', figure: 'target', value: value('3'), unit: '%', base: null },
        },
        { row: '@new-1', value: { kind: 'part', part: { name: '' } } },
        {
          row: '@new-2',
          value: { kind: 'figure', figure: 'target', value: value('154'), unit: 'xã', base: 182 },
        },
      ],
      'Chỉ tiêu mới',
    )
    applyEdits(facts, edits)
    const rows = planIndicators(facts, PLAN)
    expect(rows).toMatchObject([
      { name: 'Tỷ lệ hộ nghèo', unit: '%', kind: 'level', direction: 'down', base: null },
      {
        name: 'Chỉ tiêu mới',
        unit: 'xã',
        kind: 'count',
        direction: 'up',
        base: 182,
        baseName: 'xã',
      },
    ])
    expect(indicatorFigures(facts, PLAN).map(shown)).toEqual([{ target: '3' }, { target: '154' }])
  })

  test('a computed figure typed as it stands stays computed, and another one is kept', () => {
    const { facts, one } = planWith({ name: 'Xã NTM' }, { added: '9', target: '154' })
    const type = (text: string) =>
      indicatorCellEdits(
        facts,
        PLAN,
        [
          {
            row: one.indicator.id,
            value: { kind: 'figure', figure: 'baseline', value: value(text), unit: '', base: null },
          },
        ],
        'Mới',
      )
    expect(type('145')).toEqual([])
    applyEdits(facts, type('144'))
    expect(shown(figuresOf(facts, one.indicator))).toEqual({
      baseline: '144',
      added: '9',
      target: '154',
    })
  })

  test('are moved, renamed and taken away with their figures', () => {
    const facts = smallPlan()
    applyEdits(
      facts,
      addIndicators(facts, PLAN, [{ name: 'A' }, { name: 'B' }, { name: 'C' }]).edits,
    )
    applyEdits(facts, addIndicators(facts, PLAN, [{ name: 'B' }], 'a').edits)
    expect(planIndicators(facts, PLAN).map(({ id }) => id)).toEqual(['b-2', 'a', 'b', 'c'])
    applyEdits(facts, moveIndicators(facts, PLAN, ['b', 'c'], -1))
    expect(names(facts)).toEqual(['B', 'B', 'C', 'A'])
    const first = planIndicators(facts, PLAN)[0]
    if (first === undefined) throw new Error('no indicator')
    applyEdits(facts, changeIndicator(first, { name: '  Sản  phẩm OCOP ' }))
    expect(changeIndicator(first, { name: ' B ' })).toEqual([])
    const key = { planId: PLAN, indicatorId: first.id, figure: 'target' } as const
    applyEdits(facts, indicatorValueEdits(facts, key, value('25–30')))
    expect(names(facts)[0]).toBe('Sản phẩm OCOP')
    applyEdits(facts, removeIndicators(facts, PLAN, [first.id]))
    expect(names(facts)).toEqual(['B', 'C', 'A'])
    expect(facts.indicatorValue.size).toBe(0)
  })
})
