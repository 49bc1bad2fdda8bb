import { findFact } from '../../changes/facts.ts'
import { indicatorFigures } from '../../indicators/indicator-figures.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'

/** Baseline, added and target of an indicator are all entered, and no figure makes the sum come out. */
export const indicatorSum: Rule = {
  id: 'indicator-sum',
  name: 'checks.name.indicator-sum',
  why: 'checks.why.indicator-sum',
  scope: 'plan',
  reads: ['indicator', 'indicatorValue'],
  *check({ facts, plan }) {
    for (const { indicator, figures, disagreement } of indicatorFigures(facts, plan.id)) {
      const baseline = figures.baseline.value
      const added = figures.added.value
      if (disagreement === null || baseline === null || added === null) continue
      const { sum, target } = disagreement
      const key = { planId: plan.id, indicatorId: indicator.id, figure: 'target' as const }
      const row = findFact(facts, 'indicatorValue', key)
      yield {
        rule: 'indicator-sum',
        id: findingId('indicator-sum', indicator.id),
        severity: 'error',
        message: {
          code: 'checks.found.indicator-sum',
          params: {},
          values: { baseline, added, sum, target },
        },
        place: {
          screen: 'indicators',
          planId: plan.id,
          indicatorId: indicator.id,
          figure: 'target',
        },
        columnId: null,
        unitId: null,
        fix:
          row === undefined
            ? null
            : {
                label: {
                  code: 'checks.fix.indicator-sum',
                  params: {},
                  values: { target, sum },
                },
                edits: [{ table: 'indicatorValue', op: 'remove', row }],
              },
        signature: signature(
          ...[baseline, added, target].flatMap(({ bound, low, high, decimals }) => [
            bound,
            low,
            high,
            decimals,
          ]),
        ),
      }
    }
  },
}
