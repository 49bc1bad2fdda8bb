import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { tablesOf } from '../../../shared/plan/plan-tables.ts'
import { communeProgress, setProgress } from '../../../shared/versions/progress.ts'
import { applyEdits, PLAN, SET, smallPlan } from '../communes/small-plan.ts'
import { cell, marks, put } from './full-plan.ts'

function progressOf(facts: Facts) {
  const set = facts.criteriaSet.get(SET)
  if (set === undefined) throw new Error('no set')
  return setProgress(tablesOf(facts), PLAN, set)
}

describe('progress of a plan', () => {
  it('compares like with like: what nobody has said is missing, not 0', () => {
    const facts = smallPlan()
    applyEdits(facts, [
      cell('target', '1', 'a', 3),
      cell('target', '1', 'b', 2),
      cell('actual', '1', 'a', 2),
    ])
    const { byCriterion, byColumn, total } = progressOf(facts)
    expect(byCriterion[0]).toMatchObject({
      target: 5,
      actual: 2,
      comparableTarget: 3,
      missing: 1,
      cells: 2,
      reached: { numerator: 2, denominator: 3 },
    })
    expect(byCriterion[1]).toMatchObject({ target: null, actual: null, cells: 0, reached: null })
    expect(byColumn.map(({ id, missing, reached }) => [id, missing, reached])).toEqual([
      ['a', 0, { numerator: 2, denominator: 3 }],
      ['b', 1, null],
    ])
    expect(total).toMatchObject({ target: 5, actual: 2, missing: 1, comparableTarget: 3 })
  })

  it('of a row known only for the province is one figure', () => {
    const facts = smallPlan()
    applyEdits(facts, [
      cell('target', '1', 'a', 3),
      cell('target', '1', 'b', 2),
      put('provinceFigure', {
        planId: PLAN,
        setId: SET,
        layer: 'actual',
        criterion: '1',
        value: 4,
      }),
    ])
    expect(progressOf(facts).byCriterion[0]).toMatchObject({
      target: 5,
      actual: 4,
      missing: 0,
      reached: { numerator: 4, denominator: 5 },
    })
  })

  it('names what each commune lacks of its plan, once its list is known', () => {
    const facts = smallPlan()
    applyEdits(facts, [
      marks('a-1', 'baseline', '1'),
      marks('a-1', 'target', '2,3'),
      marks('a-1', 'actual', '1,3,5'),
      marks('b-1', 'target', '4'),
    ])
    expect(communeProgress(tablesOf(facts), PLAN, SET)).toEqual([
      {
        unitId: 'a-1',
        columnId: 'a',
        baseline: 1,
        target: 3,
        actual: 3,
        behind: ['2'],
        ahead: ['5'],
      },
      {
        unitId: 'b-1',
        columnId: 'b',
        baseline: null,
        target: 1,
        actual: null,
        behind: [],
        ahead: [],
      },
    ])
  })
})
