import type { GridApi } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useCallback, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode, Ref } from 'react'

import './ag-modules.ts'
import { FindBar } from './find-bar.tsx'
import type { Finder } from './finder.ts'
import { NoticeStrip } from './notice-strip.tsx'
import { agColumns, agRows, columnsSignature, rowsSignature } from './sheet-columns.ts'
import { createSheetController } from './sheet-controller.ts'
import type { SheetController } from './sheet-controller.ts'
import type { AgRow, SheetEnv } from './sheet-parts.ts'
import type {
  CellRef,
  SelectionSummary,
  SheetColumn,
  SheetHandle,
  SheetModel,
  SheetNotice,
  SheetRow,
  Translate,
} from './sheet-model.ts'
import { HEADER_HEIGHT_PX, ROW_HEIGHT_PX, sheetTheme } from './sheet-theme.ts'
import './sheet.css'

export interface SheetProps<Row extends SheetRow, Column extends SheetColumn, Value> {
  /**
   * A new object repaints what is on screen; rows or columns in another order clear the range.
   * Its functions may read live data: `refreshCells` repaints without a new object.
   */
  readonly model: SheetModel<Row, Column, Value>
  readonly t: Translate
  /** The table's name for screen readers. */
  readonly label: string
  readonly ref?: Ref<SheetHandle> | undefined
  readonly onSelectionChange?: ((summary: SelectionSummary) => void) | undefined
  /**
   * Keys the document owns. Without a handler the key goes on to the window. A key the sheet used
   * arrives there with `defaultPrevented` set.
   */
  readonly onUndo?: (() => void) | undefined
  readonly onRedo?: (() => void) | undefined
  readonly onSave?: (() => void) | undefined
  /** Without a handler, notices show in a strip at the sheet's foot. Null takes the last one back. */
  readonly onNotice?: ((notice: SheetNotice | null) => void) | undefined
  /** The context-menu key or the right button on a cell; the cell is selected by then. */
  readonly onMenu?:
    ((cell: CellRef, at: { readonly x: number; readonly y: number }) => void) | undefined
  /** The right button on a column's heading. */
  readonly onColumnMenu?:
    ((columnId: string, at: { readonly x: number; readonly y: number }) => void) | undefined
}

/** Rows kept ready above and below the window: each costs every large paste; four still scroll without gaps. */
const ROW_BUFFER = 4

