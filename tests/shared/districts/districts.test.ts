import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { buildCommuneTable } from '../../../shared/communes/build-commune-table.ts'
import { isMet, marksAt } from '../../../shared/communes/commune-table.ts'
import { districtEdits, type DistrictChange } from '../../../shared/districts/district-edits.ts'
import { districtLines, districtStatus } from '../../../shared/districts/district-lines.ts'
import { offeredDistrictSets } from '../../../shared/districts/offered-sets.ts'
import {
  DISTRICT_COLUMN,
  noDistricts,
  planDistricts,
} from '../../../shared/districts/plan-districts.ts'
import { districtSets, planSets } from '../../../shared/plan/columns.ts'
import { newPlanEdits } from '../../../shared/plan/new-plan.ts'
import { districtSetsOfYear } from '../../../shared/plan/sets-of-year.ts'
import { applyEdits, PLAN, smallPlan } from '../communes/small-plan.ts'
import {
  declare,
  DISTRICT_SET,
  DISTRICT_SET_ROW,
  districtPlan,
  marks,
  register,
} from './district-plan.ts'

function edit(facts: Facts, ...changes: readonly DistrictChange[]): void {
  applyEdits(facts, districtEdits(facts, PLAN, DISTRICT_SET_ROW, 'plan', changes))
}

/** `A 3 → 4/4 planned`: what stands in the row of each district. */
function rows(facts: Facts): string[] {
  return districtLines(facts, PLAN, DISTRICT_SET_ROW).map((line) => {
    const { unit, achieved, afterPlan, size } = line
    const status = districtStatus(line)
    const more = 'missing' in status ? ` ${status.missing}` : ''
    return `${unit.name} ${achieved.shown ?? '-'} → ${afterPlan ?? '-'}/${size} ${status.kind}${more}`
  })
}

describe('the districts of a plan', () => {
  it('are its units of that level; their table stands beside those of communes', () => {
    const facts = districtPlan()
    marks(facts, 'a', 'baseline', '1,3')
    const table = buildCommuneTable(facts, PLAN, DISTRICT_SET)
    expect([table.shape.units, table.shape.columns]).toEqual([['a', 'b'], [DISTRICT_COLUMN]])
    expect(isMet(marksAt(table, 0, 2), 'baseline')).toBe(true)
    expect(planSets(facts, PLAN).map(({ id }) => id)).not.toContain(DISTRICT_SET)
    expect(districtSets(facts, PLAN).map(({ id }) => id)).toEqual([DISTRICT_SET])
  })

  it('are the one district itself where the list names none below it', () => {
    const facts = smallPlan()
    applyEdits(
      facts,
      newPlanEdits({
        province: 'Huyện Hữu Lũng',
        year: 2024,
        sets: [],
        hasDistricts: false,
        districts: [{ district: { kind: null, name: '' }, communes: [{ kind: 'Xã', name: 'X' }] }],
      }),
    )
    expect(planDistricts(facts, 'ke-hoach-2024').map(({ name }) => name)).toEqual(['Hữu Lũng'])
  })

  it('are none since the level ended, and it is said since when', () => {
    const facts = districtPlan()
    for (const id of ['a', 'b']) {
      const unit = facts.unit.get(id)
      if (unit === undefined) throw new Error('no district')
      applyEdits(facts, [{ table: 'unit', op: 'put', row: { ...unit, validTo: '2023-07-01' } }])
    }
    expect(planDistricts(facts, PLAN)).toEqual([])
    expect(noDistricts(facts, PLAN)).toEqual({ kind: 'ended', date: '2023-07-01' })
  })
})

