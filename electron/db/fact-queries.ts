import type { Database, Statement } from 'better-sqlite3'
import type { FactRows } from '../../shared/changes/facts.ts'
import {
  FACT_TABLES,
  factTables,
  type FactRow,
  type FactTable,
} from '../../shared/changes/fact-tables.ts'
import { factColumns, snakeCase } from './sql-names.ts'

type SqlValue = string | number | null
type Row = Readonly<Record<string, unknown>>

/** The three statements every fact table needs, written from its definition and prepared once per connection. */
export interface FactStatements {
  find(table: FactTable, row: Row): FactRow | null
  put(table: FactTable, row: Row): void
  remove(table: FactTable, row: Row): void
}

export function prepareFacts(db: Database): FactStatements {
  const tables = new Map(FACT_TABLES.map((table) => [table, prepareTable(db, table)]))
  const of = (table: FactTable): PreparedTable => {
    const prepared = tables.get(table)
    if (prepared === undefined) throw new Error(`fact table not listed: ${table}`)
    return prepared
  }
  return {
    find: (table, row) => of(table).find.get(...of(table).keyOf(row)) ?? null,
    put: (table, row) => void of(table).put.run(...of(table).valuesOf(row)),
    remove: (table, row) => void of(table).remove.run(...of(table).keyOf(row)),
  }
}

interface PreparedTable {
  find: Statement<SqlValue[], FactRow>
  put: Statement<SqlValue[]>
  remove: Statement<SqlValue[]>
  keyOf(row: Row): SqlValue[]
  valuesOf(row: Row): SqlValue[]
}

function prepareTable(db: Database, table: FactTable): PreparedTable {
  const name = snakeCase(table)
  const columns = factColumns(table)
  const isKey = factTables[table].key.map((key) => `${snakeCase(key)} = ?`).join(' AND ')
  const values = columns.filter((column) => !column.isKey)
  const update =
    values.length === 0
      ? 'DO NOTHING'
      : `DO UPDATE SET ${values.map((column) => `${column.sql} = excluded.${column.sql}`).join(', ')}`
  return {
    find: db.prepare(`${selectRows(table)} WHERE ${isKey}`),
    put: db.prepare(
      `INSERT INTO ${name} (${columns.map((column) => column.sql).join(', ')})
       VALUES (${columns.map(() => '?').join(', ')})
       ON CONFLICT (${factTables[table].key.map(snakeCase).join(', ')}) ${update}`,
    ),
    remove: db.prepare(`DELETE FROM ${name} WHERE ${isKey}`),
    keyOf: (row) => factTables[table].key.map((key) => sqlValue(row[key])),
    valuesOf: (row) => columns.map((column) => sqlValue(row[column.name])),
  }
}

function selectRows(table: FactTable): string {
  const columns = factColumns(table).map((column) => `${column.sql} AS ${column.name}`)
  return `SELECT ${columns.join(', ')} FROM ${snakeCase(table)}`
}

/** Every fact of the document, by table. */
export function readAllFacts(db: Database): FactRows {
  return Object.fromEntries(
    FACT_TABLES.map((table) => [table, db.prepare(selectRows(table)).all()]),
  )
}

function sqlValue(value: unknown): SqlValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError(`a fact holds text, numbers and null only, not ${typeof value}`)
}
