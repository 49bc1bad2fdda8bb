import { useEffect, useRef, type RefObject } from 'react'
import type { CapitalTable } from '../../../shared/capital/capital-table.ts'
import { LAYERS } from '../../../shared/changes/fact-tables.ts'
import { printAmount } from '../../../shared/capital/print-amount.ts'
import type { CellRef, SheetHandle } from '../../grid/sheet-model.ts'
import { useErrorText, useStore } from '../../state/use-app.ts'
import { layerColumn, NAME, TOTAL } from './capital-columns.ts'
import { CAPITAL_TABLES } from './capital-source.ts'
import type { Capital } from './use-capital.ts'

/** Repaints what an edit moved in the frame in which it was typed; marks what the document refused. */
export function useSheetFollowsCapital(
  sheet: RefObject<SheetHandle | null>,
  capital: Capital | null,
): void {
  const store = useStore()
  const errorText = useErrorText()
  const source = capital?.source ?? null
  const shown = useRef<CapitalTable | null>(null)
  useEffect(() => {
    shown.current = source?.table() ?? null
    return store.on('facts', (rows) => {
      if (source === null || rows?.every(({ table }) => !CAPITAL_TABLES.includes(table))) return
      source.forget()
      const was = shown.current
      const now = source.table()
      shown.current = now
      // Every share divides by the total: one repaint of some dozens of lines is the cheapest way.
      sheet.current?.refreshCells()
      if (was !== null) sheet.current?.flash(movedFigures(was, now))
    })
  }, [store, sheet, source])

  // The checks follow an edit by a moment, and mark cells of their own.
  useEffect(() => store.on('findings', () => sheet.current?.refreshCells()), [store, sheet])

  useEffect(
    () =>
      store.on('refused', (edits, error) => {
        for (const edit of edits) {
          if (source === null) return
          if (edit.table === 'capitalAmount' && edit.row.planId === source.planId) {
            const { lineId, layer, amount } = edit.row
            const text = edit.op === 'put' ? printAmount(amount, source.table().unit) : ''
            sheet.current?.showRefusal(lineId, layerColumn('amount', layer), text, errorText(error))
          }
          if (edit.table === 'capitalLine' && edit.row.planId === source.planId) {
            sheet.current?.showRefusal(edit.row.id, NAME, edit.row.name, errorText(error))
          }
        }
      }),
    [store, sheet, source, errorText],
  )
}

/** Sums and shares that an edit elsewhere moved; what was typed itself needs no flash. */
function movedFigures(was: CapitalTable, now: CapitalTable): CellRef[] {
  const cells: CellRef[] = []
  for (const layer of LAYERS) {
    for (const { id, parts, figures } of now.lines) {
      const before = was.lineOf.get(id)?.figures[layer]
      if (before === undefined) continue
      if (parts.length > 0 && before.shown !== figures[layer].shown) {
        cells.push({ row: id, column: layerColumn('amount', layer) })
      }
    }
    if (was.total[layer].shown !== now.total[layer].shown) {
      cells.push({ row: TOTAL, column: layerColumn('amount', layer) })
    }
  }
  return cells
}
