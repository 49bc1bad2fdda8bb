import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startBackend, type Backend } from '../../../electron/hosts/backend.ts'
import type { EditResult, Snapshot, StagedFile } from '../../../shared/api/types.ts'
import type { ImportPreview } from '../../../shared/import/preview.ts'
import { emptyFolder } from './small-document.ts'

const BOOK = readFileSync('tests/fixtures/langson-2023/phu-luc-6.xlsx')
const PLAN = 'ke-hoach-2023'

let backend: Backend
let folder: string

beforeEach(() => {
  folder = emptyFolder()
  const printer = { print: () => Promise.reject(new Error('nothing is printed here')) }
  backend = startBackend({ folder, host: 'browser', printer, version: 'test' })
})
afterEach(() => backend.stop())

async function call<T>(method: string, input: unknown): Promise<T> {
  const reply = await backend.call('w', method, input)
  // The test names the output of the method it calls; a refusal comes as its code.
  return (reply.ok ? reply.value : { refused: reply.error.code, ...reply.error.params }) as T
}

async function emptyPlan(): Promise<Snapshot> {
  const text = readFileSync('tests/fixtures/units/langson-2023.tsv', 'utf8')
  return call('documents.create', {
    name: 'Trống',
    province: 'Lạng Sơn',
    year: 2023,
    units: { text },
  })
}

async function stage(bytes: Uint8Array, name = 'phu-luc-6.xlsx'): Promise<string> {
  const base64 = Buffer.from(bytes).toString('base64')
  return (await call<StagedFile>('files.put', { name, base64 })).fileId
}

function request(snapshot: Snapshot, fileId: string) {
  return { documentId: snapshot.documentId, planId: PLAN, fileId, options: {}, decisions: {} }
}

it('fills 209 cells as one change, keeps the file it came from, and one undo takes it back', async () => {
  const plan = await emptyPlan()
  const input = request(plan, await stage(BOOK))
  const preview = await call<ImportPreview>('import.preview', input)
  expect([preview.changes.length, preview.doubts.length, preview.mismatches.length]).toEqual([
    209, 0, 0,
  ])
  const applied = await call<EditResult>('import.apply', {
    ...input,
    revision: plan.revision,
    accept: 'safe',
  })
  expect(applied.change?.rows).toHaveLength(209)
  expect(applied.undoState.undo?.label).toEqual({
    code: 'change.import',
    params: { file: 'phu-luc-6.xlsx', cells: 209 },
  })
  const db = new Sqlite(`${folder}/Trống.ntm`, { readonly: true })
  expect(db.prepare('SELECT name, sha256, bytes FROM source_file').all()).toEqual([
    {
      name: 'phu-luc-6.xlsx',
      sha256: createHash('sha256').update(BOOK).digest('hex'),
      bytes: BOOK,
    },
  ])
  db.close()
  const undone = await call<EditResult>('document.undo', {
    documentId: plan.documentId,
    revision: plan.revision + 1,
  })
  expect(undone.change?.rows.every((row) => row.after === null)).toBe(true)
  expect(
    (await call<Snapshot>('document.snapshot', { documentId: plan.documentId })).rows.matrixCell,
  ).toEqual([])
})

it('is refused on a document that moved on since it was previewed', async () => {
  const plan = await emptyPlan()
  const input = request(plan, await stage(BOOK))
  await call('import.apply', { ...input, revision: plan.revision, accept: 'safe' })
  const again = { ...input, revision: plan.revision, accept: 'safe' }
  expect(await call('import.apply', again)).toMatchObject({ refused: 'stale-revision' })
})

it('tells what is wrong with a file that cannot be read, and leaves the document alone', async () => {
  const plan = await emptyPlan()
  const refusals = [
    [BOOK.subarray(0, 4000), 'cut.xlsx', 'corrupt'],
    [Buffer.from('STT;Tiêu chí'), 'text.xlsx', 'not-zip'],
    [Buffer.alloc(0), 'empty.xlsx', 'empty'],
  ] as const
  for (const [bytes, name, code] of refusals) {
    const input = request(plan, await stage(bytes, name))
    expect(await call('import.preview', input), name).toMatchObject({ refused: code, file: name })
  }
  expect(await call('import.preview', request(plan, 'nowhere'))).toMatchObject({
    refused: 'unknown-file',
  })
  expect(
    (await call<Snapshot>('document.snapshot', { documentId: plan.documentId })).revision,
  ).toBe(plan.revision)
})

it('stops when asked, and the call under way ends as cancelled', async () => {
  const plan = await emptyPlan()
  const fileId = await stage(BOOK)
  const running = call('import.preview', request(plan, fileId))
  await call('import.cancel', { fileId })
  expect(await running).toMatchObject({ refused: 'cancelled' })
})
