import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyRows,
  invertRows,
  type Facts,
  type RowChange,
} from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { factKey, FACT_TABLES } from '../../../shared/changes/fact-tables.ts'
import { findFact } from '../../../shared/changes/facts.ts'
import {
  addColumn,
  assignEdits,
  moveColumn,
  removeColumn,
} from '../../../shared/plan/column-edits.ts'
import {
  averageBase,
  communesByColumn,
  planColumns,
  planSets,
} from '../../../shared/plan/columns.ts'
import { addGroup } from '../../../shared/plan/group-edits.ts'
import { newPlanEdits } from '../../../shared/plan/new-plan.ts'
import { regroup } from '../../../shared/plan/regroup.ts'
import {
  districtTargets,
  groupTargets,
  mergedTargets,
  wholeTargets,
} from '../../../shared/plan/target-columns.ts'
import { applyEdits, PLAN, SET, smallPlan } from '../communes/small-plan.ts'

const LETTERS = ['A', 'B', 'C', 'D', 'E']
const ADVANCED = 'nc'

/** Districts A to E of one to five communes each, two sets, with whatever figures a plan may have. */
function figuredPlan(input: {
  readonly sizes: readonly number[]
  readonly cells: readonly (number | null)[]
  readonly recognised: readonly (number | null)[]
  readonly bases: readonly (number | null)[]
}): Facts {
  const facts = smallPlan()
  const set = { ...facts.criteriaSet.get(SET) }
  facts.unit.clear()
  facts.planColumn.clear()
  facts.planColumnUnit.clear()
  facts.planSet.clear()
  const sets = [SET, ADVANCED].map((id, position) => ({
    id,
    name: `${set.name ?? ''} ${id}`,
    decision: '',
    period: '2021-2025',
    unitLevel: 'commune' as const,
    standard: id === SET ? ('ntm' as const) : ('ntm-advanced' as const),
    position,
  }))
  applyEdits(facts, [
    ...sets.map((row): FactEdit => ({ table: 'criteriaSet', op: 'put', row })),
    ...['1', '2'].map((number, position): FactEdit => ({
      table: 'criterion',
      op: 'put',
      row: { setId: ADVANCED, number, shortName: number, name: number, isVerified: 1, position },
    })),
    ...newPlanEdits({
      province: 'Thử',
      year: 2023,
      sets,
      districts: input.sizes.map((size, index) => ({
        district: { kind: 'Huyện', name: LETTERS[index] ?? '' },
        communes: Array.from({ length: size }, (_, at) => ({ kind: 'Xã', name: `${at + 1}` })),
      })),
      recognisedNtm: new Map(
        input.recognised.flatMap((count, index) =>
          count === null ? [] : [[LETTERS[index] ?? '', count] as const],
        ),
      ),
    }),
  ])
  for (const [index, { columnId }] of planColumns(facts, PLAN).entries()) {
    for (const [at, setId] of [SET, ADVANCED].entries()) {
      const key = { planId: PLAN, setId }
      for (const criterion of ['1', '2']) {
        const value = input.cells[(index * 4 + at * 2 + Number(criterion)) % input.cells.length]
        if (value == null) continue
        const row = { ...key, layer: 'target' as const, criterion, columnId, value }
        applyEdits(facts, [{ table: 'matrixCell', op: 'put', row }])
      }
      const base = input.bases[(index * 2 + at) % input.bases.length]
      if (base == null) continue
      applyEdits(facts, [
        { table: 'averageBase', op: 'put', row: { ...key, columnId, value: base } },
      ])
    }
  }
  return facts
}

/** What no regrouping may change: communes, every row's total, the sum of the bases of averages. */
function totals(facts: Facts) {
  const counts = communesByColumn(facts, PLAN)
  const cells: Record<string, number> = {}
  for (const { setId, layer, criterion, value } of facts.matrixCell.values()) {
    const key = `${setId} ${layer} ${criterion}`
    cells[key] = (cells[key] ?? 0) + value
  }
  const bases = planSets(facts, PLAN).map((set) =>
    planColumns(facts, PLAN).reduce(
      (sum, column) => sum + averageBase(facts, set, column, counts).value,
      0,
    ),
  )
  return { communes: [...counts.values()].reduce((a, b) => a + b, 0), cells, bases }
}

