import type { FactEdit } from '../../changes/fact-edit.ts'
import { findFact } from '../../changes/facts.ts'
import { nounOf, VILLAGE_TABLES, villagePlace } from '../../villages/checked-villages.ts'
import {
  VILLAGE_CELLS,
  type VillageCell,
  type VillageTable,
  type VillageTotals,
} from '../../villages/village-table.ts'
import type { CheckedPlan } from '../checked-plan.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Finding, Rule } from '../finding.ts'

/**
 * The villages of the communes don't add up to the figure given for their district, or those of the districts to that of
 * the plan. Where communes are missing the sum can only be too large; the rest is worth a look. Source: domain table,
 * cases 12 and 14.
 */
export const villageSums: Rule = {
  id: 'village-sums',
  name: 'checks.name.village-sums',
  why: 'checks.why.village-sums',
  scope: 'plan',
  reads: VILLAGE_TABLES,
  *check(plan) {
    for (const table of plan.villages()) {
      for (const [index, { column, unitId }] of table.columns.entries()) {
        // A district's own plan has its figures at the foot.
        if (unitId === null || unitId === table.planUnitId) continue
        yield* checkTotals(plan, table, table.columnTotals(index), unitId, column.columnId)
        yield null
      }
      yield* checkTotals(plan, table, table.planTotals(), null, null)
    }
  },
}

function* checkTotals(
  plan: CheckedPlan,
  table: VillageTable,
  totals: VillageTotals,
  unitId: string | null,
  columnId: string | null,
): Generator<Finding> {
  for (const cell of VILLAGE_CELLS) {
    const { sum, own, known, isComplete } = totals.figures[cell]
    if (sum === null || own === null || sum === own) continue
    const code = isComplete ? 'all' : sum > own ? 'more' : 'less'
    const { communes } = totals
    // Every standard shows the number of all villages: one finding speaks for it.
    const kind = cell === 'total' ? '@all' : table.standard
    yield {
      rule: 'village-sums',
      id: findingId('village-sums', kind, cell, unitId ?? '@plan'),
      severity: code === 'less' ? 'note' : 'error',
      message: {
        code: `checks.found.village-sums.${code}`,
        params: { sum, own, known, communes, difference: Math.abs(sum - own) },
        nested: {
          noun: nounOf(cell === 'total' ? 'village-ntm' : table.standard),
          figure: { code: `villages.figure.${cell}`, params: {} },
        },
      },
      place: villagePlace(table, unitId, cell),
      columnId,
      unitId: null,
      fix:
        code === 'all'
          ? {
              label: { code: 'checks.fix.village-sums', params: { own, sum } },
              edits: ownRow(plan, table, totals.unitId ?? '', cell),
            }
          : null,
      signature: signature(sum, own, known),
    }
  }
}

function ownRow(
  { facts }: CheckedPlan,
  { planId, standard }: VillageTable,
  unitId: string,
  cell: VillageCell,
): FactEdit[] {
  if (cell === 'total') {
    const row = findFact(facts, 'villageTotal', { planId, unitId })
    return row === undefined ? [] : [{ table: 'villageTotal', op: 'remove', row }]
  }
  const row = findFact(facts, 'villageCount', { planId, standard, layer: cell, unitId })
  return row === undefined ? [] : [{ table: 'villageCount', op: 'remove', row }]
}
