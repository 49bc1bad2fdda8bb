import { useEffect, type RefObject } from 'react'
import type { RowChange } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import type { CellRef, SheetHandle } from '../../grid/sheet-model.ts'
import { useErrorText, useStore } from '../../state/use-app.ts'
import { cellColumn } from './list-columns.ts'
import type { ListTable } from './list-table.ts'

/** Beyond this many communes one repaint of what is on screen is cheaper than naming their cells. */
const MANY_UNITS = 60
const COMPUTED = ['@after-plan', '@missing']
const CELLS = [
  cellColumn('count', 'baseline'),
  cellColumn('list', 'baseline'),
  cellColumn('count', 'target'),
  cellColumn('list', 'target'),
  ...COMPUTED,
]
const FOOT_ROWS = ['@communes', '@sum', '@average']
const FOOT_COLUMNS = [cellColumn('count', 'baseline'), cellColumn('count', 'target'), '@after-plan']

/** Repaints what an edit moved in the frame in which it was typed; marks what the document refused. */
export function useSheetFollowsLists(
  sheet: RefObject<SheetHandle | null>,
  table: ListTable | null,
): void {
  const store = useStore()
  const errorText = useErrorText()
  useEffect(() => {
    if (table === null) return undefined
    return store.on('facts', (rows) => {
      const units = rows === null ? null : movedUnits(table, rows)
      if (units === null) {
        table.forget(table.list.units)
        table.forgetHeld()
        sheet.current?.refreshCells()
        return
      }
      if (units.size === 0) return
      table.forget(units)
      table.forgetHeld()
      if (units.size > MANY_UNITS) {
        sheet.current?.refreshCells()
        return
      }
      const foot = cross(FOOT_ROWS, FOOT_COLUMNS)
      sheet.current?.refreshCells([...cross(units, CELLS), ...foot])
      sheet.current?.flash([...cross(units, COMPUTED), ...foot])
    })
  }, [store, sheet, table])

  // The checks follow an edit by a moment, and mark cells of their own.
  useEffect(() => store.on('findings', () => sheet.current?.refreshCells()), [store, sheet])

  useEffect(
    () =>
      store.on('refused', (edits, error) => {
        for (const edit of edits) {
          const cell = table === null ? null : refusedCell(table, edit)
          if (cell === null) continue
          sheet.current?.showRefusal(cell.row, cell.column, cell.text, errorText(error))
        }
      }),
    [store, sheet, table, errorText],
  )

  // Marks stand at rows and columns, which another list has too.
  const listId = table?.list.id
  useEffect(() => () => sheet.current?.clearRefusals(), [sheet, listId])
}

/** Communes whose cells in this list's set have moved. */
function movedUnits(table: ListTable, rows: readonly RowChange[]): Set<string> {
  const units = new Set<string>()
  for (const change of rows) {
    if (
      change.table !== 'markList' &&
      change.table !== 'declaredCount' &&
      change.table !== 'heldValue'
    ) {
      continue
    }
    const row = change.after ?? change.before
    if (row === null || row.planId !== table.planId || row.setId !== table.list.set.id) continue
    if (row.unitId !== null) units.add(row.unitId)
  }
  return units
}

function refusedCell(table: ListTable, edit: FactEdit): (CellRef & { text: string }) | null {
  if (edit.table !== 'markList' && edit.table !== 'declaredCount') return null
  const { row } = edit
  if (row.setId !== table.list.set.id || row.layer === 'actual') return null
  const isPut = edit.op === 'put'
  return edit.table === 'markList'
    ? {
        row: row.unitId,
        column: cellColumn('list', row.layer),
        text: isPut ? edit.row.criteria : '',
      }
    : {
        row: row.unitId,
        column: cellColumn('count', row.layer),
        text: isPut ? String(edit.row.value) : '',
      }
}

function cross(rows: Iterable<string>, columns: readonly string[]): CellRef[] {
  return [...rows].flatMap((row) => columns.map((column) => ({ row, column })))
}
