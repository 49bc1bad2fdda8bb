import type { GridApi, IRowNode } from 'ag-grid-community'

import { roomForColumns, scrollbars } from './grid-dom.ts'
import { flexWidths, tableHeight } from './sheet-columns.ts'
import type { CellRef, GridCell } from './sheet-model.ts'
import type { AgRow } from './sheet-parts.ts'
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
  const resizing = new ResizeObserver(() => {
    fitColumns()
    onResize()
  })
  resizing.observe(element)

  function fitColumns(): void {
    const grid = api
    const { columns } = view().model
    const room = roomForColumns(element)
    if (!grid || room <= 0) return
    const widthOf = (id: string): number => grid.getColumn(id)?.getActualWidth() ?? 0
    const wanted = flexWidths(columns, room, widthOf)
    if (wanted.some(({ key, newWidth }) => widthOf(key) !== newWidth)) grid.setColumnWidths(wanted)
    const width = columns.reduce((sum, column) => sum + widthOf(column.id), 0)
    element.style.maxHeight = `${tableHeight(view().size.rows, width > room)}px`
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
      next.addEventListener('firstDataRendered', onFirstRows)
      for (const bar of scrollbars(element)) resizing.observe(bar)
      fitColumns()
    },
    reveal(cell) {
      if (!api) return
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
      api = null
    },
  }
}
