import { expect, it } from 'vitest'
import { heldValues } from '../../../../renderer/screens/lists/held-values.ts'
import {
  listCellEdits,
  type CellChange,
} from '../../../../renderer/screens/lists/list-cell-edits.ts'
import type { Facts } from '../../../../shared/changes/change-set.ts'
import type { FactRow } from '../../../../shared/changes/fact-tables.ts'
import { applyEdits, PLAN, SET, smallPlan } from '../../../shared/communes/small-plan.ts'

const UNIT = 'a-1'

it('writes a list and a count beside each other; the count is what the paper says', () => {
  const facts = smallPlan()
  change(facts, list('baseline', ['3', '1']), count('baseline', 5))
  expect(rowsOf(facts)).toEqual({ lists: ['baseline 1,3 -'], counts: ['baseline 5'] })
})

it('lets a count go that agreed with a list which is changed', () => {
  const facts = smallPlan()
  change(facts, list('baseline', ['1', '3']), count('baseline', 2))
  change(facts, list('baseline', ['1', '3', '4']))
  expect(rowsOf(facts)).toEqual({ lists: ['baseline 1,3,4 -'], counts: [] })
})

it('knows of an empty list after a 0, and of none after a blank', () => {
  const facts = smallPlan()
  change(facts, count('target', 0))
  expect(rowsOf(facts)).toEqual({ lists: ['target  -'], counts: ['target 0'] })
  change(facts, count('target', null))
  expect(rowsOf(facts)).toEqual({ lists: [], counts: [] })
  change(facts, list('baseline', []))
  expect(rowsOf(facts)).toEqual({ lists: ['baseline  -'], counts: [] })
  change(facts, list('baseline', null))
  expect(rowsOf(facts)).toEqual({ lists: [], counts: [] })
})

it('keeps what will be lost within what is met and out of what is planned', () => {
  const facts = smallPlan()
  put(facts, 'baseline', '1,2,3', '')
  put(facts, 'target', '4', '1,2')
  change(facts, list('baseline', ['2', '3']))
  expect(rowsOf(facts).lists).toEqual(['baseline 2,3 -', 'target 4 -2'])
  change(facts, list('target', null))
  expect(rowsOf(facts).lists).toEqual(['baseline 2,3 -', 'target  -2'])
  change(facts, list('target', ['2', '5']))
  expect(rowsOf(facts).lists).toEqual(['baseline 2,3 -', 'target 2,5 -'])
})

it('settles the doubtful value that stood in the cell, and no other', () => {
  const facts = smallPlan()
  const held = (id: string, subject: 'list' | 'count'): FactRow<'heldValue'> => ({
    planId: PLAN,
    id,
    file: 'a.xlsx',
    source: 'PL5!F14',
    subject,
    raw: '11.15',
    rawKind: 'number',
    reason: 'x',
    reasonParams: '{}',
    setId: SET,
    layer: 'target',
    unitId: UNIT,
    columnId: null,
    criterion: null,
    fix: null,
  })
  applyEdits(facts, [
    { table: 'heldValue', op: 'put', row: held('l', 'list') },
    { table: 'heldValue', op: 'put', row: held('c', 'count') },
  ])
  change(facts, list('baseline', ['1']))
  expect([...facts.heldValue.values()].map(({ id }) => id)).toEqual(['l', 'c'])
  change(facts, list('target', ['2', '5']))
  expect([...facts.heldValue.values()].map(({ id }) => id)).toEqual(['c'])
})

function change(facts: Facts, ...changes: CellChange[]): void {
  const held = heldValues(facts, PLAN, SET)
  applyEdits(facts, listCellEdits(facts, { planId: PLAN, setId: SET }, held, changes))
}

function list(layer: 'baseline' | 'target', numbers: readonly string[] | null): CellChange {
  return { unitId: UNIT, layer, value: { kind: 'list', numbers } }
}

function count(layer: 'baseline' | 'target', value: number | null): CellChange {
  return { unitId: UNIT, layer, value: { kind: 'count', count: value } }
}

function put(facts: Facts, layer: 'baseline' | 'target', criteria: string, lost: string): void {
  const row = { planId: PLAN, setId: SET, layer, unitId: UNIT, criteria, lost }
  applyEdits(facts, [{ table: 'markList', op: 'put', row }])
}

function rowsOf(facts: Facts) {
  return {
    lists: [...facts.markList.values()].map((row) => `${row.layer} ${row.criteria} -${row.lost}`),
    counts: [...facts.declaredCount.values()].map((row) => `${row.layer} ${row.value}`),
  }
}
