import type { Facts } from '../changes/change-set.ts'
import type { Layer } from '../changes/fact-tables.ts'
import { buildCommuneTable } from '../communes/build-commune-table.ts'
import type { CommuneTable } from '../communes/commune-table.ts'
import { fillCountedColumn, isCounted } from '../communes/counted-columns.ts'
import {
  averageBase,
  communesByColumn,
  planColumns,
  rateBase,
  setCriteria,
} from '../plan/columns.ts'
import { createMatrix, setCell, type Matrix } from './matrix.ts'

/**
 * Builds the matrix of one set and layer from a document's facts. Cells of columns or criteria it lacks are left out;
 * columns that are counted hold what their communes give (`communes` where the caller has that table already).
 */
export function buildMatrix(
  facts: Facts,
  planId: string,
  setId: string,
  layer: Layer,
  communes?: CommuneTable,
): Matrix {
  const criteria = setCriteria(facts, setId)
  const columns = planColumns(facts, planId)
  const matrix = createMatrix({
    criteria: criteria.map((criterion) => criterion.number),
    columns: columns.map((column) => column.columnId),
  })
  const rowIndex = new Map(matrix.shape.criteria.map((number, row) => [number, row]))
  const columnIndex = new Map(matrix.shape.columns.map((id, column) => [id, column]))
  applyBases(facts, matrix, planId, setId)
  for (const cell of facts.matrixCell.values()) {
    if (cell.planId !== planId || cell.setId !== setId || cell.layer !== layer) continue
    const row = rowIndex.get(cell.criterion)
    const column = columnIndex.get(cell.columnId)
    if (row !== undefined && column !== undefined) setCell(matrix, row, column, cell.value)
  }
  const counted = columns.filter(({ columnId }) =>
    isCounted(facts, { planId, setId, layer }, columnId),
  )
  if (counted.length > 0) {
    const table = communes ?? buildCommuneTable(facts, planId, setId)
    for (const { columnId } of counted) fillCountedColumn(matrix, table, layer, columnId)
  }
  for (const figure of facts.provinceFigure.values()) {
    if (figure.planId !== planId || figure.setId !== setId || figure.layer !== layer) continue
    const row = rowIndex.get(figure.criterion)
    if (row !== undefined) matrix.provinceFigures[row] = figure.value
  }
  return matrix
}

/** Writes the two kinds of bases into a matrix: those set by the officer, otherwise those derived from the units. */
export function applyBases(facts: Facts, matrix: Matrix, planId: string, setId: string): void {
  const set = facts.criteriaSet.get(setId)
  if (set === undefined) return
  const communes = communesByColumn(facts, planId)
  matrix.rateBase = rateBase(facts, planId, setId, communes).value
  for (const [index, column] of planColumns(facts, planId).entries()) {
    matrix.averageBases[index] = averageBase(facts, set, column, communes).value
  }
}
