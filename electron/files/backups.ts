import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { ExpectedError } from '../../shared/api/reply.ts'
import { asWriteError } from '../db/sqlite-errors.ts'
import { isSystemError, writeError } from './file-errors.ts'

/** Backups lie in this folder beside the document, so that they move with it. */
export const BACKUP_FOLDER = 'Sao lưu'

/**
 * Writes a consistent copy of an open document (uncommitted work of others excluded), whole or not at all: under another
 * name first, checked that it can be read, then renamed. Returns its size in bytes. Refuses `disk-full` and `write-failed`.
 */
export function copyDocument(db: Database, to: string): number {
  const temporary = join(dirname(to), `.${randomUUID()}.tmp`)
  try {
    db.prepare('VACUUM INTO ?').run(temporary)
    if (!isWhole(temporary)) {
      // The copy of a damaged document is damaged too: then it is not the disk it was written to.
      const isOurs = db.pragma('integrity_check(1)', { simple: true }) !== 'ok'
      const file = isOurs ? db.name : to
      throw new ExpectedError(isOurs ? 'document-damaged' : 'write-failed', { file })
    }
    const { size } = statSync(temporary)
    renameSync(temporary, to)
    return size
  } catch (error) {
    rmSync(temporary, { force: true })
    if (isSystemError(error)) throw writeError(error, to)
    // Only reading finds damage, and what is read is the document.
    const isDamaged = error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_CORRUPT')
    throw asWriteError(error, isDamaged ? db.name : to)
  }
}

function isWhole(path: string): boolean {
  const copy = new Sqlite(path, { readonly: true })
  try {
    return copy.pragma('integrity_check', { simple: true }) === 'ok'
  } finally {
    copy.close()
  }
}

/** A copy in the backup folder of the document; `tag` (a date, a version) tells them apart. */
export function verifiedCopy(
  db: Database,
  path: string,
  tag: string,
): { path: string; size: number } {
  const folder = join(dirname(path), BACKUP_FOLDER)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw writeError(error, folder)
  }
  const to = join(folder, `${basename(path, '.ntm')} ${tag}.ntm`)
  return { path: to, size: copyDocument(db, to) }
}
