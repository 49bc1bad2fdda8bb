import type { Facts } from './change-set.ts'
import { FACT_TABLES, factKey, type FactRow, type FactTable } from './fact-tables.ts'

/** A document's rows by table, as they travel in a snapshot. */
export type FactRows = { readonly [T in FactTable]?: readonly FactRow<T>[] }

/** Indexes rows by their natural keys. */
export function factsFromRows(rows: FactRows): Facts {
  const facts: Partial<Record<FactTable, Map<string, unknown>>> = {}
  for (const table of FACT_TABLES) {
    const index = new Map<string, unknown>()
    for (const row of rows[table] ?? []) index.set(factKey(table, row), row)
    facts[table] = index
  }
  // Every table of FACT_TABLES was filled from rows of its own type just above.
  return facts as Facts
}

/** The row with this key, or undefined. */
export function findFact<T extends FactTable>(
  facts: Facts,
  table: T,
  key: Readonly<Record<string, unknown>>,
): FactRow<T> | undefined {
  // Facts maps each table to rows of its own type.
  return (facts[table] as Map<string, FactRow<T>>).get(factKey(table, key))
}
