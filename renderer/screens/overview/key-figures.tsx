import { RATE_DECIMALS, AVERAGE_DECIMALS } from '../../../shared/matrix/print-matrix.ts'
import { formatInteger, formatPercent, formatRatio } from '../../../shared/numbers/format.ts'
import type { Layer } from '../../../shared/changes/fact-tables.ts'
import type { Ratio } from '../../../shared/numbers/ratio.ts'
import { averageProgress } from '../../../shared/overview/criteria-progress.ts'
import type { StandardProgress } from '../../../shared/overview/standard-progress.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { layerTitle } from '../matrix/layer-title.ts'
import { TOTAL } from '../matrix/matrix-table.ts'
import { ContentTiles } from './content-tiles.tsx'
import { Tile } from './tile.tsx'
import type { Overview } from './use-overview.ts'

/** The plan's aims as tiles; each leads to where its figure is worked on. */
export function KeyFigures({ overview }: { overview: Overview }) {
  const t = useT()
  const { standards, plan } = overview
  return (
    <section className="overview-tiles" aria-label={t('overview.aims')}>
      {standards.map((standard) => (
        <StandardTile key={standard.set.id} standard={standard} year={plan.year} />
      ))}
      <AverageTile overview={overview} />
      <ContentTiles plan={plan} />
    </section>
  )
}

function StandardTile({ standard, year }: { standard: StandardProgress; year: number }) {
  const t = useT()
  const store = useStore()
  const style = useApp((state) => state.language)
  const { set, baseline, added, target, decided, base, rate, most } = standard
  const number = (value: number): string => formatInteger(value, style)
  const name = t(`matrix.standard.${set.standard}`)
  if (target === null) {
    return (
      <Tile
        title={name}
        value="–"
        lines={[t('overview.standardNone')]}
        open={() =>
          store.jump({ screen: 'lists', listId: `registered-${set.standard}`, unitId: null })
        }
      />
    )
  }
  const lines = [
    baseline === null
      ? t('overview.addedOnly', { added: number(added) })
      : t('overview.fromAdded', { baseline: number(baseline), added: number(added) }),
    ...(decided === null
      ? []
      : [t('overview.decided', { decided: number(decided), year: String(year) })]),
    ...(set.standard === 'ntm' && most !== null && most < target
      ? [t('overview.most', { most: number(most) })]
      : []),
  ]
  return (
    <Tile
      title={name}
      value={t('overview.ofBase', { value: number(target), base: number(base) })}
      note={rate === null ? null : formatPercent(rate, RATE_DECIMALS, style)}
      lines={lines}
      progress={{
        reached: baseline ?? 0,
        end: target,
        base,
        actual: decided === null ? null : (baseline ?? 0) + decided,
      }}
      open={() =>
        store.jump({ screen: 'lists', listId: `registered-${set.standard}`, unitId: null })
      }
    />
  )
}

function AverageTile({ overview }: { overview: Overview }) {
  const t = useT()
  const store = useStore()
  const style = useApp((state) => state.language)
  const { plan, set, matrices, criteria } = overview
  const averages = averageProgress(matrices)
  const main = averages.target.average === null ? 'baseline' : 'target'
  const text = (value: Ratio): string => formatRatio(value, AVERAGE_DECIMALS, style)
  /** An average that lacks criteria says so: beside a full one it would look like progress. */
  function line(layer: Layer): string | null {
    const { average, known } = averages[layer]
    if (average === null) return layer === 'baseline' ? t('overview.noBaseline') : null
    const params = { layer: layerTitle(t, plan.year, layer), value: text(average) }
    return known === criteria.length
      ? t('overview.averageFrom', params)
      : t('overview.averagePartly', { ...params, known, criteria: criteria.length })
  }
  const shown = averages[main].average
  return (
    <Tile
      title={t('overview.average')}
      value={shown === null ? '–' : text(shown)}
      note={t('overview.perCommune')}
      lines={(['baseline', 'actual'] as const).flatMap((layer) => line(layer) ?? [])}
      open={() =>
        store.jump({
          screen: 'matrix',
          planId: plan.id,
          setId: set.id,
          layer: 'target',
          row: '@average',
          column: TOTAL,
        })
      }
    />
  )
}
