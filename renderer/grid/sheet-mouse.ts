import type { CellEditor } from './cell-editor.ts'
import { nearestCell, scrollTowards } from './drag-ground.ts'
import { hitOf } from './grid-dom.ts'
import type { Hit } from './grid-dom.ts'
import { fillTarget } from './fill-series.ts'
import { openCell } from './open-cell.ts'
import { bottomRight, hasCell, sameCell } from './range.ts'
import { extendTo, selectBetween, selectCell } from './selection.ts'
import type { SheetCore } from './sheet-parts.ts'
import { cycleCell, fillByHandle, fillDownBeside } from './sheet-fill.ts'
import type { GridCell, GridRange } from './sheet-model.ts'
import { refAt } from './view.ts'

const HANDLE_PX = 8

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
      if (!openCell(core, cell) && !cycleCell(core, cell)) editor.start()
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
      const isScrolling = scrollTowards(grid, pointer, axesOf(drag))
      const cell = nearestCell(core.view(), grid, pointer)
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

  /** A drag that began in frozen cells stays among them, so nothing scrolls under it. */
  function axesOf(drag: Drag): { readonly across: boolean; readonly down: boolean } {
    const { columns, bodyRows } = core.view()
    return {
      across: drag.kind !== 'rows' && !columns[drag.origin.column]?.pinned,
      down: drag.kind !== 'columns' && drag.origin.row < bodyRows,
    }
  }

  function openMenu(event: MouseEvent): void {
    const { onMenu, onColumnMenu } = core.env()
    const hit = hitOf(event.target, grid, core.view().bodyRows)
    if (hit?.kind === 'columnHeader' && onColumnMenu) {
      event.preventDefault()
      onColumnMenu(hit.columnId, { x: event.clientX, y: event.clientY })
      return
    }
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
