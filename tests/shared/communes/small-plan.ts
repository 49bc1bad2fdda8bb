import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { factKey } from '../../../shared/changes/fact-tables.ts'
import { factsFromRows } from '../../../shared/changes/facts.ts'
import { newPlanEdits } from '../../../shared/plan/new-plan.ts'

export const PLAN = 'ke-hoach-2023'
export const SET = 's'

/** Puts edits into facts as a document would. */
export function applyEdits(facts: Facts, edits: readonly FactEdit[]): void {
  for (const { table, op, row } of edits) {
    // Each edit carries a row of its own table.
    const rows = facts[table] as Map<string, FactRow>
    if (op === 'put') rows.set(factKey(table, row), row)
    else rows.delete(factKey(table, row))
  }
}

/** Two districts of three communes (`a-1` … `b-3`), one NTM set of five criteria; criterion 2 has sub-criteria 2.1 and 2.2. */
export function smallPlan(): Facts {
  const facts = factsFromRows({})
  const set: FactRow<'criteriaSet'> = {
    id: SET,
    name: 'Bộ tiêu chí',
    decision: '',
    period: '2021-2025',
    unitLevel: 'commune',
    standard: 'ntm',
    position: 0,
  }
  applyEdits(facts, [
    { table: 'criteriaSet', op: 'put', row: set },
    ...['1', '2', '3', '4', '5'].map((number, position): FactEdit => ({
      table: 'criterion',
      op: 'put',
      row: {
        setId: SET,
        number,
        shortName: `TC ${number}`,
        name: `Tiêu chí ${number}`,
        isVerified: 1,
        position,
      },
    })),
    ...['2.1', '2.2'].map((number, position): FactEdit => ({
      table: 'subCriterion',
      op: 'put',
      row: { setId: SET, number, criterion: '2', name: `CT ${number}`, isVerified: 1, position },
    })),
    ...newPlanEdits({
      province: 'Thử',
      year: 2023,
      sets: [set],
      districts: ['A', 'B'].map((name) => ({
        district: { kind: 'Huyện', name },
        communes: ['1', '2', '3'].map((commune) => ({ kind: 'Xã', name: commune })),
      })),
    }),
  ])
  return facts
}
