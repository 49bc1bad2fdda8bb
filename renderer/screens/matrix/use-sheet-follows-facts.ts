import { useEffect, type RefObject } from 'react'
import type { ApiError } from '../../../shared/api/reply.ts'
import type { SheetHandle } from '../../grid/sheet-model.ts'
import { useStore } from '../../state/use-app.ts'
import { affectedCells } from './affected-cells.ts'
import { cellOfEdit } from './cell-of-edit.ts'
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
  const setId = table?.choice.setId
  const layer = table?.choice.layer
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
          const cell = table === null ? null : cellOfEdit(table.choice, edit)
          if (cell === null) continue
          const typed = edit.op === 'put' && 'value' in edit.row ? String(edit.row.value) : ''
          sheet.current?.showRefusal(cell.row, cell.column, typed, errorText(error))
        }
      }),
    [store, sheet, table, errorText],
  )

  // Marks stand at rows and columns, which another table has too.
  useEffect(() => () => sheet.current?.clearRefusals(), [sheet, setId, layer])
}
