import { CAPITAL_TOTAL } from '../../capital/capital-unit.ts'
import { LAYERS } from '../../changes/fact-tables.ts'
import { aboutAmount, checkedCapital } from '../capital-parts.ts'
import { signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'

/**
 * Shares that, each rounded for itself, don't add up to 100,0. None is bent: people decide whether the sum or the shares
 * are printed otherwise. Where the total is declared beside parts that are not all known, shares cannot close and
 * nothing is said of it. Source: domain, "shares to 100.0".
 */
export const capitalShares: Rule = {
  id: 'capital-shares',
  name: 'checks.name.capital-shares',
  why: 'checks.why.capital-shares',
  scope: 'plan',
  reads: ['capitalLine', 'capitalAmount', 'capitalTable'],
  *check(plan) {
    const table = checkedCapital(plan)
    if (table === null) return
    for (const layer of LAYERS) {
      const closing = table.closing[layer]
      const { shown, computed } = table.total[layer]
      if (closing === null || closing.closesToHundred || shown !== computed) continue
      const { sum, off, decimals } = closing
      yield {
        ...aboutAmount(plan, 'capital-shares', CAPITAL_TOTAL, layer),
        severity: 'note',
        message: {
          code: off > 0 ? 'checks.found.capital-shares.more' : 'checks.found.capital-shares.less',
          params: {},
          figures: { sum: { scaled: sum, decimals }, off: { scaled: Math.abs(off), decimals } },
        },
        fix: null,
        signature: signature(sum),
      }
    }
  },
}
