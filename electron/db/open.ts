import { accessSync, constants, existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { ExpectedError } from '../../shared/api/reply.ts'
import { verifiedCopy } from '../files/backups.ts'
import { DOCUMENT_VERSION, documentVersion, migrate } from './migrate.ts'
import { asExpected, asWriteError } from './sqlite-errors.ts'

/** "NTMk" as an integer: how SQLite (and `file`) tell our documents from other databases. */
export const APPLICATION_ID = 0x4e544d6b

export interface OpenDatabase {
  readonly db: Database
  /** A newer program wrote this document, or its place takes no writes: it can be read here, not changed. */
  readonly isReadOnly: boolean
}

/**
 * Makes an empty document. Refuses `document-exists` rather than overwrite a file, `write-failed` and `disk-full`; what
 * went wrong half way leaves no file behind.
 */
export function createDatabase(path: string): Database {
  if (existsSync(path)) throw new ExpectedError('document-exists', { file: path })
  if (!existsSync(dirname(path))) throw new ExpectedError('write-failed', { file: path })
  let db: Database | null = null
  try {
    db = new Sqlite(path)
    db.pragma(`application_id = ${APPLICATION_ID}`)
    setPragmas(db)
    migrate(db)
    return db
  } catch (error) {
    db?.close()
    removeDatabase(path)
    throw asWriteError(error, path)
  }
}

/** Removes a document with what SQLite keeps beside it. */
export function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
}

/** Opens a document, bringing an older one up to date. Refuses `not-a-document`, `document-damaged`, `document-locked`. */
export function openDatabase(path: string): OpenDatabase {
  if (!isFile(path)) throw new ExpectedError('no-document', { file: path })
  if (!isWritable(path)) return openUnwritable(path)
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
    if (isReadOnlyPlace(error)) return openUnwritable(path)
    throw asExpected(error, path)
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** A file or folder without write permission, a locked memory stick, a disc. */
function isReadOnlyPlace(error: unknown): boolean {
  return (
    error instanceof Sqlite.SqliteError &&
    (error.code.startsWith('SQLITE_READONLY') || error.code.startsWith('SQLITE_CANTOPEN'))
  )
}

/** Offsets of the file format's write and read version: 1 is a rollback journal, 2 a write-ahead log. */
const FORMAT_VERSIONS = [18, 19]

/**
 * A document whose place takes no writes. SQLite needs files beside it to read one that keeps a write-ahead log, so the
 * file is read into memory, marked as having none. Refuses as SQLite does when a log waits that only a writer can fold in.
 */
function openUnwritable(path: string): OpenDatabase {
  try {
    if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) {
      return { db: checked(new Sqlite(path, { readonly: true }), path), isReadOnly: true }
    }
    const bytes = readFileSync(path)
    for (const offset of FORMAT_VERSIONS) bytes[offset] = 1
    return { db: checked(new Sqlite(bytes), path), isReadOnly: true }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') {
      throw new ExpectedError('no-document', { file: path }, { cause: error })
    }
    throw asExpected(error, path)
  }
}

function checked(db: Database, path: string): Database {
  try {
    readVersion(db, path)
    return db
  } catch (error) {
    db.close()
    throw error
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
