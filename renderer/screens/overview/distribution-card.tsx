import { formatInteger, formatRatio } from '../../../shared/numbers/format.ts'
import { AVERAGE_DECIMALS } from '../../../shared/matrix/print-matrix.ts'
import type { LayerDistribution } from '../../../shared/communes/distribution.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { bandLabel } from '../distribution/distribution-rows.ts'
import { layerTitle } from '../matrix/layer-title.ts'
import type { Overview } from './use-overview.ts'

/** Communes by number of criteria, a line a layer; the whole table is a click away. */
export function DistributionCard({ overview }: { overview: Overview }) {
  const t = useT()
  const store = useStore()
  const { distribution } = overview
  const isKnown = distribution.layers.some(({ bands }) =>
    bands.some((band) => band.flat().length > 0),
  )
  return (
    <section className="overview-card" aria-labelledby="overview-distribution">
      <header>
        <h2 id="overview-distribution">{t('overview.distribution')}</h2>
        <button
          type="button"
          className="overview-more"
          onClick={() => store.setState({ screen: 'distribution' })}
        >
          {t('overview.openDistribution')}
        </button>
      </header>
      {isKnown ? (
        <Table overview={overview} />
      ) : (
        <p className="overview-none">{t('overview.distributionNone')}</p>
      )}
    </section>
  )
}

function Table({ overview }: { overview: Overview }) {
  const t = useT()
  const style = useApp((state) => state.language)
  const { distribution, plan } = overview
  return (
    <table className="overview-bands">
      <thead>
        <tr>
          <th scope="col" aria-label={t('overview.layer')} />
          {distribution.bands.map((band, index) => (
            <th key={band.from} scope="col">
              <i data-band={index} aria-hidden />
              {bandLabel(band, index, t)}
            </th>
          ))}
          <th scope="col">{t('distribution.unknown')}</th>
          <th scope="col">{t('overview.averageShort')}</th>
        </tr>
      </thead>
      <tbody>
        {distribution.layers.map((layer) => (
          <tr key={layer.layer}>
            <th scope="row">
              {layerTitle(t, plan.year, layer.layer)}
              <Stack layer={layer} />
            </th>
            {layer.bands.map((band, index) => (
              <td key={distribution.bands[index]?.from ?? index}>
                {formatInteger(band.flat().length, style)}
              </td>
            ))}
            <td>{formatInteger(layer.unknown.flat().length, style)}</td>
            <td>
              {layer.average === null ? '' : formatRatio(layer.average, AVERAGE_DECIMALS, style)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Stack({ layer }: { layer: LayerDistribution }) {
  return (
    <div className="overview-stack" aria-hidden>
      {layer.bands.map((band, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- bands are known by their order
        <i key={index} data-band={index} style={{ flexGrow: band.flat().length }} />
      ))}
      <i data-band="unknown" style={{ flexGrow: layer.unknown.flat().length }} />
    </div>
  )
}
