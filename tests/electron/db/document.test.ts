import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { DOCUMENT_VERSION } from '../../../electron/db/migrate.ts'
import { APPLICATION_ID, createDatabase, openDatabase } from '../../../electron/db/open.ts'
import { schemaText } from '../../../electron/db/schema.ts'
import { prepareFacts, readAllFacts } from '../../../electron/db/fact-queries.ts'
import { verifiedCopy } from '../../../electron/files/backups.ts'
import { FACT_TABLES } from '../../../shared/changes/fact-tables.ts'
import { emptyFolder, smallDocument } from '../services/small-document.ts'

const code = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

describe('a document file', () => {
  it('is marked as ours, in WAL, flushed fully', () => {
    const path = join(emptyFolder(), 'a.ntm')
    const db = createDatabase(path)
    expect({
      application: db.pragma('application_id', { simple: true }),
      version: db.pragma('user_version', { simple: true }),
      journal: db.pragma('journal_mode', { simple: true }),
      synchronous: db.pragma('synchronous', { simple: true }),
      foreignKeys: db.pragma('foreign_keys', { simple: true }),
    }).toEqual({
      application: APPLICATION_ID,
      version: DOCUMENT_VERSION,
      journal: 'wal',
      synchronous: 2,
      foreignKeys: 1,
    })
    db.close()
  })

  it('is never made over an existing file', () => {
    const path = join(emptyFolder(), 'a.ntm')
    writeFileSync(path, 'báo cáo')
    expect(code(() => createDatabase(path))).toBe('document-exists')
  })

  it('is refused with a reason when it is missing, foreign, or damaged', () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'text.ntm'), 'x'.repeat(5000))
    new Sqlite(join(folder, 'other.ntm')).exec('CREATE TABLE t (a)').close()
    expect([
      code(() => openDatabase(join(folder, 'none.ntm'))),
      code(() => openDatabase(join(folder, 'text.ntm'))),
      code(() => openDatabase(join(folder, 'other.ntm'))),
    ]).toEqual(['no-document', 'not-a-document', 'not-a-document'])
  })

  it('of a newer program opens for reading only', () => {
    const { document, path } = smallDocument()
    document.db.pragma(`user_version = ${DOCUMENT_VERSION + 1}`)
    document.db.close()
    const { db, isReadOnly } = openDatabase(path)
    expect(isReadOnly).toBe(true)
    expect(readAllFacts(db).plan).toHaveLength(1)
    expect(code(() => db.exec('DELETE FROM plan'))).toBe('SQLITE_READONLY')
    db.close()
  })

  it('is backed up as a whole beside itself', () => {
    const { document, path } = smallDocument()
    const copy = verifiedCopy(document.db, path, '2023-01-18')
    const { db } = openDatabase(copy.path)
    expect(readAllFacts(db)).toEqual(readAllFacts(document.db))
    db.close()
    document.db.close()
    expect(existsSync(copy.path)).toBe(true)
  })

  it('keeps a backup before it is brought to a newer version', () => {
    const { document, path } = smallDocument()
    document.db.pragma('wal_checkpoint(TRUNCATE)')
    document.db.close()
    const folder = mkdtempSync(join(tmpdir(), 'ntm-old-'))
    const old = join(folder, 'old.ntm')
    copyFileSync(path, old)
    const raw = new Sqlite(old)
    raw.pragma('user_version = 0')
    for (const name of raw
      .prepare<[], string>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all()) {
      raw.pragma('foreign_keys = OFF')
      raw.exec(`DROP TABLE ${name}`)
    }
    raw.close()
    openDatabase(old).db.close()
    expect(readdirSync(join(folder, 'Sao lưu'))).toEqual(['old v0.ntm'])
  })
})

describe('schema.sql', () => {
  it('is what the migrations make', () => {
    const db = createDatabase(join(emptyFolder(), 'a.ntm'))
    expect(schemaText(db)).toBe(readFileSync('electron/db/schema.sql', 'utf8'))
    db.close()
  })
})

describe('history', () => {
  it('cannot be skipped by any path to any fact table', () => {
    const { document } = smallDocument()
    const facts = prepareFacts(document.db)
    const rows = readAllFacts(document.db)
    for (const table of FACT_TABLES) {
      const row = rows[table]?.[0]
      if (row === undefined) continue
      expect(
        code(() => facts.remove(table, row)),
        table,
      ).toBe('SQLITE_CONSTRAINT_NOTNULL')
    }
    document.db.close()
  })
})
