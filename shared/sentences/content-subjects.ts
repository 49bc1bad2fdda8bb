import type { Facts } from '../changes/change-set.ts'
import {
  INDICATOR_FIGURES,
  type FactRow,
  type IndicatorFigure,
  type Layer,
} from '../changes/fact-tables.ts'
import { indicatorFigures, type IndicatorFigures } from '../indicators/indicator-figures.ts'
import type { IndicatorValue } from '../indicators/indicator-value.ts'
import { vi } from '../messages/vi.ts'
import { buildVillageTable, villageRate, villageStandards } from '../villages/village-table.ts'
import type { FigureValue } from './figure.ts'
import { count, yearWords, type Figures } from './matrix-subjects.ts'
import { caseOf, subjectId, type PlanSubject } from './subject.ts'

/** Villages of each standard of which the plan says anything. Source: plans that read `có thêm 93 thôn, lũy kế 333`. */
export function villageSubjects(facts: Facts, plan: FactRow<'plan'>): PlanSubject[] {
  return villageStandards(facts, plan.id).flatMap((standard) => {
    const table = buildVillageTable(facts, plan.id, standard)
    const { figures: totals, cumulative } = table.planTotals()
    const place = { screen: 'villages', planId: plan.id, standard, unitId: null } as const
    const figures: Figures = {}
    const put = (name: string, value: FigureValue | null, layer: Layer | null): void => {
      if (value !== null) figures[name] = { value, place: { ...place, layer } }
    }
    const added = totals.target.shown
    const base = totals.total.shown
    const share = villageRate(cumulative, base)
    put('baseline', count(totals.baseline.shown), 'baseline')
    put('added', count(added), 'target')
    put('cumulative', count(cumulative), 'target')
    put('base', count(base), null)
    put('rate', share === null ? null : { kind: 'rate', ratio: share }, 'target')
    put('actual', count(totals.actual.shown), 'actual')
    if (Object.keys(figures).length === 0) return []
    return {
      id: subjectId('villages', standard),
      kind: 'villages',
      case: added !== null && added > 0 ? 'added' : 'kept',
      title: vi[`villages.standard.${standard}`],
      setId: null,
      standard: null,
      figures,
      words: {
        unit: vi[`sentences.villageUnit.${standard}`],
        name: vi[`villages.standard.${standard}`],
        nameInside: inside(vi[`villages.standard.${standard}`]),
        ...yearWords(plan),
      },
    }
  })
}

/** Names of the figures of indicators as placeholders; the others carry their own. */
const NAMES = {
  baseline: 'baseline',
  added: 'added',
  target: 'cumulative',
  actual: 'actual',
} as const satisfies Record<IndicatorFigure, string>

/** Indicators that no set holds: running totals such as OCOP products, and levels such as income or poverty. */
export function indicatorSubjects(facts: Facts, plan: FactRow<'plan'>): PlanSubject[] {
  return indicatorFigures(facts, plan.id).flatMap((own) => indicatorSubject(own, plan) ?? [])
}

function indicatorSubject(own: IndicatorFigures, plan: FactRow<'plan'>): PlanSubject | null {
  const { indicator, figures: states, rate } = own
  const place = { screen: 'indicators', planId: plan.id, indicatorId: indicator.id } as const
  const figures: Figures = {}
  const bounds: Record<string, string> = {}
  for (const figure of INDICATOR_FIGURES) {
    const { value } = states[figure]
    // A level moves to its target; how far is not what plans say of it.
    if (value === null || (figure === 'added' && indicator.kind === 'level')) continue
    figures[NAMES[figure]] = { value: measure(value), place: { ...place, figure } }
    const word = boundWord(value)
    if (word !== null) bounds[`${NAMES[figure]}Bound`] = word
  }
  if (Object.keys(figures).length === 0) return null
  if (indicator.base !== null) {
    figures['base'] = {
      value: { kind: 'count', value: indicator.base },
      place: { ...place, figure: null },
    }
  }
  if (rate !== null && rate.bound === 'exact') {
    figures['rate'] = {
      value: { kind: 'rate', ratio: rate.low },
      place: { ...place, figure: 'target' },
    }
  }
  const isFalling = indicator.kind === 'level' && indicator.direction === 'down'
  return {
    id: subjectId('indicator', indicator.id),
    kind: 'indicator',
    case: indicatorCase(own),
    title: indicator.name,
    setId: null,
    standard: null,
    figures,
    words: {
      name: indicator.name,
      unit: indicator.unit,
      verb: vi[isFalling ? 'sentences.verb.down' : 'sentences.verb.up'],
      ...(indicator.baseName === '' ? {} : { baseName: indicator.baseName }),
      ...bounds,
      ...yearWords(plan),
    },
  }
}

/** `added`: a count that grows; `total`: a level, or a count of which only the end is known. */
function indicatorCase({ indicator, figures }: IndicatorFigures): PlanSubject['case'] {
  const added = figures.added.value
  if (indicator.kind === 'level' || added === null) return 'total'
  if (added.bound === 'exact') return caseOf(added.low)
  // At least two more, at most three fewer: a bound below nothing at either end is a fall.
  return (added.high ?? added.low) < 0 ? 'lost' : 'added'
}

function measure({ bound, low, high, decimals }: IndicatorValue): FigureValue {
  return {
    kind: 'measure',
    bound,
    low: { scaled: low, decimals },
    high: high === null ? null : { scaled: high, decimals },
  }
}

function boundWord({ bound }: IndicatorValue): string | null {
  switch (bound) {
    case 'at-least':
      return vi['sentences.bound.at-least']
    case 'at-most':
      return vi['sentences.bound.at-most']
    case 'exact':
    case 'range':
      return null
  }
}

function inside(name: string): string {
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
}
