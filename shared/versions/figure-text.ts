import { formatScaled, type NumberStyle } from '../numbers/format.ts'
import type { ComparedFigure } from './comparison.ts'

/** Words around a bound: `từ {figure}`, `không quá {figure}`. */
export interface BoundWords {
  readonly atLeast: string
  readonly atMost: string
}

/** An exact figure as people write it: `2.422`, `12,50`, `25–30`, `tối thiểu 20`. */
export function figureText(
  figure: ComparedFigure,
  words: BoundWords,
  style: NumberStyle = 'vi',
): string {
  const low = formatScaled(figure.low, figure.decimals, style)
  switch (figure.bound) {
    case 'exact':
      return low
    case 'range':
      return `${low}–${formatScaled(figure.high ?? figure.low, figure.decimals, style)}`
    case 'at-least':
      return words.atLeast.replace('{figure}', low)
    case 'at-most':
      return words.atMost.replace('{figure}', low)
  }
}

/** A difference with its sign: `+2`, `−1,5`, `0`. */
export function differenceText(
  difference: { readonly scaled: number; readonly decimals: number },
  style: NumberStyle = 'vi',
): string {
  const text = formatScaled(difference.scaled, difference.decimals, style)
  return difference.scaled > 0 ? `+${text}` : text
}
