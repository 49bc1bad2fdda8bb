import { FileInput, PencilLine } from 'lucide-react'
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { useStore as useZustand } from 'zustand'
import { villageStandards, type VillageTable } from '../../../shared/villages/village-table.ts'
import { SelectionInStatus } from '../matrix/selection-in-status.tsx'
import type { SelectionSummary, SheetHandle } from '../../grid/sheet-model.ts'
import { Sheet } from '../../grid/sheet.tsx'
import type { DocumentSession } from '../../state/document-session.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { ChooseFile } from '../../ui/choose-file.tsx'
import { notify } from '../../ui/notify.ts'
import { startImport } from '../import/start-import.ts'
import { useSheetKeys } from '../lists/use-sheet-keys.ts'
import { createSelectionStore, type SelectionStore } from '../matrix/selection-store.ts'
import { useSheetFollowsVillages } from './use-sheet-follows-villages.ts'
import { useVillageModel, useVillageTable, type VillagesOnScreen } from './use-villages.ts'
import { columnOfLayer } from './village-layout.ts'
import { rowOfUnit } from './village-notes.ts'
import { VillagePanel } from './village-panel.tsx'
import { VillageToolbar } from './village-toolbar.tsx'
import { villageView, type VillageViewStore } from './village-view.ts'
import '../matrix/matrix.css'
import '../communes/communes.css'
import './villages.css'

/** Villages and residential quarters planned for a standard, by commune. */
export function VillagesScreen() {
  const session = useApp((state) => state.session)
  const planId = useApp((state) => state.table?.planId ?? null)
  return session === null || planId === null ? null : (
    <VillagesOf key={planId} session={session} planId={planId} />
  )
}

function VillagesOf({ session, planId }: { session: DocumentSession; planId: string }) {
  const t = useT()
  const view = villageView(session)
  const chosen = useZustand(view, (state) => state.standard)
  const isFiltered = useZustand(view, (state) => state.isFiltered)
  const isStarted = useZustand(view, (state) => state.isStarted)
  const isPanelOpen = useApp((state) => state.isPanelOpen)
  const [first] = useState(() => villageStandards(session.facts().facts, planId)[0])
  const table = useVillageTable(session, planId, chosen ?? first ?? 'village-ntm')
  const [again, setAgain] = useState(0)
  const onScreen = useVillageModel(table, isFiltered, again)
  const sheet = useRef<SheetHandle>(null)
  // Beside React's state: a move of the cell draws the panel and the status bar, not the sheet.
  const [selection] = useState(createSelectionStore)
  const onSelectionChange = useCallback(
    (summary: SelectionSummary) => selection.setState({ summary }),
    [selection],
  )
  const showHidden = useCallback(() => setAgain((count) => count + 1), [])
  useSheetFollowsVillages(sheet, onScreen, showHidden)
  useSheetKeys(sheet, table === null ? null : table.standard)
  useVillagePlace(sheet, onScreen, view)
  useLastCell(sheet, selection, onScreen, view)
  const undo = useCallback(() => session.undo(), [session])
  const redo = useCallback(() => session.redo(), [session])

  if (table === null || onScreen === null) return null
  if (table.columnOf.size === 0) return <NoCommunes />
  const communes = onScreen.rows.filter(({ part }) => part === 'commune').length
  const isEmpty = !isStarted && !hasFigures(session, table)
  return (
    <div className="matrix-screen">
      <div className="matrix-main communes-main">
        <VillageToolbar
          table={table}
          isFiltered={isFiltered}
          shown={communes}
          onLeave={() => sheet.current?.settle() ?? true}
          choose={(standard) => view.setState({ standard })}
          filter={(next) => {
            view.setState({ isFiltered: next })
            showHidden()
          }}
        />
        {isEmpty ? (
          <NothingYet start={() => view.setState({ isStarted: true })} />
        ) : (
          <div className="matrix-sheet communes-sheet">
            {communes === 0 ? (
              <NothingFound clear={() => view.setState({ isFiltered: false })} />
            ) : null}
            <Sheet
              ref={sheet}
              model={onScreen.model}
              t={t}
              label={t(`villages.standard.${table.standard}`)}
              onSelectionChange={onSelectionChange}
              onUndo={undo}
              onRedo={redo}
            />
          </div>
        )}
      </div>
      {isPanelOpen && !isEmpty ? <VillagePanel onScreen={onScreen} selection={selection} /> : null}
      {isEmpty ? null : <VillageStatus onScreen={onScreen} selection={selection} />}
    </div>
  )
}

