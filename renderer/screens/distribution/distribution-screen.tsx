import { Copy, LayoutGrid, Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Layer } from '../../../shared/changes/fact-tables.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { notify } from '../../ui/notify.ts'
import { Segments } from '../../ui/segments.tsx'
import { DistributionPlot } from './distribution-plot.tsx'
import { communesRow, layerRows, tableAsTsv, type View } from './distribution-rows.ts'
import { DistributionTable, type LayerRows } from './distribution-table.tsx'
import { useDistribution, type ShownDistribution } from './use-distribution.ts'
import './distribution.css'

/** How many communes meet how many criteria, by district: as a table and as a plot. */
export function DistributionScreen() {
  const shown = useDistribution()
  if (shown === null) return <NoSets />
  const isEmpty = shown.table.communes.every((count) => count === 0)
  return isEmpty ? <NoCommunes /> : <Shown shown={shown} />
}

function Shown({ shown }: { shown: ShownDistribution }) {
  const t = useT()
  const style = useApp((state) => state.language)
  const [view, setView] = useState<View>('number')
  const { plan, table, set } = shown
  const titles = useMemo(() => {
    const year = (layer: Layer): string => String(layer === 'baseline' ? plan.year - 1 : plan.year)
    return {
      mark: (layer: Layer) => t(`distribution.mark.${layer}`, { year: year(layer) }),
      layer: (layer: Layer) => t(`distribution.layer.${layer}`, { year: year(layer) }),
    }
  }, [t, plan])
  const layers = useMemo(
    () =>
      table.layers.map(({ layer }, index): LayerRows => ({
        layer,
        title: titles.layer(layer),
        rows: layerRows(table, index, { view, style, t }),
      })),
    [table, view, style, t, titles],
  )
  const communes = useMemo(() => communesRow(table, { view, style, t }), [table, view, style, t])
  const title = t('distribution.heading', { set: t(`matrix.standard.${set.standard}`) })

  async function copy(): Promise<void> {
    const headings = [
      t('distribution.criteria'),
      ...shown.columns.map(({ shortName }) => shortName),
      t('distribution.total'),
      t('distribution.share'),
    ]
    try {
      await navigator.clipboard.writeText(tableAsTsv(headings, communes, layers))
      notify({ tone: 'info', text: t('distribution.copied') })
    } catch {
      notify({ tone: 'refused', text: t('distribution.copyFailed') })
    }
  }

  return (
    <div className="distribution-screen">
      <h1>{title}</h1>
      <div className="distribution-tools">
        <SetTabs shown={shown} />
        <Segments
          label={t('distribution.view')}
          value={view}
          options={[
            { value: 'number', label: t('distribution.view.number') },
            {
              value: 'share',
              label: t('distribution.view.share'),
              title: t('distribution.view.shareTitle'),
            },
          ]}
          onChange={setView}
        />
        <button type="button" className="button" onClick={() => void copy()}>
          <Copy size={16} aria-hidden />
          {t('distribution.copy')}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          <Printer size={16} aria-hidden />
          {t('distribution.print')}
        </button>
      </div>
      <div className="distribution-body">
        <DistributionTable shown={shown} communes={communes} layers={layers} label={title} />
        <DistributionPlot
          table={table}
          columns={shown.columns}
          layerMark={titles.mark}
          layerTitle={titles.layer}
          label={t('distribution.plotTitle')}
        />
      </div>
    </div>
  )
}

function SetTabs({ shown }: { shown: ShownDistribution }) {
  const t = useT()
  return (
    <div className="tabs" role="tablist" aria-label={t('matrix.sets')}>
      {shown.sets.map((set) => (
        <button
          key={set.id}
          type="button"
          role="tab"
          title={set.name}
          aria-selected={set.id === shown.set.id}
          onClick={() => shown.choose(set.id)}
        >
          {t(`matrix.standard.${set.standard}`)}
        </button>
      ))}
    </div>
  )
}

function NoSets() {
  const t = useT()
  const store = useStore()
  return (
    <div className="empty-state">
      <h2>{t('distribution.noSetsTitle')}</h2>
      <p>{t('distribution.noSetsText')}</p>
      <button
        type="button"
        className="button"
        data-primary
        onClick={() => store.setState({ screen: 'sets' })}
      >
        {t('distribution.openSets')}
      </button>
    </div>
  )
}

function NoCommunes() {
  const t = useT()
  const store = useStore()
  return (
    <div className="empty-state">
      <h2>{t('distribution.noCommunesTitle')}</h2>
      <p>{t('distribution.noCommunesText')}</p>
      <button
        type="button"
        className="button"
        data-primary
        onClick={() => store.setState({ screen: 'units' })}
      >
        <LayoutGrid size={16} aria-hidden />
        {t('distribution.openUnits')}
      </button>
    </div>
  )
}
