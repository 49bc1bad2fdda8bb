import { unitName } from '../../units/unit-name.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'

/**
 * A commune registered for a standard that the plan doesn't count: closed before the year's end, outside the programme or
 * in no column. The plan's lists and appendices leave it out, which nobody would notice.
 */
export const registeredOutside: Rule = {
  id: 'registered-outside',
  name: 'checks.name.registered-outside',
  why: 'checks.why.registered-outside',
  scope: 'plan',
  reads: ['registration'],
  *check(plan) {
    for (const row of plan.facts.registration.values()) {
      if (row.planId !== plan.plan.id || plan.columnOf.has(row.unitId)) continue
      if (plan.districtIds.has(row.unitId)) continue
      const unit = plan.facts.unit.get(row.unitId)
      if (unit === undefined) continue
      yield {
        rule: 'registered-outside',
        id: findingId('registered-outside', row.standard, row.unitId),
        severity: 'warning',
        message: {
          code: 'checks.found.registered-outside',
          params: {
            name: unitName(unit),
            year: `${plan.plan.year}`,
          },
          nested: { standard: { code: `matrix.standard.${row.standard}`, params: {} } },
        },
        place: { screen: 'units', unitId: unit.id },
        columnId: null,
        unitId: unit.id,
        fix: {
          label: { code: 'checks.fix.registered-outside', params: {} },
          edits: [{ table: 'registration', op: 'remove', row }],
        },
        signature: signature(unit.validTo ?? '', unit.isInScope),
      }
    }
  },
}
