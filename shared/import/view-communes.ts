import { splitNumbers } from '../criteria/number-list.ts'
import type {
  CommuneCell,
  CommuneColumnRole,
  CommuneLine,
  CommuneRowRole,
} from './commune-preview.ts'
import type { CommuneFigures } from './commune-figures.ts'
import { headText } from './commune-columns.ts'
import type { CellState, CellUse } from './preview.ts'
import { readMark } from './read-mark.ts'
import { markText, rawText, type CommuneSaying } from './read-communes.ts'
import type { SayingOutcome } from './settle-communes.ts'
import type {
  CommuneRow,
  UnderstoodCommuneLine,
  UnderstoodCommunes,
} from './understood-communes.ts'

export interface CommuneView {
  readonly columns: readonly CommuneLine<CommuneColumnRole>[]
  readonly rows: readonly CommuneLine<CommuneRowRole>[]
  readonly headings: readonly (readonly string[])[]
  readonly cells: readonly (readonly CommuneCell[])[]
  readonly accounted: Readonly<Record<CellUse, number>>
}

/** Marks before the import, by criterion: what the document holds of one commune. */
export type MarksBefore = (row: CommuneRow) => ReadonlyMap<string, string>

/** Lays a table out as it is printed, with what becomes of each cell. */
export function viewCommunes(
  table: UnderstoodCommunes,
  said: ReadonlyMap<CommuneRow, readonly CommuneSaying[]>,
  outcomes: ReadonlyMap<CommuneSaying, SayingOutcome>,
  figures: CommuneFigures,
  marksBefore: MarksBefore,
  /** Doubt ids of marks nobody knows, by their text. */
  unknownMarks: ReadonlyMap<string, string>,
): CommuneView {
  const { grid, headTop, bodyTop } = table.located
  const accounted: Record<CellUse, number> = {
    heading: 0, label: 0, value: 0, figure: 0, base: 0, note: 0, doubt: 0, rejected: 0, ignored: 0,
  } // prettier-ignore
  const headings: string[][] = []
  for (let row = headTop; row < bodyTop; row++) {
    if (grid.cellsOfRow(row).length === 0) continue
    headings.push(table.columns.map(({ index }) => headText(grid, row, index)))
    for (const { index } of table.columns)
      if (grid.cellAt(row, index) !== undefined) accounted.heading++
  }
  const cells = table.rows.map((row) => {
    const own = new Map<number, SayingOutcome>()
    const sayings = said.get(row) ?? []
    for (const saying of sayings) {
      const outcome = outcomes.get(saying)
      if (outcome !== undefined && saying.column !== null) own.set(saying.column, outcome)
    }
    const after = marksAfter(sayings, outcomes)
    const before = after === null ? null : marksBefore(row)
    return table.columns.map((column): CommuneCell => {
      const cell = grid.cellAt(row.index, column.index)
      const isNumber = row.role.kind === 'commune' && isValue(column.role)
      const raw =
        cell === undefined
          ? ''
          : isNumber
            ? rawText(grid, row.index, column.index)
            : grid.labelAt(row.index, column.index)
      const view = cellOf(row, column.role, column.index, raw)
      if (cell !== undefined) accounted[useOf(row, column.role, view.state)]++
      return view
    })

    function cellOf(
      line: CommuneRow,
      role: CommuneColumnRole,
      column: number,
      raw: string,
    ): CommuneCell {
      const figure = figures.states.get(`${line.index},${column}`)
      if (figure !== undefined) return plain(raw, figure)
      if (line.role.kind === 'unknown')
        return isValue(role) && raw !== ''
          ? { raw, state: 'doubt', ...doubtOf(line) }
          : plain(raw, raw === '' ? 'blank' : 'text')
      if (line.role.kind !== 'commune')
        return plain(raw, raw === '' ? 'blank' : line.role.kind === 'ignored' ? 'ignored' : 'text')
      if (role.kind === 'mark') return markCell(role.number, column, raw)
      const outcome = own.get(column)
      if (outcome !== undefined) return { raw, ...outcome }
      if (raw === '') return plain(raw, 'blank')
      return plain(
        raw,
        role.kind === 'ignored'
          ? 'ignored'
          : role.kind === 'unknown'
            ? 'doubt'
            : isValue(role)
              ? 'unchecked'
              : 'text',
      )
    }

    function markCell(number: string, column: number, raw: string): CommuneCell {
      const cell = grid.cellAt(row.index, column)
      if (cell !== undefined && readMark(cell) === null) {
        const doubtId = unknownMarks.get(markText(raw))
        return doubtId === undefined ? plain(raw, 'rejected') : { raw, state: 'doubt', doubtId }
      }
      if (after === null || before === null) return plain(raw, raw === '' ? 'blank' : 'doubt')
      const was = before.get(number) ?? ''
      const will = after.marks.get(number) ?? ''
      if (after.doubtId !== null) return { raw, state: 'doubt', doubtId: after.doubtId }
      return marked(raw, was, will)
    }
  })
  return {
    columns: table.columns.map(lineView),
    rows: table.rows.map(lineView),
    headings,
    cells,
    accounted,
  }
}

