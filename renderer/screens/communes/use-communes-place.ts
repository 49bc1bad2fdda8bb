import { useEffect, useRef, type RefObject } from 'react'
import { NO_FILTER } from '../../../shared/communes/filter-communes.ts'
import type { CellRef, SheetHandle } from '../../grid/sheet-model.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { notify } from '../../ui/notify.ts'
import type { SelectionStore } from '../matrix/selection-store.ts'
import { LIST, type CommunesTable } from './communes-table.ts'
import type { CommunesViewStore } from './communes-view.ts'
import type { CommunesOnScreen } from './use-communes-model.ts'
import { columnOfPlace } from './use-finding-at.ts'

/** A cell another screen asked for: its column is opened, and filters that hide it are taken off, with a word. */
export function useCommunesPlace(
  sheet: RefObject<SheetHandle | null>,
  table: CommunesTable | null,
  onScreen: CommunesOnScreen | null,
  view: CommunesViewStore | null,
): void {
  const t = useT()
  const store = useStore()
  const place = useApp((state) => state.place)
  useEffect(() => {
    if (place?.screen !== 'communes' || table === null || onScreen === null || view === null) {
      return undefined
    }
    if (place.planId !== table.planId || place.setId !== table.setId) return undefined
    const { unitId } = place
    const column = columnOfPlace(place.column)
    const unit = table.communes.unitIndex.get(unitId)
    if (unit === undefined) {
      store.setState({ place: null })
      notify({ tone: 'info', text: t('communes.place.outside') })
      return undefined
    }
    const isThere = onScreen.model.columns.some(({ id }) => id === column)
    const detail = table.criteria.some(({ number }) => number === column) ? 'criteria' : 'sub'
    const isNumber = [...table.criteria, ...table.subCriteria].some(
      ({ number }) => number === column,
    )
    if (!isThere && isNumber) {
      view.setState({ detail })
      return undefined
    }
    if (!onScreen.rollup.isShown(unit)) {
      view.setState({ filter: NO_FILTER })
      notify({ tone: 'info', text: t('communes.place.filtersCleared') })
      return undefined
    }
    // A number the set does not have stands in the list.
    const goTo = (): boolean =>
      sheet.current?.goTo(unitId, column) === true ||
      sheet.current?.goTo(unitId, columnOfPlace('@baseline')) === true
    // The grid lays out its rows after this effect; how far they reach, and so how far it scrolls, it knows later still.
    let frame = requestAnimationFrame(() => {
      if (!goTo()) return
      frame = requestAnimationFrame(() => {
        goTo()
        store.setState({ place: null })
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [store, place, sheet, table, onScreen, view, t])
}

/** Back from another screen, the cell one worked in is selected again. */
export function useLastCommune(
  sheet: RefObject<SheetHandle | null>,
  selection: SelectionStore,
  onScreen: CommunesOnScreen | null,
  view: CommunesViewStore | null,
): void {
  const store = useStore()
  const first = useRef<CellRef | null>(null)
  useEffect(() => {
    const row = onScreen?.model.rows.find(({ part }) => part === 'commune')
    first.current = row === undefined ? null : { row: row.id, column: LIST }
  }, [onScreen])
  useEffect(() => {
    if (view === null) return undefined
    const { lastCell } = view.getState()
    const isAsked = store.getState().place !== null
    // The grid lays out its rows after this effect.
    const frame = requestAnimationFrame(() => {
      // A district's row takes no typing: at first the first commune is selected.
      const cell = lastCell ?? first.current
      if (cell !== null && !isAsked) sheet.current?.select(cell)
      if (document.activeElement === document.body) sheet.current?.focus()
    })
    return () => {
      cancelAnimationFrame(frame)
      view.setState({ lastCell: selection.getState().summary?.active ?? null })
    }
  }, [store, sheet, selection, view])
}
