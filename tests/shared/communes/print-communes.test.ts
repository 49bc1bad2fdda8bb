import { expect, it } from 'vitest'
import { printCommunes } from '../../../shared/communes/print-communes.ts'
import { planSets } from '../../../shared/plan/columns.ts'
import { applyEdits, PLAN, SET, smallPlan } from './small-plan.ts'

it('gives each commune its lists in the set’s order, the target cumulative', () => {
  const facts = smallPlan()
  const key = { planId: PLAN, setId: SET, unitId: 'a-1' } as const
  applyEdits(facts, [
    {
      table: 'markList',
      op: 'put',
      row: { ...key, layer: 'baseline', criteria: '1,2.1,3', lost: '' },
    },
    {
      table: 'markList',
      op: 'put',
      row: { ...key, layer: 'target', criteria: '2,2.2,3,99', lost: '1' },
    },
    { table: 'declaredCount', op: 'put', row: { ...key, layer: 'target', value: 4 } },
    {
      table: 'registration',
      op: 'put',
      row: { planId: PLAN, standard: 'ntm', unitId: 'a-1', position: 0 },
    },
    {
      table: 'unitGroup',
      op: 'put',
      row: { id: 'g2', name: 'Xã biên giới', kind: 'border', position: 1 },
    },
    { table: 'unitGroup', op: 'put', row: { id: 'g1', name: 'Nhóm 1', kind: 'own', position: 0 } },
    { table: 'unitGroupMember', op: 'put', row: { groupId: 'g2', unitId: 'a-1', position: 0 } },
    { table: 'unitGroupMember', op: 'put', row: { groupId: 'g1', unitId: 'a-1', position: 5 } },
  ])
  const printed = printCommunes(facts, PLAN, planSets(facts, PLAN))
  expect([printed.length, printed[0], printed[5]]).toEqual([
    6,
    {
      district: 'A',
      commune: '1',
      set: SET,
      baseline: ['1', '3', '2.1'],
      target: ['2', '3', '2.1', '2.2', '99'],
      actual: [],
      declared: { baseline: null, planned: 4 },
      registered: ['ntm'],
      groups: ['Nhóm 1', 'Xã biên giới'],
    },
    {
      district: 'B',
      commune: '3',
      set: SET,
      baseline: [],
      target: [],
      actual: [],
      declared: { baseline: null, planned: null },
      registered: [],
      groups: [],
    },
  ])
})
