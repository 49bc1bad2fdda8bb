import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startBackend, type Backend } from '../../../electron/hosts/backend.ts'
import type { Reply } from '../../../shared/api/reply.ts'
import type { Snapshot } from '../../../shared/api/types.ts'
import { FACT_TABLES } from '../../../shared/changes/fact-tables.ts'
import { snakeCase } from '../../../electron/db/sql-names.ts'
import { cellEdit, PLAN, smallDocument } from '../services/small-document.ts'

const FILES = 200

let backend: Backend
let whole: Buffer
const folder = mkdtempSync(join(tmpdir(), 'ntm-damaged-'))
beforeAll(() => {
  const printer = { print: () => Promise.reject(new Error('nothing is printed here')) }
  backend = startBackend({ folder, host: 'browser', printer, version: 'test' })
  const { document, path } = smallDocument()
  document.db.close()
  whole = readFileSync(path)
})
afterAll(() => backend.stop())

/** A small linear generator: the same damage in every run. */
function pickFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return (state >>> 8) % below
  }
}

function damaged(index: number): Buffer {
  const pick = pickFrom(index + 1)
  if (index % 3 === 0) return Buffer.from(whole.subarray(0, pick(whole.length)))
  const bytes = Buffer.from(whole)
  // The first hundred bytes say what the file is; past them the damage is found only by reading.
  const first = index % 3 === 1 ? 0 : 100
  for (let flips = 1 + pick(100); flips > 0; flips--) {
    const place = first + pick(whole.length - first)
    bytes[place] = (bytes[place] ?? 0) ^ (1 << pick(8))
  }
  return bytes
}

describe('a damaged document', () => {
  it(`is refused with a reason or shows what can be read, whatever is damaged (${FILES} files)`, async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const codes = new Map<string, number>()
    const note = (reply: Reply<unknown>): void => {
      const code = reply.ok ? 'ok' : reply.error.code
      codes.set(code, (codes.get(code) ?? 0) + 1)
    }
    for (let index = 0; index < FILES; index++) {
      const path = join(folder, `${index}.ntm`)
      writeFileSync(path, damaged(index))
      const opened = await backend.openPath('w', path)
      note(opened)
      if (opened.ok) await useAll(opened.value, note)
    }
    const bugs = complaints.mock.calls
    complaints.mockRestore()
    expect(bugs).toEqual([])
    expect(codes.get('document-damaged')).toBeGreaterThan(FILES / 2)
    expect(codes.get('ok')).toBeGreaterThan(0)
    expect(codes.has('internal')).toBe(false)
  })

  it('is one that lacks a table', async () => {
    const path = join(folder, 'thiếu.ntm')
    writeFileSync(path, whole)
    const db = new Sqlite(path)
    db.exec('DROP TABLE rate_base')
    db.close()
    const reply = await backend.openPath('w', path)
    expect(reply).toMatchObject({ error: { code: 'document-damaged', params: { file: path } } })
  })
})

async function useAll(
  { documentId, revision }: Snapshot,
  note: (reply: Reply<unknown>) => void,
): Promise<void> {
  const label = { code: 'change.cell', params: {} }
  const edits = [cellEdit('1', 'a', 3)]
  const calls: readonly (readonly [string, object])[] = [
    ['document.edit', { revision, label, edits }],
    ['document.history', { limit: 50 }],
    ['document.changeRows', { changeId: 1 }],
    ['appendix.list', { planId: PLAN }],
    ['document.backup', {}],
    ['document.undo', { revision: revision + 1 }],
    ['document.close', {}],
  ]
  for (const [method, input] of calls) {
    note(await backend.call('w', method, { documentId, ...input }))
  }
}

describe('the triggers that write history', () => {
  it('stand once for each fact table and event', () => {
    const { document } = smallDocument()
    const found = document.db
      .prepare<[], string>(
        "SELECT tbl_name || ' ' || sql FROM sqlite_schema WHERE type = 'trigger'",
      )
      .pluck()
      .all()
      .map((text) =>
        /^(\w+) CREATE TRIGGER \w+ AFTER (\w+) ON (\w+) /.exec(text)?.slice(1).join(' '),
      )
    const wanted = FACT_TABLES.map(snakeCase).flatMap((table) =>
      ['INSERT', 'UPDATE', 'DELETE'].map((event) => `${table} ${event} ${table}`),
    )
    expect(found).toHaveLength(wanted.length)
    expect(new Set(found)).toEqual(new Set(wanted))
  })
})
