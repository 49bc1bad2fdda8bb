import type {
  ContentCell,
  ContentLine,
  ContentTablePreview,
} from '../../../shared/import/contents/content-preview.ts'
import { columnLetters } from '../../../shared/import/raw-sheet.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import { emptyLook, type CellLook } from './cell-look.ts'
import type { DrawnColumn, DrawnLine, DrawnTable } from './drawn-table.ts'

type T = (key: MessageKey, params?: MessageParams) => string

/** Room for the name of a source or a criterion. */
const ROLE_PX = 176
const MARKS = { doubt: '?', rejected: '!', wrong: '≠', cut: '≈' } as const

/** A table of another content as it is drawn. */
export function drawContentTable(
  table: ContentTablePreview,
  t: T,
  codeText: (code: string, params?: MessageParams) => string,
): DrawnTable {
  const line = (one: ContentLine, axis: 'row' | 'column'): DrawnLine => ({
    name: axis === 'column' ? columnLetters(one.index) : String(one.index + 1),
    text: codeText(one.roleText.code, one.roleText.params),
    how: t(`import.how.${one.how}`),
    isUnsure: one.role === 'unknown' || one.how === 'proposal',
    isHidden: one.isHidden,
    kind: one.kind,
  })
  return {
    id: table.id,
    sheet: table.sheet,
    range: table.range,
    isIncluded: table.isIncluded,
    rolePx: ROLE_PX,
    keepsNames: true,
    columns: table.columns.map((one, at): DrawnColumn => ({
      ...line(one, 'column'),
      isPlain: false,
      holds: holds(table, one, at),
    })),
    rowCount: table.rows.length,
    headings: table.headings,
    row(row) {
      const one = table.rows[row]
      return one === undefined ? null : line(one, 'row')
    },
    cell(row, column) {
      const cell = table.cells[row]?.[column]
      const of = table.columns[column]
      if (cell === undefined || of === undefined) return null
      return {
        state: cell.state,
        look: contentLook(cell, isWords(table, column)),
        isDecided: cell.doubtId !== undefined && cell.state !== 'doubt',
      }
    },
  }
}

/** How a cell is drawn: as it stands in the file, with what it takes the place of struck through. */
export function contentLook(cell: ContentCell, isText: boolean): CellLook {
  const { raw, before, after, state } = cell
  switch (state) {
    case 'changed':
      return { ...emptyLook, old: before ?? null, text: raw || (after ?? ''), isText }
    case 'cleared':
      return { ...emptyLook, old: before ?? null, isText }
    case 'kept':
      return { ...emptyLook, text: raw === '' ? `(${before ?? ''})` : raw, isText }
    case 'doubt':
    case 'rejected':
    case 'wrong':
    case 'cut':
      return { ...emptyLook, text: raw, mark: MARKS[state], isText }
    case 'text':
      return { ...emptyLook, text: raw, isText: true }
    case 'added':
    case 'same':
    case 'agrees':
    case 'unchecked':
    case 'ignored':
    case 'blank':
      return { ...emptyLook, text: raw || (after ?? ''), isText }
  }
}

/** Columns of agencies, names and notes hold words; the others figures. */
function isWords(table: ContentTablePreview, column: number): boolean {
  const role = table.columns[column]?.role ?? ''
  return /^(?:name|note|unit|agency|partners|names:|village)/u.test(role)
}

function holds(table: ContentTablePreview, line: ContentLine, at: number): DrawnColumn['holds'] {
  if (line.kind === 'name') return 'names'
  if (isWords(table, at)) return 'text'
  return line.kind === 'value' ? 'count' : 'figure'
}
