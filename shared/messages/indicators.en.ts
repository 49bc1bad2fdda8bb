import type { IndicatorsMessage } from './indicators.vi.ts'

export const indicatorsEn = {
  'indicators.title': 'Indicators',
  'indicators.figure.baseline': 'at the start',
  'indicators.figure.added': 'added',
  'indicators.figure.target': 'planned',
  'indicators.figure.actual': 'achieved',
  'indicators.bound.at-least': 'at least {figure}',
  'indicators.bound.at-most': 'at most {figure}',
} as const satisfies Record<IndicatorsMessage, string>
