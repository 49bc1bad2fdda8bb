import type { FigureCheck, TableCheck } from './check-figures.ts'
import type {
  CellState,
  CellUse,
  ImportCell,
  ImportLine,
  ImportTable,
  LineRole,
} from './preview.ts'
import { columnLetters } from './raw-sheet.ts'
import type { CellOutcome } from './settle-values.ts'
import { readCount, type CountCell } from './read-cell.ts'
import { headingRowsOf } from './table-labels.ts'
import { cellsBetween, wholeNumber } from './table-cells.ts'
import type { UnderstoodTable } from './understand-table.ts'
import type { UnderstoodLine } from './understood.ts'

type View = Pick<ImportTable, 'columns' | 'rows' | 'headings' | 'cells' | 'accounted'>

/** A line of labels of the file itself: in a turned table the left columns, which the grid sees as heading rows. */
interface ViewLine {
  readonly line: ImportLine
  readonly isHeadingBand: boolean
}

/** The table as in the file, each cell with what becomes of it. */
export function viewTable(
  table: UnderstoodTable,
  check: TableCheck,
  outcomes: ReadonlyMap<string, CellOutcome>,
  bases: ReadonlyMap<string, BaseView>,
): View {
  const figures = new Map(check.figures.map((figure) => [`${figure.row},${figure.column}`, figure]))
  const { grid } = table.located
  const bandLines = headingBand(table)
  const body = table.rows.map((line) => ({ line: publicLine(line), isHeadingBand: false }))
  const columns = table.columns.map((line) => ({ line: publicLine(line), isHeadingBand: false }))
  const cellAt = (row: ViewLine, column: ViewLine) =>
    viewCell(table, row.line, column.line, row.isHeadingBand, outcomes, figures, bases)
  const accounted = account(table, cellAt, body, columns)
  if (!grid.isTurned) {
    const headings = headingRowsOf(table.located).map((row) =>
      table.columns.map((column) => grid.labelAt(row, column.index)),
    )
    const cells = body.map((row) => columns.map((column) => cellAt(row, column)))
    return {
      columns: columns.map(({ line }) => line),
      rows: body.map(({ line }) => line),
      headings,
      cells,
      accounted,
    }
  }
  const fileColumns = [...bandLines, ...body]
  const firstBody = columns.findIndex(({ line }) => !HEADING_ROLES.has(line.role.kind))
  const headings = columns
    .slice(0, firstBody)
    .map(({ line }) => fileColumns.map((column) => grid.labelAt(column.line.index, line.index)))
  const fileRows = columns.slice(firstBody)
  return {
    columns: fileColumns.map(({ line }) => line),
    rows: fileRows.map(({ line }) => line),
    headings,
    cells: fileRows.map((row) => fileColumns.map((column) => cellAt(column, row))),
    accounted,
  }
}

const HEADING_ROLES: ReadonlySet<string> = new Set(['label', 'number', 'numbering'])

function publicLine(line: UnderstoodLine): ImportLine {
  const { index, where, label, role, how, matched, isHidden, doubt } = line
  return { index, where, label, role, how, matched, isHidden, doubtId: doubt?.id ?? null }
}

/** The file's columns left of a turned table's figures. */
function headingBand(table: UnderstoodTable): ViewLine[] {
  const { grid, headTop, bodyTop, labelColumn, headRow, left, right } = table.located
  if (!grid.isTurned) return []
  const lines: ViewLine[] = []
  for (let row = headTop; row < bodyTop; row++) {
    const cells = cellsBetween(grid, row, left, right)
    if (cells.length === 0) continue
    const numbers = cells.filter((cell) => wholeNumber(cell) !== null).length
    const role: LineRole =
      row !== headRow && numbers * 2 > cells.length ? { kind: 'number' } : { kind: 'label' }
    const line = {
      index: row,
      where: `${grid.sheet}!${columnLetters(row)}`,
      label: grid.labelAt(row, labelColumn),
      role,
      how: 'layout',
      matched: null,
      isHidden: grid.isHiddenRow(row),
      doubtId: null,
    } as const
    lines.push({ line, isHeadingBand: true })
  }
  return lines
}

