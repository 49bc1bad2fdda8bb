import { LayoutGrid } from 'lucide-react'
import { NO_FILTER } from '../../../shared/communes/filter-communes.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { moveInList } from '../../ui/list-keys.ts'
import { communesView } from '../communes/communes-view.ts'
import type { DistributionCell, FoundBy } from './distribution-rows.ts'
import type { ShownDistribution } from './use-distribution.ts'

/** Beyond this many names a list is read in the table of communes. */
const MAX_NAMES = 300

interface CommuneNamesProps {
  readonly cell: DistributionCell
  readonly shown: ShownDistribution
  readonly title: string
}

/** The communes behind a figure; each leads to its row in the table of communes. */
export function CommuneNames({ cell, shown, title }: CommuneNamesProps) {
  const t = useT()
  const store = useStore()
  const session = useApp((state) => state.session)
  const facts = session?.facts().facts
  const { units, found } = cell

  function openTable(by: FoundBy): void {
    if (session === null) return
    const { band, layer, columnId } = by
    communesView(session).setState({
      filter: {
        ...NO_FILTER,
        columns: columnId === null ? [] : [columnId],
        bands: [band],
        bandLayer: layer,
      },
    })
    store.setState({
      screen: 'communes',
      table: {
        planId: shown.plan.id,
        setId: shown.set.id,
        layer: layer === 'actual' ? 'actual' : 'target',
      },
    })
  }

  return (
    <div className="distribution-names">
      <h3>{title}</h3>
      <p>{t('distribution.namesHint', { count: units.length })}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows move among the buttons inside */}
      <ul onKeyDown={moveInList}>
        {units.slice(0, MAX_NAMES).map((unitId) => {
          const unit = facts?.unit.get(unitId)
          return (
            <li key={unitId}>
              <button
                type="button"
                data-list-item
                onClick={() =>
                  store.jump({
                    screen: 'communes',
                    planId: shown.plan.id,
                    setId: shown.set.id,
                    unitId,
                    column: null,
                  })
                }
              >
                {unit?.name ?? unitId}
              </button>
            </li>
          )
        })}
      </ul>
      {units.length > MAX_NAMES ? (
        <p>{t('distribution.namesMore', { count: units.length - MAX_NAMES })}</p>
      ) : null}
      {found === null ? null : (
        <button type="button" className="button" onClick={() => openTable(found)}>
          <LayoutGrid size={16} aria-hidden />
          {t('distribution.openTable', { count: units.length })}
        </button>
      )}
    </div>
  )
}