/** Applies edits as a document does and gives their rows, for taking them back. */
function make(facts: Facts, edits: readonly FactEdit[]): RowChange[] {
  const rows = edits.flatMap((edit) => {
    const before = findFact(facts, edit.table, edit.row) ?? null
    const after = edit.op === 'put' ? edit.row : null
    if (before === null && after === null) return []
    return [{ table: edit.table, before, after } as RowChange]
  })
  applyRows(facts, rows)
  return rows
}

function copyOf(facts: Facts) {
  return Object.fromEntries(
    FACT_TABLES.map((table) => [
      table,
      new Map([...facts[table].values()].map((row) => [factKey(table, row), { ...row }])),
    ]),
  )
}

const plansWithFigures = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 5 }),
  cells: fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { minLength: 20, maxLength: 20 }),
  recognised: fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { minLength: 5, maxLength: 5 }),
  bases: fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { minLength: 10, maxLength: 10 }),
})

describe('regrouping the columns of a plan', () => {
  it('keeps the communes, every row’s total and the sum of the bases, and can be taken back', () => {
    fc.assert(
      fc.property(plansWithFigures, fc.integer({ min: 1, max: 31 }), (input, mask) => {
        const facts = figuredPlan(input)
        const before = totals(facts)
        const asItWas = copyOf(facts)
        const picked = new Set(
          planColumns(facts, PLAN)
            .filter((_, index) => (mask >> index) % 2 === 1)
            .map(({ columnId }) => columnId),
        )
        fc.pre(picked.size > 1)
        const targets = mergedTargets(facts, PLAN, picked, 'Gộp')
        if (!targets.ok) throw new Error(targets.refusal.code)
        const merged = regroup(facts, PLAN, targets.columns)
        if (!merged.ok) throw new Error(merged.refusal.code)
        const rows = make(facts, merged.edits)
        expect(totals(facts)).toEqual(before)
        expect(planColumns(facts, PLAN).map(({ position }) => position)).toEqual(
          planColumns(facts, PLAN).map((_, index) => index),
        )
        applyRows(facts, invertRows(rows))
        expect(copyOf(facts)).toEqual(asItWas)
      }),
      { numRuns: 60 },
    )
  })

  it('makes one column of all and adds its figures up', () => {
    const facts = figuredPlan({ sizes: [2, 3], cells: [4], recognised: [1, 2], bases: [null] })
    const targets = wholeTargets(facts, PLAN)
    if (!targets.ok) throw new Error(targets.refusal.code)
    const whole = regroup(facts, PLAN, targets.columns)
    if (!whole.ok) throw new Error(whole.refusal.code)
    expect(whole.sums).toEqual([{ into: 'Thử', from: ['A', 'B'] }])
    make(facts, whole.edits)
    expect(planColumns(facts, PLAN)).toMatchObject([{ name: 'Tỉnh Thử', recognisedNtm: 3 }])
    expect([...facts.matrixCell.values()].map(({ value }) => value)).toEqual([8, 8, 8, 8])
  })

  it('sums what a counted column shows with what was entered, and then is entered', () => {
    const facts = smallPlan()
    const of = { planId: PLAN, setId: SET, layer: 'target' as const }
    applyEdits(facts, [
      { table: 'countedColumn', op: 'put', row: { ...of, columnId: 'a' } },
      {
        table: 'markList',
        op: 'put',
        row: { ...of, layer: 'baseline', unitId: 'a-1', criteria: '1', lost: '' },
      },
      { table: 'matrixCell', op: 'put', row: { ...of, criterion: '1', columnId: 'b', value: 2 } },
    ])
    const targets = mergedTargets(facts, PLAN, new Set(['a', 'b']), 'Chung')
    if (!targets.ok) throw new Error(targets.refusal.code)
    const merged = regroup(facts, PLAN, targets.columns)
    if (!merged.ok) throw new Error(merged.refusal.code)
    make(facts, merged.edits)
    expect(findFact(facts, 'matrixCell', { ...of, criterion: '1', columnId: 'a' })?.value).toBe(3)
    expect(facts.countedColumn.size).toBe(0)
  })

  it('refuses to tear a column with figures apart, naming it', () => {
    const facts = figuredPlan({ sizes: [2, 2], cells: [1], recognised: [null], bases: [null] })
    make(facts, edits(addGroup(facts, 'Vùng 1', 'own', ['a-1', 'b-1'])))
    make(facts, edits(addGroup(facts, 'Vùng 2', 'own', ['a-2', 'b-2'])))
    const targets = groupTargets(facts, PLAN, ['vung-1', 'vung-2'], 'Khác')
    if (!targets.ok) throw new Error(targets.refusal.code)
    expect(regroup(facts, PLAN, targets.columns)).toMatchObject({
      ok: false,
      refusal: { code: 'units.refused.torn', params: { name: 'Huyện A', count: 4 } },
    })
  })

  it('divides columns without figures by group and back by district', () => {
    const facts = smallPlan()
    make(facts, edits(addGroup(facts, 'Vùng 1', 'own', ['a-1', 'b-1'])))
    const byGroup = groupTargets(facts, PLAN, ['vung-1'], 'Các xã khác')
    if (!byGroup.ok) throw new Error(byGroup.refusal.code)
    const grouped = regroup(facts, PLAN, byGroup.columns)
    if (!grouped.ok) throw new Error(grouped.refusal.code)
    make(facts, grouped.edits)
    expect([...communesByColumn(facts, PLAN)]).toEqual([
      ['vung-1', 2],
      ['cac-xa-khac', 4],
    ])
    const byDistrict = districtTargets(facts, PLAN, 'Các xã khác')
    if (!byDistrict.ok) throw new Error(byDistrict.refusal.code)
    const back = regroup(facts, PLAN, byDistrict.columns)
    if (!back.ok) throw new Error(back.refusal.code)
    make(facts, back.edits)
    expect([...communesByColumn(facts, PLAN)]).toEqual([
      ['a', 3],
      ['b', 3],
    ])
  })

  it('refuses groups that share a commune: it would be counted twice', () => {
    const facts = smallPlan()
    make(facts, edits(addGroup(facts, 'Một', 'own', ['a-1'])))
    make(facts, edits(addGroup(facts, 'Hai', 'own', ['a-1'])))
    expect(groupTargets(facts, PLAN, ['mot', 'hai'], 'Khác')).toMatchObject({
      refusal: { code: 'units.refused.overlap', params: { name: 'Xã 1' } },
    })
  })
})

