import { factTables, type FactTable } from '../../shared/changes/fact-tables.ts'

/** `recognisedNtm` → `recognised_ntm`: SQL keeps its own convention, rows keep TypeScript's. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Column names of a fact's row, key first, in both spellings. */
export function factColumns(table: FactTable): { name: string; sql: string; isKey: boolean }[] {
  const key: readonly string[] = factTables[table].key
  return Object.keys(factTables[table].row.shape).map((name) => ({
    name,
    sql: snakeCase(name),
    isKey: key.includes(name),
  }))
}

/** JSON text of a fact's natural key, exactly as the triggers write it with json_array. */
export function factKeyJson(table: FactTable, row: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(factTables[table].key.map((name) => row[name]))
}
