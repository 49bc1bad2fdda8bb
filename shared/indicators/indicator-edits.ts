import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import { INDICATOR_FIGURES, type FactRow, type IndicatorFigure } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { freeId, slug } from '../plan/slug.ts'
import { planIndicators } from './indicator-figures.ts'
import { sameValue, type IndicatorValue } from './indicator-value.ts'

export type Indicator = FactRow<'indicator'>
/** What is said of an indicator beside its figures. */
export type IndicatorPart = Partial<Omit<Indicator, 'planId' | 'id' | 'position'>>
export interface NewIndicator extends IndicatorPart {
  readonly name: string
  /** What it is called in other plans, so that two years can be compared; made from the name otherwise. */
  readonly id?: string
}

/**
 * Adds indicators behind those that are there, or before the one with the id `before`; their ids are returned in order,
 * for the figures of the same change. A kind, where none is given, is a count that should rise.
 */
export function addIndicators(
  facts: Facts,
  planId: string,
  added: readonly NewIndicator[],
  before: string | null = null,
): { readonly ids: readonly string[]; readonly edits: readonly FactEdit[] } {
  const order = planIndicators(facts, planId)
  const taken = new Set(order.map(({ id }) => id))
  const rows = added.map(({ id, ...part }): Indicator => {
    const name = tidy(part.name)
    return {
      planId,
      id: freeId(id ?? (slug(name) || 'chi-tieu'), taken),
      unit: '',
      kind: 'count',
      direction: 'up',
      base: null,
      baseName: '',
      note: '',
      ...part,
      name,
      position: 0,
    }
  })
  const at = order.findIndex(({ id }) => id === before)
  const next = at < 0 ? [...order, ...rows] : [...order.slice(0, at), ...rows, ...order.slice(at)]
  return { ids: rows.map(({ id }) => id), edits: placed(next, new Set(rows)) }
}

/** Another name, unit, kind, base … of an indicator; nothing when all is so already. */
export function changeIndicator(indicator: Indicator, part: IndicatorPart): FactEdit[] {
  const next: Indicator = { ...indicator, ...part }
  const row = {
    ...next,
    name: tidy(next.name) === '' ? indicator.name : tidy(next.name),
    unit: tidy(next.unit),
    baseName: tidy(next.baseName),
    note: tidy(next.note),
  }
  const isSame = (Object.keys(row) as (keyof Indicator)[]) // the keys of an Indicator, just made
    .every((key) => row[key] === indicator[key])
  return isSame ? [] : [{ table: 'indicator', op: 'put', row }]
}

/** Writes or clears (null) one figure. */
export function indicatorValueEdits(
  facts: Facts,
  key: { readonly planId: string; readonly indicatorId: string; readonly figure: IndicatorFigure },
  value: IndicatorValue | null,
): FactEdit[] {
  const before = findFact(facts, 'indicatorValue', key)
  if (sameValue(before ?? null, value)) return []
  if (value !== null) {
    const { bound, low, high, decimals } = value
    const row = { ...key, bound, low, high, decimals }
    return [{ table: 'indicatorValue', op: 'put', row }]
  }
  return before === undefined ? [] : [{ table: 'indicatorValue', op: 'remove', row: before }]
}

/** Takes indicators away with their figures. */
export function removeIndicators(facts: Facts, planId: string, ids: readonly string[]): FactEdit[] {
  return ids.flatMap((id): FactEdit[] => {
    const row = findFact(facts, 'indicator', { planId, id })
    if (row === undefined) return []
    const values = INDICATOR_FIGURES.flatMap((figure) =>
      indicatorValueEdits(facts, { planId, indicatorId: id, figure }, null),
    )
    return [...values, { table: 'indicator', op: 'remove', row }]
  })
}

/** Moves indicators, kept together, by one place; nothing at the ends. */
export function moveIndicators(
  facts: Facts,
  planId: string,
  ids: readonly string[],
  step: -1 | 1,
): FactEdit[] {
  const order = planIndicators(facts, planId)
  const moved = order.filter(({ id }) => ids.includes(id))
  const [first] = moved
  const rest = order.filter((row) => !moved.includes(row))
  if (first === undefined) return []
  const start = order.indexOf(first)
  const at = Math.min(Math.max(start + step, 0), rest.length)
  return placed([...rest.slice(0, at), ...moved, ...rest.slice(at)], new Set())
}

function placed(order: readonly Indicator[], added: ReadonlySet<Indicator>): FactEdit[] {
  return order.flatMap((row, position): FactEdit[] =>
    row.position === position && !added.has(row)
      ? []
      : [{ table: 'indicator', op: 'put', row: { ...row, position } }],
  )
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
