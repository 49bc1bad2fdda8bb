import { cellAreas } from './grid-dom.ts'
import type { Direction } from './movement.ts'
import { sameRange } from './range.ts'
import { advance, move, selectRange } from './selection.ts'
import type { Travel } from './selection.ts'
import type { SheetCore } from './sheet-parts.ts'
import { ROW_HEIGHT_PX } from './sheet-theme.ts'

/** The ways to move the selection by key. `isExtending` is Shift: the range grows from its corner. */
export interface Traveller {
  readonly travel: (by: 'cell' | 'block', direction: Direction, isExtending: boolean) => void
  readonly toPlace: (key: 'Home' | 'End', isWholeTable: boolean, isExtending: boolean) => void
  readonly byPage: (key: 'PageUp' | 'PageDown', isExtending: boolean) => void
  readonly step: (key: 'tab' | 'enter', backwards: boolean) => void
  readonly selectBand: (band: 'row' | 'column') => void
  readonly selectAll: () => void
}

export function createTraveller(core: SheetCore): Traveller {
  function go(where: Travel, isExtending: boolean): void {
    const selection = core.selection()
    if (!selection) return
    const ground = {
      size: core.view().size,
      isFilled: (row: number, column: number) => core.editText({ row, column }) !== '',
    }
    core.select(move(selection, where, isExtending, ground), isExtending ? 'head' : 'active')
  }

  return {
    travel: (by, direction, isExtending) => go({ by, direction }, isExtending),
    toPlace(key, isWholeTable, isExtending) {
      const selection = core.selection()
      if (!selection) return
      const { size, firstValueColumn } = core.view()
      const from = isExtending ? selection.head.row : selection.active.row
      const edge = key === 'Home' ? 0 : size.rows - 1
      const column = key === 'Home' ? firstValueColumn : size.columns - 1
      go({ by: 'place', cell: { row: isWholeTable ? edge : from, column } }, isExtending)
    },
    byPage(key, isExtending) {
      const { moving } = cellAreas(core.elements.grid)
      const rows = Math.max(Math.floor((moving.bottom - moving.top) / ROW_HEIGHT_PX) - 1, 1)
      go({ by: 'page', rows: key === 'PageUp' ? -rows : rows }, isExtending)
    },
    step(key, backwards) {
      const selection = core.selection()
      if (selection) core.select(advance(selection, key, backwards, core.view().size), 'active')
    },
    selectBand(band) {
      const selection = core.selection()
      if (!selection) return
      const { size, bodyRows } = core.view()
      const { range } = selection
      const whole =
        band === 'row'
          ? { ...range, left: 0, right: size.columns - 1 }
          : { ...range, top: 0, bottom: Math.max(range.bottom, bodyRows - 1) }
      core.select(selectRange(whole, selection.active), 'none')
    },
    /** The rows of the body; asked again, or from below them, the rows at the foot too. */
    selectAll() {
      const selection = core.selection()
      if (!selection) return
      const { size, bodyRows } = core.view()
      const body = { top: 0, left: 0, bottom: Math.max(bodyRows - 1, 0), right: size.columns - 1 }
      const isMore = sameRange(selection.range, body) || selection.active.row > body.bottom
      const next = isMore ? { ...body, bottom: size.rows - 1 } : body
      core.select(selectRange(next, selection.active), 'none')
    },
  }
}
