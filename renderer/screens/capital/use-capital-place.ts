import { useEffect, type RefObject } from 'react'
import { planSets } from '../../../shared/plan/columns.ts'
import type { SheetHandle } from '../../grid/sheet-model.ts'
import { useApp, useStore } from '../../state/use-app.ts'
import { layerColumn, NAME } from './capital-columns.ts'
import type { Capital } from './use-capital.ts'

/** A jump asked for by another screen: its plan, then its line and layer. */
export function useCapitalPlace(
  sheet: RefObject<SheetHandle | null>,
  { source }: Capital,
  model: unknown,
): void {
  const store = useStore()
  const place = useApp((state) => state.place)
  useEffect(() => {
    if (place?.screen !== 'capital') return undefined
    const { table } = store.getState()
    if (place.planId !== source.planId && table !== null) {
      const set = planSets(source.facts(), place.planId)[0]
      if (set !== undefined) {
        store.setState({ table: { ...table, planId: place.planId, setId: set.id } })
        return undefined
      }
    }
    // The grid lays out its rows after this effect.
    const frame = requestAnimationFrame(() => {
      const { lineId, layer } = place
      sheet.current?.goTo(lineId, layer === null ? NAME : layerColumn('amount', layer))
      store.setState({ place: null })
    })
    return () => cancelAnimationFrame(frame)
  }, [store, sheet, place, source, model])
}
