import { create } from 'zustand'
import { SEVERITIES, type Severity } from '../../../shared/checks/finding.ts'

export interface Filters {
  readonly severities: readonly Severity[]
  /** Null: every one. */
  readonly rule: string | null
  /** A column's id, `''` for what belongs to no column, null for everywhere. */
  readonly columnId: string | null
  readonly state: 'open' | 'accepted' | 'all'
  readonly text: string
}

export const NO_FILTERS: Filters = {
  severities: SEVERITIES,
  rule: null,
  columnId: null,
  state: 'open',
  text: '',
}

/** How the screen was left: one jumps to a cell from it and comes back for the next finding. */
export interface ChecksView {
  readonly documentId: string | null
  readonly filters: Filters
  readonly groupBy: 'severity' | 'place'
  readonly currentId: string | null
  /** Where the current finding stood: the next one takes its place when it goes. */
  readonly currentIndex: number
  readonly checkedIds: ReadonlySet<string>
}

const FRESH: Omit<ChecksView, 'documentId'> = {
  filters: NO_FILTERS,
  groupBy: 'severity',
  currentId: null,
  currentIndex: 0,
  checkedIds: new Set(),
}

export const useChecksView = create<ChecksView>()(() => ({ documentId: null, ...FRESH }))

/** Another document starts with a fresh view. */
export function viewDocument(documentId: string): void {
  if (useChecksView.getState().documentId !== documentId) {
    useChecksView.setState({ documentId, ...FRESH })
  }
}

export function setFilters(change: Partial<Filters>): void {
  const { filters } = useChecksView.getState()
  useChecksView.setState({ filters: { ...filters, ...change } })
}

export function toggleChecked(id: string): void {
  const checkedIds = new Set(useChecksView.getState().checkedIds)
  if (!checkedIds.delete(id)) checkedIds.add(id)
  useChecksView.setState({ checkedIds })
}

export function setChecked(ids: Iterable<string>): void {
  useChecksView.setState({ checkedIds: new Set(ids) })
}
