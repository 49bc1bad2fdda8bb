import { expect, it } from 'vitest'
import { lackingByColumn, lackingTotal, standing } from '../../../shared/agencies/standing.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { buildCommuneTable } from '../../../shared/communes/build-commune-table.ts'
import { buildMatrix } from '../../../shared/matrix/build-matrix.ts'
import { cell, list, planWith } from '../checks/checked.ts'
import { PLAN, SET } from '../communes/small-plan.ts'

const CRITERION = { setId: SET, table: 'criterionAgency', number: '1' } as const
const PART = { setId: SET, table: 'subCriterionAgency', number: '2.1' } as const

function source(facts: Facts) {
  return {
    facts,
    communes: (planId: string, setId: string) => buildCommuneTable(facts, planId, setId),
    matrix: (planId: string, setId: string, layer: 'baseline' | 'target' | 'actual') =>
      buildMatrix(facts, planId, setId, layer),
  }
}

it('says of a column who lacks a criterion by name, and how many more the matrix counts', () => {
  const facts = planWith({
    matrixCell: [cell('baseline', '1', 'a', 1), cell('baseline', '1', 'b', 3)],
    markList: [list('a-1', 'baseline', '1,2'), list('a-2', 'baseline', '2')],
  })
  const of = source(facts)
  expect(lackingByColumn(of, PLAN, CRITERION, 'baseline')).toEqual([
    { columnId: 'a', units: 3, lacking: ['a-2'], unknown: 1, unnamed: 1 },
  ])
  expect(lackingTotal(of, PLAN, CRITERION, 'baseline')).toBe(2)
  expect(standing(of, PLAN, CRITERION).figures.baseline).toEqual({
    count: 4,
    rate: { numerator: 4, denominator: 6 },
  })
})

it('does not make up a remainder where matrix and lists contradict each other or nobody knows', () => {
  const facts = planWith({
    matrixCell: [cell('baseline', '1', 'a', 3)],
    markList: [list('a-2', 'baseline', '2')],
  })
  const of = source(facts)
  expect(lackingByColumn(of, PLAN, CRITERION, 'baseline')).toEqual([
    { columnId: 'a', units: 3, lacking: ['a-2'], unknown: 2, unnamed: null },
    { columnId: 'b', units: 3, lacking: [], unknown: 3, unnamed: null },
  ])
  expect(lackingTotal(of, PLAN, CRITERION, 'baseline')).toBeNull()
})

it('takes the total of a figure known only for the whole province', () => {
  const facts = planWith({
    provinceFigure: [{ planId: PLAN, setId: SET, layer: 'baseline', criterion: '1', value: 5 }],
  })
  expect(lackingTotal(source(facts), PLAN, CRITERION, 'baseline')).toBe(1)
})

it('counts a part by the communes that have a list, of which it names the number', () => {
  const facts = planWith({
    markList: [
      list('a-1', 'baseline', '1,2.1'),
      list('a-2', 'baseline', '1'),
      list('a-2', 'target', '2.1'),
    ],
  })
  const of = source(facts)
  const stands = standing(of, PLAN, PART)
  expect([stands.from, stands.units, stands.base]).toEqual(['lists', 6, 2])
  expect([stands.figures.baseline.count, stands.figures.target.count]).toEqual([1, 2])
  expect(stands.figures.actual).toEqual({ count: null, rate: null })
  expect(lackingByColumn(of, PLAN, PART, 'target')[0]).toEqual({
    columnId: 'a',
    units: 3,
    lacking: [],
    unknown: 1,
    unnamed: null,
  })
})

it('keeps a part that no list speaks of apart from one that nobody meets', () => {
  const facts = planWith({
    markList: [list('a-1', 'baseline', '1'), list('a-2', 'baseline', '')],
  })
  const of = source(facts)
  expect(standing(of, PLAN, PART).figures.baseline).toEqual({ count: null, rate: null })
  expect(lackingTotal(of, PLAN, PART, 'baseline')).toBeNull()
  expect(lackingByColumn(of, PLAN, PART, 'baseline')[0]).toMatchObject({ lacking: [], unknown: 3 })
})
