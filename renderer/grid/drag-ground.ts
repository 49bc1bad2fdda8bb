import { cellAreas, cellElement, cellUnder, viewportOf } from './grid-dom.ts'
import type { Area } from './grid-dom.ts'
import type { GridCell } from './sheet-model.ts'
import type { View } from './view.ts'

const MAX_SCROLL_STEP_PX = 100

export interface Pointer {
  readonly x: number
  readonly y: number
}

/**
 * Scrolls one step while the pointer is past the edge of the moving cells, and says whether there
 * was somewhere to go: over a frozen column or row it first brings back what lies beneath, as Excel
 * does.
 */
export function scrollTowards(
  grid: HTMLElement,
  at: Pointer,
  axes: { readonly across: boolean; readonly down: boolean },
): boolean {
  const viewport = viewportOf(grid)
  if (!viewport) return false
  const { moving } = cellAreas(grid)
  const before = { left: viewport.scrollLeft, top: viewport.scrollTop }
  if (axes.across) viewport.scrollLeft += overshoot(at.x, moving.left, moving.right)
  if (axes.down) viewport.scrollTop += overshoot(at.y, moving.top, moving.bottom)
  return viewport.scrollLeft !== before.left || viewport.scrollTop !== before.top
}

/** The cell under the pointer, or the one at the edge nearest to it. */
export function nearestCell(view: View, grid: HTMLElement, at: Pointer): GridCell | null {
  const area = filledArea(view, grid)
  const x = clamp(at.x, area.left + 1, area.right - 2)
  const y = clamp(at.y, area.top + 1, area.bottom - 2)
  const hit = cellUnder(grid, view.bodyRows, x, y)
  return hit && { row: hit.row, column: view.columnIndex.get(hit.columnId) ?? 0 }
}

/** The part of the viewport that has cells: a small table does not fill it. */
function filledArea(view: View, grid: HTMLElement): Area {
  const { whole } = cellAreas(grid)
  const edge = (row: number, column: number): DOMRect | undefined =>
    cellElement(grid, view, { row, column })?.getBoundingClientRect()
  const corner = edge(view.size.rows - 1, view.size.columns - 1)
  const bottom = corner?.bottom ?? edge(view.bodyRows - 1, 0)?.bottom ?? whole.bottom
  return {
    ...whole,
    right: Math.min(whole.right, corner?.right ?? whole.right),
    bottom: Math.min(whole.bottom, bottom),
  }
}

function overshoot(at: number, from: number, to: number): number {
  if (at < from) return -Math.min(from - at, MAX_SCROLL_STEP_PX)
  return at > to ? Math.min(at - to, MAX_SCROLL_STEP_PX) : 0
}

function clamp(value: number, from: number, to: number): number {
  return Math.min(Math.max(value, from), Math.max(from, to))
}
