import type { GridCell } from './sheet-model.ts'
import type { SheetCore } from './sheet-parts.ts'
import { entriesAt } from './view.ts'

/** Lets a cell that leads somewhere lead there; false for the others. */
export function openCell(core: SheetCore, cell: GridCell): boolean {
  const { row, column } = entriesAt(core.view(), cell)
  return core.view().model.open?.(row, column) ?? false
}
