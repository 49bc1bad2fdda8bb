import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { agencyEdits } from '../../../shared/plan/agency-edits.ts'
import { planSets, setCriteria, setSubCriteria } from '../../../shared/plan/columns.ts'
import {
  addCriterion,
  confirmNames,
  moveCriterion,
  nextNumber,
  removeCriterion,
  renameCriterion,
  renumberCriterion,
} from '../../../shared/plan/criterion-edits.ts'
import {
  addPlanSet,
  changeSet,
  copySet,
  documentSets,
  movePlanSet,
  removeOwnSet,
  removePlanSet,
} from '../../../shared/plan/set-edits.ts'
import { periodYears } from '../../../shared/plan/sets-of-year.ts'
import {
  addSubCriterion,
  moveSubCriterion,
  removeSubCriterion,
  renumberSubCriterion,
} from '../../../shared/plan/sub-criterion-edits.ts'
import { applyEdits, PLAN, SET, smallPlan } from '../communes/small-plan.ts'

type Made = { readonly ok: true; readonly edits: readonly FactEdit[] } | { readonly ok: false }
const OWN = 'bo-cua-tinh'

function make(facts: Facts, outcome: Made): void {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  applyEdits(facts, outcome.edits)
}

/** The small plan with a copy of its set as the province's own. */
function planWithOwnSet(): Facts {
  const facts = smallPlan()
  make(facts, copySet(facts, SET, 'Bộ của tỉnh'))
  return facts
}

const numbers = (facts: Facts, setId = OWN) => ({
  criteria: setCriteria(facts, setId).map(({ number }) => number),
  subs: setSubCriteria(facts, setId).map(({ number, criterion }) => `${criterion}: ${number}`),
})

describe('a set of one’s own', () => {
  it('is a copy with all criteria, sub-criteria and agencies, in no plan yet', () => {
    const facts = smallPlan()
    applyEdits(facts, agencyEdits(facts, SET, '2', { agency: 'Sở Giao thông', partners: 'Huyện' }))
    make(facts, copySet(facts, SET, 'Bộ của tỉnh'))
    expect(numbers(facts)).toEqual(numbers(facts, SET))
    expect([...facts.criterionAgency.values()].map(({ setId, agency }) => [setId, agency])).toEqual(
      [
        [SET, 'Sở Giao thông'],
        [OWN, 'Sở Giao thông'],
      ],
    )
    expect([facts.ownSet.get(OWN), documentSets(facts, PLAN).map(({ id }) => id)]).toEqual([
      { setId: OWN, basedOn: SET },
      [SET, OWN],
    ])
    expect(copySet(facts, SET, 'bộ của Tỉnh')).toMatchObject({
      refusal: { code: 'sets.refused.sameName' },
    })
  })

  it('takes a twentieth criterion and more, with sub-criteria of their own', () => {
    const facts = planWithOwnSet()
    for (let count = 6; count <= 20; count++) {
      const number = nextNumber(facts, OWN, null)
      make(facts, addCriterion(facts, OWN, { number, name: `Tiêu chí ${number}` }))
    }
    make(facts, addSubCriterion(facts, OWN, { criterion: '20', number: '20.1', name: 'Một' }))
    expect(numbers(facts).criteria.at(-1)).toBe('20')
    expect([nextNumber(facts, OWN, '20'), nextNumber(facts, OWN, '2')]).toEqual(['20.2', '2.3'])
    expect(addCriterion(facts, OWN, { number: '20', name: 'Lặp' })).toMatchObject({
      refusal: { code: 'sets.refused.number' },
    })
    expect(addCriterion(facts, OWN, { number: '1,2', name: 'Sai' })).toMatchObject({
      refusal: { code: 'sets.refused.numberForm' },
    })
  })

  it('is renamed, reordered and renumbered; sub-criteria and agency follow their criterion', () => {
    const facts = planWithOwnSet()
    applyEdits(facts, agencyEdits(facts, OWN, '2', { agency: 'Sở Giao thông' }))
    make(facts, renameCriterion(facts, OWN, '2', { shortName: 'Đường' }))
    make(facts, moveCriterion(facts, OWN, '2', 0))
    make(facts, moveSubCriterion(facts, OWN, '2.2', -1))
    make(facts, renumberCriterion(facts, OWN, '2', '9'))
    make(facts, renumberSubCriterion(facts, OWN, '9.1', '9.5'))
    expect(numbers(facts)).toEqual({
      criteria: ['9', '1', '3', '4', '5'],
      subs: ['9: 9.2', '9: 9.5'],
    })
    expect([...facts.criterionAgency.values()]).toEqual([
      { setId: OWN, criterion: '9', agency: 'Sở Giao thông', partners: '' },
    ])
    make(facts, removeSubCriterion(facts, OWN, '9.5'))
    make(facts, removeCriterion(facts, OWN, '9'))
    expect(numbers(facts)).toEqual({ criteria: ['1', '3', '4', '5'], subs: [] })
    expect(facts.criterionAgency.size).toBe(0)
  })

  it('keeps a criterion that facts name, and says where they are', () => {
    const facts = planWithOwnSet()
    make(facts, addPlanSet(facts, PLAN, OWN))
    const of = { planId: PLAN, setId: OWN } as const
    applyEdits(facts, [
      {
        table: 'matrixCell',
        op: 'put',
        row: { ...of, layer: 'target', criterion: '2', columnId: 'a', value: 1 },
      },
      {
        table: 'markList',
        op: 'put',
        row: { ...of, layer: 'baseline', unitId: 'a-1', criteria: '2.1', lost: '' },
      },
    ])
    const refusal = {
      code: 'sets.refused.criterionFacts',
      params: { number: '2', cells: 1, marks: 1, held: 0 },
    }
    expect(removeCriterion(facts, OWN, '2')).toMatchObject({ refusal })
    expect(renumberCriterion(facts, OWN, '2', '8')).toMatchObject({ refusal })
    expect(removeSubCriterion(facts, OWN, '2.1')).toMatchObject({
      refusal: { params: { number: '2.1', cells: 0, marks: 1 } },
    })
    make(facts, removeCriterion(facts, OWN, '3'))
  })

  it('names compared with the decision count as verified', () => {
    const facts = planWithOwnSet()
    for (const row of facts.subCriterion.values()) {
      applyEdits(facts, [{ table: 'subCriterion', op: 'put', row: { ...row, isVerified: 0 } }])
    }
    applyEdits(facts, confirmNames(facts, OWN, '2'))
    expect(setSubCriteria(facts, OWN).map(({ isVerified }) => isVerified)).toEqual([1, 1])
    expect(confirmNames(facts, SET, '2')).toEqual([])
  })
})

