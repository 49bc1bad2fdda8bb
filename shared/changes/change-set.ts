import { factKey, type FactRow, type FactTable } from './fact-tables.ts'

/** One row before and after; null before means it was added, null after that it was removed. */
export type RowChange = {
  readonly [T in FactTable]: {
    readonly table: T
    readonly before: FactRow<T> | null
    readonly after: FactRow<T> | null
  }
}[FactTable]

/** A label people read in the history: a message's key and what fills its placeholders. */
export interface ChangeLabel {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

/** Where a change came from: the window, the command line, a workbook, the building of a document. */
export type ChangeSource = 'window' | 'command' | 'import' | 'creation'

/** The one shape of every change, as it is applied in the window and in the document alike. */
export interface ChangeSet {
  /** Consecutive from 1; the last one is the document's revision. */
  readonly id: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly label: ChangeLabel
  readonly source: ChangeSource
  /** The change that this one takes back or makes again. */
  readonly reverts: { readonly id: number; readonly kind: 'undo' | 'redo' } | null
  readonly rows: readonly RowChange[]
}

/** Every fact of a document, by table and natural key. */
export type Facts = { readonly [T in FactTable]: Map<string, FactRow<T>> }

/** Applies rows in place; applying the inverse afterwards restores the facts exactly. */
export function applyRows(facts: Facts, rows: readonly RowChange[]): void {
  for (const change of rows) applyRow(facts, change)
}

function applyRow(facts: Facts, change: RowChange): void {
  const row = change.after ?? change.before
  if (row === null) return
  const key = factKey(change.table, row)
  // The map of a table holds that table's rows: RowChange ties `table` to `after`, which TypeScript can't follow here.
  const table = facts[change.table] as Map<string, FactRow>
  if (change.after === null) table.delete(key)
  else table.set(key, change.after)
}

/** The rows that take a change back, last row first, so that parents are removed after what hangs on them. */
export function invertRows(rows: readonly RowChange[]): RowChange[] {
  return rows.map(invertRow).reverse()
}

function invertRow(change: RowChange): RowChange {
  // Swapping the two sides keeps the table's type; the mapped union hides that from the compiler.
  return { table: change.table, before: change.after, after: change.before } as RowChange
}
