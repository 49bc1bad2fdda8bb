import { setAmounts } from '../../capital/capital-edits.ts'
import { mixedUnits } from '../../capital/mixed-units.ts'
import { aboutAmount, amountText, checkedCapital } from '../capital-parts.ts'
import { signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'

/** An amount a thousand times out of scale: triệu đồng typed among tỷ, or the other way round. Source: domain, "never mixed silently". */
export const capitalUnit: Rule = {
  id: 'capital-unit',
  name: 'checks.name.capital-unit',
  why: 'checks.why.capital-unit',
  scope: 'plan',
  reads: ['capitalLine', 'capitalAmount', 'capitalTable'],
  *check(plan) {
    const table = checkedCapital(plan)
    if (table === null) return
    for (const { lineId, layer, amount, proposed, because } of mixedUnits(table)) {
      yield {
        ...aboutAmount(plan, 'capital-unit', lineId, layer),
        severity: 'warning',
        message: amountText(`checks.found.capital-unit.${because}`, table.unit, {
          amount,
          proposed,
        }),
        fix: {
          label: amountText('checks.fix.capital-unit', table.unit, { amount, proposed }),
          edits: setAmounts(plan.facts, plan.plan.id, [{ lineId, layer, amount: proposed }]),
        },
        signature: signature(amount, proposed),
      }
    }
  },
}
