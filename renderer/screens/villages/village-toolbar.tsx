import { FileInput, Filter, PanelRightClose, PanelRightOpen, Printer } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { VILLAGE_STANDARDS, type VillageStandard } from '../../../shared/changes/fact-tables.ts'
import { villageStandards, type VillageTable } from '../../../shared/villages/village-table.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { ChooseFile } from '../../ui/choose-file.tsx'
import { keepFocus } from '../../ui/keep-focus.ts'
import { startImport } from '../import/start-import.ts'

interface ToolbarProps {
  readonly table: VillageTable
  readonly isFiltered: boolean
  readonly shown: number
  /** Ends an open edit; false when its text is refused. */
  readonly onLeave: () => boolean
  readonly choose: (standard: VillageStandard) => void
  readonly filter: (isFiltered: boolean) => void
}

/** The three standards as tabs; the filter, the way in and out. */
export function VillageToolbar(props: ToolbarProps) {
  const { table, isFiltered, shown, onLeave, choose, filter } = props
  const t = useT()
  const store = useStore()
  const bar = useRef<HTMLDivElement>(null)
  useApp((state) => state.factsVersion)
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  const isPanelOpen = useApp((state) => state.isPanelOpen)
  const session = useApp((state) => state.session)
  const facts = session?.facts().facts
  const filled = facts === undefined ? [] : villageStandards(facts, table.planId)
  const PanelIcon = isPanelOpen ? PanelRightClose : PanelRightOpen
  const panelLabel = t(isPanelOpen ? 'frame.foldPanel' : 'frame.unfoldPanel')

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const count = VILLAGE_STANDARDS.length
    const next = (VILLAGE_STANDARDS.indexOf(table.standard) + step + count) % count
    const standard = VILLAGE_STANDARDS[next]
    if (standard === undefined || !onLeave()) return
    choose(standard)
    const tab = bar.current?.querySelectorAll('[role="tab"]')[next]
    if (tab instanceof HTMLElement) tab.focus()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the tools inside take the clicks
    <div className="communes-toolbar village-toolbar" onMouseDown={keepFocus}>
      <div
        ref={bar}
        className="tabs"
        role="tablist"
        tabIndex={-1}
        aria-label={t('villages.standards')}
        onKeyDown={onKeyDown}
      >
        {VILLAGE_STANDARDS.map((standard) => (
          <button
            key={standard}
            type="button"
            role="tab"
            aria-selected={standard === table.standard}
            tabIndex={standard === table.standard ? 0 : -1}
            title={t(filled.includes(standard) ? 'villages.tabTitle' : 'villages.tabTitleEmpty', {
              standard: t(`villages.standard.${standard}`),
            })}
            onClick={() => {
              if (onLeave()) choose(standard)
            }}
          >
            {t(`villages.tab.${standard}`)}
          </button>
        ))}
      </div>
      <div className="communes-switches">
        <span className="filter-result">
          {t('villages.shown', { shown, communes: table.columnOf.size })}
        </span>
        <button
          type="button"
          className="button"
          aria-pressed={isFiltered}
          title={t('villages.filterTitle')}
          onClick={() => {
            if (onLeave()) filter(!isFiltered)
          }}
        >
          <Filter size={15} aria-hidden />
          {t('villages.filter')}
        </button>
        {isReadOnly ? null : (
          <ChooseFile
            icon={FileInput}
            accept=".xlsx"
            onFile={(file) => void startImport(store, file)}
          >
            {t('villages.import')}
          </ChooseFile>
        )}
        <button
          type="button"
          className="button"
          disabled={!filled.includes(table.standard)}
          title={t('villages.appendixTitle')}
          onClick={() =>
            store.setState({ screen: 'appendices', appendixId: `villages-${table.standard}` })
          }
        >
          <Printer size={15} aria-hidden />
          {t('villages.appendix')}
        </button>
        <button
          type="button"
          className="button icon-button"
          title={panelLabel}
          aria-label={panelLabel}
          aria-expanded={isPanelOpen}
          onClick={() => store.togglePanel()}
        >
          <PanelIcon size={16} aria-hidden />
        </button>
      </div>
    </div>
  )
}
