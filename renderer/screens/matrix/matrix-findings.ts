import { cellAt, exceedsAverageBase, rowTotal } from '../../../shared/matrix/matrix.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import { unitInSentence } from '../../../shared/plan/unit-kind.ts'
import type { MatrixColumn, MatrixRow, MatrixTable } from './matrix-table.ts'

export interface CellFinding {
  readonly kind: 'doubt' | 'note'
  readonly key: MessageKey
  readonly params: MessageParams
}

/** What an officer should look at in a cell, worst first; empty for nearly every cell. */
export function findingsAt(
  table: MatrixTable,
  row: MatrixRow,
  column: MatrixColumn,
): readonly CellFinding[] {
  if (row.part === 'total' || row.part === 'average') return partialFindings(table, column)
  if (row.part !== 'criterion') return NONE
  if (column.part === 'unit') return unitFindings(table, row.index, column.index, column.columnId)
  if (column.part === 'total') return totalFindings(table, row.index)
  return NONE
}

const NONE: readonly CellFinding[] = []

function unitFindings(
  table: MatrixTable,
  row: number,
  column: number,
  columnId: string,
): readonly CellFinding[] {
  const matrix = table.matrix()
  const value = cellAt(matrix, row, column)
  if (value === null) return NONE
  const findings: CellFinding[] = []
  const name = unitInSentence(table.columns[column]?.name ?? '')
  const communes = table.communes.get(columnId) ?? 0
  if (value > communes) {
    const params = { value, communes, column: name }
    findings.push({ kind: 'doubt', key: 'matrix.exceedsCommunes', params })
  } else if (exceedsAverageBase(matrix, row, column)) {
    const params = { value, base: matrix.averageBases[column] ?? 0, column: name }
    findings.push({ kind: 'doubt', key: 'matrix.exceedsBase', params })
  }
  const lost = lostSince(cellAt(table.baseline(), row, column), value)
  if (lost > 0) findings.push({ kind: 'doubt', key: 'matrix.lost', params: { count: lost } })
  return findings
}

function totalFindings(table: MatrixTable, row: number): readonly CellFinding[] {
  const matrix = table.matrix()
  const total = rowTotal(matrix, row)
  if (total === null) return NONE
  const findings: CellFinding[] = []
  const lost = lostSince(rowTotal(table.baseline(), row), total)
  if (lost > 0) findings.push({ kind: 'doubt', key: 'matrix.lost', params: { count: lost } })
  if (matrix.rowFilled[row] === 0) {
    findings.push({ kind: 'note', key: 'matrix.provinceFigure', params: {} })
  }
  return findings
}

/** A sum or average over criteria of which some have no data says so: it will move when they come. */
function partialFindings(table: MatrixTable, column: MatrixColumn): readonly CellFinding[] {
  if (column.part !== 'unit' && column.part !== 'total') return NONE
  const matrix = table.matrix()
  const rows = matrix.shape.criteria.length
  const filled =
    column.part === 'unit'
      ? (matrix.columnFilled[column.index] ?? 0)
      : matrix.shape.criteria.filter((_, row) => rowTotal(matrix, row) !== null).length
  if (filled === 0 || filled === rows) return NONE
  return [{ kind: 'note', key: 'matrix.partial', params: { count: rows - filled } }]
}

function lostSince(before: number | null, value: number): number {
  return before === null ? 0 : before - value
}
