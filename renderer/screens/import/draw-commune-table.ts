import type {
  CommuneColumnRole,
  CommuneLine,
  CommuneRowRole,
  CommuneTablePreview,
  ImportRepair,
} from '../../../shared/import/commune-preview.ts'
import { columnLetters } from '../../../shared/import/raw-sheet.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import { communeLook, communeState } from './commune-look.ts'
import { communeRoleText } from './commune-role-text.ts'
import type { DrawnColumn, DrawnLine, DrawnTable } from './drawn-table.ts'

type T = (key: MessageKey, params?: MessageParams) => string
type Line = CommuneLine<CommuneRowRole | CommuneColumnRole>

/** Room for a commune and its district. */
const ROLE_PX = 164

/** A table of communes as it is drawn. */
export function drawCommuneTable(
  table: CommuneTablePreview,
  repairs: ReadonlyMap<string, ImportRepair>,
  nameOf: (unitId: string) => string | null,
  t: T,
  year: number,
): DrawnTable {
  const blank = t('importing.repair.blank')
  // In full it stands in the file beside it.
  const shortName = ({ role }: Line): string | null =>
    'unitId' in role ? nameOf(role.unitId) : null
  const line = (one: Line, axis: 'row' | 'column'): DrawnLine => ({
    name: (axis === 'row') === table.isTurned ? columnLetters(one.index) : String(one.index + 1),
    text: shortName(one) ?? communeRoleText(t, one, year),
    how: t(`import.how.${one.how}`),
    isUnsure: isUnsureLine(one),
    isHidden: one.isHidden,
    kind: one.role.kind,
  })
  return {
    id: table.id,
    sheet: table.sheet,
    range: table.range,
    isIncluded: table.isIncluded,
    rolePx: ROLE_PX,
    keepsNames: false,
    columns: table.columns.map((one): DrawnColumn => ({
      ...line(one, 'column'),
      isPlain: isPlainMark(one),
      holds: holds(one.role),
    })),
    rowCount: table.rows.length,
    headings: table.headings,
    row(row) {
      const one = table.rows[row]
      return one === undefined ? null : line(one, 'row')
    },
    cell(row, column) {
      const cell = table.cells[row]?.[column]
      const role = table.columns[column]?.role
      if (cell === undefined || role === undefined) return null
      const repair = cell.repairId === undefined ? undefined : repairs.get(cell.repairId)
      return {
        state: communeState(cell, repair),
        look: communeLook(cell, role.kind, repair, blank),
        isDecided: cell.doubtId !== undefined && cell.state !== 'doubt',
      }
    },
  }
}

/** Repairs by their id: a cell names the one that was made of it. */
export function repairsById(repairs: readonly ImportRepair[]): ReadonlyMap<string, ImportRepair> {
  return new Map(repairs.map((repair) => [repair.id, repair]))
}

/** `1`, `TC 1`: the heading says the number itself. */
function isPlainMark({ role, how, label }: Line): boolean {
  return role.kind === 'mark' && how !== 'decided' && label.replace(/^\D+/, '') === role.number
}

function isUnsureLine(line: Line): boolean {
  return line.role.kind === 'unknown' || line.how === 'proposal'
}

function holds(role: CommuneColumnRole): DrawnColumn['holds'] {
  switch (role.kind) {
    case 'commune':
      return 'names'
    case 'district':
    case 'note':
      return 'text'
    case 'list':
    case 'cumulative':
      return 'list'
    case 'count':
    case 'total':
      return 'count'
    case 'mark':
      return 'mark'
    case 'number':
    case 'ignored':
    case 'unknown':
      return 'figure'
  }
}