function viewCell(
  table: UnderstoodTable,
  row: ImportLine,
  column: ImportLine,
  isHeadingBand: boolean,
  outcomes: ReadonlyMap<string, CellOutcome>,
  figures: ReadonlyMap<string, FigureCheck>,
  bases: ReadonlyMap<string, BaseView>,
): ImportCell {
  const { grid } = table.located
  const key = `${row.index},${column.index}`
  const raw =
    grid.cellAt(row.index, column.index) === undefined ? '' : grid.labelAt(row.index, column.index)
  const outcome = outcomes.get(key)
  if (outcome !== undefined && !isHeadingBand) return sparseCell(raw, outcome)
  if (raw === '') return { raw, state: 'blank' }
  if (isHeadingBand) return { raw, state: 'text' }
  if (row.role.kind === 'base' && column.role.kind === 'unit') {
    return baseCell(
      raw,
      bases.get(column.role.columnId),
      readCount(grid.cellAt(row.index, column.index), table.marks),
    )
  }
  const doubtId = openDoubt(row) ?? openDoubt(column)
  const state = stateOf(row.role, column.role, figures.get(key), table.isIncluded)
  return state === 'doubt' && doubtId !== null ? { raw, state, doubtId } : { raw, state }
}

/** What the document has for a unit's number of communes. */
export interface BaseView {
  readonly inDocument: number
  readonly communes: number
  readonly doubtId: string | null
}

function baseCell(raw: string, base: BaseView | undefined, reading: CountCell): ImportCell {
  const after = reading.kind === 'count' ? reading.value : null
  const before = base?.inDocument ?? null
  if (after === null) return sparseCell(raw, { before, after, state: 'unchecked', doubtId: null })
  if (base === undefined || after === before || after === base.communes) {
    return sparseCell(raw, { before, after, state: 'agrees', doubtId: null })
  }
  const state = base.doubtId === null ? 'unchecked' : 'doubt'
  return sparseCell(raw, { before, after, state, doubtId: base.doubtId })
}

function sparseCell(raw: string, { state, before, after, doubtId }: CellOutcome): ImportCell {
  return {
    raw,
    state,
    ...(before === null ? {} : { before }),
    ...(after === null ? {} : { after }),
    ...(doubtId === null ? {} : { doubtId }),
  }
}

function openDoubt(line: ImportLine): string | null {
  return line.role.kind === 'unknown' ? line.doubtId : null
}

const TEXT_COLUMNS: ReadonlySet<string> = new Set(['label', 'number', 'numbering', 'note'])
const TEXT_ROWS: ReadonlySet<string> = new Set(['heading', 'numbering', 'group', 'note'])

function stateOf(
  row: LineRole,
  column: LineRole,
  figure: FigureCheck | undefined,
  isIncluded: boolean,
): CellState {
  if (TEXT_COLUMNS.has(column.kind) || TEXT_ROWS.has(row.kind)) return 'text'
  if (row.kind === 'ignored' || row.kind === 'subCriterion' || column.kind === 'ignored')
    return 'ignored'
  if (row.kind === 'unknown' || column.kind === 'unknown') return isIncluded ? 'doubt' : 'ignored'
  if (figure !== undefined) return figure.state
  return isIncluded || row.kind !== 'criterion' ? 'unchecked' : 'ignored'
}

const USES: Readonly<Record<CellState, CellUse>> = {
  same: 'value',
  changed: 'value',
  added: 'value',
  cleared: 'value',
  kept: 'value',
  blank: 'value',
  doubt: 'doubt',
  rejected: 'rejected',
  agrees: 'figure',
  cut: 'figure',
  wrong: 'figure',
  unchecked: 'figure',
  text: 'label',
  ignored: 'ignored',
}

function account(
  table: UnderstoodTable,
  cellAt: (row: ViewLine, column: ViewLine) => ImportCell,
  rows: readonly ViewLine[],
  columns: readonly ViewLine[],
): Record<CellUse, number> {
  const { grid, headTop, bodyTop, left, right } = table.located
  const counts: Record<CellUse, number> = {
    heading: 0,
    label: 0,
    value: 0,
    figure: 0,
    base: 0,
    note: 0,
    doubt: 0,
    rejected: 0,
    ignored: 0,
  }
  for (let row = headTop; row < bodyTop; row++) {
    counts.heading += cellsBetween(grid, row, left, right).length
  }
  for (const row of rows) {
    for (const column of columns) {
      const cell = cellAt(row, column)
      if (cell.raw === '' && grid.cellAt(row.line.index, column.line.index) === undefined) continue
      counts[accountAs(cell, row.line.role, column.line.role)]++
    }
  }
  return counts
}

function accountAs(cell: ImportCell, row: LineRole, column: LineRole): CellUse {
  if (row.kind === 'heading' || row.kind === 'numbering' || column.kind === 'numbering')
    return 'heading'
  if (cell.state === 'text' && (column.kind === 'note' || row.kind === 'note')) return 'note'
  if (row.kind === 'base' && column.kind === 'unit') return 'base'
  return USES[cell.state]
}