function lineView<R>({
  index,
  where,
  label,
  role,
  how,
  matched,
  isHidden,
  doubt,
}: UnderstoodCommuneLine<R>): CommuneLine<R> {
  return { index, where, label, role, how, matched, isHidden, doubtId: doubt?.id ?? null }
}

const VALUES: ReadonlySet<CommuneColumnRole['kind']> = new Set([
  'count',
  'list',
  'cumulative',
  'mark',
  'total',
])

function isValue(role: CommuneColumnRole): boolean {
  return VALUES.has(role.kind)
}

function doubtOf(row: CommuneRow): { doubtId?: string } {
  return row.doubt === null ? {} : { doubtId: row.doubt.id }
}

/** A large table has half a million cells of a few kinds: equal ones are one object. */
const shared = new Map<string, CommuneCell>()
const LONGEST_SHARED = 12
const MOST_SHARED = 4000

function plain(raw: string, state: CellState): CommuneCell {
  return once(`${state}\u0001${raw}`, { raw, state })
}

function marked(raw: string, before: string, after: string): CommuneCell {
  const state =
    before === after
      ? after === ''
        ? 'blank'
        : 'same'
      : before === ''
        ? 'added'
        : after === ''
          ? 'cleared'
          : 'changed'
  const texts = { ...(before === '' ? {} : { before }), ...(after === '' ? {} : { after }) }
  return once(`${state}\u0001${raw}\u0001${before}\u0001${after}`, { raw, state, ...texts })
}

function once(key: string, cell: CommuneCell): CommuneCell {
  if (cell.raw.length > LONGEST_SHARED) return cell
  const known = shared.get(key)
  if (known !== undefined) return known
  if (shared.size < MOST_SHARED) shared.set(key, cell)
  return cell
}

/** Marks of a row as they would be, or the doubt that holds them; null where the row has none. */
function marksAfter(
  sayings: readonly CommuneSaying[],
  outcomes: ReadonlyMap<CommuneSaying, SayingOutcome>,
): { marks: Map<string, string>; doubtId: string | null } | null {
  const marks = new Map<string, string>()
  let isMarked = false
  let doubtId: string | null = null
  for (const saying of sayings) {
    if (saying.subject !== 'mark') continue
    isMarked = true
    const outcome = outcomes.get(saying)
    if (outcome?.state === 'doubt') doubtId = outcome.doubtId ?? null
    const list = outcome?.after ?? outcome?.before ?? ''
    for (const number of splitNumbers(list)) {
      if (saying.layer !== 'target') marks.set(number, 'x')
      else marks.set(number, marks.has(number) ? 'xp' : 'p')
    }
    for (const number of splitNumbers(saying.lost ?? '')) {
      if (marks.get(number) === 'x') marks.set(number, 'm')
    }
  }
  return isMarked ? { marks, doubtId } : null
}

function useOf(row: CommuneRow, column: CommuneColumnRole, state: CellState): CellUse {
  if (row.role.kind === 'heading') return 'heading'
  if (state === 'doubt') return 'doubt'
  if (state === 'rejected') return 'rejected'
  if (state === 'ignored') return 'ignored'
  if (state === 'agrees' || state === 'cut' || state === 'wrong' || state === 'unchecked')
    return 'figure'
  if (row.role.kind === 'commune' && (isValue(column) || column.kind === 'count')) return 'value'
  if (column.kind === 'note') return 'note'
  return 'label'
}
