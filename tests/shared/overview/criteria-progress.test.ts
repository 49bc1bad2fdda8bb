import { expect, it } from 'vitest'
import { buildMatrix } from '../../../shared/matrix/build-matrix.ts'
import {
  averageProgress,
  criteriaProgress,
  heatMap,
  heatStep,
} from '../../../shared/overview/criteria-progress.ts'
import { standardProgress } from '../../../shared/overview/standard-progress.ts'
import { communesByColumn, planColumns, setCriteria } from '../../../shared/plan/columns.ts'
import { formatPercent, formatRatio } from '../../../shared/numbers/format.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import {
  langsonFacts,
  NTM,
  PLAN_ID,
  publishedAppendix6,
  toVietnamese,
} from '../appendix/langson-facts.ts'

/** What the plan's text says of criterion 2: 10 communes added to 82. */
const BASELINE_OF_2: FactRow<'provinceFigure'> = {
  planId: PLAN_ID,
  setId: NTM,
  layer: 'baseline',
  criterion: '2',
  value: 82,
}

const facts = langsonFacts({ provinceFigure: [BASELINE_OF_2] })
const matrices = {
  baseline: buildMatrix(facts, PLAN_ID, NTM, 'baseline'),
  target: buildMatrix(facts, PLAN_ID, NTM, 'target'),
  actual: buildMatrix(facts, PLAN_ID, NTM, 'actual'),
}
const criteria = setCriteria(facts, NTM)

it('shows every criterion with the totals and rates that Appendix 6 prints', () => {
  const rows = criteriaProgress(criteria, matrices)
  const { rowTotals, ratesPrinted } = publishedAppendix6()
  expect(rows.map(({ communes }) => communes.target)).toEqual(rowTotals)
  expect(rows.map(({ rate }) => (rate === null ? '' : formatPercent(rate, 1)))).toEqual(
    ratesPrinted.map((rate) => toVietnamese(rate).replace(/%?$/, '%')),
  )
})

it('keeps what is not known apart from none', () => {
  const rows = criteriaProgress(criteria, matrices)
  expect(rows[1]?.communes).toEqual({ baseline: 82, target: 92, actual: null })
  expect(rows[0]?.communes.baseline).toBeNull()
})

it('says of how many criteria an average is made', () => {
  const { baseline, target, actual } = averageProgress(matrices)
  expect(target.known).toBe(19)
  expect(target.average === null ? '' : formatRatio(target.average, 2)).toBe('13,38')
  expect(baseline.known).toBe(1)
  expect(actual).toEqual({ average: null, known: 0 })
})

it('colours a district by its share of communes, and one above all its communes on its own', () => {
  const counts = communesByColumn(facts, PLAN_ID)
  const communes = planColumns(facts, PLAN_ID).map(({ columnId }) => counts.get(columnId) ?? 0)
  const heat = heatMap(matrices.target, 'target', communes)
  const trangDinh = planColumns(facts, PLAN_ID).findIndex(({ name }) => name.includes('Tràng Định'))
  expect(heat.shares[1]?.[trangDinh]).toEqual({ numerator: 7, denominator: 21 })
  expect(heatMap(matrices.actual, 'actual', communes).shares[0]?.[0]).toBeNull()
  const step = (numerator: number, denominator: number) => heatStep({ numerator, denominator })
  expect([
    step(9, 20),
    step(10, 20),
    step(14, 20),
    step(18, 20),
    step(20, 20),
    step(21, 20),
  ]).toEqual([0, 1, 2, 3, 4, 5])
})

it('has 85 communes recognised before 2023 and no more than 59 that can meet all criteria', () => {
  const plan = facts.plan.get(PLAN_ID)
  const set = facts.criteriaSet.get(NTM)
  if (plan === undefined || set === undefined) throw new Error('fixture')
  const progress = standardProgress(facts, plan, set, matrices.target)
  expect(progress).toMatchObject({
    baseline: 85,
    added: 0,
    target: 85,
    decided: null,
    base: 181,
    most: 59,
  })
  const unit = [...facts.planColumnUnit.values()][0]?.unitId ?? ''
  const decided = langsonFacts({
    recognition: [
      { unitId: unit, standard: 'ntm', year: 2023, decision: 'QĐ 12' },
      { unitId: 'nowhere', standard: 'ntm', year: 2023, decision: 'QĐ 13' },
    ],
  })
  expect(standardProgress(decided, plan, set, matrices.target).decided).toBe(1)
})
