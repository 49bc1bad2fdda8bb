import type { CellEditor } from './cell-editor.ts'
import { fillCells, fillTarget } from './fill-series.ts'
import type { FillTarget, SeriesCell } from './fill-series.ts'
import { planWrite } from './paste-plan.ts'
import { columnCount, rangeBetween, rowCount, topLeft } from './range.ts'
import { selectRange } from './selection.ts'
import { finish, refuseWhole } from './sheet-clipboard.ts'
import type { SheetCore } from './sheet-parts.ts'
import type { GridCell, GridRange } from './sheet-model.ts'
import { entriesAt } from './view.ts'

export function clearSelection(core: SheetCore): void {
  const range = core.selection()?.range
  if (!range) return
  const plan = planWrite(range, () => '', core.planTable())
  if (plan.kind === 'refused') refuseWhole(core, 'grid.deleteRefused', plan.bad)
  else finish(core, plan, 'delete')
}

/**
 * Ctrl+D and Ctrl+R: the first row (column) of the range goes into the others; with a single row
 * (column) selected, its neighbour above (left) goes into it.
 */
export function fillFromEdge(core: SheetCore, direction: 'down' | 'right'): void {
  const range = core.selection()?.range
  if (!range) return
  const isDown = direction === 'down'
  const isSingle = (isDown ? rowCount(range) : columnCount(range)) === 1
  const edge = (isDown ? range.top : range.left) - (isSingle ? 1 : 0)
  if (edge < 0) return
  const target = isSingle
    ? range
    : isDown
      ? { ...range, top: range.top + 1 }
      : { ...range, left: range.left + 1 }
  const source = (cell: GridCell): GridCell =>
    isDown ? { row: edge, column: cell.column } : { row: cell.row, column: edge }
  const plan = planWrite(target, (cell) => core.editText(source(cell)), core.planTable())
  if (plan.kind === 'refused') refuseWhole(core, 'grid.fillRefused', plan.bad)
  else finish(core, plan, isDown ? 'fillDown' : 'fillRight')
}

/** One text into the whole selection, or into its blank cells. False when it was refused. */
export function fillSelection(core: SheetCore, text: string, onlyEmpty: boolean): boolean {
  const range = core.selection()?.range
  if (!range) return true
  const table = core.planTable()
  const isWanted = (cell: GridCell): boolean => !onlyEmpty || core.editText(cell) === ''
  const plan = planWrite(range, () => text, {
    ...table,
    isEditable: (cell) => isWanted(cell) && table.isEditable(cell),
  })
  if (plan.kind === 'refused') {
    refuseWhole(core, 'grid.fillRefused', plan.bad)
    return false
  }
  // Filled cells that were passed over on purpose are not locked ones.
  finish(core, onlyEmpty ? { ...plan, skipped: 0 } : plan, 'fillSelection')
  return true
}

/** The mark that comes after the one a cell has; null where cells take no marks or this one is locked. */
export function nextMark(core: SheetCore, cell: GridCell): string | null {
  const { row, column } = entriesAt(core.view(), cell)
  const { model } = core.view()
  if (!model.cycle || model.editable(row, column) !== true) return null
  return model.cycle(row, column)
}

/** The next mark into one cell; false where cells take no marks. */
export function cycleCell(core: SheetCore, cell: GridCell): boolean {
  const next = nextMark(core, cell)
  if (next === null) return false
  const range = rangeBetween(cell, cell)
  const plan = planWrite(range, () => next, core.planTable())
  if (plan.kind === 'refused') refuseWhole(core, 'grid.fillRefused', plan.bad)
  else finish(core, plan, 'type')
  return true
}

/** Ctrl+Enter: what is being typed goes into every cell of the range. */
export function commitToSelection(core: SheetCore, editor: CellEditor): void {
  const open = editor.open()
  if (!open) {
    const active = core.selection()?.active
    if (active) fillSelection(core, core.editText(active), false)
    return
  }
  const parsed = core.planTable().parse(open.cell, open.text)
  if (!parsed.ok) {
    editor.showReason(parsed.reason)
    return
  }
  if (fillSelection(core, open.text, false)) editor.cancel()
}

/** The end of a drag of the fill handle; the selection grows over what was filled. */
export function fillByHandle(
  core: SheetCore,
  source: GridRange,
  to: GridCell,
  isToggled: boolean,
): void {
  const target = fillTarget(source, to)
  if (target) fillTowards(core, source, target, isToggled)
}

function fillTowards(
  core: SheetCore,
  source: GridRange,
  target: FillTarget,
  isToggled: boolean,
): void {
  const view = core.view()
  const table = core.planTable()
  const filled = fillCells(source, target, (cell) => readSeriesCell(core, cell), isToggled)
  const textOf = (cell: GridCell): string => {
    const content = filled(cell)
    return content.kind === 'text' ? content.text : String(content.figure)
  }
  const plan = planWrite(target.range, textOf, {
    ...table,
    parse(cell, text) {
      const content = filled(cell)
      const { row, column } = entriesAt(view, cell)
      if (content.kind === 'figure' && view.model.fromNumber)
        return view.model.fromNumber(row, column, content.figure)
      return table.parse(cell, text)
    },
  })
  if (plan.kind === 'refused') {
    refuseWhole(core, 'grid.fillRefused', plan.bad)
    return
  }
  finish(core, plan, 'fillHandle')
  const whole = {
    top: Math.min(source.top, target.range.top),
    left: Math.min(source.left, target.range.left),
    bottom: Math.max(source.bottom, target.range.bottom),
    right: Math.max(source.right, target.range.right),
  }
  core.select(selectRange(whole, topLeft(source)), 'none')
}

function readSeriesCell(core: SheetCore, cell: GridCell): SeriesCell {
  const { model } = core.view()
  const { row, column } = entriesAt(core.view(), cell)
  return {
    text: core.editText(cell),
    number: model.fromNumber ? model.number(row, column) : null,
  }
}

/** Double click on the handle: down as far as the column beside is filled, within the body rows. */
export function fillDownBeside(core: SheetCore): void {
  const range = core.selection()?.range
  if (!range) return
  const view = core.view()
  const isFilled = (row: number, column: number): boolean =>
    column >= 0 && column < view.size.columns && core.editText({ row, column }) !== ''
  for (const beside of [range.left - 1, range.right + 1]) {
    let last = range.bottom
    while (last + 1 < view.bodyRows && isFilled(last + 1, beside)) last += 1
    if (last > range.bottom) {
      fillByHandle(core, range, { row: last, column: range.right }, false)
      return
    }
  }
}
