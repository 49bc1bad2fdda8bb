import { Printer } from 'lucide-react'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { ChangesCard } from './changes-card.tsx'
import { CriteriaBars } from './criteria-bars.tsx'
import { DistributionCard } from './distribution-card.tsx'
import { FindingsCard } from './findings-card.tsx'
import { HeatTable } from './heat-table.tsx'
import { KeyFigures } from './key-figures.tsx'
import { useOverview, type Overview } from './use-overview.ts'
import './overview.css'

/** The plan at a glance: what it aims at, where it stands, what is doubtful, what moved; all of it leads to its cells. */
export function OverviewScreen() {
  const overview = useOverview()
  return overview === null ? <Nothing /> : <PlanOverview overview={overview} />
}

function PlanOverview({ overview }: { overview: Overview }) {
  const t = useT()
  const { plan, sets, set, chooseSet } = overview
  return (
    <div className="overview">
      <div className="overview-head">
        <h1>{plan.name}</h1>
        <div className="tabs" role="tablist" aria-label={t('matrix.sets')}>
          {sets.map((one) => (
            <button
              key={one.id}
              type="button"
              role="tab"
              title={one.name}
              aria-selected={one.id === set.id}
              onClick={() => chooseSet(one.id)}
            >
              {t(`matrix.standard.${one.standard}`)}
            </button>
          ))}
        </div>
        <button type="button" className="button" onClick={() => window.print()}>
          <Printer size={16} aria-hidden />
          {t('overview.print')}
        </button>
      </div>
      <div className="overview-body">
        <KeyFigures overview={overview} />
        <div className="overview-columns">
          <div className="overview-column">
            <CriteriaBars overview={overview} />
            <DistributionCard overview={overview} />
          </div>
          <div className="overview-column">
            <HeatTable overview={overview} />
            <FindingsCard />
            <ChangesCard />
          </div>
        </div>
      </div>
    </div>
  )
}

function Nothing() {
  const t = useT()
  const store = useStore()
  const hasPlan = useApp((state) => state.table !== null)
  return (
    <div className="empty-state">
      <h2>{t('overview.emptyTitle')}</h2>
      <p>{t('overview.emptyText')}</p>
      <button
        type="button"
        className="button"
        data-primary
        onClick={() => store.setState({ screen: hasPlan ? 'sets' : 'versions' })}
      >
        {t(hasPlan ? 'overview.openSets' : 'overview.openVersions')}
      </button>
    </div>
  )
}
