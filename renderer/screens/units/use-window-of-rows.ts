import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'

/** Rows drawn beyond those in sight, so that a scroll does not show an empty edge. */
const SPARE_ROWS = 12

export interface RowWindow {
  readonly box: RefObject<HTMLDivElement | null>
  readonly from: number
  readonly to: number
  readonly onScroll: () => void
  /** Scrolls as little as brings a row into sight. */
  readonly reveal: (index: number) => void
}

/** Of a long list of rows of one height, those in sight: the country's 8,200 communes are drawn forty at a time. */
export function useWindowOfRows(count: number, rowHeight: number): RowWindow {
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 600 })
  const measure = useCallback(() => {
    const element = box.current
    if (element === null) return
    setView({ top: element.scrollTop, height: element.clientHeight })
  }, [])
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [measure])
  const reveal = useCallback(
    (index: number) => {
      const element = box.current
      if (element === null) return
      const top = index * rowHeight
      const bottom = top + rowHeight - element.clientHeight
      if (top < element.scrollTop) element.scrollTop = top
      else if (bottom > element.scrollTop) element.scrollTop = bottom
    },
    [rowHeight],
  )
  const first = Math.floor(view.top / rowHeight) - SPARE_ROWS
  const last = Math.ceil((view.top + view.height) / rowHeight) + SPARE_ROWS
  // A list that became shorter under the scroll still shows its end.
  const from = Math.max(0, Math.min(first, count - 1))
  return { box, from, to: Math.min(count, Math.max(last, from)), onScroll: measure, reveal }
}
