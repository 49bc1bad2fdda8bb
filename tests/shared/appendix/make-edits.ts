import { applyRows, type Facts, type RowChange } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { findFact } from '../../../shared/changes/facts.ts'
import { factTables } from '../../../shared/changes/fact-tables.ts'

/** Makes edits as a document does, each row checked by its table's schema. */
export function make(facts: Facts, edits: readonly FactEdit[]): void {
  const rows = edits.map(({ table, op, row }) => {
    factTables[table].row.parse(row)
    const before = findFact(facts, table, row) ?? null
    // An edit's row is of the table it names, as a change's is.
    return { table, before, after: op === 'put' ? row : null } as RowChange
  })
  applyRows(facts, rows)
}
