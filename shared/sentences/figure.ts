import type { CapitalUnit } from '../capital/capital-unit.ts'
import { printAmount } from '../capital/print-amount.ts'
import type { IndicatorBound } from '../changes/fact-tables.ts'
import type { Place } from '../checks/finding.ts'
import { formatScaled, type NumberStyle } from '../numbers/format.ts'
import type { Decimal } from '../numbers/parse-table.ts'
import { roundHalfUp, type Ratio } from '../numbers/ratio.ts'

/** The exact value behind a figure of the plan; it is rounded half up where it is written. */
export type FigureValue =
  /** Whole: communes, villages, criteria. */
  | { readonly kind: 'count'; readonly value: number }
  /** A quotient shown as a share of a hundred. */
  | { readonly kind: 'rate'; readonly ratio: Ratio }
  /** A quotient shown as it is: criteria per commune. */
  | { readonly kind: 'average'; readonly ratio: Ratio }
  /** Whole đồng, shown in the unit of the plan's table. */
  | { readonly kind: 'amount'; readonly dong: number; readonly unit: CapitalUnit }
  /** A figure of an indicator exactly as typed, one value or two. */
  | {
      readonly kind: 'measure'
      readonly bound: IndicatorBound
      readonly low: Decimal
      readonly high: Decimal | null
    }

/** One figure of the plan with the cell it comes from. */
export interface PlanFigure {
  readonly value: FigureValue
  /** Null where no one cell holds it: a count of none. */
  readonly place: Place | null
}

/** How figures are written in sentences. */
export interface FigureStyle {
  readonly numberStyle: NumberStyle
  readonly rateDecimals: number
  readonly averageDecimals: number
  /** `keep`: 42,0% and 13,50, as beside tables; `drop`: 42% and 13,5, as the text of Lạng Sơn's plan 2023. */
  readonly zeros: 'keep' | 'drop'
  /** Counts below ten with a leading zero: `09 xã`. Source: Bắc Giang's plans. */
  readonly hasTwoDigits: boolean
}

/** Writes a figure: `92`, `09`, `50,8` (of a hundred), `13,38`, `5.103,888`, `25–30`. Units and bounds are the wording's. */
export function figureText(value: FigureValue, style: FigureStyle): string {
  const { numberStyle } = style
  switch (value.kind) {
    case 'count': {
      const text = formatScaled(value.value, 0, numberStyle)
      return style.hasTwoDigits && value.value > 0 && value.value < 10 ? `0${text}` : text
    }
    case 'rate': {
      const { numerator, denominator } = value.ratio
      const share = { numerator: numerator * 100, denominator }
      return ratioText(share, style.rateDecimals, style)
    }
    case 'average':
      return ratioText(value.ratio, style.averageDecimals, style)
    case 'amount':
      return printAmount(value.dong, value.unit, numberStyle)
    case 'measure':
      return [value.low, value.high]
        .flatMap((part) =>
          part === null ? [] : formatScaled(part.scaled, part.decimals, numberStyle),
        )
        .join('–')
  }
}

/** What a figure is, as one string: equal for equal values, however they are written. */
export function figureKey(value: FigureValue): string {
  switch (value.kind) {
    case 'count':
      return String(value.value)
    case 'rate':
    case 'average':
      return `${value.ratio.numerator}/${value.ratio.denominator}`
    case 'amount':
      return `${value.dong} ${value.unit}`
    case 'measure':
      return [value.bound, value.low, value.high]
        .map((part) =>
          part === null ? '' : typeof part === 'string' ? part : `${part.scaled}e-${part.decimals}`,
        )
        .join(' ')
  }
}

function ratioText(value: Ratio, decimals: number, { zeros, numberStyle }: FigureStyle): string {
  const scaled = roundHalfUp(value, decimals)
  if (zeros === 'keep') return formatScaled(scaled, decimals, numberStyle)
  let factor = 1
  let shown = decimals
  while (shown > 0 && scaled % (factor * 10) === 0) {
    factor *= 10
    shown--
  }
  return formatScaled(scaled / factor, shown, numberStyle)
}
