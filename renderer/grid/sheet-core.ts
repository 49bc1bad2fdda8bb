import type { GridApi } from 'ag-grid-community'

import { createCellPainter, refKey } from './cell-painter.ts'
import { viewportOf, watchCells } from './grid-dom.ts'
import { hitKey } from './cell-marks.ts'
import { bottomRight, columnCount, isOneCell, rowCount, sameRange, topLeft } from './range.ts'
import { selectCell } from './selection.ts'
import type { Selection } from './selection.ts'
import type { PlannedChange, PlanTable } from './paste-plan.ts'
import { createFigures } from './selection-figures.ts'
import { flexWidths, tableHeight } from './sheet-columns.ts'
import type {
  CellRef,
  GridAction,
  GridCell,
  GridRange,
  SelectionSummary,
  SheetModel,
  SheetNotice,
  Translate,
} from './sheet-model.ts'
import { cellOfRef, createView, entriesAt, hasSameOrder, isEmptyView, refAt } from './view.ts'
import type { View } from './view.ts'

/** The agRow is only an identity; texts always come from the current model. */
export interface AgRow {
  readonly id: string
}

export interface SheetElements {
  /** Everything of the sheet. */
  readonly host: HTMLElement
  /** AG Grid's part of it. */
  readonly grid: HTMLElement
  /** The one element that has the focus, over the active cell. */
  readonly field: HTMLTextAreaElement
  readonly reason: HTMLElement
  readonly live: HTMLElement
}

/** What the screen passes, read anew at each use. */
export interface SheetEnv {
  readonly t: Translate
  readonly notify: (notice: SheetNotice | null) => void
  readonly openFind: () => void
  readonly onSelectionChange?: ((summary: SelectionSummary) => void) | undefined
  readonly onUndo?: (() => void) | undefined
  readonly onRedo?: (() => void) | undefined
  readonly onSave?: (() => void) | undefined
  readonly onMenu?:
    ((cell: CellRef, at: { readonly x: number; readonly y: number }) => void) | undefined
}

export interface Copied {
  readonly range: GridRange
  readonly isCut: boolean
  readonly tsv: string
  readonly block: readonly (readonly string[])[]
}

export interface Refusal {
  readonly text: string
  readonly reason: string
}

export type Reveal = 'active' | 'head' | 'none'

export interface SheetCore {
  readonly elements: SheetElements
  env(): SheetEnv
  view(): View
  selection(): Selection | null
  select(next: Selection, reveal: Reveal): void
  copied(): Copied | null
  setCopied(copied: Copied | null): void
  setFillPreview(range: GridRange | null): void
  setHits(hits: readonly GridCell[]): void
  /** The text a cell shows: what was refused last, or the model's. */
  display(ref: CellRef): string
  editText(cell: GridCell): string
  refusal(cell: GridCell): Refusal | null
  refuse(ref: CellRef, refusal: Refusal): void
  /** Null clears them all. */
  clearRefusal(cell: GridCell | null): void
  planTable(): PlanTable<unknown>
  apply(
    changes: readonly PlannedChange<unknown>[],
    kind: GridAction['kind'],
    range: GridRange,
  ): void
  refresh(cells?: readonly CellRef[]): void
  flash(cells: readonly CellRef[]): void
  reveal(cell: GridCell): void
  summary(): SelectionSummary | null
  notify(tone: SheetNotice['tone'], text: string): void
  setModel(model: SheetModel): void
  attach(api: GridApi<AgRow>): void
  /** Called after each repaint, scroll or move, when something over a cell must follow it. */
  onPlace(listener: () => void): void
  /** Called when the ids or their order changed; an open edit finds its cell again by ids. */
  onReorder(listener: (before: View) => void): void
  destroy(): void
}

