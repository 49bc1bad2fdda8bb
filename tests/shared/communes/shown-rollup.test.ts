import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import type { Layer } from '../../../shared/changes/fact-tables.ts'
import { buildCommuneTable, communeLists } from '../../../shared/communes/build-commune-table.ts'
import { setCommune, type CommuneTable } from '../../../shared/communes/commune-table.ts'
import { createShownRollup, type ShownRollup } from '../../../shared/communes/shown-rollup.ts'
import { unitFigures, updateUnitFigures } from '../../../shared/communes/unit-figures.ts'
import { applyEdits, PLAN, SET, smallPlan } from './small-plan.ts'

const NUMBERS = ['1', '2', '3', '4', '5', '2.1', '2.2']
const KINDS = ['baseline', 'planned', 'target', 'actual'] as const

function open(facts: Facts, shown: readonly number[]) {
  const table = buildCommuneTable(facts, PLAN, SET)
  const figures = unitFigures(facts, PLAN, SET, table)
  const rollup = createShownRollup(table, figures)
  rollup.setShown(Int32Array.from(shown))
  return { table, figures, rollup }
}

function everything(table: CommuneTable, rollup: ShownRollup): unknown {
  return [null, 0, 1].map((column) => ({
    units: rollup.units(column),
    sums: KINDS.map((kind) => rollup.sum(kind, column)),
    counts: KINDS.map((kind) => table.shape.numbers.map((_, n) => rollup.count(kind, column, n))),
  }))
}

const list = fc.subarray(NUMBERS).map((numbers) => numbers.join(','))
const edit = fc.record({
  unit: fc.nat({ max: 5 }),
  layer: fc.constantFrom<Layer>('baseline', 'target', 'actual'),
  criteria: fc.option(list),
  declared: fc.option(fc.nat({ max: 9 })),
})

describe('figures of the communes shown', () => {
  it('follow single edits to what counting anew would give', () => {
    fc.assert(
      fc.property(
        fc.subarray([0, 1, 2, 3, 4, 5]),
        fc.array(edit, { maxLength: 12 }),
        (shown, edits) => {
          const facts = smallPlan()
          const { table, figures, rollup } = open(facts, shown)
          for (const { unit, layer, criteria, declared } of edits) {
            const unitId = table.shape.units[unit] ?? ''
            const key = { planId: PLAN, setId: SET, layer, unitId }
            const rows: FactEdit[] = [
              criteria === null
                ? { table: 'markList', op: 'remove', row: { ...key, criteria: '', lost: '' } }
                : {
                    table: 'markList',
                    op: 'put',
                    row: { ...key, criteria, lost: layer === 'target' ? '1' : '' },
                  },
              declared === null
                ? { table: 'declaredCount', op: 'remove', row: { ...key, value: 0 } }
                : { table: 'declaredCount', op: 'put', row: { ...key, value: declared } },
            ]
            applyEdits(facts, rows)
            setCommune(table, unitId, communeLists(facts, PLAN, SET, unitId))
            updateUnitFigures(facts, PLAN, SET, table, figures, unit)
            rollup.update(unit)
          }
          const anew = open(facts, shown)
          expect(everything(table, rollup)).toEqual(everything(anew.table, anew.rollup))
        },
      ),
    )
  })

  it('add up the paper’s word where it stands, and divide by communes with figures', () => {
    const facts = smallPlan()
    const put = (unitId: string, layer: Layer, criteria: string): FactEdit => ({
      table: 'markList',
      op: 'put',
      row: { planId: PLAN, setId: SET, layer, unitId, criteria, lost: '' },
    })
    applyEdits(facts, [
      put('a-1', 'baseline', '1,2,3'),
      put('a-1', 'target', '4'),
      put('a-2', 'baseline', '1,2.1'),
      {
        table: 'declaredCount',
        op: 'put',
        row: { planId: PLAN, setId: SET, layer: 'baseline', unitId: 'a-2', value: 2 },
      },
    ])
    const { rollup } = open(facts, [0, 1, 2])
    expect(rollup.sum('baseline', null)).toEqual({ known: 2, sum: 5 })
    expect(rollup.sum('target', null)).toEqual({ known: 2, sum: 6 })
    expect(rollup.sum('planned', 0)).toEqual({ known: 1, sum: 1 })
  })
})
