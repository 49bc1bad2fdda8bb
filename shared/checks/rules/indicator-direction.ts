import { compareValues } from '../../indicators/indicator-arithmetic.ts'
import { indicatorFigures } from '../../indicators/indicator-figures.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'

/** The plan leads away from where the indicator should go: fewer OCOP products, more poor households. */
export const indicatorDirection: Rule = {
  id: 'indicator-direction',
  name: 'checks.name.indicator-direction',
  why: 'checks.why.indicator-direction',
  scope: 'plan',
  reads: ['indicator', 'indicatorValue'],
  *check({ facts, plan }) {
    for (const { indicator, figures } of indicatorFigures(facts, plan.id)) {
      const baseline = figures.baseline.value
      const target = figures.target.value
      if (baseline === null || target === null) continue
      const { direction } = indicator
      if (compareValues(target, baseline) !== (direction === 'up' ? 'below' : 'above')) continue
      yield {
        rule: 'indicator-direction',
        id: findingId('indicator-direction', indicator.id),
        severity: 'warning',
        message: {
          code: `checks.found.indicator-direction.${direction}`,
          params: {},
          values: { baseline, target },
        },
        place: {
          screen: 'indicators',
          planId: plan.id,
          indicatorId: indicator.id,
          figure: 'target',
        },
        columnId: null,
        unitId: null,
        fix: null,
        signature: signature(
          direction,
          baseline.low,
          baseline.decimals,
          target.low,
          target.high,
          target.decimals,
        ),
      }
    }
  },
}
