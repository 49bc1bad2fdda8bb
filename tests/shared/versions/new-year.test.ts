import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { findFact } from '../../../shared/changes/facts.ts'
import { differences } from '../../../shared/versions/compare-figures.ts'
import { comparePlans } from '../../../shared/versions/compare-plans.ts'
import { freezeEdits } from '../../../shared/versions/copy-plan.ts'
import { newYearProposal } from '../../../shared/versions/new-year-proposal.ts'
import { defaultChoice, newYear, type NewYearChoice } from '../../../shared/versions/new-year.ts'
import { rowsOfPlan } from '../../../shared/versions/plan-rows.ts'
import { tablesOf } from '../../../shared/plan/plan-tables.ts'
import { applyEdits, PLAN, SET } from '../communes/small-plan.ts'
import { anyFigures, cell, fullPlan, marks, put } from './full-plan.ts'

/** Makes the next year's plan with what the proposal itself says, but for `choice`. */
function makeNext(facts: Facts, choice: Partial<NewYearChoice> = {}, year?: number): string {
  const tables = tablesOf(facts)
  const proposal = newYearProposal(tables, PLAN, year)
  if (proposal === null) throw new Error('no plan')
  const { planId, edits } = newYear(tables, proposal, { ...defaultChoice(proposal), ...choice })
  applyEdits(facts, edits)
  return planId
}

const list = (facts: Facts, planId: string, unitId: string) =>
  findFact(facts, 'markList', { planId, setId: SET, layer: 'baseline', unitId })?.criteria ?? null

