import { planSets } from '../../../shared/plan/columns.ts'
import { useStore, useT } from '../../state/use-app.ts'
import { PanelSwitch } from '../../ui/panel-switch.tsx'
import { keepFocus } from '../../ui/keep-focus.ts'
import { Segments } from '../../ui/segments.tsx'
import { layerTitle } from '../matrix/layer-title.ts'
import type { CommunesTable, Detail } from './communes-table.ts'
import type { CommunesViewStore } from './communes-view.ts'

interface ToolbarProps {
  readonly table: CommunesTable
  readonly view: CommunesViewStore
  readonly detail: Detail
  /** Called before the table changes: ends an open edit. */
  readonly onLeave: () => void
}

/** Sets as tabs; which layer and which numbers; the panel's fold. */
export function CommunesToolbar({ table, view, detail, onLeave }: ToolbarProps) {
  const t = useT()
  const store = useStore()
  const sets = planSets(table.facts(), table.planId)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the tools inside take the clicks
    <div className="communes-toolbar" onMouseDown={keepFocus}>
      <div className="tabs" role="tablist" aria-label={t('matrix.sets')}>
        {sets.map((set) => (
          <button
            key={set.id}
            type="button"
            role="tab"
            title={set.name}
            aria-selected={set.id === table.setId}
            onClick={() => {
              onLeave()
              const { filter } = view.getState()
              // Numbers of one set mean something else in another.
              view.setState({ filter: { ...filter, criteria: [], bands: [] } })
              const choice = store.getState().table
              if (choice !== null) store.setState({ table: { ...choice, setId: set.id } })
            }}
          >
            {t(`matrix.standard.${set.standard}`)}
          </button>
        ))}
      </div>
      <div className="communes-switches">
        <Segments
          label={t('matrix.layers')}
          value={table.view}
          options={(['plan', 'actual'] as const).map((value) => ({
            value,
            label: layerTitle(t, table.plan.year, value === 'plan' ? 'target' : 'actual'),
            title: t(`communes.view.${value}Title`),
          }))}
          onChange={(value) => {
            onLeave()
            const choice = store.getState().table
            if (choice === null) return
            store.setState({ table: { ...choice, layer: value === 'plan' ? 'target' : 'actual' } })
          }}
        />
        {table.subCriteria.length === 0 ? null : (
          <Segments
            label={t('communes.detail')}
            value={detail}
            options={(['criteria', 'sub'] as const).map((value) => ({
              value,
              label: t(`communes.detail.${value}`),
              title: t(`communes.detail.${value}Title`, {
                count: value === 'sub' ? table.subCriteria.length : table.criteria.length,
              }),
            }))}
            onChange={(value) => {
              onLeave()
              view.setState({ detail: value })
            }}
          />
        )}
        <PanelSwitch />
      </div>
    </div>
  )
}
