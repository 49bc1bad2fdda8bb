import { factTables, type FactTable } from '../../shared/changes/fact-tables.ts'
import { factColumns, snakeCase } from './sql-names.ts'

/**
 * Triggers that append each fact's row before and after to `change_row`, so that no code path can skip history: a write
 * outside an open change fails on `change_row.change_id NOT NULL`.
 */
export function historyTriggers(tables: readonly FactTable[]): string {
  return tables.flatMap((table) => EVENTS.map((event) => trigger(table, event))).join('\n')
}

const EVENTS = ['INSERT', 'UPDATE', 'DELETE'] as const

function trigger(table: FactTable, event: (typeof EVENTS)[number]): string {
  const name = snakeCase(table)
  const before = event === 'INSERT' ? 'NULL' : jsonRow(table, 'OLD')
  const after = event === 'DELETE' ? 'NULL' : jsonRow(table, 'NEW')
  const side = event === 'DELETE' ? 'OLD' : 'NEW'
  const key = factTables[table].key.map((column) => `${side}.${snakeCase(column)}`).join(', ')
  return `CREATE TRIGGER ${name}_${event.toLowerCase()}_history AFTER ${event} ON ${name} BEGIN
  INSERT INTO change_row (change_id, fact_table, fact_key, before, after)
  VALUES ((SELECT change_id FROM change_open), '${table}', json_array(${key}), ${before}, ${after});
END;`
}

function jsonRow(table: FactTable, side: 'OLD' | 'NEW'): string {
  const pairs = factColumns(table).map((column) => `'${column.name}', ${side}.${column.sql}`)
  return `json_object(${pairs.join(', ')})`
}