/** A table with the hands of a spreadsheet. It fills its parent, which must have a height. */
export function Sheet<Row extends SheetRow, Column extends SheetColumn, Value>(
  props: SheetProps<Row, Column, Value>,
): ReactNode {
  const { t, label, ref } = props
  const model: SheetModel = props.model
  const host = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const reason = useRef<HTMLDivElement>(null)
  const live = useRef<HTMLDivElement>(null)
  const controller = useRef<SheetController | null>(null)
  const gridApi = useRef<GridApi<AgRow> | null>(null)
  const [finding, setFinding] = useState<Finding | null>(null)
  const [notice, setNotice] = useState<SheetNotice | null>(null)

  const latest = useRef({ model, env: envOf() })
  useLayoutEffect(() => {
    latest.current = { model, env: envOf() }
  })

  function envOf(): SheetEnv {
    const { onSelectionChange, onUndo, onRedo, onSave, onMenu, onColumnMenu, onNotice } = props
    const notify = onNotice ?? setNotice
    const openFind = (): void => {
      const finder = controller.current?.finder
      if (finder) setFinding((was) => ({ finder, times: (was?.times ?? 0) + 1 }))
    }
    return { t, notify, openFind, onSelectionChange, onUndo, onRedo, onSave, onMenu, onColumnMenu }
  }

  useLayoutEffect(() => {
    const elements = allOf(host.current, grid.current, field.current, reason.current, live.current)
    if (!elements) return undefined
    const made = createSheetController(elements, latest.current.model, () => latest.current.env)
    controller.current = made
    // Under StrictMode the grid may have been ready before this controller was made.
    if (gridApi.current) made.attach(gridApi.current)
    return () => {
      controller.current = null
      made.destroy()
    }
  }, [])

  useLayoutEffect(() => {
    controller.current?.setModel(model)
  }, [model])

  useImperativeHandle(ref, () => handleOf(() => controller.current), [])

  const columnsKey = useMemo(() => columnsSignature(model.columns), [model.columns])
  const rowsKey = useMemo(() => rowsSignature(model.rows), [model.rows])
  const display = useCallback((cell: CellRef) => displayOf(controller.current, cell), [])
  // The keys say when AG Grid has anything to do; a new model of the same shape only repaints.
  // oxlint-disable-next-line react/exhaustive-deps
  const columnDefs = useMemo(() => agColumns(model.columns, display), [columnsKey])
  // oxlint-disable-next-line react/exhaustive-deps
  const bodyRows = useMemo(() => agRows(model.rows, 'body'), [rowsKey])
  // oxlint-disable-next-line react/exhaustive-deps
  const pinnedRows = useMemo(() => agRows(model.rows, 'pinnedBottom'), [rowsKey])

  const closeNotice = useCallback(() => setNotice(null), [])

  function closeFind(): void {
    finding?.finder.close()
    setFinding(null)
    controller.current?.focus()
  }

  return (
    <div ref={host} className="ntm-sheet" role="group" aria-label={label}>
      <div ref={grid} className="ntm-sheet-grid">
        <AgGridReact<AgRow>
          theme={sheetTheme}
          columnDefs={columnDefs}
          rowData={bodyRows}
          pinnedBottomRowData={pinnedRows}
          getRowId={getRowId}
          rowHeight={ROW_HEIGHT_PX}
          headerHeight={HEADER_HEIGHT_PX}
          readOnlyEdit
          suppressCellFocus
          suppressHeaderFocus
          rowBuffer={ROW_BUFFER}
          animateRows={false}
          suppressRowHoverHighlight
          suppressNoRowsOverlay
          suppressColumnVirtualisation={false}
          onGridReady={({ api }) => {
            gridApi.current = api
            controller.current?.attach(api)
          }}
          onGridPreDestroyed={({ api }) => {
            if (gridApi.current === api) gridApi.current = null
          }}
        />
      </div>
      <textarea
        ref={field}
        className="ntm-sheet-field"
        aria-label={t('grid.editor')}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
      />
      <div ref={reason} popover="manual" role="alert" className="ntm-sheet-reason" />
      <div ref={live} className="ntm-sheet-live" aria-live="polite" />
      {finding && <FindBar {...finding} t={t} onClose={closeFind} />}
      {notice && <NoticeStrip notice={notice} t={t} onClose={closeNotice} />}
    </div>
  )
}

interface Finding {
  readonly finder: Finder
  /** How often it was asked for: asked again, the bar takes the focus again. */
  readonly times: number
}

function getRowId({ data }: { readonly data: AgRow }): string {
  return data.id
}

function displayOf(controller: SheetController | null, cell: CellRef): string {
  return controller?.display(cell) ?? ''
}

type Elements = Parameters<typeof createSheetController>[0]

function allOf(
  host: HTMLElement | null,
  grid: HTMLElement | null,
  field: HTMLTextAreaElement | null,
  reason: HTMLElement | null,
  live: HTMLElement | null,
): Elements | null {
  return host && grid && field && reason && live ? { host, grid, field, reason, live } : null
}

/** Stays the same object over remounts; before the first and after the last mount it does nothing. */
function handleOf(current: () => SheetController | null): SheetHandle {
  const of = (): SheetHandle | undefined => current()?.handle
  return {
    refreshCells: (cells) => of()?.refreshCells(cells),
    flash: (cells) => of()?.flash(cells),
    select: (from, to) => of()?.select(from, to) ?? false,
    goTo: (row, column) => of()?.goTo(row, column) ?? false,
    focus: () => of()?.focus(),
    takeKey: (event) => of()?.takeKey(event),
    getSelection: () => of()?.getSelection() ?? null,
    find: () => of()?.find(),
    showRefusal: (row, column, text, why) => of()?.showRefusal(row, column, text, why),
    clearRefusals: () => of()?.clearRefusals(),
    settle: () => of()?.settle() ?? true,
    run: (command) => of()?.run(command),
    fill: (text, options) => of()?.fill(text, options),
  }
}
