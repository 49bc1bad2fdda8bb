import { useEffect, useMemo, useState } from 'react'
import { useApp, useStore } from '../../state/use-app.ts'
import { describeTable, type MatrixTable } from './matrix-table.ts'

const FIGURE_TABLES = new Set(['matrixCell', 'provinceFigure', 'averageBase', 'rateBase'])

/** The table of the moment. A new object only when its shape changes (units, columns, criteria), not with each figure. */
export function useMatrixTable(): MatrixTable | null {
  const store = useStore()
  const session = useApp((state) => state.session)
  const choice = useApp((state) => state.table)
  const [shape, setShape] = useState(0)
  useEffect(
    () =>
      store.on('facts', (rows) => {
        if (rows === null || rows.some((row) => !FIGURE_TABLES.has(row.table))) {
          setShape((version) => version + 1)
        }
      }),
    [store],
  )
  return useMemo(
    () => (session === null || choice === null ? null : describeTable(session.facts, choice)),
    // oxlint-disable-next-line react/exhaustive-deps -- `shape` stands for the facts that the description is read from
    [session, choice, shape],
  )
}
