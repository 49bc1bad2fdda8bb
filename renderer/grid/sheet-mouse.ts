import type { CellEditor } from './cell-editor.ts'
import { cellAreas, cellElement, cellUnder, hitOf, viewportOf } from './grid-dom.ts'
import type { Area, Hit } from './grid-dom.ts'
import { fillTarget } from './fill-series.ts'
import { bottomRight, hasCell, sameCell } from './range.ts'
import { extendTo, selectBetween, selectCell } from './selection.ts'
import type { SheetCore } from './sheet-core.ts'
import { fillByHandle, fillDownBeside } from './sheet-fill.ts'
import type { GridCell, GridRange } from './sheet-model.ts'
import { refAt } from './view.ts'

const HANDLE_PX = 8
const MAX_SCROLL_STEP_PX = 100

type Drag =
  | { readonly kind: 'cells' | 'rows' | 'columns'; readonly origin: GridCell }
  | { readonly kind: 'fill'; readonly origin: GridCell; readonly source: GridRange }

/** Selecting, the fill handle, double click and the context menu by mouse. */
export function connectMouse(core: SheetCore, editor: CellEditor): () => void {
  const { grid } = core.elements
  const abort = new AbortController()
  const { signal } = abort
  let endDrag: (() => void) | null = null

  function cellOf(hit: Extract<Hit, { kind: 'cell' }>): GridCell | null {
    const column = core.view().columnIndex.get(hit.columnId)
    return column === undefined ? null : { row: hit.row, column }
  }

  function isOnHandle(event: MouseEvent, cell: GridCell, element: HTMLElement): boolean {
    const range = core.selection()?.range
    if (!range || core.copied() || !sameCell(bottomRight(range), cell)) return false
    const box = element.getBoundingClientRect()
    return event.clientX >= box.right - HANDLE_PX && event.clientY >= box.bottom - HANDLE_PX
  }

  function press(event: MouseEvent): void {
    const hit = hitOf(event.target, grid, core.view().bodyRows)
    if (!hit || !core.selection()) return
    event.preventDefault()
    event.stopPropagation()
    if (!editor.commit()) {
      editor.focus()
      return
    }
    editor.focus()
    if (event.button !== 0) return
    if (hit.kind === 'columnHeader') pressColumn(event, hit.columnId)
    else pressCell(event, hit)
  }

  function pressCell(event: MouseEvent, hit: Extract<Hit, { kind: 'cell' }>): void {
    const cell = cellOf(hit)
    const selection = core.selection()
    if (!selection) return
    if (!cell) {
      pressRow(event, hit.row)
      return
    }
    if (isOnHandle(event, cell, hit.element)) {
      if (event.detail === 2) fillDownBeside(core)
      else startDrag({ kind: 'fill', origin: cell, source: selection.range })
      return
    }
    core.select(event.shiftKey ? extendTo(selection, cell) : selectCell(cell), 'none')
    if (!event.shiftKey) core.reveal(cell)
    startDrag({ kind: 'cells', origin: event.shiftKey ? selection.active : cell })
    if (event.detail === 2 && !event.shiftKey) {
      endDrag?.()
      editor.start()
    }
  }

  function pressRow(event: MouseEvent, row: number): void {
    const from = event.shiftKey ? (core.selection()?.active.row ?? row) : row
    selectRows(from, row)
    startDrag({ kind: 'rows', origin: { row: from, column: 0 } })
  }

  function selectRows(from: number, to: number): void {
    const last = core.view().size.columns - 1
    core.select(selectBetween({ row: from, column: 0 }, { row: to, column: last }), 'none')
  }

  function pressColumn(event: MouseEvent, columnId: string): void {
    const column = core.view().columnIndex.get(columnId)
    if (column === undefined) {
      selectColumns(0, core.view().size.columns - 1)
      return
    }
    const from = event.shiftKey ? (core.selection()?.active.column ?? column) : column
    selectColumns(from, column)
    startDrag({ kind: 'columns', origin: { row: 0, column: from } })
  }

  /** Body rows only: a column with its own total would count everything twice. */
  function selectColumns(from: number, to: number): void {
    const { bodyRows, size } = core.view()
    const last = (bodyRows > 0 ? bodyRows : size.rows) - 1
    core.select(selectBetween({ row: 0, column: from }, { row: last, column: to }), 'none')
  }

  function dragTo(drag: Drag, cell: GridCell): void {
    switch (drag.kind) {
      case 'cells':
        core.select(selectBetween(drag.origin, cell), 'none')
        return
      case 'rows':
        selectRows(drag.origin.row, cell.row)
        return
      case 'columns':
        selectColumns(drag.origin.column, cell.column)
        return
      case 'fill':
        core.setFillPreview(fillTarget(drag.source, cell)?.range ?? null)
    }
  }

  function startDrag(drag: Drag): void {
    endDrag?.()
    let last = drag.origin
    let pointer: { readonly x: number; readonly y: number } | null = null
    let frame = 0
    const dragAbort = new AbortController()

    const follow = (): void => {
      if (!pointer) return
      const isScrolling = autoScroll(drag, pointer)
      const cell = nearestCell(pointer)
      if (cell && !sameCell(cell, last)) {
        last = cell
        dragTo(drag, cell)
      }
      cancelAnimationFrame(frame)
      if (isScrolling) frame = requestAnimationFrame(follow)
    }
    const stop = (): void => {
      dragAbort.abort()
      cancelAnimationFrame(frame)
      endDrag = null
      if (drag.kind === 'fill') core.setFillPreview(null)
    }
    endDrag = stop

    const options = { signal: dragAbort.signal, capture: true }
    document.addEventListener(
      'mousemove',
      (event) => {
        if (event.buttons === 0) {
          stop()
          return
        }
        pointer = { x: event.clientX, y: event.clientY }
        follow()
      },
      options,
    )
    document.addEventListener(
      'mouseup',
      (event) => {
        stop()
        if (drag.kind === 'fill') fillByHandle(core, drag.source, last, event.ctrlKey)
      },
      options,
    )
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        stop()
      },
      options,
    )
  }

  /**
   * Scrolls while the pointer is past the edge of the moving cells and there is somewhere to go:
   * over a frozen column or row it first brings back what lies beneath, as Excel does.
   */
  function autoScroll(drag: Drag, at: { readonly x: number; readonly y: number }): boolean {
    const viewport = viewportOf(grid)
    if (!viewport) return false
    const { moving } = cellAreas(grid)
    const before = { x: viewport.scrollLeft, y: viewport.scrollTop }
    const view = core.view()
    const isInBody = drag.origin.row < view.bodyRows
    const isFrozen = Boolean(view.columns[drag.origin.column]?.pinned)
    if (drag.kind !== 'rows' && !isFrozen)
      viewport.scrollLeft += overshoot(at.x, moving.left, moving.right)
    if (drag.kind !== 'columns' && isInBody)
      viewport.scrollTop += overshoot(at.y, moving.top, moving.bottom)
    return viewport.scrollLeft !== before.x || viewport.scrollTop !== before.y
  }

  function nearestCell(at: { readonly x: number; readonly y: number }): GridCell | null {
    const area = filledArea()
    const x = clamp(at.x, area.left + 1, area.right - 2)
    const y = clamp(at.y, area.top + 1, area.bottom - 2)
    const hit = cellUnder(grid, core.view().bodyRows, x, y)
    if (!hit) return null
    return { row: hit.row, column: core.view().columnIndex.get(hit.columnId) ?? 0 }
  }

  /** The part of the viewport that has cells: a small table does not fill it. */
  function filledArea(): Area {
    const { whole } = cellAreas(grid)
    const { size, bodyRows } = core.view()
    const corner = { row: size.rows - 1, column: size.columns - 1 }
    const last = cellElement(grid, core.view(), corner)?.getBoundingClientRect()
    if (last)
      return {
        ...whole,
        right: Math.min(whole.right, last.right),
        bottom: Math.min(whole.bottom, last.bottom),
      }
    const lastBody = cellElement(grid, core.view(), { row: bodyRows - 1, column: 0 })
    const bottom = lastBody?.getBoundingClientRect().bottom
    return { ...whole, bottom: Math.min(whole.bottom, bottom ?? whole.bottom) }
  }

  function openMenu(event: MouseEvent): void {
    const { onMenu } = core.env()
    const hit = hitOf(event.target, grid, core.view().bodyRows)
    const cell = hit?.kind === 'cell' ? cellOf(hit) : null
    const selection = core.selection()
    if (!onMenu || !cell || !selection) return
    event.preventDefault()
    if (!hasCell(selection.range, cell)) core.select(selectCell(cell), 'none')
    onMenu(refAt(core.view(), cell), { x: event.clientX, y: event.clientY })
  }

  grid.addEventListener('mousedown', press, { capture: true, signal })
  grid.addEventListener('contextmenu', openMenu, { signal })
  return () => {
    endDrag?.()
    abort.abort()
  }
}

function overshoot(at: number, from: number, to: number): number {
  if (at < from) return -Math.min(from - at, MAX_SCROLL_STEP_PX)
  return at > to ? Math.min(at - to, MAX_SCROLL_STEP_PX) : 0
}

function clamp(value: number, from: number, to: number): number {
  return Math.min(Math.max(value, from), Math.max(from, to))
}
