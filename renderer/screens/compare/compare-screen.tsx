import { useApp, useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'
import { useCompareView } from './compare-sides.ts'
import { CompareTab } from './compare-tab.tsx'
import { ProgressTab } from './progress-tab.tsx'
import './compare.css'

/** Two versions side by side, or the plan against what came of it. */
export function CompareScreen() {
  const t = useT()
  const session = useApp((state) => state.session)
  const table = useApp((state) => state.table)
  const tab = useCompareView((state) => state.tab)
  if (session === null || table === null) return null
  return (
    <section className="compare-screen" aria-label={t('compare.title')}>
      <h1 className="visually-hidden">{t('compare.title')}</h1>
      <div className="compare-head">
        <Segments
          label={t('compare.tabs')}
          value={tab}
          options={[
            { value: 'compare', label: t('compare.tab.compare') },
            { value: 'progress', label: t('compare.tab.progress') },
          ]}
          onChange={(next) => useCompareView.setState({ tab: next })}
        />
      </div>
      {tab === 'compare' ? (
        <CompareTab session={session} planId={table.planId} />
      ) : (
        <ProgressTab session={session} table={table} />
      )}
    </section>
  )
}
