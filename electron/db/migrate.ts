import type { Database } from 'better-sqlite3'
import { FACT_TABLES } from '../../shared/changes/fact-tables.ts'
import { historyTriggers } from './history-triggers.ts'
import { firstMigration } from './migrations/001-first.ts'
import { communesMigration } from './migrations/002-communes.ts'
import { documentsMigration } from './migrations/003-documents.ts'

/**
 * In order, never edited once released. The position (from 1) is the document's `user_version`.
 * All that are due run in one transaction; `open` keeps a verified backup of the file before the first one that is due.
 */
export const MIGRATIONS: readonly string[] = [firstMigration, communesMigration, documentsMigration]

export const DOCUMENT_VERSION = MIGRATIONS.length

/**
 * Brings a document to the current version, in one transaction. The history triggers are made anew at the end from the
 * list of fact tables, so a released migration never changes when a fact table gains a column.
 */
export function migrate(db: Database): void {
  const from = documentVersion(db)
  if (from >= DOCUMENT_VERSION) return
  db.transaction(() => {
    dropHistoryTriggers(db)
    for (const sql of MIGRATIONS.slice(from)) db.exec(sql)
    db.exec(historyTriggers(FACT_TABLES))
    db.pragma(`user_version = ${DOCUMENT_VERSION}`)
  }).exclusive()
}

function dropHistoryTriggers(db: Database): void {
  const names = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%_history'",
    )
    .pluck()
    .all()
  for (const name of names) db.exec(`DROP TRIGGER "${name}"`)
}

export function documentVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}
