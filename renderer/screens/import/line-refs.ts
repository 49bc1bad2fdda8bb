import type { ImportDoubt, ImportPreview } from '../../../shared/import/preview.ts'
import { allTables, isCommuneTable, isContentTable, type AnyTable } from './any-table.ts'
import type { LineRef } from './decisions.ts'
import type { CellPlace } from './grid-keys.ts'

/** The row or column whose understanding a place of the drawn table shows; null for an ordinary cell. */
export function lineAt(table: AnyTable, { row, column }: CellPlace): LineRef | null {
  if (row >= 0 && column >= 0) return null
  const axis = row < 0 ? 'column' : 'row'
  const line = axis === 'column' ? table.columns[column] : table.rows[row]
  return line === undefined ? null : { table, axis: fileAxis(table, axis), line }
}

/** The row or column that a doubt asks about; null for doubts of cells and bases. */
export function lineOfDoubt(preview: ImportPreview, doubt: ImportDoubt): LineRef | null {
  const table = allTables(preview).find(({ id }) => id === doubt.tableId)
  if (table === undefined) return null
  for (const axis of ['column', 'row'] as const) {
    const lines = axis === 'column' ? table.columns : table.rows
    const line = lines.find(({ doubtId }) => doubtId === doubt.id)
    if (line !== undefined) return { table, axis: fileAxis(table, axis), line }
  }
  return null
}

/**
 * The doubt of a place: its cell's, or on the lines that say what rows and columns are, the line's. Anywhere in the row of
 * a commune that nobody knows, the row's.
 */
export function doubtAt(table: AnyTable, active: CellPlace | null): string | null {
  if (active === null) return null
  const { row, column } = active
  const line = lineAt(table, active)?.line
  const ofRow = isCommuneTable(table) || isContentTable(table) ? table.rows[row]?.doubtId : null
  return table.cells[row]?.[column]?.doubtId ?? line?.doubtId ?? ofRow ?? null
}

/** Communes are drawn as rows also where the file has them as columns; decisions name the file's own axis. */
function fileAxis(table: AnyTable, axis: 'row' | 'column'): 'row' | 'column' {
  if (!isCommuneTable(table) || !table.isTurned) return axis
  return axis === 'row' ? 'column' : 'row'
}
