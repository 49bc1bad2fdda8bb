import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { useStore as useZustand } from 'zustand'
import { NO_FILTER, type CommuneFilter } from '../../../shared/communes/filter-communes.ts'
import type { SelectionSummary, SheetHandle } from '../../grid/sheet-model.ts'
import { Sheet } from '../../grid/sheet.tsx'
import type { DocumentSession } from '../../state/document-session.ts'
import { useApp, useErrorText, useStore, useT } from '../../state/use-app.ts'
import { createSelectionStore } from '../matrix/selection-store.ts'
import { CommunesPanel } from './communes-panel.tsx'
import { CommunesStatus } from './communes-status.tsx'
import { CommunesToolbar } from './communes-toolbar.tsx'
import { communesView } from './communes-view.ts'
import { FilterBar } from './filter-bar.tsx'
import { useCommunesModel } from './use-communes-model.ts'
import { useCommunesPlace, useLastCommune } from './use-communes-place.ts'
import { useCommunesTable } from './use-communes-table.ts'
import { useSheetFollowsCommunes } from './use-sheet-follows-communes.ts'
import './communes.css'

/** Which criteria each commune meets, is to meet and lacks, in one set. */
export function CommunesScreen() {
  const session = useApp((state) => state.session)
  return session === null ? null : <CommunesOf session={session} />
}

function CommunesOf({ session }: { readonly session: DocumentSession }) {
  const t = useT()
  const view = communesView(session)
  const filter = useZustand(view, (state) => state.filter)
  const wanted = useZustand(view, (state) => state.detail)
  const table = useCommunesTable()
  const detail = table?.subCriteria.length === 0 ? 'criteria' : wanted
  const isPanelOpen = useApp((state) => state.isPanelOpen)
  const sheet = useRef<SheetHandle>(null)
  // Beside React's state: a move of the cell draws the panel and the status bar, not the sheet.
  const [selection] = useState(createSelectionStore)
  const [applied, setApplied] = useState(0)
  const onSelectionChange = useCallback(
    (summary: SelectionSummary) => selection.setState({ summary }),
    [selection],
  )
  const onScreen = useCommunesModel(table, filter, detail, applied)
  const errorText = useErrorText()
  const stale = useSheetFollowsCommunes(sheet, table, onScreen, filter, errorText)
  useCommunesPlace(sheet, table, onScreen, view)
  useLastCommune(sheet, selection, onScreen, view)
  useSheetKeys(sheet)
  const order = onScreen?.shown
  useEffect(() => {
    if (table === null || order === undefined) return
    view.setState({ order: Array.from(order, (unit) => table.units[unit]?.id ?? '') })
  }, [view, table, order])
  const undo = useCallback(() => session.undo(), [session])
  const redo = useCallback(() => session.redo(), [session])
  const setFilter = useCallback(
    (next: CommuneFilter) => {
      if (sheet.current?.settle() !== false) view.setState({ filter: next })
    },
    [view],
  )

  if (table === null || onScreen === null) return <NoPlan />
  if (table.units.length === 0) return <NoCommunes />
  return (
    <div className="matrix-screen">
      <div className="matrix-main communes-main">
        <CommunesToolbar
          table={table}
          view={view}
          detail={detail}
          onLeave={() => sheet.current?.settle()}
        />
        <FilterBar
          table={table}
          filter={filter}
          onChange={setFilter}
          shown={onScreen.shown.length}
          stale={stale}
          onApply={() => setApplied((was) => was + 1)}
          onLeave={() => sheet.current?.focus()}
        />
        <div className="matrix-sheet communes-sheet">
          {onScreen.shown.length === 0 ? <NothingFound clear={() => setFilter(NO_FILTER)} /> : null}
          <Sheet
            ref={sheet}
            model={onScreen.model}
            t={t}
            label={onScreen.tableName}
            onSelectionChange={onSelectionChange}
            onUndo={undo}
            onRedo={redo}
          />
        </div>
      </div>
      {isPanelOpen ? (
        <CommunesPanel table={table} onScreen={onScreen} selection={selection} />
      ) : null}
      <CommunesStatus table={table} onScreen={onScreen} selection={selection} />
    </div>
  )
}

function NoPlan() {
  const t = useT()
  return (
    <div className="empty-state">
      <h2>{t('matrix.noPlanTitle')}</h2>
      <p>{t('matrix.noPlanText')}</p>
    </div>
  )
}

function NoCommunes() {
  const t = useT()
  const store = useStore()
  return (
    <div className="empty-state">
      <h2>{t('communes.noneTitle')}</h2>
      <p>{t('communes.noneText')}</p>
      <button type="button" className="button" onClick={() => store.setState({ screen: 'units' })}>
        {t('communes.toUnits')}
      </button>
    </div>
  )
}

function NothingFound({ clear }: { readonly clear: () => void }) {
  const t = useT()
  return (
    <div className="empty-state">
      <h2>{t('communes.foundNoneTitle')}</h2>
      <p>{t('communes.foundNoneText')}</p>
      <button type="button" className="button" onClick={clear}>
        {t('communes.filter.clear')}
      </button>
    </div>
  )
}

/** Ctrl+F searches the table; a key after a click on plain ground belongs to it all the same. */
function useSheetKeys(sheet: RefObject<SheetHandle | null>): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented) return
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f') {
        event.preventDefault()
        sheet.current?.find()
        return
      }
      if (event.target === document.body && event.key !== 'Tab') sheet.current?.takeKey(event)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [sheet])
}
