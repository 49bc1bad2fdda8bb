import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CellRef } from '../../grid/sheet-model.ts'
import type { DocumentSession } from '../../state/document-session.ts'
import type { Detail } from '../communes/communes-table.ts'

/** How the districts are looked at; kept while the document is open. */
export interface DistrictsView {
  /** Null for the first set of the plan. */
  readonly setId: string | null
  readonly detail: Detail
  readonly lastCell: CellRef | null
}

export type DistrictsViewStore = StoreApi<DistrictsView>

const stores = new WeakMap<DocumentSession, DistrictsViewStore>()

export function districtsView(session: DocumentSession): DistrictsViewStore {
  const known = stores.get(session)
  if (known !== undefined) return known
  const made = createStore<DistrictsView>()(() => ({
    setId: null,
    detail: 'criteria',
    lastCell: null,
  }))
  stores.set(session, made)
  return made
}
