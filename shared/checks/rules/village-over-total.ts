import type { Layer } from '../../changes/fact-tables.ts'
import {
  nounOf,
  UNITS_A_STEP,
  VILLAGE_TABLES,
  villagePlace,
} from '../../villages/checked-villages.ts'
import {
  wholeTotal,
  type VillageCounts,
  type VillageTable,
  type VillageTotals,
} from '../../villages/village-table.ts'
import type { CheckedPlan } from '../checked-plan.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Finding, Rule } from '../finding.ts'

/** More villages reached and planned, or reached and added by the year's end, than there are. */
export const villageOverTotal: Rule = {
  id: 'village-over-total',
  name: 'checks.name.village-over-total',
  why: 'checks.why.village-over-total',
  scope: 'plan',
  reads: VILLAGE_TABLES,
  *check(plan) {
    for (const table of plan.villages()) {
      // What follows from a part is told there alone.
      const told = new Set<number>()
      let looked = 0
      for (const unitId of table.units()) {
        if (++looked % UNITS_A_STEP === 0) yield null
        const column = table.columnOf.get(unitId)
        if (column === undefined) continue
        for (const finding of checkFigures(plan, table, unitId, table.line(unitId).shown)) {
          told.add(column)
          yield finding
        }
      }
      yield null
      for (const [index, { unitId }] of table.columns.entries()) {
        if (unitId === null || unitId === table.planUnitId || told.has(index)) continue
        for (const finding of checkFigures(
          plan,
          table,
          unitId,
          shownOf(table.columnTotals(index)),
        )) {
          told.add(index)
          yield finding
        }
      }
      if (told.size === 0) yield* checkFigures(plan, table, null, shownOf(table.planTotals()))
    }
  },
}

function shownOf(totals: VillageTotals): VillageCounts {
  const { baseline, target, actual } = totals.figures
  return {
    total: wholeTotal(totals),
    baseline: baseline.shown,
    target: target.shown,
    actual: actual.shown,
  }
}

function* checkFigures(
  plan: CheckedPlan,
  table: VillageTable,
  unitId: string | null,
  { total, baseline, target, actual }: VillageCounts,
): Generator<Finding> {
  if (total === null) return
  const found = (layer: Layer, code: 'both' | 'achieved' | 'one', more: number): Finding => ({
    rule: 'village-over-total',
    id: findingId('village-over-total', table.standard, layer, unitId ?? '@plan'),
    severity: 'error',
    message: {
      code: `checks.found.village-over-total.${code}`,
      params: { baseline: baseline ?? 0, more, sum: (baseline ?? 0) + more, total },
      nested: {
        noun: nounOf(table.standard),
        figure: { code: `villages.figure.${layer}`, params: {} },
      },
    },
    place: villagePlace(table, unitId, layer),
    columnId: columnIdOf(plan, table, unitId),
    unitId: unitId !== null && table.columnOf.has(unitId) ? unitId : null,
    fix: null,
    signature: signature(total, baseline, more),
  })
  if (baseline !== null && baseline > total) {
    yield found('baseline', 'one', baseline)
    return
  }
  for (const [layer, more] of [
    ['target', target],
    ['actual', actual],
  ] as const) {
    if (more === null || (baseline ?? 0) + more <= total) continue
    const code = baseline === null ? 'one' : layer === 'target' ? 'both' : 'achieved'
    yield found(layer, code, more)
  }
}

function columnIdOf(plan: CheckedPlan, table: VillageTable, unitId: string | null): string | null {
  if (unitId === null) return null
  const column = table.columns.find((candidate) => candidate.unitId === unitId)
  return plan.columnOf.get(unitId) ?? column?.column.columnId ?? null
}
