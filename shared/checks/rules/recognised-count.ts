import { unitInSentence } from '../../plan/unit-kind.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'
import { recognisedUnits } from './standard-order.ts'

/**
 * The number of communes recognised NTM that a column gives, against the decisions entered by commune (more are named
 * than it says) and against the communes there are. Fewer named than it says is how most plans are: nothing is said.
 */
export const recognisedCount: Rule = {
  id: 'recognised-count',
  name: 'checks.name.recognised-count',
  why: 'checks.why.recognised-count',
  scope: 'plan',
  reads: ['recognition'],
  *check(plan) {
    const { ntm } = recognisedUnits(plan)
    for (const column of plan.columns) {
      const { columnId, recognisedNtm: count } = column
      if (count === null) continue
      const units = plan.unitsOfColumn.get(columnId) ?? []
      const named = units.filter(({ id }) => ntm.has(id)).length
      const about = {
        rule: 'recognised-count',
        place: { screen: 'units', unitId: null },
        columnId,
        unitId: null,
      } as const
      const name = capital(unitInSentence(column.name))
      if (named > count) {
        yield {
          ...about,
          id: findingId('recognised-count', 'named', columnId),
          severity: 'warning',
          message: {
            code: 'checks.found.recognised-count.named',
            params: { column: name, count, named },
          },
          fix: {
            label: { code: 'checks.fix.recognised-count', params: { named } },
            edits: [{ table: 'planColumn', op: 'put', row: { ...column, recognisedNtm: named } }],
          },
          signature: signature(count, named),
        }
      }
      if (count > units.length && units.length > 0) {
        yield {
          ...about,
          id: findingId('recognised-count', 'communes', columnId),
          severity: 'error',
          message: {
            code: 'checks.found.recognised-count.communes',
            params: { column: name, count, communes: units.length },
          },
          fix: null,
          signature: signature(count, units.length),
        }
      }
    }
  },
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
