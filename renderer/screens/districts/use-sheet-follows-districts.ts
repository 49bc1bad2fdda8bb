import { useEffect, type RefObject } from 'react'
import { updateUnitFigures } from '../../../shared/communes/unit-figures.ts'
import { printNumbers } from '../../../shared/criteria/number-list.ts'
import type { SheetHandle } from '../../grid/sheet-model.ts'
import { useErrorText, useStore } from '../../state/use-app.ts'
import { effectOf } from '../communes/affected-cells.ts'
import { COUNT, LIST, PLANNED_LIST, type CommunesTable } from '../communes/communes-table.ts'
import { PLAN } from './districts-layout.ts'
import type { DistrictsOnScreen } from './use-districts-model.ts'

/** Brings figures and cells up to date in the frame of an edit, and marks what the document refused. */
export function useSheetFollowsDistricts(
  sheet: RefObject<SheetHandle | null>,
  table: CommunesTable | null,
  onScreen: DistrictsOnScreen | null,
): void {
  const store = useStore()
  const errorText = useErrorText()
  const rollup = onScreen?.rollup ?? null
  useEffect(() => {
    if (table === null || rollup === null) return undefined
    return store.on('facts', (rows) => {
      if (rows === null) return
      const effect = effectOf(table, rows)
      // The table is described anew.
      if (effect.isShape || effect.isMembership) return
      const { planId, setId, communes, figures } = table
      for (const unit of effect.units) {
        updateUnitFigures(table.facts(), planId, setId, communes, figures, unit)
        rollup.update(unit)
      }
      // A few dozen rows at most: one repaint is as cheap as naming the cells.
      if (effect.units.length > 0) sheet.current?.refreshCells()
    })
  }, [store, sheet, table, rollup])

  useEffect(() => store.on('findings', () => sheet.current?.refreshCells()), [store, sheet])

  useEffect(
    () =>
      store.on('refused', (edits, error) => {
        for (const edit of edits) {
          if (table === null || edit.op !== 'put') continue
          if (edit.table !== 'markList' && edit.table !== 'declaredCount') continue
          const { row } = edit
          if (row.planId !== table.planId || row.setId !== table.setId) continue
          const isPlanned = row.layer === 'target'
          const [column, text] =
            'value' in row
              ? [isPlanned ? PLAN : COUNT, String(row.value)]
              : [isPlanned ? PLANNED_LIST : LIST, printNumbers(row.criteria)]
          sheet.current?.showRefusal(row.unitId, column, text, errorText(error))
        }
      }),
    [store, sheet, table, errorText],
  )
  const key = `${table?.setId ?? ''} ${table?.view ?? ''}`
  useEffect(() => () => sheet.current?.clearRefusals(), [sheet, key])
}
