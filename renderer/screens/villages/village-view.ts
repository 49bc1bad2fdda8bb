import { createStore, type StoreApi } from 'zustand'
import type { VillageStandard } from '../../../shared/changes/fact-tables.ts'
import type { CellRef } from '../../grid/sheet-model.ts'
import type { DocumentSession } from '../../state/document-session.ts'

export interface VillageView {
  /** Null until one is chosen: the first that has figures. */
  readonly standard: VillageStandard | null
  /** Only communes of which something is said. */
  readonly isFiltered: boolean
  /** The empty table was asked for. */
  readonly isStarted: boolean
  readonly lastCell: CellRef | null
}

export type VillageViewStore = StoreApi<VillageView>

const views = new WeakMap<DocumentSession, VillageViewStore>()

/** What one looked at last, for the way back from another screen; each open document has its own. */
export function villageView(session: DocumentSession): VillageViewStore {
  const known = views.get(session)
  if (known !== undefined) return known
  const view = createStore<VillageView>(() => ({
    standard: null,
    isFiltered: false,
    isStarted: false,
    lastCell: null,
  }))
  views.set(session, view)
  return view
}
