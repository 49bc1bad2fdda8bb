import { existsSync } from 'node:fs'
import Sqlite, { type Database } from 'better-sqlite3'
import { ExpectedError } from '../../shared/api/reply.ts'
import { verifiedCopy } from '../files/backups.ts'
import { DOCUMENT_VERSION, documentVersion, migrate } from './migrate.ts'

/** "NTMk" as an integer: how SQLite (and `file`) tell our documents from other databases. */
export const APPLICATION_ID = 0x4e544d6b

export interface OpenDatabase {
  readonly db: Database
  /** A newer program wrote this document: it can be read here, not changed. */
  readonly isReadOnly: boolean
}

/** Makes an empty document. Refuses `document-exists` rather than overwrite a file. */
export function createDatabase(path: string): Database {
  if (existsSync(path)) throw new ExpectedError('document-exists', { file: path })
  const db = new Sqlite(path)
  db.pragma(`application_id = ${APPLICATION_ID}`)
  setPragmas(db)
  migrate(db)
  return db
}

/** Opens a document, bringing an older one up to date. Refuses `not-a-document`, `document-damaged`, `document-locked`. */
export function openDatabase(path: string): OpenDatabase {
  if (!existsSync(path)) throw new ExpectedError('no-document', { file: path })
  const db = connect(path)
  try {
    const version = readVersion(db, path)
    if (version > DOCUMENT_VERSION) {
      db.close()
      return { db: new Sqlite(path, { readonly: true }), isReadOnly: true }
    }
    setPragmas(db)
    if (version < DOCUMENT_VERSION) {
      verifiedCopy(db, path, `v${version}`)
      migrate(db)
    }
    return { db, isReadOnly: false }
  } catch (error) {
    db.close()
    throw asExpected(error, path)
  }
}

function connect(path: string): Database {
  try {
    return new Sqlite(path, { timeout: 3000 })
  } catch (error) {
    throw asExpected(error, path)
  }
}

function readVersion(db: Database, path: string): number {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new ExpectedError('not-a-document', { file: path })
  }
  return documentVersion(db)
}

function setPragmas(db: Database): void {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
}

/** Turns what SQLite says into words for people; anything else is a bug and passes through. */
export function asExpected(error: unknown, path: string): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error
  const params = { file: path }
  const cause = { cause: error }
  if (error.code === 'SQLITE_NOTADB') return new ExpectedError('not-a-document', params, cause)
  if (error.code.startsWith('SQLITE_CORRUPT')) {
    return new ExpectedError('document-damaged', params, cause)
  }
  if (error.code.startsWith('SQLITE_BUSY'))
    return new ExpectedError('document-locked', params, cause)
  if (error.code === 'SQLITE_FULL') return new ExpectedError('disk-full', params, cause)
  if (error.code.startsWith('SQLITE_READONLY')) return new ExpectedError('read-only', params, cause)
  if (error.code.startsWith('SQLITE_IOERR')) return new ExpectedError('write-failed', params, cause)
  if (error.code.startsWith('SQLITE_CANTOPEN'))
    return new ExpectedError('no-document', params, cause)
  if (error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') {
    return new ExpectedError('broken-reference', params, cause)
  }
  return error
}
