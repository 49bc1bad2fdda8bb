import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import { factKey, type FactRow, type FactTable } from '../changes/fact-tables.ts'

const TABLES = [
  'planColumn',
  'planColumnUnit',
  'matrixCell',
  'averageBase',
  'countedColumn',
] as const satisfies readonly FactTable[]

/** The rows of a plan's columns as they should be; edits are what differs from the rows there are. */
export class RegroupedRows {
  readonly #facts: Facts
  readonly #planId: string
  readonly #wanted = new Map<string, FactEdit>()

  constructor(facts: Facts, planId: string) {
    this.#facts = facts
    this.#planId = planId
  }

  put<T extends (typeof TABLES)[number]>(table: T, row: FactRow<T>): void {
    // The row is one of this table's own.
    const edit = { table, op: 'put', row } as unknown as FactEdit
    this.#wanted.set(`${table} ${factKey(table, row)}`, edit)
  }

  edits(): FactEdit[] {
    const removals: FactEdit[] = []
    const kept = new Map(this.#wanted)
    for (const table of TABLES) {
      for (const row of this.#facts[table].values()) {
        if (row.planId !== this.#planId) continue
        const key = `${table} ${factKey(table, row)}`
        const wanted = kept.get(key)
        // The row was found in this very table.
        if (wanted === undefined) removals.push({ table, op: 'remove', row } as FactEdit)
        else if (isSameRow(wanted.row, row)) kept.delete(key)
      }
    }
    return [...kept.values(), ...removals.reverse()]
  }
}

function isSameRow(a: FactRow, b: FactRow): boolean {
  const other: Readonly<Record<string, unknown>> = b
  return Object.entries(a).every(([name, value]) => other[name] === value)
}
