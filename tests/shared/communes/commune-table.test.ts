import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { buildCommuneTable, communeLists } from '../../../shared/communes/build-commune-table.ts'
import {
  countAt,
  isColumnKnown,
  metCount,
  metNumbers,
  setCommune,
  type CommuneTable,
} from '../../../shared/communes/commune-table.ts'
import { listEdits } from '../../../shared/communes/mark-edits.ts'
import { LAYERS } from '../../../shared/changes/fact-tables.ts'
import { joinNumbers } from '../../../shared/criteria/number-list.ts'
import { PLAN, SET, applyEdits, smallPlan } from './small-plan.ts'

function put(
  facts: Facts,
  layer: (typeof LAYERS)[number],
  unitId: string,
  criteria: string,
  lost = '',
): void {
  applyEdits(facts, [
    {
      table: 'markList',
      op: 'put',
      row: { planId: PLAN, setId: SET, layer, unitId, criteria, lost },
    },
  ])
}

const unit = (table: CommuneTable, id: string): number => table.unitIndex.get(id) ?? -1

describe('the table of communes', () => {
  it('holds the communes by column and the criteria before the sub-criteria', () => {
    const { shape } = buildCommuneTable(smallPlan(), PLAN, SET)
    expect({
      units: shape.units,
      columns: shape.columns,
      numbers: shape.numbers,
    }).toEqual({
      units: ['a-1', 'a-2', 'a-3', 'b-1', 'b-2', 'b-3'],
      columns: ['a', 'b'],
      numbers: ['1', '2', '3', '4', '5', '2.1', '2.2'],
    })
  })

  it('adds what is planned to what is met, and takes off what will be lost', () => {
    const facts = smallPlan()
    put(facts, 'baseline', 'a-1', '1,3')
    put(facts, 'target', 'a-1', '2,2.1', '3')
    const table = buildCommuneTable(facts, PLAN, SET)
    expect({
      baseline: metNumbers(table, unit(table, 'a-1'), 'baseline'),
      target: metNumbers(table, unit(table, 'a-1'), 'target'),
      criteria: metCount(table, unit(table, 'a-1'), 'target'),
    }).toEqual({ baseline: ['1', '3'], target: ['1', '2', '2.1'], criteria: 2 })
  })

  it('counts only communes that have a list; a column without any has no figure', () => {
    const facts = smallPlan()
    put(facts, 'baseline', 'a-1', '1')
    put(facts, 'baseline', 'a-2', '')
    const table = buildCommuneTable(facts, PLAN, SET)
    expect([
      countAt(table, 'baseline', 0, 0),
      countAt(table, 'baseline', 0, 1),
      countAt(table, 'baseline', 1, 0),
      countAt(table, 'actual', 0, 0),
    ]).toEqual([1, 0, null, null])
    expect(isColumnKnown(table, 'baseline', 0)).toBe(false)
    put(facts, 'baseline', 'a-3', '1,5')
    expect(isColumnKnown(buildCommuneTable(facts, PLAN, SET), 'baseline', 0)).toBe(true)
  })

  it('keeps numbers that the set does not have apart', () => {
    const facts = smallPlan()
    put(facts, 'baseline', 'a-1', '1,19')
    const table = buildCommuneTable(facts, PLAN, SET)
    expect([...table.strangers]).toEqual([['a-1', ['19']]])
  })

  it('leaves out communes outside the programme and those gone by the end of the year', () => {
    const facts = smallPlan()
    const change = (id: string, part: object): void => {
      const row = facts.unit.get(id)
      if (row !== undefined) facts.unit.set(id, { ...row, ...part })
    }
    change('a-1', { isInScope: 0 })
    change('a-2', { validTo: '2023-07-01' })
    change('b-1', { validTo: '2024-01-01' })
    change('b-2', { validFrom: '2024-01-01' })
    expect(buildCommuneTable(facts, PLAN, SET).shape.units).toEqual(['a-3', 'b-1', 'b-3'])
  })

  it('is the same whether followed edit by edit or built anew', () => {
    const list = fc.subarray(['1', '2', '3', '4', '5', '2.1', '2.2', '19']).map(joinNumbers)
    const edit = fc.record({
      unitId: fc.constantFrom('a-1', 'a-2', 'a-3', 'b-1', 'b-2', 'b-3'),
      layer: fc.constantFrom(...LAYERS),
      next: fc.option(fc.record({ criteria: list, lost: list })),
    })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const facts = smallPlan()
        const followed = buildCommuneTable(facts, PLAN, SET)
        for (const { unitId, layer, next } of edits) {
          applyEdits(facts, listEdits(facts, { planId: PLAN, setId: SET, layer, unitId }, next))
          setCommune(followed, unitId, communeLists(facts, PLAN, SET, unitId))
        }
        const { unitIndex: _u, numberIndex: _n, ...followedData } = followed
        const { unitIndex: _v, numberIndex: _m, ...built } = buildCommuneTable(facts, PLAN, SET)
        expect({ ...followedData, strangers: Object.fromEntries(followedData.strangers) }).toEqual({
          ...built,
          strangers: Object.fromEntries(built.strangers),
        })
      }),
    )
  })
})
