import { compareFigure, printComputed } from '../import/figures.ts'
import type { PrintedFigure } from '../import/read-cell.ts'
import type { Layer } from '../changes/fact-tables.ts'
import type { Place } from '../checks/finding.ts'
import type { Decimal } from '../numbers/parse-table.ts'
import { figureText, type FigureValue } from '../sentences/figure.ts'
import { DEFAULT_OPTIONS } from '../sentences/sentence-options.ts'
import type { PlanSubject } from '../sentences/subject.ts'
import { unitKey, type FigureRole, type TextFigure } from './text-figures.ts'

/** `cut`: cut instead of rounded, or one off in the last printed digit; `wrong`: another figure. */
export type Comparison = 'agrees' | 'cut' | 'wrong'

/** A figure of a text held against one figure of the plan. */
export interface Compared {
  readonly subject: PlanSubject
  /** The plan's figure by its placeholder. */
  readonly name: string
  readonly comparison: Comparison
  /** The plan's figure, written as precisely as the text's. */
  readonly plan: string
  readonly place: Place | null
}

const COMMUNE_UNITS = new Set(['', 'xa', 'xa phuong', 'phuong', 'don vi'])
const VILLAGE_UNITS = new Set(['', 'thon', 'ban', 'xom', 'ap', 'khu dan cu', 'khu pho'])

/** What groups count in criteria, where texts speak of so many communes. */
const CRITERIA_OF_GROUP: ReadonlySet<string> = new Set([
  'added',
  'cumulative',
  'baseline',
  'actual',
])

/** Figures of a layer by role: what the words around a figure choose from. */
const NAMES = {
  fraction: { baseline: ['baseline'], target: ['cumulative'], actual: ['actual'] },
  rate: {
    baseline: ['baselineRate', 'baseline'],
    target: ['rate', 'share', 'cumulative', 'added'],
    actual: ['actualRate', 'actual'],
  },
  added: { baseline: [], target: ['added'], actual: [] },
  lost: { baseline: [], target: ['lost', 'added'], actual: [] },
  count: {
    baseline: ['baseline'],
    target: ['cumulative', 'added', 'registered', 'communes', 'complete'],
    actual: ['actual'],
  },
  average: { baseline: ['baselineAverage'], target: ['average'], actual: ['actualAverage'] },
  amount: {
    baseline: ['baselineAmount', 'baseline'],
    target: ['amount', 'cumulative', 'added'],
    actual: ['actualAmount', 'actual'],
  },
  measure: { baseline: ['baseline'], target: ['cumulative', 'added'], actual: ['actual'] },
} as const satisfies Record<FigureRole, Record<Layer, readonly string[]>>

/** Names of the subject's figures that a figure of a text may mean, likeliest first. */
export function meantFigures(
  subject: PlanSubject,
  figure: TextFigure,
  cue: Layer | null,
): readonly string[] {
  if (!isFitting(subject, figure)) return []
  if (figure.isTotal && figure.role === 'count' && 'cumulative' in subject.figures) {
    return ['cumulative']
  }
  const of = (layer: Layer): readonly string[] =>
    NAMES[figure.role][layer].filter(
      (name) =>
        !(subject.kind === 'group' && CRITERIA_OF_GROUP.has(name) && figure.role === 'count') &&
        name in subject.figures &&
        isKindOf(subject.figures[name]?.value, figure),
    )
  if (figure.isChange && !isCounting(figure.role)) {
    return of('target').filter((name) => name === 'added')
  }
  const own = cue === null ? [] : of(cue)
  if (own.length > 0) return own
  return (['target', 'baseline', 'actual'] as const).flatMap(of)
}

/** Whether the unit is one in which the subject is counted. */
function isFitting(subject: PlanSubject, { role, unit }: TextFigure): boolean {
  switch (subject.kind) {
    case 'criterion':
    case 'standard':
      return role === 'rate' || (isCounting(role) && COMMUNE_UNITS.has(unit))
    case 'villages':
      return role === 'rate' || (isCounting(role) && VILLAGE_UNITS.has(unit))
    case 'group':
      return role === 'average' || (role === 'count' && unit === 'xa')
    case 'average':
      return role === 'average'
    case 'capital':
      return role === 'amount'
    case 'capitalLine':
      return role === 'amount' || role === 'rate'
    case 'distribution':
      return false
    case 'indicator':
      return isIndicatorUnit(subject.words['unit'] ?? '', role, unit)
  }
}

function isCounting(role: FigureRole): boolean {
  return role === 'fraction' || role === 'added' || role === 'lost' || role === 'count'
}

