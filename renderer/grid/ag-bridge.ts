import type { GridApi, IRowNode } from 'ag-grid-community'

import { watchSight } from './cell-sight.ts'
import { roomForColumns, scrollbars, viewportOf } from './grid-dom.ts'
import { flexWidths, tableHeight } from './sheet-columns.ts'
import type { CellRef, GridCell } from './sheet-model.ts'
import type { AgRow } from './sheet-parts.ts'
import { cellOfRef, entriesAt, refAt } from './view.ts'
import type { View } from './view.ts'

/** A grid that was just filled has its final size within this time. */
const SETTLING_MS = 500

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
  const sight = watchSight(element)
  /** Asked for before AG Grid had taken over the rows of the view; scrolled to when it has. */
  let awaited: CellRef | null = null
  let revealed: { readonly cell: CellRef; readonly at: number } | null = null
  const resizing = new ResizeObserver(() => {
    fitColumns()
    keepRevealed()
    onResize()
  })
  resizing.observe(element)

  /** AG Grid shows its sideways scrollbar a moment after the rows: what was just scrolled to must not hide behind it. */
  function keepRevealed(): void {
    if (!api || revealed === null || performance.now() - revealed.at > SETTLING_MS) return
    const cell = cellOfRef(view(), revealed.cell)
    if (cell && hasRow(api, cell)) scrollTo(api, cell)
  }

  function hasRow(grid: GridApi<AgRow>, cell: GridCell): boolean {
    const { row } = entriesAt(view(), cell)
    return cell.row >= view().bodyRows || grid.getDisplayedRowAtIndex(cell.row)?.data?.id === row.id
  }

  function scrollTo(grid: GridApi<AgRow>, cell: GridCell): void {
    if (sight.has(grid, view(), cell)) return
    const { column } = entriesAt(view(), cell)
    if (!column.pinned) grid.ensureColumnVisible(column.id)
    if (cell.row >= view().bodyRows) return
    grid.ensureIndexVisible(cell.row)
    // It leaves out the scrollbar of a wide table, behind whose height the last row would hide.
    sight.forget()
    const viewport = viewportOf(element)
    const hidden = sight.hidden(cell.row)
    if (viewport !== null && hidden !== 0) viewport.scrollTop += hidden
    sight.forget()
  }

  /** AG Grid works out its heights in listeners of the same event. */
  function onRowsTaken(): void {
    sight.forget()
    requestAnimationFrame(() => {
      const cell = awaited && cellOfRef(view(), awaited)
      if (!api || !cell || !hasRow(api, cell)) return
      awaited = null
      sight.forget()
      scrollTo(api, cell)
    })
  }

  function fitColumns(): void {
    sight.forget()
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
      next.addEventListener('columnResized', () => sight.forget())
      next.addEventListener('modelUpdated', onRowsTaken)
      next.addEventListener('firstDataRendered', onFirstRows)
      for (const bar of scrollbars(element)) resizing.observe(bar)
      const viewport = viewportOf(element)
      if (viewport !== null) resizing.observe(viewport)
      fitColumns()
    },
    reveal(cell) {
      if (!api) return
      const ref = refAt(view(), cell)
      revealed = { cell: ref, at: performance.now() }
      awaited = hasRow(api, cell) ? null : ref
      if (awaited === null) scrollTo(api, cell)
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
      sight.destroy()
      api = null
    },
  }
}
