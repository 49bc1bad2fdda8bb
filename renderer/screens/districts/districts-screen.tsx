import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { useStore as useZustand } from 'zustand'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { planDistricts } from '../../../shared/districts/plan-districts.ts'
import { districtSets, plans } from '../../../shared/plan/columns.ts'
import type { SelectionSummary, SheetHandle } from '../../grid/sheet-model.ts'
import { Sheet } from '../../grid/sheet.tsx'
import type { DocumentSession } from '../../state/document-session.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { notify } from '../../ui/notify.ts'
import { COUNT, type CommunesTable } from '../communes/communes-table.ts'
import { useTableOf } from '../communes/use-communes-table.ts'
import { columnOfPlace } from '../communes/use-finding-at.ts'
import { useSheetKeys } from '../lists/use-sheet-keys.ts'
import { createSelectionStore } from '../matrix/selection-store.ts'
import { DistrictsPanel } from './districts-panel.tsx'
import { DistrictsStatus } from './districts-status.tsx'
import { DistrictsToolbar } from './districts-toolbar.tsx'
import { districtsView, type DistrictsViewStore } from './districts-view.ts'
import { NoDistrictTable } from './no-districts.tsx'
import { useDistrictsModel, type DistrictsOnScreen } from './use-districts-model.ts'
import { useSheetFollowsDistricts } from './use-sheet-follows-districts.ts'
import '../communes/communes.css'
import './districts.css'

/** Which criteria each district meets and is to meet, in a set for districts. */
export function DistrictsScreen() {
  const session = useApp((state) => state.session)
  return session === null ? null : <DistrictsOf session={session} />
}

