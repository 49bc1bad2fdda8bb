import { useCallback, useLayoutEffect, useMemo, useState, type RefObject } from 'react'
import {
  columnSegments,
  visibleColumns,
  visibleRows,
  type Geometry,
  type Segment,
  type Span,
} from './table-geometry.ts'

interface TableWindow {
  readonly rows: Span
  readonly segments: readonly Segment[]
  readonly onScroll: () => void
}

/** The part of a table that is drawn; it follows the scroll position and the size of the scrolled element. */
export function useTableWindow(
  scroller: RefObject<HTMLDivElement | null>,
  geometry: Geometry,
  rowCount: number,
): TableWindow {
  const [view, setView] = useState({ rowFrom: 0, rowTo: 0, columnFrom: 0, columnTo: 0 })

  const measure = useCallback((): void => {
    const element = scroller.current
    if (element === null) return
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = element
    const rows = visibleRows(scrollTop, clientHeight, rowCount)
    const columns = visibleColumns(geometry, scrollLeft, clientWidth)
    setView((known) => {
      const isKnown =
        known.rowFrom === rows.from &&
        known.rowTo === rows.to &&
        known.columnFrom === columns.from &&
        known.columnTo === columns.to
      if (isKnown) return known
      return { rowFrom: rows.from, rowTo: rows.to, columnFrom: columns.from, columnTo: columns.to }
    })
  }, [scroller, geometry, rowCount])

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    // An observer tells of the size it finds as well as of each other one, before the first paint.
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, measure])

  const { rowFrom, rowTo, columnFrom, columnTo } = view
  const segments = useMemo(
    () =>
      columnSegments(geometry.widths.length, { from: columnFrom, to: columnTo }, geometry.stuck),
    [geometry, columnFrom, columnTo],
  )
  return { rows: { from: rowFrom, to: Math.min(rowTo, rowCount) }, segments, onScroll: measure }
}