/** An indicator's own unit, or a share of its base. */
function isIndicatorUnit(own: string, role: FigureRole, unit: string): boolean {
  const key = own.trim() === '%' ? '%' : unitKey(own)
  if (role === 'rate') return true
  if (role === 'amount')
    return key.startsWith('trieu') || key.startsWith('ty') || key.includes('dong')
  return (
    role !== 'average' &&
    (unit === key || key.startsWith(`${unit}/`) || unit.startsWith(`${key}/`) || unit === '')
  )
}

/** A percentage is a rate, or an indicator that is itself one; everything else is no rate. */
function isKindOf(value: FigureValue | undefined, { role, of }: TextFigure): boolean {
  switch (value?.kind) {
    case undefined:
      return false
    case 'rate':
      return role === 'rate'
    case 'average':
      return role === 'average'
    case 'amount':
      return role === 'amount'
    case 'count':
      return isCounting(role)
    case 'measure':
      return role !== 'average' && (of === null || value.bound === 'exact')
  }
}

/** Holds a figure against the one it is said to be. */
export function compareWith(
  subject: PlanSubject,
  name: string,
  figure: TextFigure,
): Compared | null {
  const planned = subject.figures[name]
  if (planned === undefined) return null
  const base = figure.of === null ? null : (subject.figures['base'] ?? null)
  const comparison = worst(
    compareValue(planned.value, figure),
    base === null || figure.of === null ? 'agrees' : compareCount(base.value, figure.of),
  )
  const text = planText(planned.value, figure, subject.words['currency'] ?? '')
  return {
    subject,
    name,
    comparison,
    plan: base === null ? text : `${text}/${figureText(base.value, DEFAULT_OPTIONS)}`,
    place: planned.place,
  }
}

const RANK = { agrees: 0, cut: 1, wrong: 2 } as const

function worst(a: Comparison, b: Comparison): Comparison {
  return RANK[a] >= RANK[b] ? a : b
}

function compareCount(value: FigureValue, given: Decimal): Comparison {
  return value.kind === 'count' && isEqual({ scaled: value.value, decimals: 0 }, given)
    ? 'agrees'
    : value.kind === 'measure' && isEqual(value.low, given)
      ? 'agrees'
      : 'wrong'
}

function compareValue(value: FigureValue, figure: TextFigure): Comparison {
  const printed: PrintedFigure = {
    shown: figure.value,
    stored: null,
    isPercent: figure.role === 'rate',
  }
  switch (value.kind) {
    case 'count':
      return compareCount(value, figure.value)
    case 'rate':
      return compareFigure(printed, value.ratio, 'rate')
    case 'average':
      return compareFigure(printed, value.ratio, 'average')
    case 'amount':
      return compareFigure(printed, { numerator: value.dong, denominator: figure.scale }, 'average')
    case 'measure':
      return compareMeasure(value, figure)
  }
}

/** An end of a range, or the only value; `tối thiểu` may be left away where the number is the same. */
function compareMeasure(
  value: Extract<FigureValue, { kind: 'measure' }>,
  figure: TextFigure,
): Comparison {
  if (value.high !== null || figure.high !== null) {
    const isSame =
      value.high !== null &&
      figure.high !== null &&
      isEqual(value.low, figure.value) &&
      isEqual(value.high, figure.high)
    return isSame ? 'agrees' : 'wrong'
  }
  return isEqual(value.low, figure.value) ? 'agrees' : 'wrong'
}

function isEqual(a: Decimal, b: Decimal): boolean {
  return (
    BigInt(a.scaled) * 10n ** BigInt(b.decimals) === BigInt(b.scaled) * 10n ** BigInt(a.decimals)
  )
}

function planText(value: FigureValue, figure: TextFigure, currency: string): string {
  const printed: PrintedFigure = {
    shown: figure.value,
    stored: null,
    isPercent: figure.role === 'rate',
  }
  switch (value.kind) {
    case 'rate':
      return printComputed(atLeast(printed, 1), value.ratio, 'rate')
    case 'average':
      return printComputed(atLeast(printed, 2), value.ratio, 'average')
    case 'amount':
      return `${figureText(value, DEFAULT_OPTIONS)} ${currency}`.trim()
    case 'count':
      return figureText(value, DEFAULT_OPTIONS)
    case 'measure': {
      const text = figureText(value, DEFAULT_OPTIONS)
      return figure.role === 'rate' ? `${text}%` : text
    }
  }
}

/** A plan's figure is shown as the tables print it, more precisely where the text is. */
function atLeast(printed: PrintedFigure, decimals: number): PrintedFigure {
  return printed.shown.decimals >= decimals
    ? printed
    : { ...printed, shown: { scaled: 0, decimals } }
}
