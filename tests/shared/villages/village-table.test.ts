import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Facts, RowChange } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { LAYERS } from '../../../shared/changes/fact-tables.ts'
import { findFact } from '../../../shared/changes/facts.ts'
import {
  addVillages,
  changeVillage,
  moveVillage,
  villageEdits,
  type VillageValue,
} from '../../../shared/villages/village-edits.ts'
import { splitVillageNames, villageNameKey } from '../../../shared/villages/village-names.ts'
import {
  buildVillageTable,
  VILLAGE_CELLS,
  villageRate,
  type VillageTable,
} from '../../../shared/villages/village-table.ts'
import { applyEdits, PLAN, smallPlan } from '../communes/small-plan.ts'

const KEY = { planId: PLAN, standard: 'village-ntm' } as const
const PROVINCE = smallPlan().plan.get(PLAN)?.unitId ?? ''

const count = (layer: 'baseline' | 'target' | 'actual', value: number | null): VillageValue => ({
  kind: 'count',
  layer,
  value,
})
const names = (...list: string[]): VillageValue => ({ kind: 'names', layer: 'target', names: list })

function write(facts: Facts, cells: readonly (readonly [string, VillageValue])[]): FactEdit[] {
  const edits = villageEdits(
    facts,
    KEY,
    cells.map(([unitId, value]) => ({ unitId, value })),
  )
  applyEdits(facts, edits)
  return edits
}

const tableOf = (facts: Facts): VillageTable => buildVillageTable(facts, PLAN, KEY.standard)

