import {
  ArrowDown,
  ArrowUp,
  FileInput,
  PanelRightClose,
  PanelRightOpen,
  PencilLine,
  Plus,
  Printer,
  Trash2,
} from 'lucide-react'
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useStore as useZustand } from 'zustand'
import { SelectionInStatus } from '../matrix/selection-in-status.tsx'
import type { SelectionSummary, SheetHandle } from '../../grid/sheet-model.ts'
import { Sheet } from '../../grid/sheet.tsx'
import type { DocumentSession } from '../../state/document-session.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { ChooseFile } from '../../ui/choose-file.tsx'
import { keepFocus } from '../../ui/keep-focus.ts'
import { useIsShut } from '../versions/use-is-shut.ts'
import { notify } from '../../ui/notify.ts'
import { startImport } from '../import/start-import.ts'
import { useSheetKeys } from '../lists/use-sheet-keys.ts'
import { createSelectionStore, type SelectionStore } from '../matrix/selection-store.ts'
import { CommonMenu } from './common-menu.tsx'
import { IndicatorPanel } from './indicator-panel.tsx'
import { NAME } from './indicator-table.ts'
import { useIndicatorActions, type IndicatorActions } from './use-indicator-actions.ts'
import {
  useIndicators,
  useSheetFollowsIndicators,
  type IndicatorsOnScreen,
} from './use-indicators.ts'
import '../matrix/matrix.css'
import '../communes/communes.css'
import './indicators.css'

/** Indicators that no criteria set holds: OCOP products, income, poverty. */
export function IndicatorsScreen() {
  const session = useApp((state) => state.session)
  const planId = useApp((state) => state.table?.planId ?? null)
  return session === null || planId === null ? null : (
    <IndicatorsOf key={planId} session={session} planId={planId} />
  )
}

function IndicatorsOf({ session, planId }: { session: DocumentSession; planId: string }) {
  const t = useT()
  const onScreen = useIndicators(session, planId)
  const { table, model } = onScreen
  const isPanelOpen = useApp((state) => state.isPanelOpen)
  const sheet = useRef<SheetHandle>(null)
  // Beside React's state: a move of the cell draws the panel and the status bar, not the sheet.
  const [selection] = useState(createSelectionStore)
  const [isStarted, setStarted] = useState(false)
  const onSelectionChange = useCallback(
    (summary: SelectionSummary) => selection.setState({ summary }),
    [selection],
  )
  const actions = useIndicatorActions(table, sheet)
  useSheetFollowsIndicators(sheet, onScreen)
  const isEmpty = table.all().length === 0 && !isStarted
  useSheetKeys(sheet, isEmpty ? null : planId)
  useIndicatorPlace(sheet, onScreen)
  const undo = useCallback(() => session.undo(), [session])
  const redo = useCallback(() => session.redo(), [session])
  const selected = useCallback(() => selectedIds(onScreen, selection), [onScreen, selection])
  const onKeyDown = useIndicatorKeys(sheet, selected, actions)
  return (
    <div className="matrix-screen">
      <div className="matrix-main communes-main">
        <Toolbar
          onScreen={onScreen}
          selection={selection}
          selected={selected}
          actions={actions}
          isEmpty={isEmpty}
        />
        {isEmpty ? (
          <NothingYet actions={actions} start={() => setStarted(true)} />
        ) : (
          // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the sheet inside has the focus
          <div className="matrix-sheet" onKeyDownCapture={onKeyDown}>
            <Sheet
              ref={sheet}
              model={model}
              t={t}
              label={t('indicators.title')}
              onSelectionChange={onSelectionChange}
              onUndo={undo}
              onRedo={redo}
            />
          </div>
        )}
      </div>
      {isPanelOpen && !isEmpty ? (
        <IndicatorPanel onScreen={onScreen} selection={selection} />
      ) : null}
      {isEmpty ? null : <SelectionInStatus selection={selection} />}
    </div>
  )
}

function selectedIds({ rows }: IndicatorsOnScreen, selection: SelectionStore): string[] {
  const range = selection.getState().summary?.range
  if (range === undefined) return []
  return rows
    .slice(range.top, range.bottom + 1)
    .flatMap(({ id, part }) => (part === 'indicator' ? [id] : []))
}

/** Alt with arrows moves rows, Ctrl+Delete takes them away; before the sheet sees the key, which clears cells with Delete. */
function useIndicatorKeys(
  sheet: RefObject<SheetHandle | null>,
  selected: () => readonly string[],
  actions: IndicatorActions,
): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (event.nativeEvent.isComposing) return
      const { key, altKey, ctrlKey, metaKey } = event
      const isMove = altKey && (key === 'ArrowUp' || key === 'ArrowDown')
      if (!isMove && !((ctrlKey || metaKey) && key === 'Delete')) return
      event.preventDefault()
      event.stopPropagation()
      if (sheet.current?.settle() === false) return
      if (isMove) actions.move(selected(), key === 'ArrowUp' ? -1 : 1)
      else actions.remove(selected())
    },
    [sheet, selected, actions],
  )
}

