import { create } from 'zustand'
import type { SelectionSummary } from '../../grid/sheet-model.ts'

/** What is selected on the sheet, for the panel and the status bar. */
export function createSelectionStore() {
  return create<{ readonly summary: SelectionSummary | null }>()(() => ({ summary: null }))
}

export type SelectionStore = ReturnType<typeof createSelectionStore>
