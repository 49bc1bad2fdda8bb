import { bottomRight, columnCount, isOneCell, rowCount, topLeft } from './range.ts'
import type { Selection } from './selection.ts'
import type { CellRef, GridCell, Translate } from './sheet-model.ts'
import { entriesAt, headerName } from './view.ts'
import type { View } from './view.ts'

/** What a screen reader says of the selection: a cell by row, column and value, a range by its ends. */
export function spokenSelection(
  view: View,
  selection: Selection,
  display: (cell: CellRef) => string,
  t: Translate,
): string {
  const { range, active } = selection
  if (!isOneCell(range))
    return t('grid.spokenRange', {
      rows: rowCount(range),
      columns: columnCount(range),
      first: nameOf(view, topLeft(range)),
      last: nameOf(view, bottomRight(range)),
    })
  const { row, column } = entriesAt(view, active)
  const names = { row: row.label, column: headerName(column) }
  const value = display({ row: row.id, column: column.id })
  return value === '' ? t('grid.spokenBlank', names) : t('grid.spokenCell', { ...names, value })
}

function nameOf(view: View, cell: GridCell): string {
  const { row, column } = entriesAt(view, cell)
  return `${row.label} · ${headerName(column)}`
}
