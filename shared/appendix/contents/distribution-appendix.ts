import type { Facts } from '../../changes/change-set.ts'
import type { FactRow, Layer } from '../../changes/fact-tables.ts'
import { buildCommuneTable } from '../../communes/build-commune-table.ts'
import {
  distribution,
  type CountBand,
  type Distribution,
  type LayerDistribution,
} from '../../communes/distribution.ts'
import { formatPercent } from '../../numbers/format.ts'
import { ratio, type Ratio } from '../../numbers/ratio.ts'
import { planColumns, planSets } from '../../plan/columns.ts'
import { listColumn } from '../../versions/compared-place.ts'
import type { AppendixCell, AppendixRow } from '../appendix-document.ts'
import type { AppendixSettings } from '../appendix-options.ts'
import { cellText } from '../cell-text.ts'
import { blankCell, cellOperand, integerCell, quotientCell, sumOf, textCell } from '../cells.ts'
import type { ContentAppendix } from '../content-appendix.ts'
import { fillText } from '../fill-text.ts'
import { fitColumns } from '../fit-columns.ts'
import { planReference } from '../heading.ts'
import { plainLeaf } from '../plain-leaf.ts'

const PREFIX = 'distribution-'
/** The label stands before the plan's columns. */
const FIRST_VALUE = 1

/**
 * Communes by the number of criteria they meet, column by column, in each layer.
 * Source: distributions as plans print them: 19 | 15–18 | 10–14 | 5–9 | under 5.
 */
export const distributionAppendix: ContentAppendix = {
  kind: 'distribution',
  isBound: false,
  ids(facts, plan) {
    const known = new Set<string>()
    for (const table of [facts.markList, facts.declaredCount]) {
      for (const row of table.values()) if (row.planId === plan.id) known.add(row.setId)
    }
    return planSets(facts, plan.id)
      .filter((set) => set.unitLevel === 'commune' && known.has(set.id))
      .map((set) => `${PREFIX}${set.id}`)
  },
  title: (facts, plan, id, { messages }) =>
    fillText(messages['appendix.title.distribution'], {
      year: plan.year,
      set: setOf(facts, id).name,
    }),
  build(facts, request, settings) {
    const { plan } = request
    const { messages } = settings
    const set = setOf(facts, request.id)
    const counted = distribution(facts, plan.id, set.id, buildCommuneTable(facts, plan.id, set.id))
    const rows: AppendixRow[] = []
    for (const layer of counted.layers) {
      rows.push(...layerRows(counted, layer, plan, set.id, rows.length, settings))
    }
    const titles = [
      messages['appendix.column.criteriaCount'],
      ...planColumns(facts, plan.id).map((column) => column.shortName),
      messages['appendix.column.total'],
      messages['appendix.column.rate'],
    ]
    const heading = {
      label: request.label,
      title: request.title,
      reference: planReference(facts, plan, settings),
      unit: null,
    }
    const needs = titles.map((title, column) => ({
      title,
      texts: rows.map(({ cells }) => printed(cells, column, settings)),
      sample: column === titles.length - 1 ? fullRate(settings) : '',
      isBold: true,
      canWrap: column === 0,
    }))
    const footnotes = [{ text: messages['appendix.note.averageKnown'], value: null }]
    const fit = fitColumns({ needs, orientation: 'landscape', heading, footnotes: 1 })
    return {
      id: request.id,
      heading,
      columns: titles.map((title, column) =>
        plainLeaf(title, fit.widthsMm[column] ?? 0, {
          align: column === 0 ? 'left' : 'center',
          isRepeated: column < FIRST_VALUE,
        }),
      ),
      rows,
      footnotes,
      page: fit.page,
      language: settings.language,
      numberStyle: settings.numberStyle,
    }
  },
}

function setOf(facts: Facts, id: string): FactRow<'criteriaSet'> {
  const set = facts.criteriaSet.get(id.slice(PREFIX.length))
  if (set === undefined) throw new RangeError(`no set for ${id}`)
  return set
}

/**
 * Name of the layer, its bands, communes nothing is known of, all communes, averages; `first`: index of its first row.
 * A count leads to the first of its communes.
 */
