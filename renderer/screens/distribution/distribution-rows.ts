import type { Layer } from '../../../shared/changes/fact-tables.ts'
import type { CountBand, Distribution } from '../../../shared/communes/distribution.ts'
import { AVERAGE_DECIMALS, RATE_DECIMALS } from '../../../shared/matrix/print-matrix.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import {
  formatInteger,
  formatPercent,
  formatRatio,
  type NumberStyle,
} from '../../../shared/numbers/format.ts'
import { ratio, type Ratio } from '../../../shared/numbers/ratio.ts'

export type T = (key: MessageKey, params?: MessageParams) => string

/** Communes as numbers, or as shares of the communes of their column. */
export type View = 'number' | 'share'

export interface DistributionRow {
  readonly id: string
  readonly kind: 'communes' | 'band' | 'unknown' | 'average'
  /** Index of the band, for its colour; null for other rows. */
  readonly band: number | null
  readonly label: string
  readonly cells: readonly DistributionCell[]
  /** Over all columns. */
  readonly total: DistributionCell
  /** Of all communes. */
  readonly share: string
}

/** The communes of a figure as the table of communes filters them. */
export interface FoundBy {
  readonly band: CountBand
  readonly layer: Layer
  /** Null: all columns. */
  readonly columnId: string | null
}

export interface DistributionCell {
  readonly text: string
  /** Communes behind the figure; empty where it is not a number of communes to be named. */
  readonly units: readonly string[]
  /** What finds them in the table of communes; null where no filter says it. */
  readonly found: FoundBy | null
}

/** `15–18`, `Dưới 5`, `19 (đủ)`. */
export function bandLabel(band: CountBand, index: number, t: T): string {
  if (index === 0) return t('distribution.band.all', { count: band.from })
  if (band.from === 0) return t('distribution.band.under', { count: band.to + 1 })
  return band.from === band.to
    ? t('distribution.band.one', { count: band.from })
    : t('distribution.band.range', { from: band.from, to: band.to })
}

interface Format {
  readonly view: View
  readonly style: NumberStyle
  readonly t: T
}

/** The communes of each column: what the bands of every layer add up to. */
export function communesRow({ communes }: Distribution, format: Format): DistributionRow {
  const all = sum(communes)
  return {
    id: 'communes',
    kind: 'communes',
    band: null,
    label: format.t('distribution.communes'),
    cells: communes.map((count) => plain(formatInteger(count, format.style))),
    total: plain(formatInteger(all, format.style)),
    share: shareText(all, all, format),
  }
}

/** The rows of one layer as they are shown, printed and copied: bands, communes without figures, average. */
export function layerRows(
  table: Distribution,
  layerIndex: number,
  format: Format,
): DistributionRow[] {
  const layer = table.layers[layerIndex]
  if (layer === undefined) return []
  const { t, style } = format
  const communes = sum(table.communes)
  const average = (value: Ratio | null): DistributionCell =>
    plain(value === null ? '' : formatRatio(value, AVERAGE_DECIMALS, style))

  const ofUnits = (
    kind: 'band' | 'unknown',
    band: number | null,
    label: string,
    units: readonly (readonly string[])[],
  ): DistributionRow => {
    const all = units.flat()
    const shownBand = band === null ? undefined : table.bands[band]
    const foundIn = (columnId: string | null): FoundBy | null =>
      shownBand === undefined ? null : { band: shownBand, layer: layer.layer, columnId }
    return {
      id: `${layer.layer}-${band ?? kind}`,
      kind,
      band,
      label,
      cells: units.map((list, column) => ({
        text: figureText(list.length, table.communes[column] ?? 0, format),
        units: list,
        found: foundIn(table.columns[column] ?? null),
      })),
      total: {
        text: all.length === 0 ? '' : formatInteger(all.length, style),
        units: all,
        found: foundIn(null),
      },
      share: shareText(all.length, communes, format),
    }
  }

  return [
    ...table.bands.map((band, index) =>
      ofUnits('band', index, bandLabel(band, index, t), layer.bands[index] ?? []),
    ),
    ofUnits('unknown', null, t('distribution.unknown'), layer.unknown),
    {
      id: `${layer.layer}-average`,
      kind: 'average',
      band: null,
      label: t('distribution.average'),
      cells: layer.averages.map(average),
      total: average(layer.average),
      share: '',
    },
  ]
}

/** Blank for nought: a table of noughts hides the figures between them. */
function figureText(count: number, of: number, format: Format): string {
  if (count === 0) return ''
  return format.view === 'number'
    ? formatInteger(count, format.style)
    : shareText(count, of, format)
}

function shareText(count: number, of: number, { style }: Format): string {
  const share = count === 0 ? null : ratio(count, of)
  return share === null ? '' : formatPercent(share, RATE_DECIMALS, style)
}

function plain(text: string): DistributionCell {
  return { text, units: [], found: null }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

/** The table as spreadsheets take it from the clipboard: tabs between cells, a line a row. */
export function tableAsTsv(
  headings: readonly string[],
  communes: DistributionRow,
  layers: readonly { readonly title: string; readonly rows: readonly DistributionRow[] }[],
): string {
  const line = ({ label, cells, total, share }: DistributionRow): string[] => [
    label,
    ...cells.map(({ text }) => text),
    total.text,
    share,
  ]
  const lines = [headings, line(communes)]
  for (const { title, rows } of layers) lines.push([title], ...rows.map(line))
  return lines.map((cells) => cells.join('\t')).join('\n')
}
