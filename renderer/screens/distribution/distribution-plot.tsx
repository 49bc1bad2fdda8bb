import { useMemo } from 'react'
import type { Layer } from '../../../shared/changes/fact-tables.ts'
import type { Distribution, LayerDistribution } from '../../../shared/communes/distribution.ts'
import { useT } from '../../state/use-app.ts'
import { mixHex } from '../../ui/mix-hex.ts'
import { Plot, type BarSeriesOption, type PlotColours, type PlotOption } from '../../ui/plot.tsx'
import { bandLabel } from './distribution-rows.ts'

interface DistributionPlotProps {
  readonly table: Distribution
  readonly columns: readonly { readonly shortName: string }[]
  /** Short name of a layer over its bars: the year. */
  readonly layerMark: (layer: Layer) => string
  readonly layerTitle: (layer: Layer) => string
  readonly label: string
}

/** Share of the accent in the colour of a band, from all criteria down to the fewest; CSS mixes the same ones. */
const BAND_SHARES = [1, 0.72, 0.48, 0.28, 0.14] as const
/** Beyond this many districts their names don't all fit under the bars. */
const MOST_NAMED_COLUMNS = 16
const BAR_LABEL_PX = 10

/** Stacked bars, one a layer beside the other for each district. */
export function DistributionPlot(props: DistributionPlotProps) {
  const { table, columns, layerMark, layerTitle, label } = props
  const t = useT()
  const option = useMemo(() => {
    const bands = table.bands.map((band, index) => bandLabel(band, index, t))
    const unknown = t('distribution.unknown')
    const interval = columns.length > MOST_NAMED_COLUMNS ? ('auto' as const) : 0
    return (colours: PlotColours): PlotOption => ({
      textStyle: { fontFamily: colours.font },
      grid: { left: 36, right: 8, top: 16, bottom: 22 },
      tooltip: {
        trigger: 'item',
        backgroundColor: colours.surface,
        borderColor: colours.line,
        textStyle: { color: colours.ink, fontSize: 12 },
        confine: true,
      },
      xAxis: {
        type: 'category',
        data: columns.map(({ shortName }) => shortName),
        axisLabel: { color: colours.ink, fontSize: 11, interval, width: 84, overflow: 'break' },
        axisLine: { lineStyle: { color: colours.line } },
        axisTick: { show: false },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: { color: colours.quiet, fontSize: 11 },
        splitLine: { lineStyle: { color: colours.line } },
      },
      series: table.layers.flatMap((layer) => layerSeries(layer, bands, unknown, colours, props)),
    })
    // oxlint-disable-next-line react/exhaustive-deps -- the functions follow from the same plan and language as `table` and `t`
  }, [table, columns, t])

  return (
    <figure className="distribution-plot">
      <figcaption>
        <b>{label}</b>
        <ul>
          {table.bands.map((band, index) => (
            <li key={band.from}>
              <i className="distribution-swatch" data-band={index} aria-hidden />
              {bandLabel(band, index, t)}
            </li>
          ))}
          <li>
            <i className="distribution-swatch" data-band="unknown" aria-hidden />
            {t('distribution.unknown')}
          </li>
        </ul>
        <span>
          {t('distribution.plotBars', {
            layers: table.layers
              .map(({ layer }) => `${layerMark(layer)}: ${layerTitle(layer)}`)
              .join('; '),
          })}
        </span>
      </figcaption>
      <div className="distribution-plot-area">
        <Plot option={option} label={t('distribution.plotLabel', { title: label })} />
      </div>
    </figure>
  )
}

function layerSeries(
  layer: LayerDistribution,
  bands: readonly string[],
  unknown: string,
  colours: PlotColours,
  { layerMark, layerTitle }: DistributionPlotProps,
): BarSeriesOption[] {
  const title = layerTitle(layer.layer)
  const bar = (name: string, units: readonly (readonly string[])[], colour: string) => ({
    type: 'bar' as const,
    stack: layer.layer,
    name: `${title} · ${name}`,
    data: units.map((list) => list.length),
    barMaxWidth: 26,
    barGap: '12%',
    itemStyle: { color: colour, borderColor: colours.surface, borderWidth: 0.5 },
    emphasis: { itemStyle: { borderColor: colours.ink, borderWidth: 1 } },
  })
  return [
    ...bands.map((name, index) =>
      bar(
        name,
        layer.bands[index] ?? [],
        mixHex(colours.accent, colours.surface, BAND_SHARES[index] ?? 0.14),
      ),
    ),
    bar(unknown, layer.unknown, mixHex(colours.quiet, colours.surface, 0.3)),
    // Nothing high, on top of the stack: it carries the name of the layer.
    {
      type: 'bar' as const,
      stack: layer.layer,
      data: layer.unknown.map(() => 0),
      silent: true,
      tooltip: { show: false },
      label: {
        show: true,
        position: 'top' as const,
        color: colours.quiet,
        fontSize: BAR_LABEL_PX,
        formatter: () => layerMark(layer.layer),
      },
    },
  ]
}
