import { describe, expect, it } from 'vitest'
import type { FactRow, Layer } from '../../../shared/changes/fact-tables.ts'
import { findFact } from '../../../shared/changes/facts.ts'
import { gridEdits, type GridChange } from '../../../shared/communes/grid-edits.ts'
import { applyEdits, PLAN, SET, smallPlan } from './small-plan.ts'

const UNIT = 'a-1'

function start(
  lists: Partial<Record<Layer, string>>,
  declared: Partial<Record<Layer, number>> = {},
) {
  const facts = smallPlan()
  const key = (layer: Layer) => ({ planId: PLAN, setId: SET, layer, unitId: UNIT })
  for (const layer of ['baseline', 'target', 'actual'] as const) {
    const criteria = lists[layer]
    const value = declared[layer]
    if (criteria !== undefined) {
      const row = { ...key(layer), criteria, lost: '' }
      applyEdits(facts, [{ table: 'markList', op: 'put', row }])
    }
    if (value !== undefined) {
      applyEdits(facts, [{ table: 'declaredCount', op: 'put', row: { ...key(layer), value } }])
    }
  }
  return {
    apply(changes: readonly GridChange[], view: 'plan' | 'actual' = 'plan') {
      applyEdits(facts, gridEdits(facts, PLAN, SET, view, changes))
    },
    list: (layer: Layer): Pick<FactRow<'markList'>, 'criteria' | 'lost'> | undefined =>
      findFact(facts, 'markList', key(layer)),
    declared: (layer: Layer) => findFact(facts, 'declaredCount', key(layer))?.value,
  }
}

describe('an action on the communes × criteria table', () => {
  it('writes a list as it is typed and leaves the other list alone, also where they overlap', () => {
    const plan = start({ baseline: '1', target: '2,3' })
    plan.apply([{ kind: 'list', unitId: UNIT, layer: 'baseline', criteria: '1,2' }])
    expect([plan.list('baseline')?.criteria, plan.list('target')?.criteria]).toEqual(['1,2', '2,3'])
  })

  it('puts marks on top of the list of the same action, as a copied row holds both', () => {
    const plan = start({ baseline: '1', target: '5' })
    plan.apply([
      { kind: 'mark', unitId: UNIT, number: '3', state: 'met' },
      { kind: 'mark', unitId: UNIT, number: '4', state: 'planned' },
      { kind: 'list', unitId: UNIT, layer: 'baseline', criteria: '2,3' },
    ])
    expect([plan.list('baseline')?.criteria, plan.list('target')?.criteria]).toEqual(['2,3', '4,5'])
  })

  it('keeps a declared count that differs from the list and drops one that only repeats it', () => {
    const plan = start({ baseline: '1,2' })
    plan.apply([{ kind: 'count', unitId: UNIT, layer: 'baseline', value: 2 }])
    expect(plan.declared('baseline')).toBeUndefined()
    plan.apply([{ kind: 'count', unitId: UNIT, layer: 'baseline', value: 4 }])
    expect(plan.declared('baseline')).toBe(4)
    plan.apply([{ kind: 'count', unitId: UNIT, layer: 'baseline', value: null }])
    expect(plan.declared('baseline')).toBeUndefined()
  })

  it('keeps a count without a list, which a paper may give alone', () => {
    const plan = start({})
    plan.apply([{ kind: 'count', unitId: UNIT, layer: 'baseline', value: 5 }])
    expect([plan.declared('baseline'), plan.list('baseline')]).toEqual([5, undefined])
  })

  it('takes the count of the same action over the one its list would take back', () => {
    const plan = start({ baseline: '1,2' }, { baseline: 2 })
    plan.apply([
      { kind: 'list', unitId: UNIT, layer: 'baseline', criteria: '1,2,3' },
      { kind: 'count', unitId: UNIT, layer: 'baseline', value: 2 },
    ])
    expect([plan.declared('baseline'), plan.list('baseline')?.criteria]).toEqual([2, '1,2,3'])
  })

  it('settles the doubtful list it is typed over, not with a single mark', () => {
    const facts = smallPlan()
    const held = {
      planId: PLAN,
      id: 'h',
      file: 'a.xlsx',
      source: 'PL5!F14',
      subject: 'list',
      raw: '1.2',
      rawKind: 'number',
      reason: '',
      reasonParams: '{}',
      setId: SET,
      layer: 'target',
      unitId: UNIT,
      columnId: null,
      criterion: null,
      fix: null,
    } as const
    const ofCount = { ...held, id: 'count', subject: 'count' } as const
    const ofBaseline = { ...held, id: 'baseline', layer: 'baseline' } as const
    const waiting = (change: GridChange) =>
      gridEdits(facts, PLAN, SET, 'plan', [change])
        .filter(({ table }) => table === 'heldValue')
        .map(({ op, row }) => [op, row])
    for (const row of [held, ofCount, ofBaseline]) {
      applyEdits(facts, [{ table: 'heldValue', op: 'put', row }])
    }
    const list = { kind: 'list', unitId: UNIT, layer: 'target', criteria: '1,2' } as const
    expect([
      waiting(list),
      waiting({ kind: 'count', unitId: UNIT, layer: 'target', value: 2 }),
      waiting({ ...list, unitId: 'a-2' }),
      waiting({ kind: 'mark', unitId: UNIT, number: '1', state: 'planned' }),
    ]).toEqual([[['remove', held]], [['remove', ofCount]], [], []])
  })

  it('marks what was reached without touching the plan', () => {
    const plan = start({ baseline: '1', target: '2' })
    plan.apply([{ kind: 'mark', unitId: UNIT, number: '2', state: 'met' }], 'actual')
    expect([
      plan.list('baseline')?.criteria,
      plan.list('target')?.criteria,
      plan.list('actual')?.criteria,
    ]).toEqual(['1', '2', '2'])
  })
})
