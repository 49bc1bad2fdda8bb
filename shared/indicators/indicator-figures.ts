import type { Facts } from '../changes/change-set.ts'
import { INDICATOR_FIGURES, type FactRow, type IndicatorFigure } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { addValues, compareValues, rateOfValue, subtractValues } from './indicator-arithmetic.ts'
import type { IndicatorRate, IndicatorValue } from './indicator-value.ts'

/** One figure of an indicator. */
export interface IndicatorState {
  /** As entered, or as the other two give it; null when neither. */
  readonly value: IndicatorValue | null
  /** Not entered: it follows from the two others. */
  readonly isDerived: boolean
}

/** An indicator with its figures and what follows from them. */
export interface IndicatorFigures {
  readonly indicator: FactRow<'indicator'>
  /**
   * `target` is the figure at the year's end (of a count, the running total). `added` is what the year adds; of a level,
   * how far it is to move, with its sign.
   */
  readonly figures: Readonly<Record<IndicatorFigure, IndicatorState>>
  /** Baseline and added, where all three are entered and they can't make the target; null when they can. */
  readonly disagreement: { readonly sum: IndicatorValue; readonly target: IndicatorValue } | null
  /** The target, and what was achieved, of the indicator's base; null without a base. */
  readonly rate: IndicatorRate | null
  readonly actualRate: IndicatorRate | null
  /** What was achieved against the target, as the indicator's direction has it; null until both are known. */
  readonly outcome: 'reached' | 'behind' | null
}

/** The indicators of a plan in their order. */
export function planIndicators(facts: Facts, planId: string): FactRow<'indicator'>[] {
  return [...facts.indicator.values()]
    .filter((indicator) => indicator.planId === planId)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}

/**
 * Every indicator of a plan with its figures. Baseline + added = target holds for any two of the three, also where they
 * are ranges or bounds: the third follows, unless no value can make it so.
 * Source: plans of 2022 and 2023 ("có thêm 09 xã, lũy kế 154/182 xã, đạt 84,6%").
 */
export function indicatorFigures(facts: Facts, planId: string): IndicatorFigures[] {
  return planIndicators(facts, planId).map((indicator) => figuresOf(facts, indicator))
}

/** One indicator with its figures. */
export function figuresOf(facts: Facts, indicator: FactRow<'indicator'>): IndicatorFigures {
  const { planId, id, base } = indicator
  const entered = (figure: IndicatorFigure): IndicatorValue | null => {
    const row = findFact(facts, 'indicatorValue', { planId, indicatorId: id, figure })
    if (row === undefined) return null
    const { bound, low, high, decimals } = row
    return { bound, low, high, decimals }
  }
  const baseline = entered('baseline')
  const added = entered('added')
  const target = entered('target')
  const actual = entered('actual')
  const derived: Readonly<Partial<Record<IndicatorFigure, IndicatorValue | null>>> = {
    ...(baseline === null ? { baseline: subtractValues(target, added) } : {}),
    ...(added === null ? { added: subtractValues(target, baseline) } : {}),
    ...(target === null ? { target: addValues(baseline, added) } : {}),
  }
  const stateOf = (figure: IndicatorFigure, value: IndicatorValue | null): IndicatorState => {
    const follows = derived[figure] ?? null
    return value === null && follows !== null
      ? { value: follows, isDerived: true }
      : { value, isDerived: false }
  }
  const figures = {
    baseline: stateOf('baseline', baseline),
    added: stateOf('added', added),
    target: stateOf('target', target),
    actual: stateOf('actual', actual),
  }
  const sum = target === null ? null : addValues(baseline, added)
  const isOff = sum !== null && target !== null && compareValues(sum, target) !== 'compatible'
  return {
    indicator,
    figures,
    disagreement: isOff ? { sum, target } : null,
    rate: rateOfValue(figures.target.value, base),
    actualRate: rateOfValue(actual, base),
    outcome: outcomeOf(actual, figures.target.value, indicator.direction),
  }
}

/** Whether nothing but the name is known of an indicator. */
export function hasNoFigures({ figures }: IndicatorFigures): boolean {
  return INDICATOR_FIGURES.every((figure) => figures[figure].value === null)
}

/** Better than planned is reached too. */
function outcomeOf(
  actual: IndicatorValue | null,
  target: IndicatorValue | null,
  direction: 'up' | 'down',
): 'reached' | 'behind' | null {
  if (actual === null || target === null) return null
  const order = compareValues(actual, target)
  return order === 'compatible' || order === (direction === 'up' ? 'above' : 'below')
    ? 'reached'
    : 'behind'
}
