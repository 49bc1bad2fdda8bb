import { useEffect, useMemo, useState } from 'react'
import type { FactTable } from '../../../shared/changes/fact-tables.ts'
import { useApp, useStore } from '../../state/use-app.ts'
import { describeTable, type MatrixTable } from './matrix-table.ts'

/** Tables whose rows move figures or words of a table, but never its rows, its columns or which of them are counted. */
const FIGURE_TABLES: ReadonlySet<FactTable> = new Set<FactTable>([
  'matrixCell',
  'provinceFigure',
  'averageBase',
  'rateBase',
  'markList',
  'declaredCount',
  'registration',
  'recognition',
  'unitGroup',
  'unitGroupMember',
  'listTitle',
  'heldValue',
  'acceptedFinding',
  'remark',
  'criterionAgency',
  'ownSet',
])

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
