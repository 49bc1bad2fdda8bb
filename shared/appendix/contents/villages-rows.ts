import type { Facts } from '../../changes/change-set.ts'
import { LAYERS, type Layer } from '../../changes/fact-tables.ts'
import { findFact } from '../../changes/facts.ts'
import type { VillagesMessage } from '../../messages/villages.vi.ts'
import { unitName } from '../../units/unit-name.ts'
import { villageRemarkPlace } from '../../villages/village-edits.ts'
import { joinVillageNames } from '../../villages/village-names.ts'
import {
  villageRate,
  wholeTotal,
  type VillageCell,
  type VillageCounts,
  type VillageLine,
  type VillageTable,
  type VillageTotals,
} from '../../villages/village-table.ts'
import type { AppendixCell, AppendixFormula, AppendixRow, CellRange } from '../appendix-document.ts'
import type { AppendixSettings } from '../appendix-options.ts'
import { blankCell, cellOperand, integerCell, quotientCell, sumOf, textCell } from '../cells.ts'
import { fillText } from '../fill-text.ts'
import { romanNumeral } from '../roman.ts'
import type { ListColumn } from './fitted-list.ts'

type Messages = Readonly<Record<VillagesMessage, string>>

/** Columns that are not always there. */
export interface ShownColumns {
  /** All villages, and the rate of those reached and planned. */
  readonly total: boolean
  readonly actual: boolean
}

/** What is known of no commune and of no whole has no column. */
export function shownColumns(table: VillageTable): ShownColumns {
  const { figures } = table.planTotals()
  return { total: figures.total.shown !== null, actual: figures.actual.shown !== null }
}

export function villageColumns(
  shown: ShownColumns,
  year: number,
  messages: Messages,
  settings: AppendixSettings,
): ListColumn[] {
  const figure = (key: VillagesMessage): ListColumn => ({
    title: fillText(messages[key], { year, previousYear: year - 1 }),
    align: 'center',
  })
  const text = (title: string): ListColumn => ({ title, align: 'left' })
  return [
    { title: settings.messages['appendix.column.number'], align: 'center' },
    text(settings.messages['appendix.column.unit']),
    ...(shown.total ? [figure('villages.appendix.total')] : []),
    figure('villages.appendix.baseline'),
    figure('villages.appendix.target'),
    text(messages['villages.appendix.names']),
    figure('villages.appendix.cumulative'),
    ...(shown.total ? [figure('villages.appendix.rate')] : []),
    ...(shown.actual ? [figure('villages.appendix.actual')] : []),
    text(messages['villages.appendix.note']),
  ]
}

/** Where the figures stand among the columns. */
interface Layout {
  readonly columns: Readonly<Record<VillageCell, number>>
  readonly cumulative: number
}

function layoutOf({ total }: ShownColumns): Layout {
  const first = total ? 3 : 2
  const cumulative = first + 3
  return {
    columns: { total: 2, baseline: first, target: first + 1, actual: cumulative + (total ? 2 : 1) },
    cumulative,
  }
}

/** Communes of which something is said, under their columns where there are several, and the total. */
export function villageRows(
  facts: Facts,
  table: VillageTable,
  shown: ShownColumns,
  messages: Messages,
  settings: AppendixSettings,
): AppendixRow[] {
  const context: Context = { facts, table, shown, layout: layoutOf(shown), settings }
  const rows: AppendixRow[] = []
  const isGrouped = table.columns.length > 1
  const parts: number[] = []
  for (const [index, { column, communes }] of table.columns.entries()) {
    const listed = communes.filter(({ id }) => hasStandard(table.line(id)))
    const totals = table.columnTotals(index)
    if (listed.length === 0 && !LAYERS.some((layer) => totals.figures[layer].own !== null)) continue
    const first = rows.length + (isGrouped ? 1 : 0)
    if (isGrouped) {
      const name = upperFirst(column.name)
      const ranges = communeRanges(first, listed.length)
      parts.push(rows.length)
      rows.push({
        kind: 'group',
        cells: totalCells(context, rows.length, romanNumeral(parts.length), name, totals, ranges),
      })
    }
    for (const [at, unit] of listed.entries()) {
      const line = table.line(unit.id)
      if (!isGrouped) parts.push(rows.length)
      rows.push({
        kind: 'body',
        cells: [
          integerCell(at + 1),
          textCell(unitName(unit)),
          ...figureCells(context, rows.length, line.shown, line.cumulative, () => null, {
            names: joinVillageNames(line.named.target.map(({ name }) => name)),
            unitId: unit.id,
          }),
          textOrBlank(noteOf(context, line)),
        ],
      })
    }
  }
  const label = messages['villages.appendix.sum']
  const ranges = (column: number): CellRange[] => runs(parts, column)
  const cells = totalCells(context, rows.length, '', label, table.planTotals(), ranges)
  return [...rows, { kind: 'total', cells }]
}