describe('a built-in set', () => {
  it('takes agencies and nothing else', () => {
    const facts = smallPlan()
    const codes = [
      changeSet(facts, SET, { name: 'Khác' }),
      addCriterion(facts, SET, { number: '6', name: 'Sáu' }),
      renameCriterion(facts, SET, '1', { name: 'Một' }),
      removeCriterion(facts, SET, '1'),
      moveCriterion(facts, SET, '1', 2),
    ].map((outcome) => (outcome.ok ? 'made' : outcome.refusal.code))
    expect(new Set(codes)).toEqual(new Set(['sets.refused.builtIn']))
    applyEdits(facts, agencyEdits(facts, SET, '1', { agency: ' Sở  Xây dựng ' }))
    expect([...facts.criterionAgency.values()]).toMatchObject([{ agency: 'Sở Xây dựng' }])
    applyEdits(facts, agencyEdits(facts, SET, '1', { agency: '' }))
    expect(facts.criterionAgency.size).toBe(0)
  })
})

describe('the sets of a plan', () => {
  it('come, change places and go, but not the last one nor one with facts', () => {
    const facts = planWithOwnSet()
    expect(removePlanSet(facts, PLAN, SET)).toMatchObject({
      refusal: { code: 'sets.refused.lastSet' },
    })
    make(facts, addPlanSet(facts, PLAN, OWN))
    applyEdits(facts, movePlanSet(facts, PLAN, OWN, 0))
    expect(planSets(facts, PLAN).map(({ id }) => id)).toEqual([OWN, SET])
    expect(removeOwnSet(facts, OWN)).toMatchObject({ refusal: { code: 'sets.refused.inPlan' } })
    const row = { planId: PLAN, setId: SET, value: 5 }
    applyEdits(facts, [{ table: 'rateBase', op: 'put', row }])
    expect(removePlanSet(facts, PLAN, SET)).toMatchObject({
      refusal: { code: 'sets.refused.setFacts', params: { count: 1 } },
    })
    make(facts, removePlanSet(facts, PLAN, OWN))
    make(facts, removeOwnSet(facts, OWN))
    expect([facts.criteriaSet.has(OWN), facts.ownSet.size]).toEqual([false, 0])
    expect([...facts.criterion.values()].filter(({ setId }) => setId === OWN)).toEqual([])
  })

  it('have criteria, and are for communes or for districts that the plan has', () => {
    const facts = planWithOwnSet()
    const set = facts.criteriaSet.get(OWN)
    if (set === undefined) throw new Error('the copy is missing')
    for (const { number } of setCriteria(facts, OWN))
      make(facts, removeCriterion(facts, OWN, number))
    expect(addPlanSet(facts, PLAN, OWN)).toMatchObject({ refusal: { code: 'sets.refused.empty' } })
    applyEdits(facts, [{ table: 'criteriaSet', op: 'put', row: { ...set, unitLevel: 'village' } }])
    expect(addPlanSet(facts, PLAN, OWN)).toMatchObject({ refusal: { code: 'sets.refused.level' } })
    applyEdits(facts, [{ table: 'criteriaSet', op: 'put', row: { ...set, unitLevel: 'district' } }])
    make(facts, addCriterion(facts, OWN, { number: '1', name: 'Quy hoạch' }))
    for (const unit of [...facts.unit.values()].filter(({ level }) => level === 'district')) {
      applyEdits(facts, [{ table: 'unit', op: 'put', row: { ...unit, validTo: '2023-07-01' } }])
    }
    expect(addPlanSet(facts, PLAN, OWN)).toMatchObject({
      refusal: { code: 'sets.refused.noDistricts' },
    })
  })
})

it('reads a period however it is written, and refuses one without a year', () => {
  expect(['2021-2025', '2021 – 2025', '2030', 'nay'].map(periodYears)).toEqual([
    { from: 2021, to: 2025 },
    { from: 2021, to: 2025 },
    { from: 2030, to: 2030 },
    null,
  ])
  const facts = planWithOwnSet()
  expect(changeSet(facts, OWN, { period: 'nay' })).toMatchObject({
    refusal: { code: 'sets.refused.period' },
  })
  make(facts, changeSet(facts, OWN, { period: '2026 – 2030', standard: 'ntm-advanced' }))
  expect(facts.criteriaSet.get(OWN)).toMatchObject({
    period: '2026-2030',
    standard: 'ntm-advanced',
  })
})
