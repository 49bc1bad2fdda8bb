import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../electron/db/open.ts'
import { safeFileName } from '../../../electron/files/document-library.ts'
import { startBackend, type Backend } from '../../../electron/hosts/backend.ts'
import { asDocument } from '../../../electron/services/open-document.ts'
import { revertChange, writeChange } from '../../../electron/services/write-change.ts'
import type { EditResult, Snapshot } from '../../../shared/api/types.ts'
import { AT, cellEdit, emptyFolder, smallDocument } from './small-document.ts'

let backend: Backend
let folder: string
let path: string
beforeEach(() => {
  const { document, path: made } = smallDocument()
  document.db.close()
  folder = emptyFolder()
  path = join(folder, 'nhỏ.ntm')
  copyFileSync(made, path)
  const printer = { print: () => Promise.reject(new Error('nothing is printed here')) }
  backend = startBackend({ folder, host: 'browser', printer, version: 'test' })
})
afterEach(() => backend.stop())

const label = { code: 'change.cell', params: {} }
async function call<T>(method: string, input: unknown): Promise<T | string> {
  const reply = await backend.call('w', method, input)
  // Each test names the output of the method it calls.
  return reply.ok ? (reply.value as T) : reply.error.code
}
async function open(): Promise<Snapshot> {
  const reply = await backend.openPath('w', path)
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value
}
const edit = ({ documentId, revision }: Snapshot, value: number) =>
  call<EditResult>('document.edit', {
    documentId,
    revision,
    label,
    edits: [cellEdit('1', 'a', value)],
  })

describe('a document moved away while it is open', () => {
  it.skipIf(process.platform === 'win32')('takes no edits until it is back', async () => {
    const opened = await open()
    expect(await edit(opened, 2)).toMatchObject({ change: { id: 2 } })
    renameSync(path, `${path}.cũ`)
    expect(await edit({ ...opened, revision: 2 }, 3)).toBe('no-document')
    expect(await call('documents.open', { id: opened.documentId })).toBe('no-document')
    // What was written before is in the file, wherever it is.
    copyFileSync(`${path}.cũ`, join(folder, 'một mình.ntm'))
    const alone = openDatabase(join(folder, 'một mình.ntm')).db
    expect(alone.prepare('SELECT max(id) FROM change').pluck().get()).toBe(2)
    alone.close()
    renameSync(`${path}.cũ`, path)
    const again = await open()
    expect([again.revision, again.documentId]).toEqual([2, opened.documentId])
    expect(await edit(again, 3)).toMatchObject({ change: { id: 3 } })
  })

  it.skipIf(process.platform === 'win32')('gives way to a file put in its place', async () => {
    const copy = join(folder, 'bản sao')
    copyFileSync(path, copy)
    const opened = await open()
    await edit(opened, 2)
    renameSync(copy, path)
    expect(await edit({ ...opened, revision: 2 }, 3)).toBe('no-document')
    expect((await open()).revision).toBe(1)
  })
})

describe('a document changed by another program while it is open', () => {
  it('refuses the next edit as stale and shows what the other did', async () => {
    const opened = await open()
    const { db } = openDatabase(path)
    const other = asDocument(db, { id: 'd', path, name: 'nhỏ', isReadOnly: false })
    writeChange(other, {
      at: AT,
      label,
      source: 'command',
      edits: [cellEdit('2', 'b', 9)],
      revision: null,
    })
    expect(await edit(opened, 5)).toBe('stale-revision')
    expect(await edit({ ...opened, revision: 2 }, 5)).toMatchObject({ change: { id: 3 } })
    revertChange(other, 'undo', AT, 'command', null)
    db.close()
    const { documentId } = opened
    expect(await call('document.snapshot', { documentId })).toMatchObject({ revision: 4 })
  })
})

describe('a disk that takes nothing more', () => {
  it('refuses the edit and keeps what was there', async () => {
    const { document } = smallDocument()
    document.db.pragma(
      `max_page_count = ${String(document.db.pragma('page_count', { simple: true }))}`,
    )
    const edits = Array.from({ length: 400 }, (_, index) => ({
      table: 'unit' as const,
      op: 'put' as const,
      row: {
        id: `xã-${index}`,
        level: 'commune' as const,
        kind: 'Xã',
        name: 'Quốc Khánh'.repeat(20),
        parentId: null,
        isInScope: 1 as const,
        position: index,
        validFrom: null,
        validTo: null,
      },
    }))
    const write = () =>
      writeChange(document, { at: AT, label, source: 'window', edits, revision: 1 })
    expect(write).toThrow(expect.objectContaining({ code: 'disk-full' }))
    expect(document.changes.revision()).toBe(1)
    document.db.pragma('max_page_count = 100000')
    expect(write().change?.rows).toHaveLength(400)
    document.db.close()
  })

  it('leaves no half of a backup', async () => {
    const { documentId } = await open()
    writeFileSync(join(folder, 'Sao lưu'), 'a file where the folder should be')
    expect(await call('document.backup', { documentId })).toBe('write-failed')
    rmSync(join(folder, 'Sao lưu'))
    await call('document.backup', { documentId })
    expect(readdirSync(join(folder, 'Sao lưu'))).toEqual([expect.stringMatching(/^nhỏ .*\.ntm$/)])
  })

  it('does not stop the work on a document because the list of recent ones cannot be kept', async () => {
    mkdirSync(join(folder, '.gan-day.json'))
    expect((await open()).revision).toBe(1)
  })
})

describe('the list of documents', () => {
  it('has files only', async () => {
    mkdirSync(join(folder, 'thư mục.ntm'))
    symlinkSync(join(folder, 'không có'), join(folder, 'hỏng.ntm'))
    expect(await call('documents.list', {})).toMatchObject([{ name: 'nhỏ' }])
  })

  it.each([
    ['../../etc/passwd', 'etc passwd'],
    ['con.txt', 'Hồ sơ con.txt'],
    [' . ', 'Hồ sơ'],
    ['ế'.repeat(120), 'ế'.repeat(60)],
    ['e\u0323\u0302'.repeat(90), 'ệ'.repeat(60)],
    ['👨‍👩‍👧'.repeat(30), '👨‍👩‍👧'.repeat(10)],
  ])('names a file after %j so that every system takes it', (name, file) => {
    expect(safeFileName(name)).toBe(file)
  })
})
