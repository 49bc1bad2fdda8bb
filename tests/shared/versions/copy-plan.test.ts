import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyRows, invertRows, type RowChange } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { FACT_TABLES, factTables } from '../../../shared/changes/fact-tables.ts'
import { findFact } from '../../../shared/changes/facts.ts'
import { plans } from '../../../shared/plan/columns.ts'
import { differences } from '../../../shared/versions/compare-figures.ts'
import { comparePlans } from '../../../shared/versions/compare-plans.ts'
import { freezeEdits, keepReport, newDraft } from '../../../shared/versions/copy-plan.ts'
import { deletePlan } from '../../../shared/versions/delete-plan.ts'
import { PLAN_TABLES, rowsOfPlan } from '../../../shared/versions/plan-rows.ts'
import { tablesOf } from '../../../shared/plan/plan-tables.ts'
import { applyEdits, PLAN, SET } from '../communes/small-plan.ts'
import { anyFigures, fullPlan, put } from './full-plan.ts'

describe('the tables of a plan', () => {
  it('are all those whose key begins with the plan, so that a new one cannot be forgotten', () => {
    const keyed = FACT_TABLES.filter((table) => {
      const key: readonly string[] = factTables[table].key
      return key[0] === 'planId'
    })
    expect(PLAN_TABLES).toEqual(keyed)
    expect(PLAN_TABLES.length).toBeGreaterThan(20)
  })
})

describe('a further draft', () => {
  it('holds every row of the plan it was copied from', () => {
    const facts = fullPlan()
    const { planId, edits } = newDraft(facts, PLAN)
    applyEdits(facts, edits)
    expect(facts.plan.get(planId)).toEqual({ ...facts.plan.get(PLAN), id: planId, draft: 2 })
    for (const table of PLAN_TABLES) {
      if (table === 'planOrigin' || table === 'heldValue') continue
      const own = rowsOfPlan(facts, table, PLAN).map((row) => ({ ...row, planId }))
      expect(rowsOfPlan(facts, table, planId), table).toEqual(own)
    }
    expect(facts.planOrigin.get(planId)).toMatchObject({ kind: 'draft', fromPlanId: PLAN })
  })

  it('settles a held value in itself, not in the plan it came from', () => {
    const facts = fullPlan()
    const { planId, edits } = newDraft(facts, PLAN)
    applyEdits(facts, edits)
    const held = findFact(facts, 'heldValue', { planId, id: 'h1' })
    expect(JSON.parse(held?.fix ?? '[]')[0].row.planId).toBe(planId)
  })

  it('differs in nothing from what it was copied from, and undo takes it back whole', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const facts = fullPlan()
        applyEdits(facts, figures)
        const before = JSON.stringify(FACT_TABLES.map((table) => [...facts[table]]))
        const { planId, edits } = newDraft(facts, PLAN)
        const rows = rowsOf(edits)
        applyRows(facts, rows)
        for (const layer of ['baseline', 'target', 'actual'] as const) {
          const { counts, unmatchedSets } = comparePlans(
            tablesOf(facts),
            { planId: PLAN, layer },
            { planId, layer },
          )
          expect([differences(counts), unmatchedSets]).toEqual([0, []])
        }
        applyRows(facts, invertRows(rows))
        expect(JSON.stringify(FACT_TABLES.map((table) => [...facts[table]]))).toBe(before)
      }),
      { numRuns: 60 },
    )
  })

  it('of an issued plan has no number, no date, and follows the units again', () => {
    const facts = fullPlan()
    applyEdits(facts, freezeEdits(facts, PLAN, { number: '18', date: '2023-01-18', note: '' }))
    const { planId, edits } = newDraft(facts, PLAN)
    applyEdits(facts, edits)
    expect(facts.plan.get(planId)).toMatchObject({ number: '', date: null, draft: 2 })
    expect(facts.planFreeze.has(planId)).toBe(false)
    expect(rowsOfPlan(facts, 'rateBase', planId)).toEqual([])
  })
})

describe('issuing a plan', () => {
  it('writes down its number, its date and every base its units gave', () => {
    const facts = fullPlan()
    applyEdits(facts, [put('averageBase', { planId: PLAN, setId: SET, columnId: 'a', value: 2 })])
    applyEdits(facts, freezeEdits(facts, PLAN, { number: '18', date: '2023-01-18', note: 'x' }))
    expect(facts.plan.get(PLAN)).toMatchObject({ number: '18', date: '2023-01-18' })
    expect(facts.planFreeze.get(PLAN)).toEqual({ planId: PLAN, date: '2023-01-18', note: 'x' })
    expect(rowsOfPlan(facts, 'rateBase', PLAN).map(({ value }) => value)).toEqual([6])
    const bases = rowsOfPlan(facts, 'averageBase', PLAN).map(({ columnId, value }) => [
      columnId,
      value,
    ])
    expect(bases.sort(([a], [b]) => String(a).localeCompare(String(b)))).toEqual([
      ['a', 2],
      ['b', 3],
    ])
  })

  it('keeps the issued figures where they were when a commune leaves the programme', () => {
    const facts = fullPlan()
    applyEdits(facts, freezeEdits(facts, PLAN, { number: '18', date: '2023-01-18', note: '' }))
    const before = tablesOf(facts).matrix(PLAN, SET, 'target').rateBase
    const unit = facts.unit.get('a-1')
    if (unit === undefined) throw new Error('no unit')
    applyEdits(facts, [put('unit', { ...unit, isInScope: 0 })])
    expect(tablesOf(facts).matrix(PLAN, SET, 'target').rateBase).toBe(before)
  })
})

describe('a kept report', () => {
  it('comes after the drafts of its year and is frozen at once', () => {
    const facts = fullPlan()
    const report = { name: 'Báo cáo 6 tháng', date: '2023-06-30', note: '' }
    const { planId, edits } = keepReport(facts, PLAN, report)
    applyEdits(facts, edits)
    applyEdits(facts, newDraft(facts, PLAN).edits)
    expect(plans(facts).map(({ name, draft }) => [name, draft])).toEqual([
      ['Kế hoạch NTM 2023', 2],
      ['Kế hoạch NTM 2023', 1],
      ['Báo cáo 6 tháng', 1],
    ])
    expect(facts.planFreeze.get(planId)?.date).toBe('2023-06-30')
  })
})

describe('deleting a draft', () => {
  it('takes all its rows and nothing of the others', () => {
    const facts = fullPlan()
    const before = JSON.stringify(FACT_TABLES.map((table) => [...facts[table]]))
    const { planId, edits } = newDraft(facts, PLAN)
    applyEdits(facts, edits)
    const outcome = deletePlan(facts, planId)
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    applyEdits(facts, outcome.edits)
    expect(JSON.stringify(FACT_TABLES.map((table) => [...facts[table]]))).toBe(before)
  })

  it('is refused for an issued plan and for the last one of the document', () => {
    const facts = fullPlan()
    expect(deletePlan(facts, PLAN)).toMatchObject({ refusal: { code: 'versions.refused.last' } })
    applyEdits(facts, newDraft(facts, PLAN).edits)
    applyEdits(facts, freezeEdits(facts, PLAN, { number: '', date: '2023-01-18', note: '' }))
    expect(deletePlan(facts, PLAN)).toMatchObject({ refusal: { code: 'versions.refused.frozen' } })
  })
})

function rowsOf(edits: readonly FactEdit[]): RowChange[] {
  // Every edit puts a row that was not there, in its own table.
  return edits.map(({ table, row }) => ({ table, before: null, after: row }) as RowChange)
}
