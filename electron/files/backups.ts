import { mkdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { ExpectedError } from '../../shared/api/reply.ts'

/** Backups lie in this folder beside the document, so that they move with it. */
export const BACKUP_FOLDER = 'Sao lưu'

/** Writes a consistent copy of an open document (uncommitted work of others excluded) and checks that it can be read; returns its size in bytes. */
export function copyDocument(db: Database, to: string): number {
  rmSync(to, { force: true })
  db.prepare('VACUUM INTO ?').run(to)
  const copy = new Sqlite(to, { readonly: true })
  try {
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') {
      throw new ExpectedError('write-failed', { file: to })
    }
  } finally {
    copy.close()
  }
  return statSync(to).size
}

/** A copy in the backup folder of the document; `tag` (a date, a version) tells them apart. */
export function verifiedCopy(
  db: Database,
  path: string,
  tag: string,
): { path: string; size: number } {
  const folder = join(dirname(path), BACKUP_FOLDER)
  mkdirSync(folder, { recursive: true })
  const to = join(folder, `${basename(path, '.ntm')} ${tag}.ntm`)
  return { path: to, size: copyDocument(db, to) }
}
