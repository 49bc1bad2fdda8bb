import { compareValues } from '../../indicators/indicator-arithmetic.ts'
import { indicatorFigures } from '../../indicators/indicator-figures.ts'
import { exactValue, isPercentUnit } from '../../indicators/indicator-value.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'

const NONE = exactValue(0)
const ALL = exactValue(100)

/** A share in per cent below 0 or above 100. */
export const indicatorPercent: Rule = {
  id: 'indicator-percent',
  name: 'checks.name.indicator-percent',
  why: 'checks.why.indicator-percent',
  scope: 'plan',
  reads: ['indicator', 'indicatorValue'],
  *check({ facts, plan }) {
    for (const { indicator, figures } of indicatorFigures(facts, plan.id)) {
      if (!isPercentUnit(indicator.unit)) continue
      for (const figure of ['baseline', 'target', 'actual'] as const) {
        const { value } = figures[figure]
        if (value === null) continue
        const isInside =
          compareValues(value, NONE) !== 'below' && compareValues(value, ALL) !== 'above'
        if (isInside) continue
        yield {
          rule: 'indicator-percent',
          id: findingId('indicator-percent', indicator.id, figure),
          severity: 'warning',
          message: {
            code: 'checks.found.indicator-percent',
            params: {},
            values: { value },
            nested: { figure: { code: `indicators.figure.${figure}`, params: {} } },
          },
          place: { screen: 'indicators', planId: plan.id, indicatorId: indicator.id, figure },
          columnId: null,
          unitId: null,
          fix: null,
          signature: signature(value.low, value.high, value.decimals),
        }
      }
    }
  },
}
