import type { Facts } from '../../../shared/changes/change-set.ts'
import type { IndicatorFigure } from '../../../shared/changes/fact-tables.ts'
import {
  indicatorFigures,
  type IndicatorFigures,
} from '../../../shared/indicators/indicator-figures.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import type { SheetColumn, SheetRow } from '../../grid/sheet-model.ts'

export type T = (key: MessageKey, params?: MessageParams) => string

export const NAME = '@name'

/** The plan's indicators with their figures, read live and kept until facts move. */
export interface IndicatorTable {
  readonly planId: string
  readonly facts: () => Facts
  /** In the order of the plan. */
  all(): readonly IndicatorFigures[]
  find(id: string): IndicatorFigures | undefined
  forget(): void
}

export function createIndicatorTable(facts: () => Facts, planId: string): IndicatorTable {
  let known: readonly IndicatorFigures[] | null = null
  let byId = new Map<string, IndicatorFigures>()
  function all(): readonly IndicatorFigures[] {
    if (known === null) {
      known = indicatorFigures(facts(), planId)
      byId = new Map(known.map((one) => [one.indicator.id, one]))
    }
    return known
  }
  return {
    planId,
    facts,
    all,
    find(id) {
      all()
      return byId.get(id)
    },
    forget: () => (known = null),
  }
}

export type IndicatorRow = SheetRow &
  (
    | { readonly part: 'indicator'; readonly number: number }
    /** A blank row: what is typed here becomes an indicator. */
    | { readonly part: 'new' }
  )

export type IndicatorColumn = SheetColumn &
  (
    | { readonly part: 'number' | 'name' | 'unit' | 'kind' | 'base' }
    | { readonly part: 'rate' | 'progress' | 'note' }
    | { readonly part: 'figure'; readonly figure: IndicatorFigure }
  )

/** Room under the last indicator for what is typed or pasted from a workbook. */
const BLANK_ROWS = 20

export function indicatorRows(
  indicators: readonly IndicatorFigures[],
  isReadOnly: boolean,
  t: T,
): IndicatorRow[] {
  const rows = indicators.map(({ indicator }, index): IndicatorRow => ({
    id: indicator.id,
    kind: 'body',
    label: indicator.name,
    part: 'indicator',
    number: index + 1,
  }))
  if (isReadOnly) return rows
  for (let index = 0; index < BLANK_ROWS; index++) {
    rows.push({ id: `@new-${index}`, kind: 'body', label: t('indicators.row.new'), part: 'new' })
  }
  return rows
}

export function indicatorColumns(year: number, t: T): IndicatorColumn[] {
  const years = { year: String(year), previous: String(year - 1) }
  const figure = (name: IndicatorFigure, width: number): IndicatorColumn => ({
    id: name,
    kind: 'value',
    header: t(`indicators.column.${name}`, years),
    title: t(`indicators.columnTitle.${name}`, years),
    width,
    align: 'right',
    part: 'figure',
    figure: name,
  })
  const plain = (
    part: 'unit' | 'kind' | 'base' | 'rate' | 'progress' | 'note',
    width: number,
    align: SheetColumn['align'],
    more: Pick<SheetColumn, 'flex' | 'isComputed'> = {},
  ): IndicatorColumn => ({
    id: `@${part}`,
    kind: 'value',
    header: t(`indicators.column.${part}`, years),
    title: t(`indicators.columnTitle.${part}`, years),
    width,
    align,
    part,
    ...more,
  })
  return [
    {
      id: '@number',
      kind: 'rowHeader',
      header: t('indicators.column.number'),
      width: 38,
      align: 'center',
      pinned: 'left',
      part: 'number',
    },
    {
      id: NAME,
      kind: 'label',
      header: t('indicators.column.name'),
      // Names of one beginning (communes of each standard) must be told apart beside the open panel.
      width: 234,
      flex: 6,
      align: 'left',
      pinned: 'left',
      part: 'name',
    },
    plain('unit', 70, 'left', { flex: 1 }),
    plain('kind', 52, 'left'),
    figure('baseline', 58),
    figure('added', 54),
    figure('target', 66),
    plain('base', 60, 'right'),
    plain('rate', 80, 'right', { isComputed: true }),
    figure('actual', 64),
    plain('progress', 66, 'left', { isComputed: true }),
    plain('note', 40, 'left', { flex: 1 }),
  ]
}
