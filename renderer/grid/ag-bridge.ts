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
/** … and a grid that was scrolled to a cell meanwhile shows it after this one. */
const SETTLED_MS = 200

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
): AgBridge {
  let api: GridApi<AgRow> | null = null
  const sight = watchSight(element)
  /** Asked for before AG Grid had taken over the rows of the view; scrolled to when it has. */
  let awaited: CellRef | null = null
  let revealed: { readonly cell: CellRef; readonly at: number } | null = null
  /** When rows, columns or the grid itself came last. */
  let changedAt = 0
  let settling: ReturnType<typeof setTimeout> | undefined
  const resizing = new ResizeObserver(() => {
    fitColumns()
    keepRevealed()
    onResize()
  })
  resizing.observe(element)

  /**
   * AG Grid places rows, columns and its sideways scrollbar over several frames: what was scrolled to meanwhile may not
   * be in sight once they all are there.
   */
  function keepRevealed(): void {
    if (!api || revealed === null || performance.now() - revealed.at > SETTLING_MS) return
    const cell = cellOfRef(view(), revealed.cell)
    sight.forget()
    if (cell && hasRow(api, cell)) scrollTo(api, cell)
  }

  function settle(): void {
    if (performance.now() - changedAt > SETTLING_MS) return
    requestAnimationFrame(() => requestAnimationFrame(keepRevealed))
    clearTimeout(settling)
    settling = setTimeout(keepRevealed, SETTLED_MS)
  }

  function noteChange(): void {
    changedAt = performance.now()
    sight.forget()
    settle()
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
    noteChange()
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
      // Asked for before there was a grid, however long that took.
      if (revealed) revealed = { ...revealed, at: performance.now() }
      noteChange()
      next.addEventListener('displayedColumnsChanged', noteChange)
      next.addEventListener('newColumnsLoaded', fitColumns)
      next.addEventListener('columnResized', () => sight.forget())
      next.addEventListener('modelUpdated', onRowsTaken)
      for (const bar of scrollbars(element)) resizing.observe(bar)
      const viewport = viewportOf(element)
      if (viewport !== null) resizing.observe(viewport)
      fitColumns()
    },
    reveal(cell) {
      const ref = refAt(view(), cell)
      revealed = { cell: ref, at: performance.now() }
      awaited = api && hasRow(api, cell) ? null : ref
      if (api && awaited === null) scrollTo(api, cell)
      settle()
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
      clearTimeout(settling)
      resizing.disconnect()
      sight.destroy()
      api = null
    },
  }
}
