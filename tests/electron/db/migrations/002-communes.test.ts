import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { DOCUMENT_VERSION, documentVersion } from '../../../../electron/db/migrate.ts'
import { openDatabase } from '../../../../electron/db/open.ts'
import { schemaText } from '../../../../electron/db/schema.ts'
import { readAllFacts } from '../../../../electron/db/fact-queries.ts'
import { asDocument } from '../../../../electron/services/open-document.ts'
import { revertChange, writeChange } from '../../../../electron/services/write-change.ts'
import { AT, emptyFolder } from '../../services/small-document.ts'

const SET = 'xa-ntm-2021-2025'
const PLAN = 'ke-hoach-2023'

/** A document of Quảng Hòa as version 1 of the program wrote it: 16 communes, three figures, one of them undone, one base. */
function versionOne(): string {
  const path = join(emptyFolder(), 'quang-hoa.ntm')
  writeFileSync(path, gunzipSync(readFileSync('tests/fixtures/documents/quang-hoa-v1.ntm.gz')))
  return path
}

it('brings a document of version 1 up to date with all its facts and its history, and keeps a copy', () => {
  const path = versionOne()
  const { db } = openDatabase(path)
  const facts = readAllFacts(db)
  expect({
    version: documentVersion(db),
    communes: facts.unit?.filter((unit) => unit.level === 'commune').length,
    cells: facts.matrixCell?.map(({ criterion, value }) => [criterion, value]),
    bases: facts.averageBase?.map(({ value }) => value),
    lists: facts.markList,
    schema: schemaText(db) === readFileSync('electron/db/schema.sql', 'utf8'),
    backups: readdirSync(join(path, '..', 'Sao lưu')),
  }).toEqual({
    version: DOCUMENT_VERSION,
    communes: 16,
    cells: [
      ['1', 12],
      ['2', 9],
    ],
    bases: [15],
    lists: [],
    schema: true,
    backups: ['quang-hoa v1.ntm'],
  })
  db.close()
})

it('takes back and makes again what version 1 wrote, and keeps the history of what it writes itself', () => {
  const path = versionOne()
  const { db } = openDatabase(path)
  const document = asDocument(db, { id: 'd', path, name: 'quang-hoa', isReadOnly: false })
  const unit = readAllFacts(db).unit?.find(({ level }) => level === 'commune')
  const list = {
    planId: PLAN,
    setId: SET,
    layer: 'baseline',
    unitId: unit?.id ?? '',
    criteria: '1,3,8',
    lost: '',
  } as const
  revertChange(document, 'undo', AT, 'window', null)
  expect(readAllFacts(db).averageBase).toEqual([])
  writeChange(document, {
    at: AT,
    label: { code: 'change.cell', params: {} },
    source: 'window',
    revision: null,
    edits: [{ table: 'markList', op: 'put', row: list }],
  })
  expect(readAllFacts(db).markList).toEqual([list])
  revertChange(document, 'undo', AT, 'window', null)
  expect(readAllFacts(db).markList).toEqual([])
  revertChange(document, 'redo', AT, 'window', null)
  expect(readAllFacts(db).markList).toEqual([list])
  db.close()
})