interface Context {
  readonly facts: Facts
  readonly table: VillageTable
  readonly shown: ShownColumns
  readonly layout: Layout
  readonly settings: AppendixSettings
}

function hasStandard({ shown }: VillageLine): boolean {
  return LAYERS.some((layer) => shown[layer] !== null)
}

function communeRanges(first: number, count: number): (column: number) => CellRange[] {
  return (column) => {
    const sum = sumOf({ row: first, column }, { row: first + count - 1, column })
    return sum?.op === 'sum' ? [...sum.of] : []
  }
}

/** Rows that follow each other are one range. */
function runs(rows: readonly number[], column: number): CellRange[] {
  const ranges: { from: number; to: number }[] = []
  for (const row of rows) {
    const last = ranges.at(-1)
    if (last !== undefined && last.to === row - 1) last.to = row
    else ranges.push({ from: row, to: row })
  }
  return ranges.map(({ from, to }) => ({ from: { row: from, column }, to: { row: to, column } }))
}

function totalCells(
  context: Context,
  row: number,
  number: string,
  label: string,
  totals: VillageTotals,
  rangesOf: (column: number) => readonly CellRange[],
): AppendixCell[] {
  const { figures, cumulative } = totals
  const counts: VillageCounts = {
    total: wholeTotal(totals),
    baseline: figures.baseline.shown,
    target: figures.target.shown,
    actual: figures.actual.shown,
  }
  const { columns } = context.layout
  const formula = (cell: VillageCell): AppendixFormula | null => {
    const ranges = rangesOf(columns[cell])
    // A figure entered for the whole is not the sum of what the table lists; nor is one with parts that it leaves out.
    return figures[cell].shown === figures[cell].sum && cell !== 'total' && ranges.length > 0
      ? { op: 'sum', of: ranges }
      : null
  }
  return [
    textOrBlank(number),
    textCell(label),
    ...figureCells(context, row, counts, cumulative, formula, { names: '', unitId: totals.unitId }),
    textOrBlank(totals.unitId === null ? '' : remarkOf(context, totals.unitId)),
  ]
}

function figureCells(
  { table, shown, layout, settings }: Context,
  row: number,
  counts: VillageCounts,
  cumulative: number | null,
  formula: (cell: VillageCell) => AppendixFormula | null,
  { names, unitId }: { readonly names: string; readonly unitId: string | null },
): AppendixCell[] {
  const { planId, standard } = table
  const placed = (cell: AppendixCell, layer: Layer | null): AppendixCell => ({
    ...cell,
    place: { screen: 'villages', planId, standard, unitId, layer },
  })
  const at = (column: number) => ({ row, column })
  // With nothing known of before, a sum of the two cells would print the year's own figure as the running total.
  const running =
    cumulative === null ? null : sumOf(at(layout.columns.baseline), at(layout.columns.target))
  const rate = quotientCell(
    'percent',
    villageRate(cumulative, counts.total),
    settings.rateDecimals,
    {
      numerator: cellOperand(row, layout.cumulative),
      denominator: cellOperand(row, layout.columns.total),
    },
  )
  return [
    ...(shown.total ? [placed(integerCell(counts.total, formula('total')), null)] : []),
    placed(integerCell(counts.baseline, formula('baseline')), 'baseline'),
    placed(integerCell(counts.target, formula('target')), 'target'),
    placed(textOrBlank(names), 'target'),
    placed(integerCell(cumulative, running), 'target'),
    ...(shown.total ? [counts.total === null || cumulative === null ? blankCell() : rate] : []),
    ...(shown.actual ? [placed(integerCell(counts.actual, formula('actual')), 'actual')] : []),
  ]
}

/** The commune's own note, then those of its villages. */
function noteOf(context: Context, line: VillageLine): string {
  const ofVillages = line.named.target.flatMap(({ name, note }) =>
    note === '' ? [] : `${name}: ${note}`,
  )
  return [remarkOf(context, line.unitId), ...ofVillages].filter((note) => note !== '').join('; ')
}

function remarkOf({ facts, table }: Context, unitId: string): string {
  const place = villageRemarkPlace(table.standard, unitId)
  return findFact(facts, 'remark', { planId: table.planId, place })?.text ?? ''
}

function textOrBlank(text: string): AppendixCell {
  return text === '' ? blankCell() : textCell(text)
}

function upperFirst(name: string): string {
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)
}
