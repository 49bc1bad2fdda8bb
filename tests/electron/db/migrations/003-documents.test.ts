import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Sqlite, { type Database } from 'better-sqlite3'
import { expect, it } from 'vitest'
import { readAllFacts } from '../../../../electron/db/fact-queries.ts'
import { DOCUMENT_VERSION, documentVersion } from '../../../../electron/db/migrate.ts'
import { openDatabase } from '../../../../electron/db/open.ts'
import { schemaText } from '../../../../electron/db/schema.ts'
import { asDocument, type OpenDocument } from '../../../../electron/services/open-document.ts'
import { revertChange, writeChange } from '../../../../electron/services/write-change.ts'
import type { FactEdit } from '../../../../shared/changes/fact-edit.ts'
import { AT, emptyFolder } from '../../services/small-document.ts'

const SET = 'xa-ntm-2021-2025'
const PLAN = 'ke-hoach-2023'
const LIST = { planId: PLAN, setId: SET, layer: 'baseline', unitId: 'bac-son-long-dong' } as const

/**
 * Lạng Sơn's plan as version 2 of the program wrote it: all appendices, then a cell (12 → 13), a list of Long Đống, and a
 * base of averages that was taken back.
 */
function versionTwo(): string {
  const path = join(emptyFolder(), 'lang-son.ntm')
  writeFileSync(path, gunzipSync(readFileSync('tests/fixtures/documents/lang-son-v2.ntm.gz')))
  return path
}

/** The rows of each table. */
function rowsOf(db: Database, tables: readonly string[]): Record<string, unknown[]> {
  return Object.fromEntries(
    tables.map((table) => [table, db.prepare<[]>(`SELECT * FROM "${table}"`).all()]),
  )
}

function tablesOf(db: Database): string[] {
  return db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all()
}

function opened(path: string): OpenDocument {
  const { db } = openDatabase(path)
  return asDocument(db, { id: 'd', path, name: 'lang-son', isReadOnly: false })
}

function figures({ db }: OpenDocument): unknown {
  const facts = readAllFacts(db)
  return {
    cell: facts.matrixCell?.find(
      ({ setId, layer, criterion, columnId }) =>
        setId === SET && layer === 'target' && criterion === '2' && columnId === 'bac-son',
    )?.value,
    list: facts.markList?.find(
      ({ layer, unitId, setId }) =>
        layer === LIST.layer && unitId === LIST.unitId && setId === LIST.setId,
    )?.criteria,
    bases: facts.averageBase?.map(({ value }) => value),
  }
}

it('keeps every row of a document of version 2, its history too, and a copy of the file', () => {
  const path = versionTwo()
  const before = new Sqlite(path, { readonly: true })
  const tables = tablesOf(before)
  const rows = rowsOf(before, tables)
  before.close()
  const { db } = openDatabase(path)
  expect(rowsOf(db, tables)).toMatchObject(rows)
  expect({
    version: documentVersion(db),
    communes: readAllFacts(db).unit?.filter(({ level }) => level === 'commune').length,
    schema: schemaText(db) === readFileSync('electron/db/schema.sql', 'utf8'),
    violations: db.pragma('foreign_key_check'),
    backups: readdirSync(join(path, '..', 'Sao lưu')),
  }).toEqual({
    version: DOCUMENT_VERSION,
    communes: 181,
    schema: true,
    violations: [],
    backups: ['lang-son v2.ntm'],
  })
  db.close()
})

it('takes back, step by step, what version 2 wrote, and makes it again', () => {
  const document = opened(versionTwo())
  const printed = '1,3,4,7,8,10,14,16,18,19'
  expect(figures(document)).toEqual({ cell: 13, list: '1,3,8', bases: [] })
  revertChange(document, 'redo', AT, 'window', null)
  expect(figures(document)).toEqual({ cell: 13, list: '1,3,8', bases: [4] })
  revertChange(document, 'undo', AT, 'window', null)
  revertChange(document, 'undo', AT, 'window', null)
  expect(figures(document)).toEqual({ cell: 13, list: printed, bases: [] })
  revertChange(document, 'undo', AT, 'window', null)
  expect(figures(document)).toEqual({ cell: 12, list: printed, bases: [] })
  revertChange(document, 'redo', AT, 'window', null)
  revertChange(document, 'redo', AT, 'window', null)
  expect(figures(document)).toEqual({ cell: 13, list: '1,3,8', bases: [] })
  document.db.close()
})

it('takes capital, a village and a frozen version into such a document, with their history', () => {
  const document = opened(versionTwo())
  const village = {
    planId: PLAN,
    standard: 'village-ntm',
    id: 'ban-1',
    unitId: LIST.unitId,
    layer: 'target',
    name: 'Thôn Bản Luông',
    note: '',
    position: 0,
  } as const
  const edits: FactEdit[] = [
    { table: 'capitalTable', op: 'put', row: { planId: PLAN, unit: 'billion' } },
    {
      table: 'capitalAmount',
      op: 'put',
      row: { planId: PLAN, lineId: '@total', layer: 'target', amount: 5_103_888_000_000 },
    },
    { table: 'village', op: 'put', row: village },
    { table: 'planFreeze', op: 'put', row: { planId: PLAN, date: '2023-01-18', note: '' } },
  ]
  const contents = () => {
    const { capitalAmount, village: villages, planFreeze } = readAllFacts(document.db)
    return [capitalAmount?.map(({ amount }) => amount), villages, planFreeze?.length]
  }
  const filled = [[5_103_888_000_000], [village], 1]
  writeChange(document, {
    at: AT,
    label: { code: 'change.cell', params: {} },
    source: 'window',
    revision: null,
    edits,
  })
  expect(contents()).toEqual(filled)
  revertChange(document, 'undo', AT, 'window', null)
  expect(contents()).toEqual([[], [], 0])
  revertChange(document, 'redo', AT, 'window', null)
  expect(contents()).toEqual(filled)
  document.db.close()
})
