import type { IndicatorFigures } from '../../../shared/indicators/indicator-figures.ts'
import { formatPercent } from '../../../shared/numbers/format.ts'
import { ratio, type Ratio } from '../../../shared/numbers/ratio.ts'
import type { T } from './indicator-table.ts'

/** `Đạt · 102,1%`, `Chưa đạt · 90,0%`; '' until there is something to compare. */
export function progressText(one: IndicatorFigures, language: 'vi' | 'en', t: T): string {
  if (one.outcome === null) return ''
  const word = t(`indicators.outcome.${one.outcome}`)
  const share = progressOf(one)
  return share === null ? word : `${word} · ${formatPercent(share, 1, language)}`
}

/** What was achieved of what was planned; null where less is better, or a figure is no single one. */
export function progressOf({ indicator, figures }: IndicatorFigures): Ratio | null {
  const target = figures.target.value
  const actual = figures.actual.value
  if (indicator.direction === 'down' || target === null || actual?.bound !== 'exact') return null
  if (target.bound !== 'exact' && target.bound !== 'at-least') return null
  const numerator = actual.low * 10 ** target.decimals
  const denominator = target.low * 10 ** actual.decimals
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) return null
  return ratio(numerator, denominator)
}
