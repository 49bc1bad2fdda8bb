import { useEffect, useMemo, useState } from 'react'
import { useApp, useStore } from '../../state/use-app.ts'
import {
  CAPITAL_TABLES,
  createCapitalSource,
  shapeOf,
  type CapitalSource,
} from './capital-source.ts'

export interface Capital {
  readonly source: CapitalSource
  /** Changes with the rows and columns of the sheet, not with each figure. */
  readonly shape: string
}

/** The table of capital of the plan on screen; null while there is no plan. */
export function useCapital(): Capital | null {
  const store = useStore()
  const session = useApp((state) => state.session)
  const planId = useApp((state) => state.table?.planId ?? null)
  // The year stands in headings.
  const year = useApp((state) =>
    planId === null ? null : (state.session?.facts().facts.plan.get(planId)?.year ?? null),
  )
  const [loads, setLoads] = useState(0)
  const source = useMemo(
    () => (session === null || planId === null ? null : createCapitalSource(session, planId)),
    // oxlint-disable-next-line react/exhaustive-deps -- a document loaded anew, or another year, needs another source
    [session, planId, year, loads],
  )
  const [shape, setShape] = useState('')
  const now = source === null ? '' : shapeOf(source.table())
  // Read while drawing, so that the first picture is right; later ones follow the facts.
  if (shape !== now) setShape(now)
  useEffect(
    () =>
      store.on('facts', (rows) => {
        if (rows === null) setLoads((count) => count + 1)
        if (source === null || rows?.every(({ table }) => !CAPITAL_TABLES.includes(table))) return
        source.forget()
        setShape(shapeOf(source.table()))
      }),
    [store, source],
  )
  return useMemo(() => (source === null ? null : { source, shape: now }), [source, now])
}
