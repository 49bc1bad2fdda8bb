import { UNITS_A_STEP, villagePlace } from '../../villages/checked-villages.ts'
import { villageNameKey } from '../../villages/village-names.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'
import { someNames } from '../rule-parts.ts'

/** Villages that a commune names both among those reached and among those planned. */
export const villageReachedAndPlanned: Rule = {
  id: 'village-reached-and-planned',
  name: 'checks.name.village-reached-and-planned',
  why: 'checks.why.village-reached-and-planned',
  scope: 'plan',
  reads: ['village'],
  *check(plan) {
    for (const table of plan.villages()) {
      let looked = 0
      for (const unitId of table.units()) {
        if (++looked % UNITS_A_STEP === 0) yield null
        const { baseline, target } = table.line(unitId).named
        if (baseline.length === 0 || target.length === 0) continue
        const reached = new Set(baseline.map(({ name }) => villageNameKey(name)))
        const both = target.filter(({ name }) => reached.has(villageNameKey(name)))
        if (both.length === 0) continue
        const names = someNames(both.map(({ name }) => name))
        yield {
          rule: 'village-reached-and-planned',
          id: findingId('village-reached-and-planned', table.standard, unitId),
          severity: 'error',
          message: { code: 'checks.found.village-reached-and-planned', params: { names } },
          place: villagePlace(table, unitId, 'target'),
          columnId: plan.columnOf.get(unitId) ?? null,
          unitId,
          fix: {
            label: { code: 'checks.fix.village-reached-and-planned', params: { names } },
            edits: both.map((row) => ({ table: 'village', op: 'remove', row })),
          },
          signature: signature(...both.map(({ name }) => name)),
        }
      }
      yield null
    }
  },
}