export function createSheetCore(
  elements: SheetElements,
  model: SheetModel,
  env: () => SheetEnv,
): SheetCore {
  let view = createView(model)
  let api: GridApi<AgRow> | null = null
  let selection = initialSelection(view)
  let copied: Copied | null = null
  let fillPreview: GridRange | null = null
  let hits: ReadonlySet<number> = new Set()
  const refusals = new Map<string, Refusal>()
  const placeListeners: (() => void)[] = []
  const reorderListeners: ((before: View) => void)[] = []

  const painter = createCellPainter(elements.grid, (ref) => {
    const row = rowOf(ref.row)
    const column = view.columnOf.get(ref.column)
    if (!row || !column) return {}
    const decoration = view.model.decorate(row, column)
    const refusal = refusals.get(refKey(ref))
    return refusal ? { ...decoration, tone: 'refused', title: refusal.reason } : decoration
  })

  const figures = createFigures(() => view, emit)

  const resizing = new ResizeObserver(() => {
    fitColumns()
    place()
  })
  resizing.observe(elements.grid)

  const stopWatching = watchCells(elements.grid, () => {
    painter.paintDecorations(view, 'new')
    paintMarks()
  })

  function rowOf(id: string): View['rows'][number] | undefined {
    const index = view.rowIndex.get(id)
    return index === undefined ? undefined : view.rows[index]
  }

  function fitColumns(): void {
    const grid = api
    const { columns } = view.model
    const room = viewportOf(elements.grid)?.clientWidth
    if (!grid || !room) return
    const widthOf = (id: string): number => grid.getColumn(id)?.getActualWidth() ?? 0
    const wanted = flexWidths(columns, room, widthOf)
    if (wanted.some(({ key, newWidth }) => widthOf(key) !== newWidth)) grid.setColumnWidths(wanted)
    const width = columns.reduce((sum, column) => sum + widthOf(column.id), 0)
    elements.grid.style.maxHeight = `${tableHeight(view.size.rows, width > room)}px`
  }

  function paintMarks(): void {
    painter.paintMarks(view, { selection, copied: copied?.range ?? null, fillPreview, hits })
    place()
  }

  function place(): void {
    for (const listener of placeListeners) listener()
  }

  function currentSummary(): SelectionSummary | null {
    if (!selection) return null
    return {
      active: refAt(view, selection.active),
      range: selection.range,
      figures: figures.of(selection.range),
    }
  }

  function emit(): void {
    const summary = currentSummary()
    if (summary) env().onSelectionChange?.(summary)
  }

  function reveal(cell: GridCell): void {
    if (!api) return
    const { column } = entriesAt(view, cell)
    if (cell.row < view.bodyRows) api.ensureIndexVisible(cell.row)
    if (!column.pinned) api.ensureColumnVisible(column.id)
  }

  function announce(): void {
    if (!selection || document.activeElement !== elements.field) return
    elements.live.textContent = spoken(selection)
  }

  function spoken(of: Selection): string {
    const { t } = env()
    if (!isOneCell(of.range))
      return t('grid.spokenRange', {
        rows: rowCount(of.range),
        columns: columnCount(of.range),
        first: nameOf(topLeft(of.range)),
        last: nameOf(bottomRight(of.range)),
      })
    const { row, column } = entriesAt(view, of.active)
    const names = { row: row.label, column: headerName(column.header) }
    const value = core.display({ row: row.id, column: column.id })
    return value === '' ? t('grid.spokenBlank', names) : t('grid.spokenCell', { ...names, value })
  }

  function nameOf(cell: GridCell): string {
    const { row, column } = entriesAt(view, cell)
    return `${row.label} · ${headerName(column.header)}`
  }

  function select(next: Selection, toReveal: Reveal): void {
    const isSameRange = selection !== null && sameRange(selection.range, next.range)
    selection = next
    if (toReveal !== 'none') reveal(toReveal === 'active' ? next.active : next.head)
    paintMarks()
    announce()
    if (!isSameRange) figures.restart(next.range)
    emit()
  }

  function refresh(cells?: readonly CellRef[]): void {
    if (!cells) {
      api?.refreshCells()
      painter.paintDecorations(view, 'all')
    } else {
      refreshTexts(cells)
      painter.paintDecorations(view, new Set(cells.map(refKey)))
    }
    place()
    if (selection) figures.refresh(selection.range)
  }

  function refreshTexts(cells: readonly CellRef[]): void {
    const grid = api
    if (!grid) return
    const columnsByRow = Map.groupBy(cells, (cell) => cell.row)
    for (const [rowId, refs] of columnsByRow) {
      const index = view.rowIndex.get(rowId)
      if (index === undefined) continue
      const node =
        index < view.bodyRows
          ? grid.getDisplayedRowAtIndex(index)
          : grid.getPinnedBottomRow(index - view.bodyRows)
      if (node) grid.refreshCells({ rowNodes: [node], columns: refs.map((ref) => ref.column) })
    }
  }

  const core: SheetCore = {
    elements,
    env,
    view: () => view,
    selection: () => selection,
    select,
    copied: () => copied,
    setCopied(next) {
      if (copied === next) return
      copied = next
      paintMarks()
    },
    setFillPreview(range) {
      fillPreview = range
      paintMarks()
    },
    setHits(cells) {
      hits = new Set(cells.map((cell) => hitKey(cell.row, cell.column, view.size.columns)))
      paintMarks()
    },
    display(ref) {
      const refusal = refusals.get(refKey(ref))
      if (refusal) return refusal.text
      const row = rowOf(ref.row)
      const column = view.columnOf.get(ref.column)
      return row && column ? view.model.text(row, column) : ''
    },
    editText(cell) {
      const { row, column } = entriesAt(view, cell)
      return view.model.editText(row, column)
    },
    refusal: (cell) => refusals.get(refKey(refAt(view, cell))) ?? null,
    refuse(ref, refusal) {
      refusals.set(refKey(ref), refusal)
      refresh([ref])
    },
    clearRefusal(cell) {
      if (cell) refusals.delete(refKey(refAt(view, cell)))
      else refusals.clear()
      refresh(cell ? [refAt(view, cell)] : undefined)
    },
    planTable: () => ({
      size: view.size,
      isEditable(cell) {
        const { row, column } = entriesAt(view, cell)
        return view.model.editable(row, column) === true
      },
      parse(cell, text) {
        const { row, column } = entriesAt(view, cell)
        return view.model.parse(row, column, text)
      },
    }),
    apply(changes, kind, range) {
      if (changes.length === 0) return
      // What was copied may be pasted again and again; any other edit ends the outline, as in Excel.
      if (kind !== 'paste') core.setCopied(null)
      const refs = changes.map((change) => refAt(view, change.cell))
      for (const ref of refs) refusals.delete(refKey(ref))
      view.model.apply(
        changes.map((change) => ({ ...entriesAt(view, change.cell), value: change.value })),
        { kind, range, count: changes.length },
      )
      refresh(refs.length > MANY_CELLS ? undefined : refs)
    },
    refresh,
    flash: (cells) => painter.flash(view, cells),
    reveal,
    summary: currentSummary,
    notify: (tone, text) => env().notify({ tone, text }),
    setModel(next) {
      const before = view
      view = createView(next, before)
      const isSame =
        hasSameOrder(before.rows, view.rows) && hasSameOrder(before.columns, view.columns)
      if (!isSame) {
        selection = keepActive(before, view, selection)
        copied = null
        hits = new Set()
        for (const listener of reorderListeners) listener(before)
        if (selection) figures.restart(selection.range)
        emit()
      }
      fitColumns()
      refresh()
      paintMarks()
    },
    attach(next) {
      api = next
      next.addEventListener('newColumnsLoaded', fitColumns)
      fitColumns()
      refresh()
      paintMarks()
      emit()
    },
    onPlace: (listener) => void placeListeners.push(listener),
    onReorder: (listener) => void reorderListeners.push(listener),
    destroy() {
      stopWatching()
      resizing.disconnect()
      figures.stop()
      api = null
    },
  }

  elements.grid.addEventListener('scroll', place, { capture: true, passive: true })
  if (selection) figures.restart(selection.range)
  return core
}

/** Above this, one repaint of all that is on screen costs less than asking cell by cell. */
const MANY_CELLS = 60

export function headerName(header: string): string {
  return header.replaceAll(/\s+/g, ' ')
}

function initialSelection(view: View): Selection | null {
  return isEmptyView(view) ? null : selectCell({ row: 0, column: view.firstValueColumn })
}

/** A range means other cells after a reorder, so only its active cell is kept, found by its ids. */
function keepActive(before: View, after: View, selection: Selection | null): Selection | null {
  if (isEmptyView(after)) return null
  const cell = selection && cellOfRef(after, refAt(before, selection.active))
  return cell ? selectCell(cell) : initialSelection(after)
}
