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
import type { Findings } from '../../state/findings.ts'
import { useStore } from '../../state/use-app.ts'
import { affectedCells, effectOf } from './affected-cells.ts'
import { COUNT, LIST, PLANNED_COUNT, PLANNED_LIST, type CommunesTable } from './communes-table.ts'
import type { CommunesOnScreen } from './use-communes-model.ts'

/** Beyond this many cells one repaint of what is on screen is cheaper than naming them. */
const MANY_CELLS = 400

/** Of so many communes the cells are repainted by name after the checks have looked; of more, all on screen. */
const MANY_UNITS = 4

/** What the checks say of each commune, so that only those of which they say something else are painted again. */
function signatures({ shown }: Findings): Map<string, string> {
  const found = new Map<string, string>()
  for (const { unitId, id, accepted } of shown) {
    if (unitId === null || accepted !== null) continue
    found.set(unitId, `${found.get(unitId) ?? ''} ${id}`)
  }
  return found
}

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
      if (isWanted !== null) {
        const next = { of: rollup, count: changed.size }
        setStale((was) => (was.of === next.of && was.count === next.count ? was : next))
      }
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

  const columns = onScreen?.model.columns
  useEffect(() => {
    let known = signatures(store.getState().findings)
    return store.on('findings', (findings) => {
      const before = known
      known = signatures(findings)
      const units = [...new Set([...before.keys(), ...known.keys()])].filter(
        (unitId) => before.get(unitId) !== known.get(unitId),
      )
      if (units.length === 0) return
      const cells = units
        .slice(0, MANY_UNITS)
        .flatMap((row) => (columns ?? []).map((column) => ({ row, column: column.id })))
      sheet.current?.refreshCells(units.length > MANY_UNITS ? undefined : cells)
    })
  }, [store, sheet, columns])

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
