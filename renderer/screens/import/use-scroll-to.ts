import { useEffect, useLayoutEffect, useMemo, useRef, type RefObject } from 'react'
import type { CellPlace } from './grid-keys.ts'
import { GUTTER_PX, ROW_HEIGHT_PX, type Geometry } from './table-geometry.ts'

/** Where each table was scrolled to, for the way back from another one. */
export interface ScrollMemory {
  keep(tableId: string, element: HTMLElement | null): void
  of(tableId: string): { readonly top: number; readonly left: number }
}

export function useScrollMemory(): ScrollMemory {
  return useMemo(() => {
    const places = new Map<string, { top: number; left: number }>()
    return {
      keep(tableId, element) {
        if (element !== null) {
          places.set(tableId, { top: element.scrollTop, left: element.scrollLeft })
        }
      },
      of: (tableId) => places.get(tableId) ?? { top: 0, left: 0 },
    }
  }, [])
}

interface ScrollTo {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly head: RefObject<HTMLTableSectionElement | null>
  readonly geometry: Geometry
  readonly rolePx: number
  readonly active: CellPlace | null
  readonly revealed: number
  readonly memory: ScrollMemory
  readonly tableId: string
}

/** Keeps the active cell in view; one that was asked for from elsewhere comes to the middle. */
export function useScrollTo(options: ScrollTo): void {
  const { scroller, head, geometry, rolePx, active, revealed, memory, tableId } = options
  const lastRevealed = useRef(revealed)
  useLayoutEffect(() => {
    const { top, left } = memory.of(tableId)
    scroller.current?.scrollTo(left, top)
  }, [scroller, memory, tableId])
  const { row = null, column = null } = active ?? {}
  useEffect(() => {
    const element = scroller.current
    if (element === null || row === null || column === null) return
    const isRevealed = lastRevealed.current !== revealed
    lastRevealed.current = revealed
    const headHeight = head.current?.offsetHeight ?? 0
    if (row >= 0) scrollRow(element, row * ROW_HEIGHT_PX, headHeight, isRevealed)
    if (column >= 0 && column !== geometry.stuck) scrollColumn(element, geometry, rolePx, column)
  }, [scroller, head, geometry, rolePx, row, column, revealed])
}

function scrollRow(element: HTMLElement, top: number, headHeight: number, toMiddle: boolean): void {
  const room = element.clientHeight - headHeight
  const isAbove = top < element.scrollTop
  const isBelow = top + ROW_HEIGHT_PX > element.scrollTop + room
  if (!isAbove && !isBelow) return
  if (toMiddle) element.scrollTop = top - (room - ROW_HEIGHT_PX) / 2
  else element.scrollTop = isAbove ? top : top + ROW_HEIGHT_PX - room
}

function scrollColumn(
  element: HTMLElement,
  geometry: Geometry,
  rolePx: number,
  column: number,
): void {
  const stuckWidth = geometry.stuck < 0 ? 0 : (geometry.widths[geometry.stuck] ?? 0)
  const left = geometry.offsets[column] ?? 0
  const right = geometry.offsets[column + 1] ?? left
  // Columns before the stuck one lie left of it also when nothing is scrolled.
  const cover = column < geometry.stuck ? 0 : stuckWidth
  const room = element.clientWidth - GUTTER_PX - rolePx
  if (left - cover < element.scrollLeft) element.scrollLeft = Math.max(0, left - cover)
  else if (right > element.scrollLeft + room) element.scrollLeft = right - room
}
