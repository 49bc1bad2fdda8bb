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

  return {
    has(grid, view, cell) {
      if (room === null) {
        const { moving } = cellAreas(host)
        room = { width: moving.right - moving.left, height: moving.bottom - moving.top }
      }
      scrolled ??= placeOf(viewportOf(host))
      const { column } = entriesAt(view, cell)
      const top = cell.row * ROW_HEIGHT_PX - scrolled.top
      const isRowSeen =
        cell.row >= view.bodyRows || (top >= 0 && top + ROW_HEIGHT_PX <= room.height)
      if (!isRowSeen || column.pinned) return isRowSeen
      const agColumn = grid.getColumn(column.id)
      const left = agColumn?.getLeft() ?? null
      if (agColumn === null || left === null) return false
      const x = left - scrolled.left
      return x >= 0 && x + agColumn.getActualWidth() <= room.width
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
