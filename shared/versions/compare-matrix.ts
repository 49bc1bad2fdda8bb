import type { FactRow } from '../changes/fact-tables.ts'
import { cellAt, columnTotal, grandTotal, rowTotal, type Matrix } from '../matrix/matrix.ts'
import { planColumns, setCriteria } from '../plan/columns.ts'
import { countFigure, figureLine } from './compare-figures.ts'
import type { FigureLine, PlanSide } from './comparison.ts'
import type { PlanTables } from '../plan/plan-tables.ts'

/** Rows and columns of a compared matrix that no criterion and no district is. */
export const TOTAL = '@total'
export const BASE = '@base'
export const RATE_BASE = '@rateBase'

/**
 * Two matrices of one set cell by cell. Columns meet by id: those of B in their order, then those only A has. A column of
 * one side only is blank on the other. None where neither side has a figure.
 */
export function compareMatrices(
  tables: PlanTables,
  a: PlanSide,
  b: PlanSide,
  set: FactRow<'criteriaSet'>,
): FigureLine[] {
  const before = tables.matrix(a.planId, set.id, a.layer)
  const after = tables.matrix(b.planId, set.id, b.layer)
  if (grandTotal(before) === null && grandTotal(after) === null) return []
  const columns = columnPairs(tables, a, b)
  const lines: FigureLine[] = []
  const line = (
    row: string,
    rowName: string,
    column: { readonly id: string; readonly name: string },
    values: { readonly a: number | null; readonly b: number | null },
    isComputed: boolean,
  ): void => {
    const parts = { row, rowName, column: column.id, columnName: column.name, isComputed }
    lines.push(...figureLine({ ...parts, a: countFigure(values.a), b: countFigure(values.b) }))
  }
  const total = { id: TOTAL, name: '' }
  for (const [row, criterion] of setCriteria(tables.facts, set.id).entries()) {
    const name = criterion.shortName === '' ? criterion.name : criterion.shortName
    // A row that one side knows only for the whole province has nothing to hold the other's columns against.
    const isWhole = isProvinceFigure(before, row) || isProvinceFigure(after, row)
    for (const column of isWhole ? [] : columns) {
      const values = { a: at(before, row, column.a), b: at(after, row, column.b) }
      line(criterion.number, name, column, values, false)
    }
    const values = { a: rowTotal(before, row), b: rowTotal(after, row) }
    line(criterion.number, name, total, values, !isWhole)
  }
  for (const column of columns) {
    const values = {
      a: column.a === null ? null : columnTotal(before, column.a),
      b: column.b === null ? null : columnTotal(after, column.b),
    }
    line(TOTAL, '', column, values, true)
  }
  line(TOTAL, '', total, { a: grandTotal(before), b: grandTotal(after) }, true)
  for (const column of columns) {
    const values = { a: baseOf(before, column.a), b: baseOf(after, column.b) }
    line(BASE, '', column, values, true)
  }
  line(RATE_BASE, '', total, { a: before.rateBase, b: after.rateBase }, true)
  return lines
}

interface ColumnPair {
  readonly id: string
  readonly name: string
  /** Index of the column on each side. */
  readonly a: number | null
  readonly b: number | null
}

function columnPairs(tables: PlanTables, a: PlanSide, b: PlanSide): ColumnPair[] {
  const before = planColumns(tables.facts, a.planId)
  const after = planColumns(tables.facts, b.planId)
  const indexOf = new Map(before.map((column, index) => [column.columnId, index]))
  const kept = new Set(after.map((column) => column.columnId))
  return [
    ...after.map((column, index) => ({
      id: column.columnId,
      name: column.shortName,
      a: indexOf.get(column.columnId) ?? null,
      b: index,
    })),
    ...before.flatMap((column, index) =>
      kept.has(column.columnId)
        ? []
        : [{ id: column.columnId, name: column.shortName, a: index, b: null }],
    ),
  ]
}

function isProvinceFigure(matrix: Matrix, row: number): boolean {
  return matrix.rowFilled[row] === 0 && rowTotal(matrix, row) !== null
}

function at(matrix: Matrix, row: number, column: number | null): number | null {
  return column === null ? null : cellAt(matrix, row, column)
}

function baseOf(matrix: Matrix, column: number | null): number | null {
  return column === null ? null : (matrix.averageBases[column] ?? null)
}

/**
 * Sums over cells of which some wait for their report wait too: 19 reported by one district of eleven is no fall from 163.
 * `lines` are those of one matrix, each cell called by what became of it.
 */
export function waitingSums(lines: readonly FigureLine[]): readonly FigureLine[] {
  const waits = lines.filter((line) => !line.isComputed && line.movement === 'unreported')
  if (waits.length === 0) return lines
  const rows = new Set(waits.map(({ row }) => row))
  const columns = new Set(waits.map(({ column }) => column))
  return lines.map((line) => {
    const isSum = line.isComputed && (line.row === TOTAL || line.column === TOTAL)
    if (!isSum) return line
    const misses =
      (line.row === TOTAL || rows.has(line.row)) &&
      (line.column === TOTAL || columns.has(line.column))
    return misses ? { ...line, movement: 'unreported' as const } : line
  })
}