function layerRows(
  counted: Distribution,
  layer: LayerDistribution,
  plan: FactRow<'plan'>,
  setId: string,
  first: number,
  settings: AppendixSettings,
): AppendixRow[] {
  const { messages } = settings
  const columns = counted.columns.length
  const totalColumn = FIRST_VALUE + columns
  const bands: { label: string; units: readonly (readonly string[])[] }[] = layer.bands.map(
    (units, index) => ({
      label: bandLabel(counted.bands[index] ?? { from: 0, to: 0 }, index, settings),
      units,
    }),
  )
  const { unknown } = layer
  if (unknown.some((units) => units.length > 0)) {
    bands.push({ label: messages['appendix.row.unknown'], units: unknown })
  }
  const counts = (units: readonly string[]): AppendixCell => {
    const [first] = units
    const cell = integerCell(units.length)
    return first === undefined
      ? cell
      : {
          ...cell,
          place: {
            screen: 'communes',
            planId: plan.id,
            setId,
            unitId: first,
            column: listColumn(layer.layer),
          },
        }
  }
  const totalRow = first + 1 + bands.length
  const communes = sum(counted.communes)
  const rateOf = (row: number, value: number): AppendixCell =>
    quotientCell('percent', ratio(value, communes), settings.rateDecimals, {
      numerator: cellOperand(row, totalColumn),
      denominator: cellOperand(totalRow, totalColumn),
    })
  const body = bands.map(({ label, units }, index): AppendixRow => {
    const row = first + 1 + index
    const total = sum(units.map((list) => list.length))
    const ofRow = sumOf({ row, column: FIRST_VALUE }, { row, column: totalColumn - 1 })
    return {
      kind: 'body',
      cells: [textCell(label), ...units.map(counts), integerCell(total, ofRow), rateOf(row, total)],
    }
  })
  const ofColumn = (column: number) =>
    sumOf({ row: first + 1, column }, { row: totalRow - 1, column })
  const totals: AppendixRow = {
    kind: 'total',
    cells: [
      textCell(messages['appendix.row.communes']),
      ...counted.communes.map((count, column) =>
        integerCell(count, ofColumn(FIRST_VALUE + column)),
      ),
      integerCell(communes, ofColumn(totalColumn)),
      rateOf(totalRow, communes),
    ],
  }
  const averages: AppendixRow = {
    kind: 'average',
    cells: [
      textCell(messages['appendix.row.average']),
      ...[...layer.averages, layer.average].map((value) => averageCell(value, settings)),
      blankCell(),
    ],
  }
  const year = layer.layer === 'baseline' ? plan.year - 1 : plan.year
  const name = fillText(messages[layerMessage(layer.layer)], { year })
  const group: AppendixRow = { kind: 'group', cells: [textCell(name, totalColumn + 2)] }
  return [group, ...body, totals, averages]
}

function layerMessage(layer: Layer): `appendix.row.layer.${Layer}` {
  return `appendix.row.layer.${layer}`
}

/** A figure of the communes behind the bands: no cell of this table gives it. */
function averageCell(value: Ratio | null, settings: AppendixSettings): AppendixCell {
  if (value === null) return blankCell()
  const { numerator, denominator } = value
  const rounding =
    settings.averageZeros === 'drop'
      ? ({ decimals: settings.averageDecimals, dropsZeros: true } as const)
      : { decimals: settings.averageDecimals }
  return { kind: 'ratio', numerator, denominator, ...rounding, span: 1, formula: null }
}

function bandLabel(band: CountBand, index: number, { messages }: AppendixSettings): string {
  if (index === 0) return fillText(messages['appendix.row.band.all'], { count: band.from })
  if (band.from === 0) return fillText(messages['appendix.row.band.under'], { count: band.to + 1 })
  return band.from === band.to
    ? fillText(messages['appendix.row.band.one'], { count: band.from })
    : fillText(messages['appendix.row.band.range'], { from: band.from, to: band.to })
}

function printed(
  cells: readonly AppendixCell[],
  column: number,
  { numberStyle }: AppendixSettings,
): string {
  const cell = cells.length === 1 ? undefined : cells[column]
  return cell === undefined ? '' : cellText(cell, numberStyle)
}

function fullRate({ rateDecimals, numberStyle }: AppendixSettings): string {
  return formatPercent({ numerator: 1, denominator: 1 }, rateDecimals, numberStyle)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