/** Of any standard: once one has figures, the others are tables to be filled like it. */
function hasFigures(session: DocumentSession, table: VillageTable): boolean {
  const { facts } = session.facts()
  for (const _ of table.units()) return true
  return villageStandards(facts, table.planId).length > 0
}

function NoCommunes() {
  const t = useT()
  const store = useStore()
  return (
    <div className="empty-state">
      <h2>{t('communes.noneTitle')}</h2>
      <p>{t('villages.noneText')}</p>
      <button type="button" className="button" onClick={() => store.setState({ screen: 'units' })}>
        {t('communes.toUnits')}
      </button>
    </div>
  )
}

function NothingYet({ start }: { readonly start: () => void }) {
  const t = useT()
  const store = useStore()
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  return (
    <div className="empty-state">
      <h2>{t('villages.emptyTitle')}</h2>
      <p>{t('villages.emptyText')}</p>
      {isReadOnly ? null : (
        <div className="village-empty-tools">
          <button type="button" className="button" data-primary onClick={start}>
            <PencilLine size={16} aria-hidden />
            {t('villages.start')}
          </button>
          <ChooseFile
            icon={FileInput}
            accept=".xlsx"
            onFile={(file) => void startImport(store, file)}
          >
            {t('villages.import')}
          </ChooseFile>
        </div>
      )}
    </div>
  )
}

function NothingFound({ clear }: { readonly clear: () => void }) {
  const t = useT()
  return (
    <div className="empty-state">
      <h2>{t('villages.foundNoneTitle')}</h2>
      <p>{t('villages.foundNoneText')}</p>
      <button type="button" className="button" onClick={clear}>
        {t('villages.showAll')}
      </button>
    </div>
  )
}

/** A cell another screen asked for: its standard is opened, and a filter that hides it taken off, with a word. */
function useVillagePlace(
  sheet: RefObject<SheetHandle | null>,
  onScreen: VillagesOnScreen | null,
  view: VillageViewStore,
): void {
  const t = useT()
  const store = useStore()
  const place = useApp((state) => state.place)
  useEffect(() => {
    if (place?.screen !== 'villages' || onScreen === null) return undefined
    const { table, rows } = onScreen
    if (table.standard !== place.standard) {
      view.setState({ standard: place.standard })
      return undefined
    }
    // What is asked for may be a blank cell of an empty table.
    view.setState({ isStarted: true })
    const row = rowOfUnit(table, place.unitId)
    if (!rows.some(({ id }) => id === row)) {
      if (view.getState().isFiltered && table.columnOf.has(row)) {
        view.setState({ isFiltered: false })
        notify({ tone: 'info', text: t('villages.filterCleared') })
        return undefined
      }
      store.setState({ place: null })
      notify({ tone: 'info', text: t('villages.placeGone') })
      return undefined
    }
    const column = columnOfLayer(place.layer)
    // The grid lays out its rows after this effect; how far they reach, and so how far it scrolls, it knows later still.
    let frame = requestAnimationFrame(() => {
      if (sheet.current?.goTo(row, column) !== true) return
      frame = requestAnimationFrame(() => {
        sheet.current?.goTo(row, column)
        store.setState({ place: null })
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [store, place, sheet, onScreen, view, t])
}

/** Back from another screen, the cell one worked in is selected again; at first the first commune's plan. */
function useLastCell(
  sheet: RefObject<SheetHandle | null>,
  selection: SelectionStore,
  onScreen: VillagesOnScreen | null,
  view: VillageViewStore,
): void {
  const store = useStore()
  const first = useRef<string | null>(null)
  useEffect(() => {
    first.current = onScreen?.rows.find(({ part }) => part === 'commune')?.id ?? null
  }, [onScreen])
  useEffect(() => {
    const isAsked = store.getState().place !== null
    // The grid lays out its rows after this effect.
    const frame = requestAnimationFrame(() => {
      const row = first.current
      const cell = view.getState().lastCell ?? (row === null ? null : { row, column: 'target' })
      if (cell !== null && !isAsked) sheet.current?.select(cell)
    })
    return () => {
      cancelAnimationFrame(frame)
      view.setState({ lastCell: selection.getState().summary?.active ?? null })
    }
  }, [store, sheet, selection, view])
}

function VillageStatus({
  onScreen,
  selection,
}: {
  readonly onScreen: VillagesOnScreen
  readonly selection: SelectionStore
}) {
  const t = useT()
  useApp((state) => state.factsVersion)
  const { figures, cumulative } = onScreen.table.planTotals()
  return (
    <SelectionInStatus selection={selection}>
      <span data-testid="villages-status">
        {t('villages.status', {
          added: figures.target.shown ?? '–',
          cumulative: cumulative ?? '–',
        })}
      </span>
    </SelectionInStatus>
  )
}
