import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import { FACT_TABLES, factTables, type FactRow, type FactTable } from '../changes/fact-tables.ts'

/** Tables whose rows belong to one plan: those with a `planId`. The plan's own row is none of them. */
export const PLAN_TABLES: readonly FactTable[] = FACT_TABLES.filter(
  (table) => 'planId' in factTables[table].row.shape,
)

/** Rows of one plan in one table. */
export function rowsOfPlan<T extends FactTable>(
  facts: Facts,
  table: T,
  planId: string,
): FactRow<T>[] {
  const rows: FactRow<T>[] = []
  // Facts maps each table to rows of its own type.
  for (const row of (facts[table] as Map<string, FactRow<T>>).values()) {
    if ('planId' in row && row.planId === planId) rows.push(row)
  }
  return rows
}

/** Edits that give a plan the rows another has in these tables. */
export function copyRows(
  facts: Facts,
  tables: readonly FactTable[],
  fromPlanId: string,
  planId: string,
): FactEdit[] {
  return tables.flatMap((table) =>
    rowsOfPlan(facts, table, fromPlanId).map((row) => putRow(table, { ...row, planId })),
  )
}

/** Edits that remove all of a plan, what hangs on a row before the row itself. */
export function removePlanEdits(facts: Facts, planId: string): FactEdit[] {
  const plan = facts.plan.get(planId)
  if (plan === undefined) return []
  const rows = [...PLAN_TABLES].reverse().flatMap((table) =>
    rowsOfPlan(facts, table, planId).map(
      // The row comes from the table it is removed from.
      (row) => ({ table, op: 'remove', row }) as FactEdit,
    ),
  )
  return [...rows, { table: 'plan', op: 'remove', row: plan }]
}

function putRow(table: FactTable, row: object): FactEdit {
  // A row of this very table under another plan: nothing of its shape has changed.
  return { table, op: 'put', row } as FactEdit
}