interface ToolbarProps {
  readonly onScreen: IndicatorsOnScreen
  readonly selection: SelectionStore
  readonly selected: () => readonly string[]
  readonly actions: IndicatorActions
  readonly isEmpty: boolean
}

function Toolbar({ onScreen, selection, selected, actions, isEmpty }: ToolbarProps) {
  const t = useT()
  const store = useStore()
  useApp((state) => state.factsVersion)
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  const isShut = useIsShut()
  const isPanelOpen = useApp((state) => state.isPanelOpen)
  // Which indicators are selected follows from the range: the buttons follow its moves.
  useZustand(selection, (state) => state.summary?.range)
  const ids = isEmpty ? [] : selected()
  const cannot = isShut || ids.length === 0
  const count = onScreen.table.all().length
  const PanelIcon = isPanelOpen ? PanelRightClose : PanelRightOpen
  const panelLabel = t(isPanelOpen ? 'frame.foldPanel' : 'frame.unfoldPanel')
  const tool = (label: string, Icon: typeof Plus, run: () => void, isOff: boolean) => (
    <button
      type="button"
      className="button icon-button"
      title={label}
      aria-label={label}
      disabled={isOff}
      onClick={run}
    >
      <Icon size={16} aria-hidden />
    </button>
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the tools inside take the clicks
    <div className="indicator-tools" onMouseDown={keepFocus}>
      {isReadOnly || isEmpty ? null : (
        <>
          <button
            type="button"
            className="button"
            title={t('indicators.insertTitle')}
            disabled={isShut}
            onClick={() => actions.insert(ids[0] ?? null)}
          >
            <Plus size={16} aria-hidden />
            {t('indicators.insert')}
          </button>
          <CommonMenu there={onScreen.table.all()} isShut={isShut} add={actions.addCommon} />
          {tool(t('indicators.up'), ArrowUp, () => actions.move(ids, -1), cannot)}
          {tool(t('indicators.down'), ArrowDown, () => actions.move(ids, 1), cannot)}
          {tool(t('indicators.remove'), Trash2, () => actions.remove(ids), cannot)}
        </>
      )}
      <span className="spacer" />
      <span className="filter-result">{t('indicators.count', { count })}</span>
      {isReadOnly || isEmpty ? null : (
        <ChooseFile
          icon={FileInput}
          accept=".xlsx"
          onFile={(file) => void startImport(store, file)}
        >
          {t('indicators.import')}
        </ChooseFile>
      )}
      <button
        type="button"
        className="button"
        disabled={count === 0}
        title={t('indicators.appendixTitle')}
        onClick={() => store.setState({ screen: 'appendices', appendixId: 'indicators' })}
      >
        <Printer size={15} aria-hidden />
        {t('indicators.appendix')}
      </button>
      {tool(panelLabel, PanelIcon, () => store.togglePanel(), false)}
    </div>
  )
}

function NothingYet({
  actions,
  start,
}: {
  readonly actions: IndicatorActions
  readonly start: () => void
}) {
  const t = useT()
  const store = useStore()
  const isReadOnly = useIsShut()
  return (
    <div className="empty-state">
      <h2>{t('indicators.emptyTitle')}</h2>
      <p>{t('indicators.emptyText')}</p>
      {isReadOnly ? null : (
        <div className="indicator-empty-tools">
          <CommonMenu there={[]} isPrimary add={actions.addCommon} />
          <button type="button" className="button" onClick={start}>
            <PencilLine size={16} aria-hidden />
            {t('indicators.start')}
          </button>
          <ChooseFile
            icon={FileInput}
            accept=".xlsx"
            onFile={(file) => void startImport(store, file)}
          >
            {t('indicators.import')}
          </ChooseFile>
        </div>
      )}
    </div>
  )
}

/** A figure another screen asked for. */
function useIndicatorPlace(
  sheet: RefObject<SheetHandle | null>,
  { table, rows }: IndicatorsOnScreen,
): void {
  const t = useT()
  const store = useStore()
  const place = useApp((state) => state.place)
  useEffect(() => {
    if (place?.screen !== 'indicators') return undefined
    const { indicatorId, figure } = place
    if (table.find(indicatorId) === undefined) {
      store.setState({ place: null })
      notify({ tone: 'info', text: t('indicators.placeGone') })
      return undefined
    }
    // The grid lays out its rows after this effect.
    const frame = requestAnimationFrame(() => {
      if (sheet.current?.goTo(indicatorId, figure ?? NAME) === true) store.setState({ place: null })
    })
    return () => cancelAnimationFrame(frame)
  }, [store, place, sheet, table, rows, t])
}
