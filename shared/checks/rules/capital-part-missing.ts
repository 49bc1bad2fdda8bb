import { setAmounts } from '../../capital/capital-edits.ts'
import { aboutAmount, amountText, checkedCapital, wholesOf } from '../capital-parts.ts'
import { signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'
import { someNames } from '../rule-parts.ts'

/**
 * A total is declared and some of its parts have figures, others none, with an amount left over. Where nothing is broken
 * down, and where the known parts are all of it, nothing is missing.
 */
export const capitalPartMissing: Rule = {
  id: 'capital-part-missing',
  name: 'checks.name.capital-part-missing',
  why: 'checks.why.capital-part-missing',
  scope: 'plan',
  reads: ['capitalLine', 'capitalAmount', 'capitalTable'],
  *check(plan) {
    const table = checkedCapital(plan)
    if (table === null) return
    for (const { lineId, layer, figure, parts } of wholesOf(table)) {
      const { difference, isComplete } = figure
      if (isComplete || difference === null || difference <= 0) continue
      const blank = parts.filter((part) => part.figure.shown === null)
      const [only, ...others] = blank
      const rest = { rest: difference }
      yield {
        ...aboutAmount(plan, 'capital-part-missing', lineId, layer),
        severity: 'note',
        message: amountText('checks.found.capital-part-missing', table.unit, rest, {
          names: someNames(blank.map(({ name }) => name)),
        }),
        fix:
          only === undefined || others.length > 0
            ? null
            : {
                label: amountText('checks.fix.capital-part-missing', table.unit, rest, {
                  name: only.name,
                }),
                edits: setAmounts(plan.facts, plan.plan.id, [
                  { lineId: only.id, layer, amount: difference },
                ]),
              },
        signature: signature(difference, ...blank.map(({ id }) => id)),
      }
    }
  },
}
