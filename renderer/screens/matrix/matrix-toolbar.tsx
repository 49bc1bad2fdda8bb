import { FileInput, Printer } from 'lucide-react'
import { LAYERS } from '../../../shared/changes/fact-tables.ts'
import { planSets } from '../../../shared/plan/columns.ts'
import type { MatrixView } from '../../state/app-store.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { PanelSwitch } from '../../ui/panel-switch.tsx'
import { ChooseFile } from '../../ui/choose-file.tsx'
import { keepFocus } from '../../ui/keep-focus.ts'
import { Segments } from '../../ui/segments.tsx'
import { startImport } from '../import/start-import.ts'
import { layerTitle } from './layer-title.ts'
import type { MatrixTable } from './matrix-table.ts'
import type { ColumnSwitch } from './use-column-switch.ts'
import { ViewMenu } from './view-menu.tsx'

const VIEWS: readonly MatrixView[] = ['number', 'percent', 'added']

interface ToolbarProps {
  readonly table: MatrixTable
  /** Called before the table changes: ends an open edit. */
  readonly onLeave: () => void
}

interface MatrixToolbarProps extends ToolbarProps {
  readonly columnSwitch: ColumnSwitch
}

export function MatrixToolbar({ table, columnSwitch, onLeave }: MatrixToolbarProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the tools inside take the clicks
    <div className="matrix-toolbar" onMouseDown={keepFocus}>
      <SetTabs table={table} onLeave={onLeave} />
      <div className="matrix-tools">
        <LayerSwitch table={table} onLeave={onLeave} />
        <ViewSwitch table={table} onLeave={onLeave} />
        <ViewMenu table={table} columnSwitch={columnSwitch} onLeave={onLeave} />
        <span className="spacer" />
        <ImportButton />
        <AppendixButton />
        <PanelSwitch />
      </div>
    </div>
  )
}

function SetTabs({ table, onLeave }: ToolbarProps) {
  const t = useT()
  const store = useStore()
  const sets = planSets(table.facts(), table.plan.id)
  return (
    <div className="tabs" role="tablist" aria-label={t('matrix.sets')}>
      {sets.map((set) => (
        <button
          key={set.id}
          type="button"
          role="tab"
          title={set.name}
          aria-selected={set.id === table.set.id}
          onClick={() => {
            onLeave()
            store.setState({ table: { ...table.choice, setId: set.id } })
          }}
        >
          {t(`matrix.standard.${set.standard}`)}
        </button>
      ))}
    </div>
  )
}

function LayerSwitch({ table, onLeave }: ToolbarProps) {
  const t = useT()
  const store = useStore()
  return (
    <Segments
      label={t('matrix.layers')}
      value={table.choice.layer}
      options={LAYERS.map((layer) => ({
        value: layer,
        label: layerTitle(t, table.plan.year, layer),
      }))}
      onChange={(layer) => {
        onLeave()
        store.setState({ table: { ...table.choice, layer } })
      }}
    />
  )
}

function ViewSwitch({ table, onLeave }: ToolbarProps) {
  const t = useT()
  const store = useStore()
  const view = useApp((state) => state.view)
  const isBaseline = table.choice.layer === 'baseline'
  const views = isBaseline ? VIEWS.filter((candidate) => candidate !== 'added') : VIEWS
  return (
    <Segments
      label={t('matrix.views')}
      value={isBaseline && view === 'added' ? 'number' : view}
      options={views.map((value) => ({
        value,
        label: t(`matrix.view.${value}`),
        title: t(`matrix.view.${value}Title`),
      }))}
      onChange={(value) => {
        onLeave()
        store.setState({ view: value })
      }}
    />
  )
}

function ImportButton() {
  const t = useT()
  const store = useStore()
  return (
    <ChooseFile icon={FileInput} accept=".xlsx" onFile={(file) => void startImport(store, file)}>
      {t('matrix.import')}
    </ChooseFile>
  )
}

function AppendixButton() {
  const t = useT()
  const store = useStore()
  return (
    <button
      type="button"
      className="button"
      onClick={() => store.setState({ screen: 'appendices', appendixId: null })}
    >
      <Printer size={16} aria-hidden />
      {t('matrix.appendix')}
    </button>
  )
}
