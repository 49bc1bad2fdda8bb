import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { Layer } from '../../../shared/changes/fact-tables.ts'
import {
  actualMarkEdits,
  listEdits,
  planMarkEdits,
  type MarkState,
} from '../../../shared/communes/mark-edits.ts'
import { rebaseMarks } from '../../../shared/communes/rebase-marks.ts'
import { PLAN, SET, applyEdits, smallPlan } from './small-plan.ts'

const key = (layer: Layer, unitId = 'a-1') => ({ planId: PLAN, setId: SET, layer, unitId })

function lists(facts: Facts): string[] {
  return [...facts.markList.values()]
    .map(({ layer, unitId, criteria, lost }) => `${unitId} ${layer} ${criteria} -${lost}`)
    .sort()
}

function mark(facts: Facts, number: string, state: MarkState): void {
  applyEdits(facts, planMarkEdits(facts, PLAN, SET, [{ unitId: 'a-1', number, state }]))
}

describe('marks of the plan', () => {
  it('are met, planned, lost or blank, and each says so in the lists', () => {
    const facts = smallPlan()
    mark(facts, '1', 'met')
    mark(facts, '2', 'planned')
    mark(facts, '3', 'lost')
    expect(lists(facts)).toEqual(['a-1 baseline 1,3 -', 'a-1 target 2 -3'])
    mark(facts, '2', 'met')
    mark(facts, '3', 'blank')
    expect(lists(facts)).toEqual(['a-1 baseline 1,2 -', 'a-1 target  -'])
  })

  it('settle a criterion that a paper gave as both achieved and planned', () => {
    const facts = smallPlan()
    applyEdits(facts, [
      ...listEdits(facts, key('baseline'), { criteria: '1,2', lost: '' }),
      ...listEdits(facts, key('target'), { criteria: '2,3', lost: '' }),
    ])
    mark(facts, '2', 'met')
    expect(lists(facts)).toEqual(['a-1 baseline 1,2 -', 'a-1 target 3 -'])
  })

  it('say nothing when nothing changes, and leave a commune unknown that was only cleared', () => {
    const facts = smallPlan()
    expect(
      planMarkEdits(facts, PLAN, SET, [{ unitId: 'a-1', number: '1', state: 'blank' }]),
    ).toEqual([])
    mark(facts, '1', 'met')
    expect(planMarkEdits(facts, PLAN, SET, [{ unitId: 'a-1', number: '1', state: 'met' }])).toEqual(
      [],
    )
  })

  it('of what was achieved stand in a list of their own', () => {
    const facts = smallPlan()
    applyEdits(
      facts,
      actualMarkEdits(facts, PLAN, SET, [
        { unitId: 'b-1', number: '10', state: 'met' },
        { unitId: 'b-1', number: '2', state: 'met' },
      ]),
    )
    expect(lists(facts)).toEqual(['b-1 actual 2,10 -'])
  })

  it('end as the last word on each number, whatever came before', () => {
    const change = fc.record({
      number: fc.constantFrom('1', '2', '2.1', '5'),
      state: fc.constantFrom<MarkState>('met', 'planned', 'lost', 'blank'),
    })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 30 }), (changes) => {
        const facts = smallPlan()
        for (const { number, state } of changes) mark(facts, number, state)
        const baseline = facts.markList.get([PLAN, SET, 'baseline', 'a-1'].join('\u0001'))
        const target = facts.markList.get([PLAN, SET, 'target', 'a-1'].join('\u0001'))
        const has = (list: string | undefined, number: string) =>
          (list ?? '').split(',').includes(number)
        for (const number of new Set(changes.map((change) => change.number))) {
          const state = changes.filter((change) => change.number === number).at(-1)?.state
          expect({
            met: has(baseline?.criteria, number),
            planned: has(target?.criteria, number),
            lost: has(target?.lost, number),
          }).toEqual({
            met: state === 'met' || state === 'lost',
            planned: state === 'planned',
            lost: state === 'lost',
          })
        }
      }),
    )
  })
})

describe('a declared count', () => {
  function declare(value: number): Facts {
    const facts = smallPlan()
    applyEdits(facts, [
      ...listEdits(facts, key('baseline'), { criteria: '1,2', lost: '' }),
      { table: 'declaredCount', op: 'put', row: { ...key('baseline'), value } },
    ])
    return facts
  }

  it('that agreed with its list goes when the list changes', () => {
    const facts = declare(2)
    mark(facts, '3', 'met')
    expect(facts.declaredCount.size).toBe(0)
  })

  it('that disagreed stays until somebody decides', () => {
    const facts = declare(4)
    mark(facts, '3', 'met')
    expect(facts.declaredCount.size).toBe(1)
  })
})

describe('marks that waited while the document moved on', () => {
  it('are put on top of what somebody else marked in the same commune', () => {
    const facts = smallPlan()
    applyEdits(facts, listEdits(facts, key('baseline'), { criteria: '1,2', lost: '' }))
    const before = facts.markList.get([PLAN, SET, 'baseline', 'a-1'].join('\u0001')) ?? null
    const edits = planMarkEdits(facts, PLAN, SET, [
      { unitId: 'a-1', number: '3', state: 'met' },
      { unitId: 'a-1', number: '1', state: 'blank' },
    ])
    const edit = edits[0]
    if (edit?.table !== 'markList') throw new Error('an edit of a list was expected')
    const rows = [{ table: 'markList', before, after: edit.row } as const]
    applyEdits(facts, listEdits(facts, key('baseline'), { criteria: '1,2,5', lost: '' }))
    applyEdits(facts, rebaseMarks(facts, edits, rows))
    expect(lists(facts)).toEqual(['a-1 baseline 2,3,5 -'])
  })
})
