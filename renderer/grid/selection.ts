import { cycle, jump, page, step } from './movement.ts'
import type { Direction, IsFilled } from './movement.ts'
import { clampCell, isOneCell, rangeBetween } from './range.ts'
import type { GridSize } from './range.ts'
import type { GridCell, GridRange } from './sheet-model.ts'

/**
 * What is selected, as Excel sees it: one active cell that typing goes to, the range around it, and
 * the range's moving corner (`head`). `tabColumn` is where a run of Tabs began: Enter returns there.
 */
export interface Selection {
  readonly active: GridCell
  readonly head: GridCell
  readonly range: GridRange
  readonly tabColumn: number | null
}

export function selectCell(cell: GridCell): Selection {
  return { active: cell, head: cell, range: rangeBetween(cell, cell), tabColumn: null }
}

export function selectBetween(active: GridCell, head: GridCell): Selection {
  return { active, head, range: rangeBetween(active, head), tabColumn: null }
}

/** A given range with the active cell anywhere inside it. */
export function selectRange(range: GridRange, active: GridCell): Selection {
  const head = {
    row: active.row === range.bottom ? range.top : range.bottom,
    column: active.column === range.right ? range.left : range.right,
  }
  return { active, head, range, tabColumn: null }
}

export type Travel =
  | { readonly by: 'cell' | 'block'; readonly direction: Direction }
  | { readonly by: 'page'; readonly rows: number }
  | { readonly by: 'place'; readonly cell: GridCell }

export interface Ground {
  readonly size: GridSize
  readonly isFilled: IsFilled
}

function travelFrom(cell: GridCell, travel: Travel, ground: Ground): GridCell {
  switch (travel.by) {
    case 'cell':
      return step(cell, travel.direction, ground.size)
    case 'block':
      return jump(cell, travel.direction, ground.size, ground.isFilled)
    case 'page':
      return page(cell, travel.rows, ground.size)
    case 'place':
      break
  }
  return clampCell(travel.cell, ground.size)
}

/** Arrows and their kin: alone they move the active cell, with Shift they move the range's corner. */
export function move(
  selection: Selection,
  travel: Travel,
  isExtending: boolean,
  ground: Ground,
): Selection {
  if (!isExtending) return selectCell(travelFrom(selection.active, travel, ground))
  return extendTo(selection, travelFrom(selection.head, travel, ground))
}

export function extendTo(selection: Selection, head: GridCell): Selection {
  return selectBetween(selection.active, head)
}

/** Tab and Enter, with and without Shift: round the range when it has several cells. */
export function advance(
  selection: Selection,
  key: 'tab' | 'enter',
  backwards: boolean,
  size: GridSize,
): Selection {
  const { active, range } = selection
  if (!isOneCell(range)) {
    const order = key === 'tab' ? 'across' : 'down'
    return { ...selection, active: cycle(range, active, order, backwards) }
  }
  if (key === 'tab') {
    const next = step(active, backwards ? 'left' : 'right', size)
    const start = selection.tabColumn ?? (backwards ? null : active.column)
    return { ...selectCell(next), tabColumn: start }
  }
  const column = selection.tabColumn ?? active.column
  return selectCell(step({ row: active.row, column }, backwards ? 'up' : 'down', size))
}
