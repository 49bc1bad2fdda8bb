import { rowTotal } from '../../../shared/matrix/matrix.ts'
import { columnLists } from '../../../shared/matrix/switch-columns.ts'
import type { ShownFinding } from '../../../shared/checks/finding.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import type { Findings } from '../../state/findings.ts'
import type { MatrixColumn, MatrixRow, MatrixTable } from './matrix-table.ts'

/** What a figure itself says of how it was made: not a doubt, and gone as soon as the figure is another. */
export interface CellNote {
  readonly key: MessageKey
  readonly params: MessageParams
}

const NONE: readonly CellNote[] = []

/** Notes of a cell; empty for nearly every cell. */
export function notesAt(
  table: MatrixTable,
  row: MatrixRow,
  column: MatrixColumn,
): readonly CellNote[] {
  if (row.part === 'total' || row.part === 'average') {
    return [...partialNotes(table, column), ...partCountNotes(table, column)]
  }
  if (row.part !== 'criterion' || column.part !== 'total') return NONE
  const matrix = table.matrix()
  const isProvinceFigure = matrix.rowFilled[row.index] === 0 && rowTotal(matrix, row.index) !== null
  return isProvinceFigure ? [{ key: 'matrix.provinceFigure', params: {} }] : NONE
}

/** A sum or average over criteria of which some have no data says so: it will move when they come. */
function partialNotes(table: MatrixTable, column: MatrixColumn): readonly CellNote[] {
  if (column.part !== 'unit' && column.part !== 'total') return NONE
  const matrix = table.matrix()
  const rows = matrix.shape.criteria.length
  const filled =
    column.part === 'unit'
      ? (matrix.columnFilled[column.index] ?? 0)
      : matrix.shape.criteria.filter((_, row) => rowTotal(matrix, row) !== null).length
  if (filled === 0 || filled === rows) return NONE
  return [{ key: 'matrix.partial', params: { count: rows - filled } }]
}

/** A column counted while some of its communes have no list will move when they come. */
function partCountNotes(table: MatrixTable, column: MatrixColumn): readonly CellNote[] {
  if (column.part !== 'unit' || !table.counted.has(column.columnId)) return NONE
  const { known, all } = columnLists(table.lists(), table.choice.layer, column.columnId)
  if (known === all) return NONE
  const name = table.columns[column.index]?.name ?? ''
  return [{ key: 'matrix.countedTitlePart', params: { name, known, all } }]
}

/** Findings of the checks that stand at a cell, open ones first; those accepted are shown in grey. */
export function findingsAt(
  findings: Findings,
  table: MatrixTable,
  row: MatrixRow,
  column: MatrixColumn,
): readonly ShownFinding[] {
  if (findings.planId !== table.plan.id) return []
  const found = findings.ofCell(table.choice, row.id, column.id)
  if (found.length < 2) return found
  return [...found].sort((a, b) => Number(a.accepted !== null) - Number(b.accepted !== null))
}

/** What the findings of one table come to: repaint only when it differs. */
export function findingsSignature(findings: Findings, table: MatrixTable): string {
  const { setId, layer } = table.choice
  return findings.shown
    .filter(
      ({ place }) => place.screen === 'matrix' && place.setId === setId && place.layer === layer,
    )
    .map(
      ({ id, accepted, signature }) =>
        `${id}\u0001${accepted === null ? '' : '1'}\u0001${signature}`,
    )
    .join('\u0002')
}
