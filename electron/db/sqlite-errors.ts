import Sqlite from 'better-sqlite3'
import { ExpectedError, type ErrorCode } from '../../shared/api/reply.ts'

/** By the beginning of SQLite's code; the first that fits holds. */
const MEANINGS: readonly (readonly [string, ErrorCode])[] = [
  ['SQLITE_NOTADB', 'not-a-document'],
  ['SQLITE_CORRUPT', 'document-damaged'],
  ['SQLITE_BUSY', 'document-locked'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_IOERR', 'write-failed'],
  ['SQLITE_CANTOPEN', 'no-document'],
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'broken-reference'],
]

/** Turns what SQLite says into words for people; anything else is a bug and passes through. */
export function asExpected(error: unknown, path: string): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error
  const code = isMissingPart(error)
    ? 'document-damaged'
    : MEANINGS.find(([beginning]) => error.code.startsWith(beginning))?.[1]
  return code === undefined ? error : new ExpectedError(code, { file: path }, { cause: error })
}

/** As `asExpected`, for a file that was to be made: where it cannot be opened, its folder is missing or closed to us. */
export function asWriteError(error: unknown, path: string): unknown {
  const isPlace = error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_CANTOPEN')
  if (!isPlace) return asExpected(error, path)
  return new ExpectedError('write-failed', { file: path }, { cause: error })
}

/** A file that says it is a document of this version and lacks a part of it. */
function isMissingPart(error: InstanceType<typeof Sqlite.SqliteError>): boolean {
  return error.code === 'SQLITE_ERROR' && /no such | has no column /.test(error.message)
}
