import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import type { FactRow, Layer } from '../../../shared/changes/fact-tables.ts'
import { applyEdits, PLAN, smallPlan } from '../communes/small-plan.ts'

export const DISTRICT_SET = 'huyen'

export const DISTRICT_SET_ROW: FactRow<'criteriaSet'> = {
  id: DISTRICT_SET,
  name: 'Bộ tiêu chí huyện',
  decision: '',
  period: '2021-2025',
  unitLevel: 'district',
  standard: 'ntm',
  position: 1,
}

/** The small plan with a set of four criteria for its districts A and B. */
export function districtPlan(): Facts {
  const facts = smallPlan()
  applyEdits(facts, [
    { table: 'criteriaSet', op: 'put', row: DISTRICT_SET_ROW },
    ...['1', '2', '3', '4'].map((number, position): FactEdit => ({
      table: 'criterion',
      op: 'put',
      row: {
        setId: DISTRICT_SET,
        number,
        shortName: `H ${number}`,
        name: `Tiêu chí huyện ${number}`,
        isVerified: 1,
        position,
      },
    })),
    {
      table: 'planSet',
      op: 'put',
      row: { planId: PLAN, setId: DISTRICT_SET, position: 1 },
    },
  ])
  return facts
}

export function marks(
  facts: Facts,
  unitId: string,
  layer: Layer,
  criteria: string,
  lost = '',
): void {
  const row = { planId: PLAN, setId: DISTRICT_SET, layer, unitId, criteria, lost }
  applyEdits(facts, [{ table: 'markList', op: 'put', row }])
}

export function declare(facts: Facts, unitId: string, layer: Layer, value: number): void {
  const row = { planId: PLAN, setId: DISTRICT_SET, layer, unitId, value }
  applyEdits(facts, [{ table: 'declaredCount', op: 'put', row }])
}

export function register(facts: Facts, unitId: string): void {
  const row = { planId: PLAN, standard: 'ntm', unitId, position: 0 } as const
  applyEdits(facts, [{ table: 'registration', op: 'put', row }])
}
