import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { useStore, useT } from '../../state/use-app.ts'
import { PanelSwitch } from '../../ui/panel-switch.tsx'
import { keepFocus } from '../../ui/keep-focus.ts'
import { Segments } from '../../ui/segments.tsx'
import type { CommunesTable, Detail } from '../communes/communes-table.ts'
import { layerTitle } from '../matrix/layer-title.ts'
import type { DistrictsViewStore } from './districts-view.ts'

interface ToolbarProps {
  readonly table: CommunesTable
  readonly sets: readonly FactRow<'criteriaSet'>[]
  readonly view: DistrictsViewStore
  readonly detail: Detail
  /** Called before the table changes: ends an open edit. */
  readonly onLeave: () => void
}

/** The plan's sets for districts; which layer and which numbers; the panel's fold. */
export function DistrictsToolbar({ table, sets, view, detail, onLeave }: ToolbarProps) {
  const t = useT()
  const store = useStore()
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the tools inside take the clicks
    <div className="districts-toolbar" onMouseDown={keepFocus}>
      {sets.length === 1 ? (
        <h1 title={table.set.name}>
          {t('districts.heading', {
            standard: t(`districts.standard.${table.set.standard}`),
            period: table.set.period,
          })}
        </h1>
      ) : (
        <div className="tabs" role="tablist" aria-label={t('districts.sets')}>
          {sets.map((set) => (
            <button
              key={set.id}
              type="button"
              role="tab"
              title={set.name}
              aria-selected={set.id === table.setId}
              onClick={() => {
                onLeave()
                view.setState({ setId: set.id })
              }}
            >
              {set.name}
            </button>
          ))}
        </div>
      )}
      <div className="districts-switches">
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
