import { feasibility, type Feasibility } from '../../../shared/communes/feasibility.ts'
import type { MatrixColumn, MatrixTable } from './matrix-table.ts'

type Bounds = Feasibility['total']

/** The bound and what is planned, as they stand at this moment. Sets of other levels than communes have none. */
export function boundsOf(table: MatrixTable): Feasibility | null {
  if (table.set.unitLevel !== 'commune') return null
  return feasibility(table.facts(), table.plan.id, table.set, table.matrix())
}

/** Those of one column, or of the whole plan for the total's; null elsewhere. */
export function boundsAt(bounds: Feasibility, column: MatrixColumn): Bounds | null {
  if (column.part === 'total') return bounds.total
  if (column.part !== 'unit') return null
  return bounds.columns.find(({ columnId }) => columnId === column.columnId) ?? null
}

/** Recognised communes that stand beside the bound: with those of this year, except before it. */
export function recognisedBeside(table: MatrixTable, bounds: Bounds): number | null {
  return table.choice.layer === 'baseline' ? bounds.recognised : bounds.planned
}

/** Whether more communes are recognised than can meet every criterion. */
export function isAboveBound(table: MatrixTable, bounds: Bounds): boolean {
  const recognised = recognisedBeside(table, bounds)
  return bounds.most !== null && recognised !== null && recognised > bounds.most
}
