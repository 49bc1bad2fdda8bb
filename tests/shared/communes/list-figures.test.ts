import { expect, it } from 'vitest'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { communeLists } from '../../../shared/communes/commune-lists.ts'
import { listLine, listTotals } from '../../../shared/communes/list-figures.ts'
import { formatRatio } from '../../../shared/numbers/format.ts'
import { setCriteria } from '../../../shared/plan/columns.ts'
import { communeFacts, publishedAverages, unitOf } from '../appendix/langson-communes.ts'
import { NTM, PLAN_ID } from '../appendix/langson-facts.ts'
import { applyEdits, PLAN, SET, smallPlan } from './small-plan.ts'

const langson = communeFacts()
const lineOf = (label: string) =>
  listLine(
    langson,
    { planId: PLAN_ID, setId: NTM, unitId: unitOf(langson, label).id },
    setCriteria(langson, NTM).map(({ number }) => number),
  )

it('reproduces the averages that Appendices 4 and 5 print', () => {
  const criteria = setCriteria(langson, NTM).map(({ number }) => number)
  const averages = ['group-bien-gioi', 'group-dac-biet-kho-khan'].map((id) => {
    const list = communeLists(langson, PLAN_ID).find((candidate) => candidate.id === id)
    const lines = (list?.units ?? []).map((unitId) =>
      listLine(langson, { planId: PLAN_ID, setId: NTM, unitId }, criteria),
    )
    const { achieved, afterPlan } = listTotals(lines)
    return [achieved, afterPlan].map(({ average }) =>
      average === null ? null : Number(formatRatio(average, 2, 'en')),
    )
  })
  const printed = publishedAverages()
  expect(averages).toEqual(
    [printed['4'], printed['5']].map(({ achieved, afterPlan }) => [
      Number(achieved),
      Number(afterPlan),
    ]),
  )
})

it('shows what the paper counts, and beside it what its lists have', () => {
  const line = lineOf('Xã Hoa Thám huyện Bình Gia')
  expect(line).toMatchObject({
    achieved: { declared: 4, counted: 5, shown: 4 },
    planned: { declared: 2, counted: 2, items: 4, shown: 2 },
    afterPlan: 6,
    met: 7,
  })
})

it('tells what is in both lists and what is in neither', () => {
  const { afterPlan, met, missing, overlap } = lineOf('Xã Quốc Khánh - huyện Tràng Định')
  expect({ afterPlan, met, missing, overlap }).toEqual({
    afterPlan: 19,
    met: 18,
    missing: ['11'],
    overlap: ['10'],
  })
})

it('does not say what is missing while a plan’s list waits for a decision', () => {
  const { planned, plannedList, missing, met } = lineOf('Xã Chiến Thắng, huyện Chi Lăng')
  expect({ shown: planned.shown, plannedList, missing, met }).toEqual({
    shown: 2,
    plannedList: null,
    missing: null,
    met: null,
  })
})

it('divides by the communes that have a figure, and takes off what will be lost', () => {
  const facts = smallPlan()
  const key = (unitId: string, layer: 'baseline' | 'target') => ({
    planId: PLAN,
    setId: SET,
    layer,
    unitId,
  })
  const edits: FactEdit[] = [
    {
      table: 'markList',
      op: 'put',
      row: { ...key('a-1', 'baseline'), criteria: '1,2,3', lost: '' },
    },
    { table: 'markList', op: 'put', row: { ...key('a-1', 'target'), criteria: '4,5', lost: '2' } },
    { table: 'declaredCount', op: 'put', row: { ...key('a-2', 'baseline'), value: 2 } },
    { table: 'declaredCount', op: 'put', row: { ...key('a-3', 'target'), value: 1 } },
  ]
  applyEdits(facts, edits)
  const lines = ['a-1', 'a-2', 'a-3'].map((unitId) =>
    listLine(facts, { planId: PLAN, setId: SET, unitId }, ['1', '2', '3', '4', '5']),
  )
  expect(lines.map(({ afterPlan, missing }) => ({ afterPlan, missing }))).toEqual([
    { afterPlan: 4, missing: ['2'] },
    { afterPlan: 2, missing: null },
    { afterPlan: null, missing: null },
  ])
  expect(listTotals(lines)).toEqual({
    communes: 3,
    achieved: { known: 2, sum: 5, average: { numerator: 5, denominator: 2 } },
    planned: { known: 2, sum: 3, average: { numerator: 3, denominator: 2 } },
    afterPlan: { known: 2, sum: 6, average: { numerator: 6, denominator: 2 } },
  })
})

it('says nothing of a list in which nobody has a figure', () => {
  const facts = smallPlan()
  const line = listLine(facts, { planId: PLAN, setId: SET, unitId: 'a-1' }, ['1'])
  expect(listTotals([line]).achieved).toEqual({ known: 0, sum: null, average: null })
})
