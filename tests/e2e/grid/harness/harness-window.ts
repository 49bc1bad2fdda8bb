import type { CellRef, SelectionSummary, SheetHandle } from '../../../../renderer/grid/sheet-model.ts'
import type { DemoTable } from './demo-model.ts'

/** What the harness page leaves on its window for the tests. */
export type HarnessWindow = typeof globalThis & {
  table?: DemoTable
  sheet?: () => SheetHandle | null
  summary?: () => SelectionSummary | null
  reverse?: () => void
  reset?: () => void
  saves?: number
  clicks?: number
  menu?: CellRef
}