describe('a plan made from last year’s targets', () => {
  it('begins with achieved and planned, less what was to be lost', () => {
    const facts = fullPlan()
    const planId = makeNext(facts)
    expect(facts.plan.get(planId)).toMatchObject({
      year: 2024,
      name: 'Kế hoạch NTM 2024',
      number: '',
      draft: 1,
    })
    expect(facts.planOrigin.get(planId)).toMatchObject({ kind: 'year', layer: 'target' })
    expect(['a-1', 'b-2', 'a-2'].map((unit) => list(facts, planId, unit))).toEqual([
      '1,3',
      '',
      null,
    ])
    const cells = rowsOfPlan(facts, 'matrixCell', planId)
    expect(
      cells.map(({ layer, criterion, columnId, value }) => [layer, criterion, columnId, value]),
    ).toEqual([['baseline', '1', 'a', 3]])
    const counted = rowsOfPlan(facts, 'countedColumn', planId).map(({ layer }) => layer)
    expect(counted).toEqual(['baseline', 'target'])
  })

  it('keeps a count that no list tells', () => {
    const facts = fullPlan()
    const planId = makeNext(facts)
    const key = { planId, setId: SET, layer: 'baseline', unitId: 'a-3' }
    expect(findFact(facts, 'declaredCount', key)?.value).toBe(5)
    expect(list(facts, planId, 'a-3')).toBeNull()
  })

  it('has as baseline exactly what the target was', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const facts = fullPlan()
        applyEdits(facts, figures)
        const planId = makeNext(facts, {
          sources: { [SET]: 'target' },
          contents: 'target',
          registrations: { 'ntm/a-1': 'carry' },
        })
        const { sections } = comparePlans(
          tablesOf(facts),
          { planId: PLAN, layer: 'target' },
          { planId, layer: 'baseline' },
        )
        // A planned range says nothing of where one stands: that indicator begins blank.
        for (const { id, counts } of sections) {
          expect([id, differences(counts)]).toEqual([id, id === 'indicators' ? 1 : 0])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('carries villages as one number reached, amounts as last year’s, exact indicators', () => {
    const facts = fullPlan()
    const planId = makeNext(facts)
    const villages = { planId, standard: 'village-ntm', layer: 'baseline', unitId: 'a-1' }
    expect(findFact(facts, 'villageCount', villages)?.value).toBe(3)
    expect(rowsOfPlan(facts, 'village', planId).map(({ layer, name }) => [layer, name])).toEqual([
      ['baseline', 'Nà Pàn'],
    ])
    const amount = { planId, lineId: 'direct', layer: 'baseline' }
    expect(findFact(facts, 'capitalAmount', amount)?.amount).toBe(7_000_000)
    expect(rowsOfPlan(facts, 'indicatorValue', planId)).toEqual([
      {
        planId,
        indicatorId: 'xa',
        figure: 'baseline',
        bound: 'exact',
        low: 154,
        high: null,
        decimals: 0,
      },
    ])
  })

  it('leaves behind what speaks of the year: titles with it, hand-written words, doubts', () => {
    const facts = fullPlan()
    const planId = makeNext(facts)
    expect(rowsOfPlan(facts, 'appendixChoice', planId).map(({ title }) => title)).toEqual([null])
    expect(
      rowsOfPlan(facts, 'sentence', planId).map(({ wording, before }) => [wording, before]),
    ).toEqual([['Tổng vốn {total}.', '']])
    expect(rowsOfPlan(facts, 'heldValue', planId)).toEqual([])
  })

  it('follows the units again where an issue had only written their bases down', () => {
    const facts = fullPlan()
    applyEdits(facts, [put('averageBase', { planId: PLAN, setId: SET, columnId: 'a', value: 2 })])
    applyEdits(facts, freezeEdits(facts, PLAN, { number: '18', date: '2023-01-18', note: '' }))
    const planId = makeNext(facts)
    expect(rowsOfPlan(facts, 'rateBase', planId)).toEqual([])
    expect(rowsOfPlan(facts, 'averageBase', planId)).toMatchObject([{ columnId: 'a', value: 2 }])
  })
})

describe('a plan made from what was achieved', () => {
  it('takes the target where nobody has said what came of it, or leaves it blank', () => {
    const actual = [cell('actual', '1', 'a', 1), marks('a-1', 'actual', '1')]
    const facts = fullPlan()
    applyEdits(facts, [cell('target', '4', 'a', 2), ...actual])
    const filled = makeNext(facts)
    const blank = makeNext(facts, { gaps: 'blank' })
    const cells = (planId: string) =>
      rowsOfPlan(facts, 'matrixCell', planId).map(({ criterion, value }) => [criterion, value])
    expect(cells(filled)).toEqual([
      ['1', 1],
      ['4', 2],
    ])
    expect(cells(blank)).toEqual([['1', 1]])
    expect([list(facts, filled, 'a-1'), list(facts, filled, 'b-2')]).toEqual(['1', ''])
    expect([list(facts, blank, 'a-1'), list(facts, blank, 'b-2')]).toEqual(['1', null])
    expect(facts.planOrigin.get(filled)?.layer).toBe('actual')
  })
})

describe('communes registered last year', () => {
  it('are recognised, try again or leave the list as the officer says, and nobody unasked', () => {
    const facts = fullPlan()
    applyEdits(facts, [
      put('registration', { planId: PLAN, standard: 'ntm', unitId: 'b-1', position: 1 }),
      put('registration', { planId: PLAN, standard: 'ntm', unitId: 'b-3', position: 2 }),
      marks('a-1', 'actual', '1,2,3,4,5'),
      marks('b-1', 'actual', '1,2'),
    ])
    for (const column of facts.planColumn.values()) {
      applyEdits(facts, [put('planColumn', { ...column, recognisedNtm: 1 })])
    }
    const proposal = newYearProposal(tablesOf(facts), PLAN)
    expect(
      proposal?.registrations.map(({ unitId, state, missing }) => [unitId, state, missing]),
    ).toEqual([
      ['a-1', 'reached', []],
      ['b-1', 'behind', ['3', '4', '5']],
      ['b-3', 'unknown', []],
    ])
    const usual = makeNext(facts)
    expect(facts.recognition.size).toBe(0)
    expect(rowsOfPlan(facts, 'registration', usual).map(({ unitId }) => unitId)).toEqual(['b-1'])
    const planId = makeNext(facts, { registrations: { 'ntm/a-1': 'recognise' } })
    expect([...facts.recognition.values()]).toEqual([
      { unitId: 'a-1', standard: 'ntm', year: 2023, decision: '' },
    ])
    expect(
      rowsOfPlan(facts, 'planColumn', planId).map(({ columnId, recognisedNtm }) => [
        columnId,
        recognisedNtm,
      ]),
    ).toEqual([
      ['a', 2],
      ['b', 1],
    ])
  })
})

describe('a plan of the next period', () => {
  it('works with the set of that period and starts its table blank', () => {
    const facts = fullPlan()
    const set = facts.criteriaSet.get(SET)
    if (set === undefined) throw new Error('no set')
    applyEdits(facts, [
      put('criteriaSet', { ...set, id: 'new', name: 'Bộ mới', period: '2026-2030', position: 1 }),
    ])
    const planId = makeNext(facts, {}, 2026)
    expect(rowsOfPlan(facts, 'planSet', planId).map(({ setId }) => setId)).toEqual(['new'])
    expect(rowsOfPlan(facts, 'markList', planId)).toEqual([])
    expect(rowsOfPlan(facts, 'matrixCell', planId)).toEqual([])
    expect(newYearProposal(tablesOf(facts), PLAN, 2031)?.sets.map(({ fate }) => fate)).toEqual([
      'expired',
    ])
  })
})
