import { useCallback, useEffect, useRef, useState } from 'react'
import { grandTotal } from '../../../shared/matrix/matrix.ts'
import { SelectionInStatus } from './selection-in-status.tsx'
import type { SelectionSummary, SheetHandle } from '../../grid/sheet-model.ts'
import { Sheet } from '../../grid/sheet.tsx'
import { useApp, useErrorText, useStore, useT } from '../../state/use-app.ts'
import { createSelectionStore, type SelectionStore } from './selection-store.ts'
import { ColumnMenu, type MenuPlace } from './column-menu.tsx'
import { ExplainPanel } from './explain-panel.tsx'
import { MatrixToolbar } from './matrix-toolbar.tsx'
import { BOUND, RECOGNISED, type MatrixTable } from './matrix-table.ts'
import { matrixView } from './matrix-view-store.ts'
import { SwitchDialog } from './switch-dialog.tsx'
import { useColumnSwitch } from './use-column-switch.ts'
import { useMatrixModel } from './use-matrix-model.ts'
import { useMatrixTable } from './use-matrix-table.ts'
import { useSheetFollowsFindings } from './use-sheet-follows-findings.ts'
import { useSheetFollowsFacts } from './use-sheet-follows-facts.ts'
import './matrix.css'

/** The officer's main table: criteria × columns of one set and layer. */
export function MatrixScreen() {
  const t = useT()
  const table = useMatrixTable()
  const isPanelOpen = useApp((state) => state.isPanelOpen)
  const sheet = useRef<SheetHandle>(null)
  // Beside React's state: a move of the cell draws the panel and the status bar, not the sheet.
  const [selection] = useState(createSelectionStore)
  const onSelectionChange = useCallback(
    (summary: SelectionSummary) => selection.setState({ summary }),
    [selection],
  )
  const columnSwitch = useColumnSwitch(table)
  const { model, tableName } = useMatrixModel(table, columnSwitch?.write)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const errorText = useErrorText()
  useSheetFollowsFacts(sheet, table, errorText)
  useSheetFollowsFindings(sheet, table)
  useTarget(sheet, model)
  useFindKey(sheet)
  useFocusAtFirst(sheet, table !== null)
  useKeysFromNowhere(sheet)
  useLastPlace(sheet, selection)
  const session = useApp((state) => state.session)
  const undo = useCallback(() => session?.undo(), [session])
  const redo = useCallback(() => session?.redo(), [session])

  if (table === null || model === null || columnSwitch === null) return <NoPlan />
  return (
    <div className="matrix-screen">
      <div className="matrix-main">
        <MatrixToolbar
          table={table}
          columnSwitch={columnSwitch}
          onLeave={() => sheet.current?.settle()}
        />
        <EmptyHint table={table} />
        <div className="matrix-sheet">
          <Sheet
            ref={sheet}
            model={model}
            t={t}
            label={tableName}
            onSelectionChange={onSelectionChange}
            onUndo={undo}
            onRedo={redo}
            onMenu={(cell, at) => setMenu({ columnId: cell.column, ...at })}
            onColumnMenu={(columnId, at) => setMenu({ columnId, ...at })}
          />
        </div>
      </div>
      {isPanelOpen ? (
        <ExplainPanel
          table={table}
          model={model}
          selection={selection}
          columnSwitch={columnSwitch}
          goTo={(cell) => sheet.current?.goTo(cell.row, cell.column)}
        />
      ) : null}
      <MatrixStatus table={table} selection={selection} />
      {table.set.unitLevel === 'commune' ? (
        <ColumnMenu
          table={table}
          columnSwitch={columnSwitch}
          place={menu}
          onClose={() => {
            setMenu(null)
            sheet.current?.focus()
          }}
        />
      ) : null}
      <SwitchDialog
        table={table}
        columnSwitch={columnSwitch}
        onDone={() => sheet.current?.focus()}
      />
    </div>
  )
}

/** An empty table says how to fill it; it goes with the first figure. */
function EmptyHint({ table }: { table: MatrixTable }) {
  const t = useT()
  useApp((state) => state.factsVersion)
  if (grandTotal(table.matrix()) !== null) return null
  return (
    <p className="matrix-hint" role="note">
      <b>{t('matrix.emptyTitle')}.</b> {t('matrix.emptyText')}
    </p>
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

/** The table takes keys as soon as it is there, unless the person is somewhere else already. */
function useFocusAtFirst(sheet: React.RefObject<SheetHandle | null>, isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return undefined
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) sheet.current?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [sheet, isReady])
}

/** Ctrl+F searches the table wherever the focus is on this screen; inside the sheet it has been handled already. */
function useFindKey(sheet: React.RefObject<SheetHandle | null>): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const isFind = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f'
      if (!isFind || event.defaultPrevented) return
      event.preventDefault()
      sheet.current?.find()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [sheet])
}

/** A click on plain ground leaves the focus nowhere; the next key belongs to the table all the same. */
function useKeysFromNowhere(sheet: React.RefObject<SheetHandle | null>): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.target !== document.body || event.defaultPrevented || event.key === 'Tab') return
      // A dialog that has just opened takes the focus a moment later.
      if (document.querySelector('[role="dialog"]') !== null) return
      sheet.current?.takeKey(event)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [sheet])
}

/** Back from another screen, the cell one worked in is selected again. */
function useLastPlace(sheet: React.RefObject<SheetHandle | null>, selection: SelectionStore): void {
  const store = useStore()
  useEffect(() => {
    const { lastCell, target } = store.getState()
    // A jump asked for wins, also when it was made by the time the frame comes.
    const place = target === null ? lastCell : null
    // The grid lays out its rows after this effect.
    const frame = requestAnimationFrame(() => {
      if (place !== null) sheet.current?.select(place)
    })
    return () => {
      cancelAnimationFrame(frame)
      store.setState({ lastCell: selection.getState().summary?.active ?? null })
    }
  }, [store, sheet, selection])
}

/** A jump asked for by another screen or the palette. */
function useTarget(sheet: React.RefObject<SheetHandle | null>, model: unknown): void {
  const store = useStore()
  const target = useApp((state) => state.target)
  useEffect(() => {
    if (target === null) return undefined
    if (target.row === BOUND || target.row === RECOGNISED)
      matrixView.setState({ isBoundShown: true })
    // The grid lays out its rows after this effect.
    const frame = requestAnimationFrame(() => {
      if (sheet.current?.goTo(target.row, target.column) === true) store.setState({ target: null })
    })
    return () => cancelAnimationFrame(frame)
  }, [store, target, sheet, model])
}

function MatrixStatus({ table, selection }: { table: MatrixTable; selection: SelectionStore }) {
  const t = useT()
  useApp((state) => state.factsVersion)
  return (
    <SelectionInStatus selection={selection}>
      <span>{t('frame.rateBase', { count: table.matrix().rateBase })}</span>
    </SelectionInStatus>
  )
}
