import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Layer } from '../../../shared/changes/fact-tables.ts'
import type { CellRef } from '../../grid/sheet-model.ts'
import type { DocumentSession } from '../../state/document-session.ts'

/** How agencies are looked at; kept while the document is open. */
export interface AgenciesView {
  readonly view: 'assign' | 'byAgency'
  /** Null for the first set of the plan. */
  readonly setId: string | null
  /** Key of the agency looked at; null for the first. */
  readonly agency: string | null
  /** Where communes that lack a criterion are looked for. */
  readonly layer: Layer
  /** Duties whose communes are listed. */
  readonly unfolded: ReadonlySet<string>
  readonly lastCell: CellRef | null
}

export type AgenciesViewStore = StoreApi<AgenciesView>

const stores = new WeakMap<DocumentSession, AgenciesViewStore>()

export function agenciesView(session: DocumentSession): AgenciesViewStore {
  const known = stores.get(session)
  if (known !== undefined) return known
  const made = createStore<AgenciesView>()(() => ({
    view: 'assign',
    setId: null,
    agency: null,
    layer: 'baseline',
    unfolded: new Set(),
    lastCell: null,
  }))
  stores.set(session, made)
  return made
}
