import { createAgBridge } from './ag-bridge.ts'
import { hitKey, type MarkState } from './cell-marks.ts'
import { createCellPainter, refKey } from './cell-painter.ts'
import { watchCells } from './grid-dom.ts'
import { sameRange } from './range.ts'
import { rememberCells } from './rendered-cells.ts'
import { createFigures } from './selection-figures.ts'
import { selectCell } from './selection.ts'
import type { Selection } from './selection.ts'
import type { CellRef, GridRange, SelectionSummary, SheetModel } from './sheet-model.ts'
import type { Copied, Refusal, Reveal, SheetCore, SheetElements, SheetEnv } from './sheet-parts.ts'
import { spokenSelection } from './spoken-selection.ts'
import { cellOfRef, createView, entriesAt, hasSameOrder, isEmptyView, refAt } from './view.ts'
import type { View } from './view.ts'

/** Above this, one repaint of all that is on screen costs less than asking cell by cell. */
const MANY_CELLS = 60

/** Holds what is selected, copied, refused and found, and keeps the screen true to it. */
export function createSheetCore(
  elements: SheetElements,
  model: SheetModel,
  env: () => SheetEnv,
): SheetCore {
  let view = createView(model)
  let selection = initialSelection(view)
  let copied: Copied | null = null
  let fillPreview: GridRange | null = null
  let hits: ReadonlySet<number> = new Set()
  const refusals = new Map<string, Refusal>()
  let pending: (readonly CellRef[] | 'all')[] | null = null
  const placeListeners: (() => void)[] = []
  const reorderListeners: ((before: View) => void)[] = []

  const rendered = rememberCells(elements.grid)
  const painter = createCellPainter(rendered, (ref) => {
    const row = rowOf(ref.row)
    const column = view.columnOf.get(ref.column)
    if (!row || !column) return {}
    const decoration = view.model.decorate(row, column)
    const refusal = refusals.get(refKey(ref))
    return refusal ? { ...decoration, tone: 'refused', title: refusal.reason } : decoration
  })

  const figures = createFigures(() => view, emit)

  const bridge = createAgBridge(elements.grid, () => view, place)

  const stopWatching = watchCells(elements.grid, () => {
    rendered.forget()
    painter.paintDecorations(view, 'new')
    paintMarks()
  })

  function rowOf(id: string): View['rows'][number] | undefined {
    const index = view.rowIndex.get(id)
    return index === undefined ? undefined : view.rows[index]
  }

  /** What the screen asks to repaint while it stores a step is painted together with the step. */
  function gatherRefreshes(store: () => void): readonly (readonly CellRef[] | 'all')[] {
    const asked: (readonly CellRef[] | 'all')[] = []
    pending = asked
    try {
      store()
    } finally {
      pending = null
    }
    return asked
  }

  function markState(): MarkState {
    return { selection, copied: copied?.range ?? null, fillPreview, hits }
  }

  function paintMarks(): void {
    painter.paintMarks(view, markState())
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

  function announce(): void {
    if (!selection || document.activeElement !== elements.field) return
    elements.live.textContent = spokenSelection(view, selection, core.display, env().t)
  }

  function select(next: Selection, toReveal: Reveal): void {
    const isSameRange = selection !== null && sameRange(selection.range, next.range)
    selection = next
    if (toReveal !== 'none') bridge.reveal(toReveal === 'active' ? next.active : next.head)
    painter.paintSelection(view, markState())
    place()
    announce()
    if (!isSameRange) figures.restart(next.range)
    emit()
  }

  function refresh(cells?: readonly CellRef[]): void {
    if (pending) {
      pending.push(cells ?? 'all')
      return
    }
    bridge.refresh(cells)
    painter.paintDecorations(view, cells ?? 'all')
    place()
    if (selection) figures.refresh(selection.range)
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
      const asked = gatherRefreshes(() =>
        view.model.apply(
          changes.map((change) => ({ ...entriesAt(view, change.cell), value: change.value })),
          { kind, range, count: changes.length },
        ),
      )
      const cells = [refs, ...asked].flatMap((part) => (part === 'all' ? [] : part))
      refresh(cells.length > MANY_CELLS || asked.includes('all') ? undefined : cells)
    },
    refresh,
    flash: (cells) => painter.flash(view, cells),
    reveal: bridge.reveal,
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
      bridge.fitColumns()
      refresh()
      paintMarks()
    },
    attach(next) {
      bridge.attach(next)
      refresh()
      paintMarks()
      emit()
    },
    onPlace: (listener) => void placeListeners.push(listener),
    onReorder: (listener) => void reorderListeners.push(listener),
    destroy() {
      stopWatching()
      bridge.destroy()
      figures.stop()
    },
  }

  elements.grid.addEventListener('scroll', place, { capture: true, passive: true })
  if (selection) figures.restart(selection.range)
  return core
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
