import { useEffect, useMemo, useState } from 'react'
import type { TableChoice } from '../../state/app-store.ts'
import { useApp, useStore } from '../../state/use-app.ts'
import { effectOf } from './affected-cells.ts'
import { describeCommunes, type CommunesTable } from './communes-table.ts'

/**
 * The communes of the moment. A new object only when rows, columns, names or memberships change, not with each mark:
 * those go into its live parts.
 */
export function useCommunesTable(): CommunesTable | null {
  return useTableOf(useApp((state) => state.table))
}

/** The table of one set: of communes, or of districts where the set is for them. */
export function useTableOf(choice: TableChoice | null): CommunesTable | null {
  const store = useStore()
  const session = useApp((state) => state.session)
  const [shape, setShape] = useState(0)
  const planId = choice?.planId
  const setId = choice?.setId
  const layer = choice?.layer === 'actual' ? 'actual' : 'target'
  const { table, version } = useMemo(
    () => ({
      table:
        session === null || planId === undefined || setId === undefined
          ? null
          : describeCommunes(session.facts, { planId, setId, layer }),
      version: store.getState().factsVersion,
    }),
    // oxlint-disable-next-line react/exhaustive-deps -- `shape` stands for the facts that the description is read from
    [store, session, planId, setId, layer, shape],
  )
  useEffect(() => {
    const again = (): void => setShape((was) => was + 1)
    // Another window's change may have come between the description and this subscription.
    if (store.getState().factsVersion !== version) again()
    return store.on('facts', (rows) => {
      const effect = rows === null || table === null ? null : effectOf(table, rows)
      if (effect === null || effect.isShape || effect.isMembership) again()
    })
  }, [store, table, version])
  return table
}
