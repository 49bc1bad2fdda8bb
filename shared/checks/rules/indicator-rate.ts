import { compareValues } from '../../indicators/indicator-arithmetic.ts'
import { indicatorFigures } from '../../indicators/indicator-figures.ts'
import { exactValue } from '../../indicators/indicator-value.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'

/** A part larger than its whole: a rate above 100%. */
export const indicatorRate: Rule = {
  id: 'indicator-rate',
  name: 'checks.name.indicator-rate',
  why: 'checks.why.indicator-rate',
  scope: 'plan',
  reads: ['indicator', 'indicatorValue'],
  *check({ facts, plan }) {
    for (const { indicator, figures } of indicatorFigures(facts, plan.id)) {
      const { base, baseName } = indicator
      if (base === null) continue
      for (const figure of ['baseline', 'target', 'actual'] as const) {
        const { value } = figures[figure]
        if (value === null || compareValues(value, exactValue(base)) !== 'above') continue
        yield {
          rule: 'indicator-rate',
          id: findingId('indicator-rate', indicator.id, figure),
          severity: 'error',
          message: {
            code: 'checks.found.indicator-rate',
            params: { base, baseName: baseName === '' ? '' : ` ${baseName}` },
            values: { value },
            nested: { figure: { code: `indicators.figure.${figure}`, params: {} } },
          },
          place: { screen: 'indicators', planId: plan.id, indicatorId: indicator.id, figure },
          columnId: null,
          unitId: null,
          fix: null,
          signature: signature(base, value.low, value.decimals),
        }
      }
    }
  },
}