describe('single columns', () => {
  it('are added, filled, ordered and removed, with entered figures staying where they are', () => {
    const facts = smallPlan()
    make(facts, edits(addColumn(facts, PLAN, 'Vùng cao', ['a-1'])))
    make(facts, assignEdits(facts, PLAN, 'vung-cao', ['b-1', 'b-2']))
    make(facts, moveColumn(facts, PLAN, 'vung-cao', 0))
    expect(planColumns(facts, PLAN).map(({ shortName }) => shortName)).toEqual([
      'Vùng cao',
      'A',
      'B',
    ])
    expect(Object.fromEntries(communesByColumn(facts, PLAN))).toEqual({ 'vung-cao': 3, a: 2, b: 1 })
    applyEdits(facts, [
      {
        table: 'matrixCell',
        op: 'put',
        row: { planId: PLAN, setId: SET, layer: 'target', criterion: '1', columnId: 'a', value: 1 },
      },
    ])
    expect(removeColumn(facts, PLAN, 'a')).toMatchObject({
      refusal: { code: 'units.refused.columnFacts', params: { name: 'Huyện A', count: 1 } },
    })
    make(facts, edits(removeColumn(facts, PLAN, 'vung-cao')))
    expect(planColumns(facts, PLAN).map(({ columnId }) => columnId)).toEqual(['a', 'b'])
    expect(addColumn(facts, PLAN, ' a ', [])).toMatchObject({
      refusal: { code: 'units.refused.heading' },
    })
  })
})

function edits(
  outcome: { readonly ok: true; readonly edits: readonly FactEdit[] } | { readonly ok: false },
): readonly FactEdit[] {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.edits
}
