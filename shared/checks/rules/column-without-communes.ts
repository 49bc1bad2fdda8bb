import { findingId } from '../finding-id.ts'
import type { Rule } from '../finding.ts'

/** A column without a commune of the programme has nothing its average could divide by. */
export const columnWithoutCommunes: Rule = {
  id: 'column-without-communes',
  name: 'checks.name.column-without-communes',
  why: 'checks.why.column-without-communes',
  scope: 'plan',
  reads: [],
  *check(plan) {
    const about = {
      rule: 'column-without-communes',
      severity: 'warning',
      place: { screen: 'units', unitId: null },
      unitId: null,
      fix: null,
      signature: 'empty',
    } as const
    if (plan.columnOf.size === 0) {
      yield {
        ...about,
        id: findingId('column-without-communes', 'all'),
        message: { code: 'checks.found.column-without-communes.all', params: {} },
        columnId: null,
      }
      return
    }
    for (const { columnId, shortName } of plan.columns) {
      if ((plan.unitsOfColumn.get(columnId)?.length ?? 0) > 0) continue
      yield {
        ...about,
        id: findingId('column-without-communes', columnId),
        message: { code: 'checks.found.column-without-communes', params: { column: shortName } },
        columnId,
      }
    }
  },
}
