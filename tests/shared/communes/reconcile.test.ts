import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAYERS, type Layer } from '../../../shared/changes/fact-tables.ts'
import { buildCommuneTable } from '../../../shared/communes/build-commune-table.ts'
import type { CommuneTable } from '../../../shared/communes/commune-table.ts'
import { communesBehind, communesMoved, reconcile } from '../../../shared/communes/reconcile.ts'
import { joinNumbers } from '../../../shared/criteria/number-list.ts'
import { PLAN, SET, applyEdits, smallPlan } from './small-plan.ts'

type List = readonly [layer: Layer, unitId: string, criteria: string, lost?: string]

function tableOf(...lists: readonly List[]): CommuneTable {
  const facts = smallPlan()
  applyEdits(
    facts,
    lists.map(([layer, unitId, criteria, lost = '']) => ({
      table: 'markList',
      op: 'put',
      row: { planId: PLAN, setId: SET, layer, unitId, criteria, lost },
    })),
  )
  return buildCommuneTable(facts, PLAN, SET)
}

describe('a figure beside the lists of its communes', () => {
  const one = tableOf(['baseline', 'a-1', '1'])

  it('is partly explained where only some communes have lists: 3 = 1 named + 2 not named', () => {
    expect(reconcile(one, 'baseline', 0, 0, 3)).toEqual({
      value: 3,
      named: 1,
      unknown: 2,
      unnamed: 2,
      agreement: 'partial',
      difference: 0,
    })
  })

  it('is too small when the lists alone name more, too large when all the others could not make it up', () => {
    const said = (value: number | null) => {
      const { agreement, difference } = reconcile(one, 'baseline', 0, 0, value)
      return [agreement, difference]
    }
    expect([0, 1, 3, 4, null].map(said)).toEqual([
      ['too-small', -1],
      ['partial', 0],
      ['partial', 0],
      ['too-large', 1],
      ['blank', 0],
    ])
  })

  it('is told apart from one nobody has a list for, and from one that every list explains', () => {
    expect(reconcile(one, 'baseline', 1, 0, 2).agreement).toBe('unlisted')
    const all = tableOf(
      ['baseline', 'b-1', '1'],
      ['baseline', 'b-2', '1,2'],
      ['baseline', 'b-3', ''],
    )
    expect(reconcile(all, 'baseline', 1, 0, 2)).toMatchObject({ agreement: 'equal', unnamed: 0 })
    expect(reconcile(all, 'baseline', 1, 0, 1)).toMatchObject({ agreement: 'too-small' })
    expect(reconcile(all, 'baseline', 1, 0, 3)).toMatchObject({
      agreement: 'too-large',
      difference: 1,
    })
  })

  it('lists who meets the criterion, who does not, and of whom nothing is known', () => {
    const table = tableOf(['baseline', 'a-1', '1'], ['baseline', 'a-3', '2'])
    expect(communesBehind(table, 'baseline', 0, 0)).toEqual({
      met: ['a-1'],
      notMet: ['a-3'],
      unknown: ['a-2'],
    })
  })

  it('says which communes gain a criterion this year and which lose it', () => {
    const table = tableOf(
      ['baseline', 'a-1', '2'],
      ['target', 'a-1', '1'],
      ['baseline', 'a-2', '1'],
      ['target', 'a-2', '', '1'],
      ['baseline', 'a-3', '1'],
    )
    expect(communesMoved(table, 'target', 0, 0)).toEqual({ gained: ['a-1'], lost: ['a-2'] })
    expect(communesMoved(table, 'target', 1, 0)).toEqual({ gained: [], lost: [] })
  })

  it('always has as many names as it counts, and no commune twice', () => {
    const list = fc.tuple(
      fc.constantFrom(...LAYERS),
      fc.constantFrom('a-1', 'a-2', 'a-3', 'b-1', 'b-2', 'b-3'),
      fc.subarray(['1', '2', '3', '4', '5', '2.1']).map(joinNumbers),
    )
    const at = fc.record({
      layer: fc.constantFrom(...LAYERS),
      column: fc.nat(1),
      number: fc.integer({ min: -1, max: 6 }),
      value: fc.option(fc.nat(5)),
    })
    fc.assert(
      fc.property(
        fc.array(list, { maxLength: 12 }),
        at,
        (lists, { layer, column, number, value }) => {
          const table = tableOf(...lists)
          const state = reconcile(table, layer, column, number, value)
          const { met, notMet, unknown } = communesBehind(table, layer, column, number)
          expect([state.named, state.unknown]).toEqual([met.length, unknown.length])
          expect(new Set([...met, ...notMet, ...unknown]).size).toBe(3)
        },
      ),
    )
  })
})
