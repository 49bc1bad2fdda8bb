import { useEffect, type RefObject } from 'react'
import type { RowChange } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import type { CellRef, SheetHandle } from '../../grid/sheet-model.ts'
import { useErrorText, useStore } from '../../state/use-app.ts'
import { columnRowId, CUMULATIVE, NAMED, NAMES, NOTE, PLAN_ROW, RATE } from './village-layout.ts'
import { rowOfUnit } from './village-notes.ts'
import type { VillagesOnScreen } from './use-villages.ts'

/** Beyond this many rows one repaint of what is on screen is cheaper than naming their cells. */
const MANY_UNITS = 60
const COUNTS = ['total', 'baseline', 'target', 'actual']
const COMPUTED = [NAMED, CUMULATIVE, RATE]
const CELLS = [...COUNTS, NAMES, ...COMPUTED, NOTE]

/** Repaints what an edit moved in the frame in which it was typed; marks what the document refused. */
export function useSheetFollowsVillages(
  sheet: RefObject<SheetHandle | null>,
  onScreen: VillagesOnScreen | null,
  /** Communes of a change that the filter hides are to be shown. */
  onHidden: () => void,
): void {
  const store = useStore()
  const errorText = useErrorText()
  useEffect(() => {
    if (onScreen === null) return undefined
    const { table, rows: shown } = onScreen
    const ids = new Set(shown.map(({ id }) => id))
    return store.on('facts', (rows) => {
      if (rows === null) return
      const moved = table.note(rows)
      const noted = notedUnits(onScreen, rows)
      const units = new Set([...moved, ...noted])
      if (units.size === 0) return
      const hidden = [...moved].some(
        (unitId) => table.columnOf.has(unitId) && table.hasFigures(unitId) && !ids.has(unitId),
      )
      if (hidden) onHidden()
      if (units.size > MANY_UNITS) {
        sheet.current?.refreshCells()
        return
      }
      const own = [...units].map((unitId) => rowOfUnit(table, unitId))
      const foot = new Set([PLAN_ROW])
      for (const unitId of moved) {
        const column = table.columns[table.columnOf.get(unitId) ?? -1]
        if (column !== undefined) foot.add(columnRowId(column.column.columnId))
      }
      sheet.current?.refreshCells([...cross(own, CELLS), ...cross(foot, CELLS)])
      if (moved.size === 0) return
      sheet.current?.flash([
        ...cross(own, COMPUTED),
        ...cross(foot, [...changedCounts(rows), ...COMPUTED]),
      ])
    })
  }, [store, sheet, onScreen, onHidden])

  // The checks follow an edit by a moment, and mark cells of their own.
  useEffect(() => store.on('findings', () => sheet.current?.refreshCells()), [store, sheet])

  useEffect(
    () =>
      store.on('refused', (edits, error) => {
        for (const edit of edits) {
          const cell = onScreen === null ? null : refusedCell(onScreen, edit)
          if (cell === null) continue
          sheet.current?.showRefusal(cell.row, cell.column, cell.text, errorText(error))
        }
      }),
    [store, sheet, onScreen, errorText],
  )

  // Marks stand at rows and columns, which the table of another standard has too.
  const standard = onScreen?.table.standard
  useEffect(() => () => sheet.current?.clearRefusals(), [sheet, standard])
}

function changedCounts(rows: readonly RowChange[]): string[] {
  const counts = new Set<string>()
  for (const change of rows) {
    const row = change.after ?? change.before
    if (row === null) continue
    if (change.table === 'villageTotal') counts.add('total')
    if ((change.table === 'villageCount' || change.table === 'village') && 'layer' in row) {
      counts.add(String(row.layer))
    }
  }
  return [...counts]
}

function notedUnits({ table }: VillagesOnScreen, rows: readonly RowChange[]): string[] {
  const start = `villages/${table.standard}/`
  return rows.flatMap((change) => {
    if (change.table !== 'remark') return []
    const place = (change.after ?? change.before)?.place ?? ''
    return place.startsWith(start) ? place.slice(start.length) : []
  })
}

function refusedCell(
  { table }: VillagesOnScreen,
  edit: FactEdit,
): (CellRef & { text: string }) | null {
  const isPut = edit.op === 'put'
  if (edit.table === 'villageTotal') {
    const text = isPut ? String(edit.row.value) : ''
    return { row: rowOfUnit(table, edit.row.unitId), column: 'total', text }
  }
  if (edit.table === 'villageCount' && edit.row.standard === table.standard) {
    const text = isPut ? String(edit.row.value) : ''
    return { row: rowOfUnit(table, edit.row.unitId), column: edit.row.layer, text }
  }
  if (edit.table === 'village' && edit.row.standard === table.standard) {
    const column = edit.row.layer === 'target' ? NAMES : edit.row.layer
    return { row: rowOfUnit(table, edit.row.unitId), column, text: isPut ? edit.row.name : '' }
  }
  return null
}

function cross(rows: Iterable<string>, columns: readonly string[]): CellRef[] {
  return [...rows].flatMap((row) => columns.map((column) => ({ row, column })))
}
