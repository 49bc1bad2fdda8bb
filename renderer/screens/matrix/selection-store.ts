import { createStore } from 'zustand/vanilla'
import type { SelectionSummary } from '../../grid/sheet-model.ts'

/** What is selected on the sheet, for the panel and the status bar. */
export function createSelectionStore() {
  return createStore<{ readonly summary: SelectionSummary | null }>()(() => ({ summary: null }))
}

export type SelectionStore = ReturnType<typeof createSelectionStore>
