import { cellAt, exceedsAverageBase, rowTotal } from '../../../shared/matrix/matrix.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
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
  const name = table.columns[column]?.name ?? ''
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

function lostSince(before: number | null, value: number): number {
  return before === null ? 0 : before - value
}
