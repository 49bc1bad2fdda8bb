import type { GridApi, IRowNode } from 'ag-grid-community'

import { cellAreas, roomForColumns, scrollbars, viewportOf } from './grid-dom.ts'
import { flexWidths, tableHeight } from './sheet-columns.ts'
import type { CellRef, GridCell } from './sheet-model.ts'
import type { AgRow } from './sheet-parts.ts'
import { ROW_HEIGHT_PX } from './sheet-theme.ts'
import { entriesAt } from './view.ts'
import type { View } from './view.ts'

/** The few things asked of AG Grid itself. Before it is ready they do nothing. */
export interface AgBridge {
  attach(api: GridApi<AgRow>): void
  readonly reveal: (cell: GridCell) => void
  /** Repaints the texts that changed, of these cells or of all on screen. */
  refresh(cells?: readonly CellRef[]): void
  /** Gives the flexible columns the room that is left, and a short table its own height. */
  fitColumns(): void
  destroy(): void
}

export function createAgBridge(
  element: HTMLElement,
  view: () => View,
  onResize: () => void,
  /** The first rows are laid out: what was to be seen before that can be scrolled to. */
  onFirstRows: () => void,
): AgBridge {
  let api: GridApi<AgRow> | null = null
  /** Pixels of the moving part, measured when it may have changed; null until then. */
  let room: { readonly width: number; readonly height: number } | null = null
  let scrolled = { left: 0, top: 0 }
  const resizing = new ResizeObserver(() => {
    fitColumns()
    onResize()
  })
  resizing.observe(element)
  const onScroll = ({ target }: Event): void => {
    if (target === viewportOf(element) && target instanceof Element) {
      scrolled = { left: target.scrollLeft, top: target.scrollTop }
    }
  }
  element.addEventListener('scroll', onScroll, { capture: true, passive: true })

  /**
   * Whether a cell is wholly in sight, from what is known without asking the browser: AG Grid's own answer makes it lay
   * out all cells that were just repainted, on every press of an arrow.
   */
  function isInSight(grid: GridApi<AgRow>, cell: GridCell): boolean {
    if (room === null) {
      const { moving } = cellAreas(element)
      room = { width: moving.right - moving.left, height: moving.bottom - moving.top }
    }
    const { column } = entriesAt(view(), cell)
    const top = cell.row * ROW_HEIGHT_PX - scrolled.top
    const isRowSeen =
      cell.row >= view().bodyRows || (top >= 0 && top + ROW_HEIGHT_PX <= room.height)
    if (!isRowSeen || column.pinned) return isRowSeen
    const agColumn = grid.getColumn(column.id)
    const left = agColumn?.getLeft() ?? null
    if (agColumn === null || left === null) return false
    const x = left - scrolled.left
    return x >= 0 && x + agColumn.getActualWidth() <= room.width
  }

  function fitColumns(): void {
    room = null
    const grid = api
    const { columns } = view().model
    const width = roomForColumns(element)
    if (!grid || width <= 0) return
    const widthOf = (id: string): number => grid.getColumn(id)?.getActualWidth() ?? 0
    const wanted = flexWidths(columns, width, widthOf)
    if (wanted.some(({ key, newWidth }) => widthOf(key) !== newWidth)) grid.setColumnWidths(wanted)
    const taken = columns.reduce((sum, column) => sum + widthOf(column.id), 0)
    element.style.maxHeight = `${tableHeight(view().size.rows, taken > width)}px`
  }

  function rowNode(grid: GridApi<AgRow>, id: string): IRowNode<AgRow> | undefined {
    const index = view().rowIndex.get(id)
    if (index === undefined) return undefined
    const { bodyRows } = view()
    return index < bodyRows
      ? grid.getDisplayedRowAtIndex(index)
      : grid.getPinnedBottomRow(index - bodyRows)
  }

  return {
    attach(next) {
      api = next
      next.addEventListener('newColumnsLoaded', fitColumns)
      next.addEventListener('columnResized', () => {
        room = null
      })
      next.addEventListener('firstDataRendered', onFirstRows)
      for (const bar of scrollbars(element)) resizing.observe(bar)
      fitColumns()
    },
    reveal(cell) {
      if (!api || isInSight(api, cell)) return
      const { column } = entriesAt(view(), cell)
      if (cell.row < view().bodyRows) api.ensureIndexVisible(cell.row)
      if (!column.pinned) api.ensureColumnVisible(column.id)
    },
    refresh(cells) {
      const grid = api
      if (!grid) return
      if (!cells) {
        grid.refreshCells()
        return
      }
      for (const rowId of new Set(cells.map((cell) => cell.row))) {
        const node = rowNode(grid, rowId)
        const columns = cells.filter((cell) => cell.row === rowId).map((cell) => cell.column)
        if (node) grid.refreshCells({ rowNodes: [node], columns })
      }
    },
    fitColumns,
    destroy() {
      resizing.disconnect()
      element.removeEventListener('scroll', onScroll, { capture: true })
      api = null
    },
  }
}
