import { parseTableNumber } from '../numbers/parse-table.ts'
import { readCount } from './read-cell.ts'
import type { UnderstoodTable } from './understand-table.ts'

/** Numbers of communes the file itself prints: in a line of their own or behind a unit's name (`Tràng Định (21 xã)`). */
export interface FileBases {
  /** By column id. */
  readonly byColumn: ReadonlyMap<string, number>
  /** Printed for the whole, or the sum where every unit has one; null when neither is there. */
  readonly whole: number | null
}

export function readFileBases(table: UnderstoodTable): FileBases {
  const { grid } = table.located
  const byColumn = new Map<string, number>()
  let printedWhole: number | null = null
  for (const column of table.columns) {
    const { role } = column
    if (role.kind === 'unit') {
      const behind = /\(\s*(\d{1,4}\s*xã)\s*\)/iu.exec(column.label.normalize('NFC'))?.[1]
      const count = behind === undefined ? null : parseTableNumber(behind, 'vi')
      if (count?.kind === 'number') byColumn.set(role.columnId, count.value.scaled)
    }
    for (const row of table.rows) {
      if (row.role.kind !== 'base') continue
      const cell = readCount(grid.cellAt(row.index, column.index), table.marks)
      if (cell.kind !== 'count' || cell.value === 0) continue
      if (role.kind === 'unit') byColumn.set(role.columnId, cell.value)
      if (role.kind === 'total') printedWhole = cell.value
    }
  }
  const units = table.columns.flatMap(({ role }) => (role.kind === 'unit' ? [role.columnId] : []))
  const isWhole = units.length > 0 && units.every((id) => byColumn.has(id))
  const sum = units.reduce((total, id) => total + (byColumn.get(id) ?? 0), 0)
  return { byColumn, whole: printedWhole ?? (isWhole ? sum : null) }
}
