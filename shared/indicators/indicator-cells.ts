import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { IndicatorFigure } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { guessIndicator } from './common-indicators.ts'
import {
  addIndicators,
  changeIndicator,
  indicatorValueEdits,
  type IndicatorPart,
  type NewIndicator,
} from './indicator-edits.ts'
import { figuresOf } from './indicator-figures.ts'
import { isPercentUnit, sameValue, type IndicatorValue } from './indicator-value.ts'

/** What one cell of the table becomes. */
export type IndicatorCellValue =
  | { readonly kind: 'part'; readonly part: IndicatorPart }
  | {
      readonly kind: 'figure'
      readonly figure: IndicatorFigure
      readonly value: IndicatorValue | null
      /** Written behind the figure; it becomes the unit of an indicator without one, or the base's name. */
      readonly unit: string
      /** Of `154/182`. */
      readonly base: number | null
    }

export interface IndicatorCellChange {
  /** An indicator, or any other key: rows with one key become one new indicator. */
  readonly row: string
  readonly value: IndicatorCellValue
}

/**
 * The edits that write some cells as one change. Rows that are no indicator yet become one each, in the order in which
 * they come: with the kind, direction and unit their name tells, where nothing else is written. A computed figure that is
 * typed as it stands stays computed.
 */
export function indicatorCellEdits(
  facts: Facts,
  planId: string,
  changes: readonly IndicatorCellChange[],
  nameless: string,
): FactEdit[] {
  const rows = new Map<string, IndicatorCellValue[]>()
  for (const { row, value } of changes) {
    const values = rows.get(row)
    if (values === undefined) rows.set(row, [value])
    else values.push(value)
  }
  const edits: FactEdit[] = []
  const added: { part: NewIndicator; values: readonly IndicatorCellValue[] }[] = []
  for (const [id, values] of rows) {
    const indicator = findFact(facts, 'indicator', { planId, id })
    if (indicator !== undefined) {
      edits.push(...changeIndicator(indicator, partsOf(values, indicator)))
      const { figures } = figuresOf(facts, indicator)
      for (const value of values) {
        if (value.kind !== 'figure') continue
        const state = figures[value.figure]
        if (state.isDerived && sameValue(state.value, value.value)) continue
        const key = { planId, indicatorId: id, figure: value.figure }
        edits.push(...indicatorValueEdits(facts, key, value.value))
      }
    } else if (values.some(hasContent)) {
      added.push({ part: newPart(values, nameless), values })
    }
  }
  if (added.length === 0) return edits
  const made = addIndicators(
    facts,
    planId,
    added.map(({ part }) => part),
  )
  edits.push(...made.edits)
  for (const [index, { values }] of added.entries()) {
    for (const value of values) {
      if (value.kind !== 'figure') continue
      const key = { planId, indicatorId: made.ids[index] ?? '', figure: value.figure }
      edits.push(...indicatorValueEdits(facts, key, value.value))
    }
  }
  return edits
}

/** What the values say of the indicator itself; the unit beside a figure only where there is none. */
function partsOf(
  values: readonly IndicatorCellValue[],
  known: { readonly unit: string; readonly baseName: string },
): IndicatorPart {
  let part: IndicatorPart = {}
  for (const value of values) {
    if (value.kind === 'part') part = { ...part, ...value.part }
  }
  for (const value of values) {
    if (value.kind !== 'figure') continue
    const { unit, base } = value
    if (base !== null) part = { base, ...(unit === '' ? {} : { baseName: unit }), ...part }
    if (unit !== '' && known.unit === '' && part.unit === undefined) part = { ...part, unit }
  }
  return part
}

function newPart(values: readonly IndicatorCellValue[], nameless: string): NewIndicator {
  const said = partsOf(values, { unit: '', baseName: '' })
  const name = said.name ?? ''
  const guess = guessIndicator(name)
  return {
    ...(isPercentUnit(said.unit ?? '') ? { kind: 'level' as const } : {}),
    ...(guess === null ? {} : { kind: guess.kind, direction: guess.direction, unit: guess.unit }),
    ...said,
    name: name.trim() === '' ? nameless : name,
  }
}

function hasContent(value: IndicatorCellValue): boolean {
  if (value.kind === 'figure') return value.value !== null
  return Object.values(value.part).some((part) => part !== null && part !== '')
}
