import { setAmounts } from '../../capital/capital-edits.ts'
import { amountIn } from '../../capital/print-amount.ts'
import type { CapitalUnit } from '../../capital/capital-unit.ts'
import { mixedUnits } from '../../capital/mixed-units.ts'
import {
  aboutAmount,
  amountText,
  checkedCapital,
  wholesOf,
  type CheckedWhole,
} from '../capital-parts.ts'
import type { CheckedPlan } from '../checked-plan.ts'
import { signature } from '../finding-id.ts'
import type { Finding, Rule } from '../finding.ts'

/**
 * Parts that don't add up to the total a document declares, or that exceed it already while some are blank. A difference
 * that rounding each amount explains is told as that. Source: domain table, case 12.
 */
export const capitalPartsTotal: Rule = {
  id: 'capital-parts-total',
  name: 'checks.name.capital-parts-total',
  why: 'checks.why.capital-parts-total',
  scope: 'plan',
  reads: ['capitalLine', 'capitalAmount', 'capitalTable'],
  *check(plan) {
    const table = checkedCapital(plan)
    if (table === null) return
    // Amounts in the other unit explain their difference better than it explains itself.
    const explained = new Set(mixedUnits(table).map(({ lineId, layer }) => `${lineId} ${layer}`))
    for (const whole of wholesOf(table)) {
      const { difference, isComplete } = whole.figure
      if (difference === null || difference === 0 || (!isComplete && difference > 0)) continue
      const members = [whole.lineId, ...whole.parts.map(({ id }) => id)]
      if (members.some((id) => explained.has(`${id} ${whole.layer}`))) continue
      yield differs(plan, whole, table.unit)
    }
  },
}

function differs(plan: CheckedPlan, whole: CheckedWhole, unit: CapitalUnit): Finding {
  const { lineId, layer } = whole
  const declared = whole.figure.declared ?? 0
  const computed = whole.figure.computed ?? 0
  const difference = Math.abs(declared - computed)
  const isRounding = whole.figure.isComplete && difference <= roundingOf(whole, unit)
  const kind = isRounding ? 'rounding' : computed > declared ? 'more' : 'less'
  const planId = plan.plan.id
  return {
    ...aboutAmount(plan, 'capital-parts-total', lineId, layer),
    severity: isRounding ? 'note' : 'error',
    message: amountText(`checks.found.capital-parts-total.${kind}`, unit, {
      declared,
      computed,
      difference,
    }),
    fix: whole.figure.isComplete
      ? {
          label: amountText('checks.fix.capital-parts-total', unit, { computed, declared }),
          edits: setAmounts(plan.facts, planId, [{ lineId, layer, amount: null }]),
        }
      : null,
    signature: signature(declared, computed),
  }
}

/** Half of the last printed digit for each part and for the total. */
function roundingOf({ figure, parts }: CheckedWhole, unit: CapitalUnit): number {
  const amounts = [figure.declared, ...parts.map((part) => part.figure.shown)]
  const decimals = amounts.map((amount) => (amount === null ? 0 : amountIn(amount, unit).decimals))
  const digits = (unit === 'million' ? 6 : 9) - Math.max(...decimals)
  return (10 ** digits * amounts.length) / 2
}