function DistrictsOf({ session }: { readonly session: DocumentSession }) {
  const t = useT()
  const view = districtsView(session)
  const version = useApp((state) => state.factsVersion)
  const planId = useApp((state) => state.table?.planId ?? null)
  const chosen = useZustand(view, (state) => state.setId)
  const { facts } = session.facts()
  const plan = (planId === null ? undefined : facts.plan.get(planId)) ?? plans(facts)[0]
  const { sets, hasDistricts } = useMemo(
    () => ({
      sets: plan === undefined ? [] : districtSets(facts, plan.id),
      hasDistricts: plan !== undefined && planDistricts(facts, plan.id).length > 0,
    }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `facts` is one object that changes with `version`
    [facts, plan, version],
  )
  const set = sets.find(({ id }) => id === chosen) ?? sets[0]
  if (plan === undefined) {
    return (
      <div className="empty-state">
        <h2>{t('matrix.noPlanTitle')}</h2>
        <p>{t('matrix.noPlanText')}</p>
      </div>
    )
  }
  if (set === undefined || !hasDistricts) return <NoDistrictTable facts={facts} plan={plan} />
  return <DistrictsTable session={session} planId={plan.id} sets={sets} set={set} />
}

interface TableProps {
  readonly session: DocumentSession
  readonly planId: string
  readonly sets: readonly FactRow<'criteriaSet'>[]
  readonly set: FactRow<'criteriaSet'>
}

function DistrictsTable({ session, planId, sets, set }: TableProps) {
  const t = useT()
  const view = districtsView(session)
  const layer = useApp((state) => state.table?.layer ?? 'target')
  const isPanelOpen = useApp((state) => state.isPanelOpen)
  const wanted = useZustand(view, (state) => state.detail)
  const table = useTableOf(
    useMemo(() => ({ planId, setId: set.id, layer }), [planId, set.id, layer]),
  )
  const detail = table?.subCriteria.length === 0 ? 'criteria' : wanted
  const onScreen = useDistrictsModel(table, detail)
  const sheet = useRef<SheetHandle>(null)
  // Beside React's state: a move of the cell draws the panel and the status bar, not the sheet.
  const [selection] = useState(createSelectionStore)
  const onSelectionChange = useCallback(
    (summary: SelectionSummary) => {
      selection.setState({ summary })
      view.setState({ lastCell: summary.active })
    },
    [selection, view],
  )
  useSheetFollowsDistricts(sheet, table, onScreen)
  usePlace(sheet, table, onScreen, view, sets)
  useLastCell(sheet, onScreen, view)
  useSheetKeys(sheet, set.id)
  const undo = useCallback(() => session.undo(), [session])
  const redo = useCallback(() => session.redo(), [session])
  if (table === null || onScreen === null) return null
  return (
    <div className="matrix-screen">
      <div className="matrix-main districts-main">
        <DistrictsToolbar
          table={table}
          sets={sets}
          view={view}
          detail={detail}
          onLeave={() => sheet.current?.settle()}
        />
        <div className="matrix-sheet districts-sheet">
          <Sheet
            ref={sheet}
            model={onScreen.model}
            t={t}
            label={onScreen.tableName}
            onSelectionChange={onSelectionChange}
            onUndo={undo}
            onRedo={redo}
          />
        </div>
      </div>
      {isPanelOpen ? (
        <DistrictsPanel table={table} onScreen={onScreen} selection={selection} />
      ) : null}
      <DistrictsStatus onScreen={onScreen} selection={selection} />
    </div>
  )
}

/** A cell another screen asked for: its set and columns are opened first. */
function usePlace(
  sheet: RefObject<SheetHandle | null>,
  table: CommunesTable | null,
  onScreen: DistrictsOnScreen | null,
  view: DistrictsViewStore,
  sets: readonly FactRow<'criteriaSet'>[],
): void {
  const t = useT()
  const store = useStore()
  const place = useApp((state) => state.place)
  useEffect(() => {
    if (place?.screen !== 'districts' || table === null || onScreen === null) return undefined
    const { planId, setId, unitId } = place
    const isSet = sets.some(({ id }) => id === setId)
    if (planId === table.planId && isSet && setId !== table.setId) {
      view.setState({ setId })
      return undefined
    }
    const isThere = planId === table.planId && isSet && table.communes.unitIndex.has(unitId)
    if (!isThere) {
      store.setState({ place: null })
      notify({ tone: 'info', text: t('districts.place.outside') })
      return undefined
    }
    // What was achieved has a view of its own, with the same columns.
    const choice = store.getState().table
    const isActual = place.column === '@actual'
    if (choice !== null && place.column !== null && isActual !== (table.view === 'actual')) {
      store.setState({ table: { ...choice, layer: isActual ? 'actual' : 'target' } })
      return undefined
    }
    const column = columnOfPlace(place.column)
    const isNumber = [...table.criteria, ...table.subCriteria].some((one) => one.number === column)
    if (isNumber && !onScreen.model.columns.some(({ id }) => id === column)) {
      const isCriterion = table.criteria.some(({ number }) => number === column)
      view.setState({ detail: isCriterion ? 'criteria' : 'sub' })
      return undefined
    }
    // The grid lays out its rows after this effect.
    const frame = requestAnimationFrame(() => {
      if (sheet.current?.goTo(unitId, column) !== true) sheet.current?.goTo(unitId, COUNT)
      store.setState({ place: null })
    })
    return () => cancelAnimationFrame(frame)
  }, [store, place, sheet, table, onScreen, view, sets, t])
}

/** Back from another screen, the cell one worked in is selected again; at first that of the first district. */
function useLastCell(
  sheet: RefObject<SheetHandle | null>,
  onScreen: DistrictsOnScreen | null,
  view: DistrictsViewStore,
): void {
  const store = useStore()
  const first = onScreen?.model.rows[0]?.id
  useEffect(() => {
    if (first === undefined || store.getState().place !== null) return undefined
    const { lastCell } = view.getState()
    const frame = requestAnimationFrame(() => {
      const wanted = lastCell ?? { row: first, column: COUNT }
      if (sheet.current?.select(wanted) === false) {
        sheet.current.select({ row: first, column: COUNT })
      }
    })
    return () => cancelAnimationFrame(frame)
  }, [store, sheet, view, first])
}
