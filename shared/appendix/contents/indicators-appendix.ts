import { indicatorsEn } from '../../messages/indicators.en.ts'
import { indicatorsVi, type IndicatorsMessage } from '../../messages/indicators.vi.ts'
import { indicatorFigures } from '../../indicators/indicator-figures.ts'
import type { AppendixSettings } from '../appendix-options.ts'
import type { ContentAppendix } from '../content-appendix.ts'
import { fillText } from '../fill-text.ts'
import { planReference } from '../heading.ts'
import { fittedList } from './fitted-list.ts'
import { indicatorColumns, indicatorRows, shownIndicatorColumns } from './indicators-rows.ts'

/** Indicators that no criteria set holds: figure before the year, what is added, what is to be reached, of what base. */
export const indicatorsAppendix: ContentAppendix = {
  kind: 'indicators',
  isBound: true,
  ids(facts, plan) {
    for (const { planId } of facts.indicator.values()) if (planId === plan.id) return ['indicators']
    return []
  },
  title: (_, plan, __, settings) =>
    fillText(indicatorMessages(settings)['indicators.appendix.title'], { year: plan.year }),
  build(facts, request, settings) {
    const { plan } = request
    const messages = indicatorMessages(settings)
    const figures = indicatorFigures(facts, plan.id)
    const shown = shownIndicatorColumns(figures)
    return fittedList(
      {
        request,
        reference: planReference(facts, plan, settings),
        columns: indicatorColumns(shown, plan.year, messages, settings),
        rows: indicatorRows(figures, shown, settings),
        footnotes: [],
      },
      settings,
    )
  },
}

function indicatorMessages({
  language,
}: AppendixSettings): Readonly<Record<IndicatorsMessage, string>> {
  return language === 'vi' ? indicatorsVi : indicatorsEn
}
