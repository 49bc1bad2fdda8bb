import { useEffect, type RefObject } from 'react'
import type { ApiError } from '../../../shared/api/reply.ts'
import type { SheetHandle } from '../../grid/sheet-model.ts'
import { useStore } from '../../state/use-app.ts'
import { affectedCells } from './affected-cells.ts'
import type { MatrixTable } from './matrix-table.ts'

/** Beyond this many cells one repaint of what is on screen is cheaper than naming them. */
const MANY_CELLS = 400

/** Repaints what an edit moved in the frame in which it was typed; marks what the document refused. */
export function useSheetFollowsFacts(
  sheet: RefObject<SheetHandle | null>,
  table: MatrixTable | null,
  errorText: (error: ApiError) => string,
): void {
  const store = useStore()
  useEffect(() => {
    if (table === null) return undefined
    return store.on('facts', (rows) => {
      const affected = rows === null ? null : affectedCells(table, rows)
      if (affected === null || affected.entered.length > MANY_CELLS) {
        sheet.current?.refreshCells()
        return
      }
      sheet.current?.refreshCells([...affected.entered, ...affected.computed])
      sheet.current?.flash(affected.computed)
    })
  }, [store, sheet, table])

  useEffect(
    () =>
      store.on('refused', (edits, error) => {
        for (const edit of edits) {
          if (edit.table !== 'matrixCell') continue
          const typed = edit.op === 'put' ? String(edit.row.value) : ''
          sheet.current?.showRefusal(edit.row.criterion, edit.row.columnId, typed, errorText(error))
        }
      }),
    [store, sheet, errorText],
  )
}
