import { useEffect, useMemo, useState } from 'react'
import type { RowChange } from '../../../shared/changes/change-set.ts'
import type { FactTable } from '../../../shared/changes/fact-tables.ts'
import { communeLists, type CommuneList } from '../../../shared/communes/commune-lists.ts'
import type { DocumentSession } from '../../state/document-session.ts'
import { useApp, useStore } from '../../state/use-app.ts'
import { createListTable, type ListTable } from './list-table.ts'

/** What is written in the cells of a list; any other table decides which lists and communes there are. */
const CELL_TABLES: readonly FactTable[] = ['markList', 'declaredCount', 'heldValue']
/** Tables that neither lists nor their cells are made of. */
const OTHER_TABLES: readonly FactTable[] = [
  'matrixCell',
  'provinceFigure',
  'rateBase',
  'averageBase',
  'countedColumn',
  'acceptedFinding',
  'remark',
  'criterionAgency',
  'recognition',
]

/** The list one worked on last, for the way back from another screen. */
const lastListOf = new WeakMap<DocumentSession, string>()

export interface Lists {
  readonly planId: string
  readonly lists: readonly CommuneList[]
  /** The list on screen; null in a plan without any. */
  readonly table: ListTable | null
  /** The other lists of each commune of the list on screen. */
  readonly others: ReadonlyMap<string, readonly CommuneList[]>
  readonly choose: (listId: string) => void
  /** Another list, with a commune of it selected. */
  readonly show: (listId: string, unitId: string) => void
}

/** The lists of the plan on screen. New objects only when lists or their communes change, not with each figure. */
export function useLists(): Lists | null {
  const store = useStore()
  const session = useApp((state) => state.session)
  const planId = useApp((state) => state.table?.planId ?? null)
  const [shape, setShape] = useState(0)
  const [chosen, setChosen] = useState<string | null>(() => {
    const { place, session: open } = store.getState()
    if (place?.screen === 'lists') return place.listId
    return open === null ? null : (lastListOf.get(open) ?? null)
  })
  useEffect(
    () =>
      store.on('facts', (rows) => {
        if (rows === null || rows.some(isShape)) setShape((version) => version + 1)
      }),
    [store],
  )
  useEffect(() => {
    if (session !== null && chosen !== null) lastListOf.set(session, chosen)
  }, [session, chosen])

  const lists = useMemo(
    () => (session === null || planId === null ? [] : communeLists(session.facts().facts, planId)),
    // oxlint-disable-next-line react/exhaustive-deps -- `shape` stands for the facts that lists are read from
    [session, planId, shape],
  )
  const list = lists.find(({ id }) => id === chosen) ?? lists[0]
  const table = useMemo(
    () =>
      session === null || planId === null || list === undefined
        ? null
        : createListTable(session.facts, planId, list),
    [session, planId, list],
  )
  const others = useMemo(() => otherLists(lists, list), [lists, list])
  return planId === null
    ? null
    : {
        planId,
        lists,
        table,
        others,
        choose: setChosen,
        show: (listId, unitId) => store.jump({ screen: 'lists', listId, unitId }),
      }
}

function isShape({ table }: RowChange): boolean {
  return !CELL_TABLES.includes(table) && !OTHER_TABLES.includes(table)
}

function otherLists(
  lists: readonly CommuneList[],
  shown: CommuneList | undefined,
): Map<string, CommuneList[]> {
  const here = new Set(shown?.units)
  const others = new Map<string, CommuneList[]>()
  for (const list of lists) {
    if (list === shown) continue
    for (const unitId of list.units) {
      if (!here.has(unitId)) continue
      const known = others.get(unitId)
      if (known === undefined) others.set(unitId, [list])
      else known.push(list)
    }
  }
  return others
}
