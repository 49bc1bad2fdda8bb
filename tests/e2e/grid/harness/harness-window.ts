import type { CellRef, SheetHandle } from '../../../../renderer/grid/sheet-model.ts'
import type { DemoTable } from './demo-model.ts'

/** What the harness page leaves on its window for the tests. */
export interface HarnessValues {
  table?: DemoTable
  sheet?: () => SheetHandle | null
  reverse?: () => void
  reset?: () => void
  saves?: number
  clicks?: number
  menu?: CellRef
}

export type HarnessWindow = typeof globalThis & HarnessValues
