import type { Facts } from '../changes/change-set.ts'
import { LAYERS, type Layer } from '../changes/fact-tables.ts'
import { ratio, type Ratio } from '../numbers/ratio.ts'
import type { CommuneTable } from './commune-table.ts'
import { afterPlan, unitFigures, UNKNOWN, type UnitFigures } from './unit-figures.ts'

/** Communes that meet from `from` to `to` criteria, both included. */
export interface CountBand {
  readonly from: number
  readonly to: number
}

/** Lower ends of the bands below "all of them". Source: distributions as plans print them: 19 | 15–18 | 10–14 | 5–9 | under 5. */
const BAND_STARTS = [15, 10, 5, 0] as const

/**
 * The bands in which communes are counted, from all criteria of the set downwards: of 19 criteria 19 | 15–18 | 10–14 |
 * 5–9 | 0–4, of 10 criteria 10 | 5–9 | 0–4, of 4 criteria 4 | 0–3. Bands that a small set leaves empty are left out; each
 * number from 0 to `criteria` lies in exactly one band.
 */
export function countBands(criteria: number): CountBand[] {
  const bands: CountBand[] = [{ from: criteria, to: criteria }]
  let to = criteria - 1
  for (const from of BAND_STARTS) {
    if (from > to) continue
    bands.push({ from, to })
    to = from - 1
  }
  return bands
}

/** One layer of the table: unit ids behind every figure, so that each can be named. */
export interface LayerDistribution {
  readonly layer: Layer
  /** `bands[band][column]`: ids of the communes in the plan's order. */
  readonly bands: readonly (readonly (readonly string[])[])[]
  /** By column: communes of which neither list nor count says anything. */
  readonly unknown: readonly (readonly string[])[]
  /** By column: criteria a commune meets on average, over those that are known. */
  readonly averages: readonly (Ratio | null)[]
  /** Over all columns. */
  readonly average: Ratio | null
}

export interface Distribution {
  readonly bands: readonly CountBand[]
  readonly columns: readonly string[]
  /** Communes of each column. */
  readonly communes: readonly number[]
  /** Baseline and target; actual where anything is known of it. */
  readonly layers: readonly LayerDistribution[]
}

/**
 * How many communes meet how many criteria, by column of the plan. A commune's number is the one that lists and filters
 * show too: the paper's count while it stands, else that of the list; after the plan the two figures added. `table` is
 * that of the same plan and set.
 * Source: Lạng Sơn plan 2023, Appendix 4: six communes with the count 19 and a blank list.
 */
export function distribution(
  facts: Facts,
  planId: string,
  setId: string,
  table: CommuneTable,
): Distribution {
  const { columns, criteria } = table.shape
  const bands = countBands(criteria.length)
  const figures = unitFigures(facts, planId, setId, table)
  const layers = LAYERS.map((layer) => layerDistribution(table, figures, layer, bands))
  const isKnown = ({ bands: counted }: LayerDistribution): boolean =>
    counted.some((band) => band.some((units) => units.length > 0))
  return {
    bands,
    columns,
    communes: columns.map((_, column) => table.unitsOfColumn[column] ?? 0),
    layers: layers.filter((layer) => layer.layer !== 'actual' || isKnown(layer)),
  }
}

function layerDistribution(
  table: CommuneTable,
  figures: UnitFigures,
  layer: Layer,
  bands: readonly CountBand[],
): LayerDistribution {
  const { columns, units, columnOf, criteria } = table.shape
  const cells: string[][][] = bands.map(() => columns.map(() => []))
  const unknown: string[][] = columns.map(() => [])
  const sums = columns.map(() => 0)
  const known = columns.map(() => 0)
  for (const [unit, unitId] of units.entries()) {
    const column = columnOf[unit] ?? 0
    const shown = layer === 'target' ? afterPlan(figures, unit) : figures.shown[layer][unit]
    if (shown === undefined || shown === UNKNOWN) {
      unknown[column]?.push(unitId)
      continue
    }
    // A criterion that stands in both lists counts twice; no commune meets more than there are.
    const count = Math.min(Math.max(shown, 0), criteria.length)
    const band = bands.findIndex(({ from, to }) => count >= from && count <= to)
    cells[band]?.[column]?.push(unitId)
    sums[column] = (sums[column] ?? 0) + count
    known[column] = (known[column] ?? 0) + 1
  }
  return {
    layer,
    bands: cells,
    unknown,
    averages: columns.map((_, column) => ratio(sums[column] ?? 0, known[column] ?? 0)),
    average: ratio(total(sums), total(known)),
  }
}

function total(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0)
}
