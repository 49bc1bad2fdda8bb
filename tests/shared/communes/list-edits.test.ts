import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { communeLists } from '../../../shared/communes/commune-lists.ts'
import {
  addToListEdits,
  changeGroupEdits,
  createGroupEdits,
  listTitleEdits,
  movedInOrder,
  removeFromListEdits,
  removeGroupEdits,
  reorderListEdits,
} from '../../../shared/communes/list-edits.ts'
import { applyEdits, PLAN, SET, smallPlan } from './small-plan.ts'

it('adds communes at the end, once each, in the order in which they are given', () => {
  const facts = smallPlan()
  add(facts, 'registered-ntm', ['b-2', 'a-1'])
  add(facts, 'registered-ntm', ['a-1', 'a-3', 'a-3'])
  expect(units(facts, 'registered-ntm')).toEqual(['b-2', 'a-1', 'a-3'])
})

it('takes communes out and leaves their marks', () => {
  const facts = smallPlan()
  add(facts, 'registered-ntm', ['a-1', 'a-2'])
  const key = { planId: PLAN, setId: SET, layer: 'baseline', unitId: 'a-1' } as const
  applyEdits(facts, [{ table: 'markList', op: 'put', row: { ...key, criteria: '1,2', lost: '' } }])
  const edits = removeFromListEdits(facts, PLAN, list(facts, 'registered-ntm'), ['a-1', 'b-1'])
  applyEdits(facts, edits)
  expect([edits.length, units(facts, 'registered-ntm'), facts.markList.size]).toEqual([
    1,
    ['a-2'],
    1,
  ])
})

it('writes only the rows whose place changes when a list is put in another order', () => {
  const facts = smallPlan()
  add(facts, 'registered-ntm', ['a-1', 'a-2', 'a-3'])
  const edits = reorderListEdits(facts, PLAN, list(facts, 'registered-ntm'), ['a-1', 'a-3', 'a-2'])
  applyEdits(facts, edits)
  expect([edits.length, units(facts, 'registered-ntm')]).toEqual([2, ['a-1', 'a-3', 'a-2']])
})

it('moves communes as a block and stops at the ends', () => {
  const order = ['a', 'b', 'c', 'd']
  expect([
    movedInOrder(order, ['b', 'c'], -1),
    movedInOrder(order, ['b', 'c'], 1),
    movedInOrder(order, ['a'], -1),
    movedInOrder(order, ['d'], 1),
    movedInOrder(order, ['a', 'c'], 1),
  ]).toEqual([['b', 'c', 'a', 'd'], ['a', 'd', 'b', 'c'], order, order, ['b', 'a', 'c', 'd']])
})

it('loses and doubles nobody whatever is moved', () => {
  const order = ['a', 'b', 'c', 'd', 'e', 'f']
  fc.assert(
    fc.property(fc.subarray(order), fc.constantFrom(-1, 1), (chosen, step) => {
      expect([...movedInOrder(order, chosen, step)].sort()).toEqual(order)
    }),
  )
})

it('makes a group with a readable id of its own, and lists it', () => {
  const facts = smallPlan()
  applyEdits(facts, createGroupEdits(facts, 'Xã an toàn khu').edits)
  const second = createGroupEdits(facts, 'Xã An Toàn Khu')
  applyEdits(facts, second.edits)
  expect([second.groupId, [...facts.unitGroup.values()]]).toEqual([
    'xa-an-toan-khu-2',
    [
      { id: 'xa-an-toan-khu', name: 'Xã an toàn khu', kind: 'own', position: 0 },
      { id: 'xa-an-toan-khu-2', name: 'Xã An Toàn Khu', kind: 'own', position: 1 },
    ],
  ])
})

it('renames a group and removes it with its members and titles only', () => {
  const facts = smallPlan()
  const before = sizes(facts)
  const { groupId, edits } = createGroupEdits(facts, 'Nhóm')
  applyEdits(facts, edits)
  add(facts, `group-${groupId}`, ['a-1', 'b-1'])
  add(facts, 'registered-ntm', ['a-1'])
  applyEdits(facts, listTitleEdits(facts, PLAN, `group-${groupId}`, ' Các xã  '))
  applyEdits(facts, changeGroupEdits(facts, groupId, { name: 'Nhóm khác' }))
  const { title, kind } = list(facts, `group-${groupId}`)
  expect([title, kind.kind === 'group' && kind.group.name]).toEqual(['Các xã', 'Nhóm khác'])
  applyEdits(facts, removeGroupEdits(facts, groupId))
  expect(sizes(facts)).toEqual({ ...before, registration: 1 })
})

it('takes a blank title back to the one made from kind and year', () => {
  const facts = smallPlan()
  applyEdits(facts, listTitleEdits(facts, PLAN, 'registered-ntm', 'Mười xã'))
  expect(list(facts, 'registered-ntm').title).toBe('Mười xã')
  applyEdits(facts, listTitleEdits(facts, PLAN, 'registered-ntm', '  '))
  expect(list(facts, 'registered-ntm').title).toBeNull()
  expect(listTitleEdits(facts, PLAN, 'registered-ntm', '')).toEqual([])
})

function list(facts: Facts, id: string) {
  const found = communeLists(facts, PLAN).find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`no list ${id}`)
  return found
}

function units(facts: Facts, id: string): readonly string[] {
  return list(facts, id).units
}

function add(facts: Facts, id: string, unitIds: readonly string[]): void {
  applyEdits(facts, addToListEdits(facts, PLAN, list(facts, id), unitIds))
}

function sizes(facts: Facts): Record<string, number> {
  return Object.fromEntries(Object.entries(facts).map(([table, rows]) => [table, rows.size]))
}
