import { useEffect, useState, type RefObject } from 'react'
import type { ApiError } from '../../../shared/api/reply.ts'
import {
  communeTest,
  isNoFilter,
  type CommuneFilter,
} from '../../../shared/communes/filter-communes.ts'
import { updateUnitFigures } from '../../../shared/communes/unit-figures.ts'
import { printNumbers } from '../../../shared/criteria/number-list.ts'
import type { SheetHandle } from '../../grid/sheet-model.ts'
import { useStore } from '../../state/use-app.ts'
import { affectedCells, effectOf } from './affected-cells.ts'
import { COUNT, LIST, PLANNED_COUNT, PLANNED_LIST, type CommunesTable } from './communes-table.ts'
import type { CommunesOnScreen } from './use-communes-model.ts'

/** Beyond this many cells one repaint of what is on screen is cheaper than naming them. */
const MANY_CELLS = 400

/**
 * Brings figures and cells up to date in the frame of an edit, and marks what the document refused. Returns how many of
 * the communes shown the filter would no longer let through: rows do not vanish under the hands that change them.
 */
export function useSheetFollowsCommunes(
  sheet: RefObject<SheetHandle | null>,
  table: CommunesTable | null,
  onScreen: CommunesOnScreen | null,
  filter: CommuneFilter,
  errorText: (error: ApiError) => string,
): number {
  const store = useStore()
  const rollup = onScreen?.rollup ?? null
  const [stale, setStale] = useState<{ readonly of: unknown; readonly count: number }>({
    of: null,
    count: 0,
  })
  useEffect(() => {
    if (table === null || rollup === null) return undefined
    const isWanted = isNoFilter(filter) ? null : communeTest(table.source, filter)
    const changed = new Set<number>()
    return store.on('facts', (rows) => {
      if (rows === null) return
      const effect = effectOf(table, rows)
      // The table is described anew.
      if (effect.isShape || effect.isMembership) return
      const { planId, setId, communes, figures } = table
      for (const unit of effect.units) {
        updateUnitFigures(table.facts(), planId, setId, communes, figures, unit)
        rollup.update(unit)
        if (isWanted === null) continue
        if (isWanted(unit) === rollup.isShown(unit)) changed.delete(unit)
        else changed.add(unit)
      }
      if (isWanted !== null) setStale({ of: rollup, count: changed.size })
      if (effect.units.length === 0) return
      const { own, computed } = affectedCells(table, effect)
      if (own.length + computed.length > MANY_CELLS) {
        sheet.current?.refreshCells()
        return
      }
      sheet.current?.refreshCells([...own, ...computed])
      sheet.current?.flash(computed)
    })
  }, [store, sheet, table, rollup, filter])

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
          if ('value' in row) {
            const column = isPlanned ? PLANNED_COUNT : COUNT
            sheet.current?.showRefusal(row.unitId, column, String(row.value), errorText(error))
          } else {
            const column = isPlanned ? PLANNED_LIST : LIST
            sheet.current?.showRefusal(
              row.unitId,
              column,
              printNumbers(row.criteria),
              errorText(error),
            )
          }
        }
      }),
    [store, sheet, table, errorText],
  )
  const key = `${table?.setId ?? ''} ${table?.view ?? ''}`
  useEffect(() => () => sheet.current?.clearRefusals(), [sheet, key])

  return stale.of === rollup ? stale.count : 0
}
