import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { useT } from '../../state/use-app.ts'
import type { DrawnTable } from './drawn-table.ts'
import { FileHead } from './file-head.tsx'
import { cellId, FileRow } from './file-row.tsx'
import { moveInGrid, type CellPlace } from './grid-keys.ts'
import { GUTTER_PX, ROW_HEIGHT_PX, tableGeometry } from './table-geometry.ts'
import { useScrollTo, type ScrollMemory } from './use-scroll-to.ts'
import { useTableWindow } from './use-table-window.ts'

/** Where the column of names stops when the table is scrolled; the style sheet's word for it. */
const STUCK_LEFT: string = '--import-stuck-left'

interface FileTableProps {
  readonly table: DrawnTable
  readonly active: CellPlace | null
  /** Grows each time a cell is asked to be shown, which brings it to the middle and lights it up. */
  readonly revealed: number
  readonly memory: ScrollMemory
  readonly onActive: (place: CellPlace) => void
  /** A double click or Enter, with where the cell is on screen. */
  readonly onOpen: (place: CellPlace, rect: DOMRect) => void
}

/** A table as it is in the file, with what becomes of each cell. Only what is in view is drawn. Keyed by the table. */
export function FileTable(props: FileTableProps) {
  const { table, active, revealed, memory, onActive, onOpen } = props
  const t = useT()
  const scroller = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLTableSectionElement>(null)
  // Decisions change what cells become, not what the file shows: widths stay as they were at first sight.
  const [geometry] = useState(() => tableGeometry(table))
  const { rows, segments, onScroll } = useTableWindow(scroller, geometry, table.rowCount)
  const { rolePx } = table
  useScrollTo({ scroller, head, geometry, rolePx, active, revealed, memory, tableId: table.id })

  useEffect(() => scroller.current?.focus({ preventScroll: true }), [])

  function open(place: CellPlace): void {
    const element = document.getElementById(cellId(place.row, place.column))
    if (element !== null) onOpen(place, element.getBoundingClientRect())
  }

  function onKeyDown(event: KeyboardEvent): void {
    const from = active ?? { row: 0, column: Math.max(geometry.stuck, 0) }
    if (event.key === 'Enter' || event.key === 'F2' || event.key === ' ') {
      event.preventDefault()
      open(from)
      return
    }
    const page = Math.floor((scroller.current?.clientHeight ?? 400) / ROW_HEIGHT_PX) - 6
    const size = { rows: table.rowCount, columns: table.columns.length, page }
    const next = moveInGrid(event.key, event.ctrlKey || event.metaKey, from, size)
    if (next === null) return
    event.preventDefault()
    onActive(next)
  }

  function placeOf(event: MouseEvent): CellPlace | null {
    // Text nodes and svg paths are inside cells; only elements have `closest`.
    const target = event.target instanceof Element ? event.target.closest('[data-at]') : null
    const [row, column] = (target?.getAttribute('data-at') ?? '').split(',').map(Number)
    return row === undefined || column === undefined ? null : { row, column }
  }

  function onClick(event: MouseEvent): void {
    const place = placeOf(event)
    if (place === null) return
    onActive(place)
    if (place.row < 0 || place.column < 0) open(place)
  }

  const width = GUTTER_PX + rolePx + (geometry.offsets.at(-1) ?? 0)
  return (
    <div
      ref={scroller}
      className="import-scroller"
      role="grid"
      tabIndex={0}
      aria-label={t('importing.tableName', { range: table.range, sheet: table.sheet })}
      aria-rowcount={table.rowCount + 1}
      aria-colcount={table.columns.length + 1}
      aria-activedescendant={active === null ? undefined : cellId(active.row, active.column)}
      data-excluded={table.isIncluded ? undefined : ''}
      onScroll={() => {
        onScroll()
        memory.keep(table.id, scroller.current)
      }}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={(event) => {
        const place = placeOf(event)
        if (place !== null) open(place)
      }}
    >
      <table
        className="import-table"
        role="presentation"
        style={{ width, [STUCK_LEFT]: `${GUTTER_PX + rolePx}px` }}
      >
        <colgroup>
          <col style={{ width: GUTTER_PX }} />
          <col style={{ width: rolePx }} />
          {table.columns.map((line, column) => (
            <col key={line.name} style={{ width: geometry.widths[column] }} />
          ))}
        </colgroup>
        <FileHead
          ref={head}
          table={table}
          segments={segments}
          stuck={geometry.stuck}
          activeColumn={active?.row === -1 ? active.column : null}
        />
        <tbody>
          <Gap rows={rows.from} columns={table.columns.length + 2} />
          {Array.from({ length: rows.to - rows.from }, (_, at) => {
            const row = rows.from + at
            return (
              <FileRow
                key={row}
                table={table}
                row={row}
                segments={segments}
                stuck={geometry.stuck}
                activeColumn={active?.row === row ? active.column : null}
                flash={active?.row === row && revealed % 2 === 1}
              />
            )
          })}
          <Gap rows={table.rowCount - rows.to} columns={table.columns.length + 2} />
        </tbody>
      </table>
    </div>
  )
}

/** Stands for rows that are out of view. */
function Gap({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  if (rows <= 0) return null
  return (
    <tr aria-hidden style={{ height: rows * ROW_HEIGHT_PX }}>
      <td colSpan={columns} />
    </tr>
  )
}
