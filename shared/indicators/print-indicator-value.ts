import { indicatorsEn } from '../messages/indicators.en.ts'
import { indicatorsVi } from '../messages/indicators.vi.ts'
import { formatPercent, formatScaled, type NumberStyle } from '../numbers/format.ts'
import type { IndicatorRate, IndicatorValue } from './indicator-value.ts'

export interface IndicatorPrint {
  /** Of the words: `tối thiểu 20`, `at least 20`. */
  readonly language: 'vi' | 'en'
  /** Of the figures; the language's own by default. */
  readonly numberStyle?: NumberStyle
  /** `signs` for cells: `≥ 20`; `words` for sentences and papers. */
  readonly bounds?: 'words' | 'signs'
}

/** A figure as people read it: `48`, `12,50`, `25–30`, `tối thiểu 20`, `không quá 3`. `parseIndicatorValue` reads it back. */
export function printIndicatorValue(
  { bound, low, high, decimals }: IndicatorValue,
  print: IndicatorPrint,
): string {
  const style = print.numberStyle ?? print.language
  const figure = (scaled: number): string => formatScaled(scaled, decimals, style)
  return bounded(bound, figure(low), high === null ? null : figure(high), print)
}

/** A rate rounded half up: `84,6%`, `10,0%–12,5%`, `tối thiểu 84,6%`. */
export function printIndicatorRate(
  { bound, low, high }: IndicatorRate,
  decimals: number,
  print: IndicatorPrint,
): string {
  const style = print.numberStyle ?? print.language
  const percent = (value: IndicatorRate['low']): string => formatPercent(value, decimals, style)
  return bounded(bound, percent(low), high === null ? null : percent(high), print)
}

function bounded(
  bound: IndicatorValue['bound'],
  low: string,
  high: string | null,
  { language, bounds = 'words' }: IndicatorPrint,
): string {
  switch (bound) {
    case 'exact':
      return low
    case 'range':
      return `${low}–${high ?? ''}`
    case 'at-least':
    case 'at-most': {
      if (bounds === 'signs') return `${bound === 'at-least' ? '≥' : '≤'} ${low}`
      const messages = language === 'vi' ? indicatorsVi : indicatorsEn
      return messages[`indicators.bound.${bound}`].replace('{figure}', low)
    }
  }
}
