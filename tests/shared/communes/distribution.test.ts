import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { buildCommuneTable } from '../../../shared/communes/build-commune-table.ts'
import { countBands, distribution } from '../../../shared/communes/distribution.ts'
import { applyEdits, PLAN, SET, smallPlan } from './small-plan.ts'

const UNITS = ['a-1', 'a-2', 'a-3', 'b-1', 'b-2', 'b-3']

it('counts in the bands that plans print, and leaves out those a small set has no numbers for', () => {
  const shown = (criteria: number) => countBands(criteria).map(({ from, to }) => [from, to])
  expect([shown(19), shown(20), shown(15), shown(10), shown(4), shown(1)]).toEqual([
    [
      [19, 19],
      [15, 18],
      [10, 14],
      [5, 9],
      [0, 4],
    ],
    [
      [20, 20],
      [15, 19],
      [10, 14],
      [5, 9],
      [0, 4],
    ],
    [
      [15, 15],
      [10, 14],
      [5, 9],
      [0, 4],
    ],
    [
      [10, 10],
      [5, 9],
      [0, 4],
    ],
    [
      [4, 4],
      [0, 3],
    ],
    [
      [1, 1],
      [0, 0],
    ],
  ])
})

it('has each number of criteria in exactly one band', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 80 }), (criteria) => {
      const bands = countBands(criteria)
      for (let count = 0; count <= criteria; count++) {
        expect(bands.filter(({ from, to }) => count >= from && count <= to)).toHaveLength(1)
      }
    }),
  )
})

it('takes the paper’s count where there is no list, and adds what is planned', () => {
  const facts = smallPlan()
  applyEdits(facts, [
    list('a-1', 'baseline', '1,2,3,4,5'),
    list('a-2', 'baseline', '1'),
    list('a-2', 'target', '2,3,4,5'),
    count('a-3', 'baseline', 5),
    list('b-1', 'baseline', ''),
    count('b-2', 'target', 3),
  ])
  const { layers, communes } = distribution(facts, PLAN, SET, buildCommuneTable(facts, PLAN, SET))
  expect({ communes, layers }).toEqual({
    communes: [3, 3],
    layers: [
      {
        layer: 'baseline',
        bands: [
          [['a-1', 'a-3'], []],
          [['a-2'], ['b-1']],
        ],
        unknown: [[], ['b-2', 'b-3']],
        averages: [
          { numerator: 11, denominator: 3 },
          { numerator: 0, denominator: 1 },
        ],
        average: { numerator: 11, denominator: 4 },
      },
      {
        layer: 'target',
        bands: [
          [['a-1', 'a-2', 'a-3'], []],
          [[], ['b-1']],
        ],
        unknown: [[], ['b-2', 'b-3']],
        averages: [
          { numerator: 15, denominator: 3 },
          { numerator: 0, denominator: 1 },
        ],
        average: { numerator: 15, denominator: 4 },
      },
    ],
  })
})

it('shows what was achieved as soon as one commune has it', () => {
  const facts = smallPlan()
  applyEdits(facts, [list('b-3', 'actual', '1,2')])
  const { layers } = distribution(facts, PLAN, SET, buildCommuneTable(facts, PLAN, SET))
  expect(layers.map(({ layer }) => layer)).toEqual(['baseline', 'target', 'actual'])
})

it('names every commune of a column exactly once in each layer', () => {
  const numbers = fc.subarray(['1', '2', '2.1', '2.2', '3', '4', '5'])
  const edits = fc.array(
    fc.oneof(
      fc.record({
        unit: fc.constantFrom(...UNITS),
        layer: fc.constantFrom('baseline', 'target', 'actual'),
        numbers,
      }),
      fc.record({
        unit: fc.constantFrom(...UNITS),
        layer: fc.constantFrom('baseline', 'target', 'actual'),
        count: fc.integer({ min: 0, max: 40 }),
      }),
    ),
  )
  fc.assert(
    fc.property(edits, (made) => {
      const facts = smallPlan()
      for (const edit of made) {
        const row =
          'count' in edit
            ? count(edit.unit, edit.layer, edit.count)
            : list(edit.unit, edit.layer, edit.numbers.join(','))
        applyEdits(facts, [row])
      }
      const table = distribution(facts, PLAN, SET, buildCommuneTable(facts, PLAN, SET))
      for (const { bands, unknown } of table.layers) {
        const named = table.columns.map((_, column) =>
          [...bands.flatMap((band) => band[column] ?? []), ...(unknown[column] ?? [])].sort(),
        )
        expect(named).toEqual([UNITS.slice(0, 3), UNITS.slice(3)])
      }
    }),
  )
})

type Layer = 'baseline' | 'target' | 'actual'

function list(unitId: string, layer: Layer, criteria: string): FactEdit {
  const row = { planId: PLAN, setId: SET, layer, unitId, criteria, lost: '' }
  return { table: 'markList', op: 'put', row }
}

function count(unitId: string, layer: Layer, value: number): FactEdit {
  return {
    table: 'declaredCount',
    op: 'put',
    row: { planId: PLAN, setId: SET, layer, unitId, value },
  }
}