describe('the sets for districts', () => {
  const sets = [DISTRICT_SET_ROW, { ...DISTRICT_SET_ROW, id: 'xa', unitLevel: 'commune' as const }]

  it('belong to a year of their period only', () => {
    expect(
      [2020, 2021, 2025, 2026].map((year) => districtSetsOfYear(sets, year).map(({ id }) => id)),
    ).toEqual([[], [DISTRICT_SET], [DISTRICT_SET], []])
  })

  it('are taken up by a new plan with districts, behind those for communes', () => {
    const of = (hasDistricts: boolean) =>
      newPlanEdits({
        province: 'Thử',
        year: 2023,
        sets,
        hasDistricts,
        districts: [
          { district: { kind: 'Huyện', name: 'A' }, communes: [{ kind: 'Xã', name: 'X' }] },
        ],
      }).flatMap((made) => (made.table === 'planSet' && made.op === 'put' ? [made.row.setId] : []))
    expect([of(true), of(false)]).toEqual([['xa', DISTRICT_SET], ['xa']])
  })

  it('are offered to a plan that has none', () => {
    const facts = districtPlan()
    const plan = { id: PLAN, year: 2023 }
    expect(offeredDistrictSets(facts, plan)).toEqual([])
    facts.planSet.delete(`${PLAN}\u0001${DISTRICT_SET}`)
    expect(offeredDistrictSets(facts, plan).map(({ id }) => id)).toEqual([DISTRICT_SET])
  })
})

describe('a district', () => {
  it('is edited by marks, lists, and counts as papers write them', () => {
    const facts = districtPlan()
    edit(facts, { kind: 'mark', unitId: 'a', number: '1', state: 'met' })
    edit(facts, { kind: 'mark', unitId: 'a', number: '2', state: 'planned' })
    edit(facts, { kind: 'count', unitId: 'b', layer: 'baseline', value: 2 })
    edit(facts, { kind: 'afterPlan', unitId: 'b', value: 4 })
    expect(rows(facts)).toEqual(['A 1 → 2/4 missing 2', 'B 2 → 4/4 planned'])
    edit(facts, { kind: 'afterPlan', unitId: 'b', value: null })
    expect(rows(facts)[1]).toBe('B 2 → 2/4 missing 2')
  })

  it('takes a copied row whose count after the plan stands beside the achieved one', () => {
    const facts = districtPlan()
    edit(
      facts,
      { kind: 'afterPlan', unitId: 'a', value: 3 },
      { kind: 'count', unitId: 'a', layer: 'baseline', value: 1 },
    )
    expect(rows(facts)[0]).toBe('A 1 → 3/4 missing 1')
  })

  it('is registered and recognised beside its marks, and the words follow', () => {
    const facts = districtPlan()
    edit(facts, { kind: 'registration', unitId: 'a', isOn: true })
    expect(rows(facts)[0]).toBe('A - → -/4 registered null')
    edit(facts, { kind: 'list', unitId: 'a', layer: 'baseline', criteria: '1,2,3,4' })
    expect(rows(facts)[0]).toBe('A 4 → 4/4 registered 0')
    edit(facts, { kind: 'registration', unitId: 'a', isOn: false })
    expect(rows(facts)[0]).toBe('A 4 → 4/4 complete')
    edit(facts, { kind: 'recognition', unitId: 'a', isOn: true, year: 2021 })
    expect(rows(facts)).toEqual(['A 4 → 4/4 recognised', 'B - → -/4 unknown'])
    const again: DistrictChange = { kind: 'recognition', unitId: 'a', isOn: true, year: 2021 }
    expect(districtEdits(facts, PLAN, DISTRICT_SET_ROW, 'plan', [again])).toEqual([])
  })

  it('counts a criterion that it is to lose as missing after the plan', () => {
    const facts = districtPlan()
    marks(facts, 'a', 'baseline', '1,2,3,4')
    marks(facts, 'a', 'target', '', '4')
    declare(facts, 'b', 'baseline', 3)
    register(facts, 'b')
    expect(rows(facts)).toEqual(['A 4 → 3/4 missing 1', 'B 3 → 3/4 registered 1'])
  })
})
