import type { GridApi } from 'ag-grid-community'

import { cellAreas, viewportOf } from './grid-dom.ts'
import type { GridCell } from './sheet-model.ts'
import type { AgRow } from './sheet-parts.ts'
import { ROW_HEIGHT_PX } from './sheet-theme.ts'
import { entriesAt } from './view.ts'
import type { View } from './view.ts'

export interface CellSight {
  /** Whether a cell is wholly in sight. */
  has(grid: GridApi<AgRow>, view: View, cell: GridCell): boolean
  /** Pixels by which a row of the body reaches out of sight: below when positive, above when negative. */
  hidden(row: number): number
  /** Rows, columns or sizes may have changed. */
  forget(): void
  destroy(): void
}

/**
 * Answers from what was measured last and what scrolling told since: AG Grid's own answer makes the browser lay out all
 * cells that were just repainted, on every press of an arrow.
 */
export function watchSight(host: HTMLElement): CellSight {
  let room: { readonly width: number; readonly height: number } | null = null
  let scrolled: { readonly left: number; readonly top: number } | null = null

  function onScroll({ target }: Event): void {
    const viewport = viewportOf(host)
    if (viewport !== null && target === viewport) scrolled = placeOf(viewport)
  }
  host.addEventListener('scroll', onScroll, { capture: true, passive: true })

  function measure() {
    if (room === null) {
      const { moving } = cellAreas(host)
      room = { width: moving.right - moving.left, height: moving.bottom - moving.top }
    }
    scrolled ??= placeOf(viewportOf(host))
    return { ...room, ...scrolled }
  }

  function hidden(row: number): number {
    const { height, top } = measure()
    const from = row * ROW_HEIGHT_PX - top
    return from < 0 ? from : Math.max(0, from + ROW_HEIGHT_PX - height)
  }

  return {
    hidden,
    has(grid, view, cell) {
      const { column } = entriesAt(view, cell)
      const isRowSeen = cell.row >= view.bodyRows || hidden(cell.row) === 0
      if (!isRowSeen || column.pinned) return isRowSeen
      const agColumn = grid.getColumn(column.id)
      const from = agColumn?.getLeft() ?? null
      if (agColumn === null || from === null) return false
      const { width, left } = measure()
      return from >= left && from - left + agColumn.getActualWidth() <= width
    },
    forget() {
      room = null
      scrolled = null
    },
    destroy: () => host.removeEventListener('scroll', onScroll, { capture: true }),
  }
}

function placeOf(viewport: HTMLElement | null): { left: number; top: number } {
  return { left: viewport?.scrollLeft ?? 0, top: viewport?.scrollTop ?? 0 }
}
