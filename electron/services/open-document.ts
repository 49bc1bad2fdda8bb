import type { Database } from 'better-sqlite3'
import { prepareChanges, type ChangeStatements } from '../db/change-queries.ts'
import { prepareFacts, type FactStatements } from '../db/fact-queries.ts'

/** A document in use: its connection with the statements prepared on it. */
export interface OpenDocument {
  readonly id: string
  readonly path: string
  readonly name: string
  readonly isReadOnly: boolean
  readonly db: Database
  readonly facts: FactStatements
  readonly changes: ChangeStatements
}

/** Wraps a connection; the statements live as long as it does. */
export function asDocument(
  db: Database,
  identity: Pick<OpenDocument, 'id' | 'path' | 'name' | 'isReadOnly'>,
): OpenDocument {
  return { ...identity, db, facts: prepareFacts(db), changes: prepareChanges(db) }
}
