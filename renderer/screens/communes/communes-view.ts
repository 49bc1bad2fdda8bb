import { createStore, type StoreApi } from 'zustand/vanilla'
import { NO_FILTER, type CommuneFilter } from '../../../shared/communes/filter-communes.ts'
import type { CellRef } from '../../grid/sheet-model.ts'
import type { DocumentSession } from '../../state/document-session.ts'
import type { Detail } from './communes-table.ts'

/** How the communes are looked at; kept while the document is open, so that one comes back to the same rows and cell. */
export interface CommunesView {
  readonly filter: CommuneFilter
  readonly detail: Detail
  readonly lastCell: CellRef | null
  /** Ids of the communes shown last, in order: what previous and next go through on a commune's page. */
  readonly order: readonly string[]
}

export type CommunesViewStore = StoreApi<CommunesView>

const stores = new WeakMap<DocumentSession, CommunesViewStore>()

export function communesView(session: DocumentSession): CommunesViewStore {
  const known = stores.get(session)
  if (known !== undefined) return known
  const made = createStore<CommunesView>()(() => ({
    filter: NO_FILTER,
    detail: 'criteria',
    lastCell: null,
    order: [],
  }))
  stores.set(session, made)
  return made
}
