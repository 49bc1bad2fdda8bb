import { formatScaled } from '../numbers/format.ts'
import type { Decimal } from '../numbers/parse-table.ts'
import { roundHalfUp, truncate, type Ratio } from '../numbers/ratio.ts'
import { storedDecimal } from '../numbers/stored-number.ts'
import type { PrintedFigure } from './read-cell.ts'

export type Agreement = 'agrees' | 'cut' | 'wrong'

/** How many decimals a computed figure is shown with beside a printed one that shows more than people print. */
const MOST_DECIMALS = 4
const MOST_TYPED_DECIMALS = 6
/** Cached results of formulas carry about 15 digits; less agreement than this is another number. */
const DOUBLE_TOLERANCE = 1e-9

export type FigureKind = 'total' | 'rate' | 'average'

/**
 * Compares a printed figure with the exact one. A stored number agrees when it is the quotient as a double; anything
 * with fewer digits when it is the quotient rounded half up at its own number of decimals. `cut`: what cutting
 * instead of rounding gives, or one unit off in the last printed digit.
 */
export function compareFigure(printed: PrintedFigure, exact: Ratio, kind: FigureKind): Agreement {
  return kind === 'total'
    ? compareTotal(printed, exact)
    : compareScaled(printed, scaleFor(printed, exact, kind))
}

/** A sum is whole: there is nothing to cut, it is right or wrong. */
function compareTotal(printed: PrintedFigure, exact: Ratio): Agreement {
  const { scaled, decimals } = printed.shown
  const value = printed.stored ?? scaled / 10 ** decimals
  return value === exact.numerator ? 'agrees' : 'wrong'
}

interface Scaled {
  readonly exact: Ratio
  /** The stored number on the same scale; null for texts. */
  readonly stored: number | null
}

/** Shares are printed as 90,1 %, 90,1 or 0,901: the scale nearest to the exact value is the one meant. */
function scaleFor(printed: PrintedFigure, exact: Ratio, kind: FigureKind): Scaled {
  const hundredfold = { numerator: exact.numerator * 100, denominator: exact.denominator }
  if (kind !== 'rate') return { exact, stored: printed.isPercent ? null : printed.stored }
  if (printed.isPercent) {
    return { exact: hundredfold, stored: printed.stored === null ? null : printed.stored * 100 }
  }
  const value = printed.stored ?? printed.shown.scaled / 10 ** printed.shown.decimals
  const share = exact.numerator / exact.denominator
  const isFraction = Math.abs(value - share) < Math.abs(value - share * 100)
  return { exact: isFraction ? exact : hundredfold, stored: printed.stored }
}

function compareScaled(printed: PrintedFigure, { exact, stored }: Scaled): Agreement {
  if (stored !== null && isNear(stored, exact.numerator / exact.denominator)) return 'agrees'
  const { scaled, decimals } = printedPrecision(printed.shown, stored)
  const rounded = roundHalfUp(exact, decimals)
  // A computed double that is another number can't be excused by what its format happens to show.
  const isComputed = stored !== null && !isNear(stored, scaled / 10 ** decimals)
  if (scaled === rounded && !isComputed) return 'agrees'
  const isOneOff = Math.abs(scaled - rounded) <= 1
  return scaled === truncate(exact, decimals) || isOneOff ? 'cut' : 'wrong'
}

/** A typed number may hold more decimals than its cell shows (0.9006 shown as 90,1%); a computed one has too many to be typed. */
function printedPrecision(shown: Decimal, stored: number | null): Decimal {
  if (stored === null) return shown
  const own = storedDecimal(stored)
  return own.decimals > shown.decimals && own.decimals <= MOST_TYPED_DECIMALS ? own : shown
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= DOUBLE_TOLERANCE * Math.max(1, Math.abs(b))
}

/** The exact figure as it would be printed beside a printed one: vi-VN, at the same decimals. */
export function printComputed(printed: PrintedFigure, exact: Ratio, kind: FigureKind): string {
  if (kind === 'total') return formatScaled(exact.numerator, 0)
  const scale = scaleFor(printed, exact, kind)
  const decimals = Math.min(printed.shown.decimals, MOST_DECIMALS)
  const text = formatScaled(roundHalfUp(scale.exact, decimals), decimals)
  return printed.isPercent ? `${text}%` : text
}
