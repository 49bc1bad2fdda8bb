import type { ImportLine, ImportTable } from '../../../shared/import/preview.ts'
import { columnLetters } from '../../../shared/import/raw-sheet.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import type { NumberStyle } from '../../../shared/numbers/format.ts'
import { cellLook } from './cell-look.ts'
import type { DrawnColumn, DrawnLine, DrawnTable } from './drawn-table.ts'
import { isUnsure, roleText } from './line-text.ts'

const ROLE_PX = 74

/** A criteria × districts table as it is drawn. */
export function drawMatrixTable(
  table: ImportTable,
  t: (key: MessageKey, params?: MessageParams) => string,
  year: number,
  style: NumberStyle,
): DrawnTable {
  const line = (one: ImportLine, name: string): DrawnLine => ({
    name,
    text: roleText(t, one, year),
    how: t(`import.how.${one.how}`),
    isUnsure: isUnsure(one),
    isHidden: one.isHidden,
    kind: one.role.kind,
  })
  return {
    id: table.id,
    sheet: table.sheet,
    range: table.range,
    isIncluded: table.isIncluded,
    rolePx: ROLE_PX,
    keepsNames: true,
    columns: table.columns.map((one): DrawnColumn => ({
      ...line(one, columnLetters(one.index)),
      isPlain: isPlain(one),
      holds: holds(one),
    })),
    rowCount: table.rows.length,
    headings: table.headings,
    row(row) {
      const one = table.rows[row]
      return one === undefined ? null : line(one, String(one.index + 1))
    },
    cell(row, column) {
      const cell = table.cells[row]?.[column]
      if (cell === undefined) return null
      const isDecided = cell.doubtId !== undefined && cell.state !== 'doubt'
      return { state: cell.state, look: cellLook(cell, style), isDecided }
    },
  }
}

function holds({ role }: ImportLine): DrawnColumn['holds'] {
  return role.kind === 'label' ? 'names' : role.kind === 'note' ? 'text' : 'figure'
}

/** A unit under its own name: repeating it below the heading would only be noise. */
function isPlain(line: ImportLine): boolean {
  return line.role.kind === 'unit' && line.role.layer === null && line.how !== 'decided'
}