describe('running totals of villages', () => {
  test('có thêm 93 thôn, lũy kế 333, also where 240 is only known for the province', () => {
    const facts = smallPlan()
    write(facts, [
      [PROVINCE, count('baseline', 240)],
      ['a-1', count('target', 40)],
      ['a-2', count('target', 3)],
      ['b-1', count('target', 50)],
    ])
    const totals = tableOf(facts).planTotals()
    expect([totals.figures.target.shown, totals.cumulative]).toEqual([93, 333])
    expect(totals.figures.baseline).toEqual({
      sum: null,
      known: 0,
      isComplete: false,
      own: 240,
      shown: 240,
    })
  })

  test('a whole stands with its own figure until all its parts have one', () => {
    const facts = smallPlan()
    write(facts, [
      ['a', count('target', 9)],
      ['a-1', count('target', 2)],
      ['a-2', count('target', 3)],
    ])
    const table = tableOf(facts)
    const district = () => table.columnTotals(0).figures.target
    expect(district()).toMatchObject({ sum: 5, known: 2, own: 9, shown: 9, isComplete: false })
    expect(table.planTotals().figures.target).toMatchObject({ sum: 9, own: null, shown: 9 })
    table.note(changes(facts, write(facts, [['a-3', count('target', 1)]])))
    expect(district()).toMatchObject({ sum: 6, known: 3, own: 9, shown: 6, isComplete: true })
  })

  test('a blank is not 0: nothing is summed up where nobody has said what was reached', () => {
    const facts = smallPlan()
    write(facts, [
      ['a-1', count('target', 2)],
      ['a-2', count('baseline', 4)],
      ['a-3', count('baseline', 0)],
    ])
    const table = tableOf(facts)
    expect(['a-1', 'a-2', 'a-3', 'b-1'].map((id) => table.line(id).cumulative)).toEqual([
      null,
      4,
      0,
      null,
    ])
    expect(table.columnTotals(1).cumulative).toBeNull()
    expect(villageRate(4, 0)).toBeNull()
    expect(villageRate(333, 1650)).toEqual({ numerator: 333, denominator: 1650 })
  })

  test('names count where no number is stated, and the stated number stands beside them', () => {
    const facts = smallPlan()
    write(facts, [['a-1', names('Bản Chu', 'Nà Pài')]])
    expect(facts.villageCount.size).toBe(0)
    expect(tableOf(facts).line('a-1').shown.target).toBe(2)
    write(facts, [['a-1', count('target', 3)]])
    const { declared, shown, named } = tableOf(facts).line('a-1')
    expect([declared.target, shown.target, named.target.length]).toEqual([3, 3, 2])
  })

  test('columns that are no district have no figures of their own', () => {
    const facts = smallPlan()
    const moved = { planId: PLAN, columnId: 'a', unitId: 'a-1' }
    applyEdits(facts, [
      { table: 'planColumnUnit', op: 'remove', row: moved },
      { table: 'planColumnUnit', op: 'put', row: { ...moved, columnId: 'b' } },
    ])
    expect(tableOf(facts).columns.map(({ unitId }) => unitId)).toEqual([null, null])
    expect(tableOf(smallPlan()).columns.map(({ unitId }) => unitId)).toEqual(['a', 'b'])
  })

  test('following edits row by row gives what reading anew gives', () => {
    const units = ['a-1', 'a-2', 'a-3', 'b-1', 'a', PROVINCE]
    const cell = fc.oneof(
      fc
        .tuple(fc.constantFrom(...LAYERS), fc.option(fc.integer({ min: 0, max: 9 })))
        .map(([layer, value]): VillageValue => count(layer, value)),
      fc
        .option(fc.integer({ min: 0, max: 9 }))
        .map((value): VillageValue => ({ kind: 'total', value })),
      fc
        .tuple(fc.constantFrom(...LAYERS), fc.array(fc.constantFrom('Nà Pài', 'Bản Chu', 'nà pài')))
        .map(([layer, list]): VillageValue => ({ kind: 'names', layer, names: list })),
    )
    const step = fc.array(fc.tuple(fc.constantFrom(...units), cell), { maxLength: 4 })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const facts = smallPlan()
        const table = tableOf(facts)
        for (const cells of steps) {
          const before = { ...facts, village: new Map(facts.village) }
          const edits = villageEdits(
            facts,
            KEY,
            cells.map(([unitId, value]) => ({ unitId, value })),
          )
          applyEdits(facts, edits)
          table.note(changes(before, edits))
          expect(state(table)).toEqual(state(tableOf(facts)))
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** Edits as the changes a window is told of. */
function changes(before: Facts, edits: readonly FactEdit[]): RowChange[] {
  return edits.map(
    ({ table, op, row }) =>
      // Each side holds a row of the edit's own table.
      ({
        table,
        before: op === 'remove' ? row : (findFact(before, table, row) ?? null),
        after: op === 'put' ? row : null,
      }) as RowChange,
  )
}

function state(table: VillageTable): unknown {
  const figures = [0, 1].map((index) => table.columnTotals(index))
  const lines = ['a-1', 'a-2', 'a-3', 'b-1', 'a'].map((id) => table.line(id))
  return { figures, lines, plan: table.planTotals(), units: [...table.units()].sort() }
}

describe('names of villages', () => {
  test.each([
    ['Bản Chu, Nà Pài', ['Bản Chu', 'Nà Pài']],
    ['Bản Chu; Nà Pài và Khuổi Lào', ['Bản Chu', 'Nà Pài', 'Khuổi Lào']],
    ['1. Bản Chu\n2) Nà Pài\n- Khuổi Lào.', ['Bản Chu', 'Nà Pài', 'Khuổi Lào']],
    ['Thôn 1, Thôn 2', ['Thôn 1', 'Thôn 2']],
    ['Cao Sơn và Cao Thắng', ['Cao Sơn và Cao Thắng']],
    [' , ;', []],
  ])('%j', (text, list) => {
    expect(splitVillageNames(text)).toEqual(list)
  })

  test('one village is known under several spellings, two numbered ones are two', () => {
    const keys = ['Thôn Thủy Hòa', 'thuỷ hoà', 'Bản Thủy Hoà'].map(villageNameKey)
    expect(new Set(keys).size).toBe(1)
    expect(new Set(['Thôn 3', 'Xóm 3', 'Thôn 4'].map(villageNameKey)).size).toBe(3)
  })

  test('keep their notes and ids when the list is written again', () => {
    const facts = smallPlan()
    write(facts, [['a-1', names('Bản Chu', 'Nà Pài')]])
    const village = tableOf(facts).line('a-1').named.target[1]
    if (village === undefined) throw new Error('no village')
    applyEdits(facts, changeVillage(village, { note: 'điểm du lịch' }))
    write(facts, [['a-1', names('nà pài', 'Khuổi Lào')]])
    const list = tableOf(facts).line('a-1').named.target
    expect(list.map(({ name, note }) => [name, note])).toEqual([
      ['nà pài', 'điểm du lịch'],
      ['Khuổi Lào', ''],
    ])
    expect(list[0]?.id).toBe(village.id)
    applyEdits(facts, moveVillage(list, list[1]?.id ?? '', -1))
    applyEdits(facts, addVillages(facts, KEY, { unitId: 'a-1', layer: 'target' }, ['Pò Mất']))
    expect(
      tableOf(facts)
        .line('a-1')
        .named.target.map(({ name }) => name),
    ).toEqual(['Khuổi Lào', 'nà pài', 'Pò Mất'])
  })

  test('get ids of their own in every commune and layer', () => {
    const facts = smallPlan()
    const layers: VillageValue[] = LAYERS.map((layer) => ({
      kind: 'names',
      layer,
      names: ['Thôn 1', 'Thôn 1'],
    }))
    write(
      facts,
      ['a-1', 'a-2'].flatMap((unitId) => layers.map((value) => [unitId, value] as const)),
    )
    expect(facts.village.size).toBe(12)
    expect(VILLAGE_CELLS.map((cell) => tableOf(facts).planTotals().figures[cell].sum)).toEqual([
      null,
      4,
      4,
      4,
    ])
  })
})
