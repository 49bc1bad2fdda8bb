import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startBackend, type Backend } from '../../../electron/hosts/backend.ts'
import {
  createDocumentSession,
  type DocumentSession,
} from '../../../renderer/state/document-session.ts'
import type { Call, Method } from '../../../shared/api/contract.ts'
import type { ErrorCode } from '../../../shared/api/reply.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { findFact } from '../../../shared/changes/facts.ts'
import { planMarkEdits } from '../../../shared/communes/mark-edits.ts'
import { rowTotal } from '../../../shared/matrix/matrix.ts'

const PLAN = 'ke-hoach-2023'
const SET = 'xa-ntm-2021-2025'
const LABEL = { code: 'change.cell', params: {} }

let backend: Backend
let stops: (() => unknown)[] = []

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-session-'))
  const printer = { print: () => Promise.reject(new Error('nothing is printed here')) }
  backend = startBackend({ folder, host: 'browser', printer, version: 'test' })
})
afterEach(async () => {
  vi.useRealTimers()
  for (const stop of stops.reverse()) stop()
  stops = []
  await backend.stop()
})

/** A window on the sample; `fail` makes the next call of a method end with an error, before or after it got through. */
async function openWindow(client: string, documentId?: string, isReadOnly = false) {
  const failures = new Map<Method, { code: ErrorCode; isWritten: boolean }>()
  const call = (async (method: Method, input: unknown) => {
    const failure = failures.get(method)
    if (failure !== undefined && !failure.isWritten)
      return { ok: false, error: { code: failure.code, params: {} } }
    const reply = await backend.call(client, method, input)
    if (failure !== undefined) {
      failures.delete(method)
      return { ok: false, error: { code: failure.code, params: {} } }
    }
    return reply
  }) as Call
  const opened =
    documentId === undefined
      ? await call('documents.openSample', { sample: 'langson-2023' })
      : await call('documents.open', { id: documentId })
  if (!opened.ok) throw new Error(opened.error.code)
  const refused: string[] = []
  const stepped: string[] = []
  const session = createDocumentSession(
    call,
    { ...opened.value, isReadOnly },
    {
      onFacts: () => undefined,
      onStatus: () => undefined,
      onRefused: (_, error) => refused.push(error.code),
      onStepped: (change) => stepped.push(change.reverts?.kind ?? 'edit'),
      onUndoRefused: (_, error) => refused.push(error.code),
    },
  )
  const unsubscribe = backend.subscribe((message) => {
    if (message.event === 'changed') session.onChanged(message.payload)
  })
  stops.push(() => session.stop(), unsubscribe)
  return {
    session,
    refused,
    stepped,
    documentId: opened.value.documentId,
    fail: (method: Method, code: ErrorCode, isWritten = false) =>
      failures.set(method, { code, isWritten }),
    heal: () => failures.clear(),
  }
}

const cellEdit = (value: number | null, columnId = 'trang-dinh'): FactEdit => ({
  table: 'matrixCell',
  op: value === null ? 'remove' : 'put',
  row: { planId: PLAN, setId: SET, layer: 'target', criterion: '1', columnId, value: value ?? 0 },
})
const total = (session: DocumentSession) => rowTotal(session.facts().matrix(PLAN, SET, 'target'), 0)
const settled = (session: DocumentSession) =>
  vi.waitFor(() => expect(session.hasUnsaved()).toBe(false), { timeout: 8000 })

describe('typing', () => {
  it('shows at once and writes one change after another', async () => {
    const { session } = await openWindow('a')
    session.edit(LABEL, [cellEdit(20)])
    session.edit(LABEL, [cellEdit(19)])
    expect(total(session)).toBe(161)
    expect(session.hasUnsaved()).toBe(true)
    await settled(session)
    expect(session.status()).toMatchObject({ revision: 3, save: { kind: 'saved' } })
  })

  it('of what is so already writes nothing', async () => {
    const { session } = await openWindow('a')
    session.edit(LABEL, [cellEdit(21)])
    expect(session.hasUnsaved()).toBe(false)
  })

  it('is refused at once in a document that cannot be written', async () => {
    const { documentId } = await openWindow('a')
    const { session, refused } = await openWindow('b', documentId, true)
    session.edit(LABEL, [cellEdit(20)])
    expect([total(session), session.hasUnsaved(), refused]).toEqual([163, false, ['read-only']])
  })

  it('undo waits for what was typed before it, and says when it is done', async () => {
    const { session, stepped } = await openWindow('a')
    session.edit(LABEL, [cellEdit(20)])
    session.undo()
    await settled(session)
    expect(total(session)).toBe(163)
    session.redo()
    await settled(session)
    expect(total(session)).toBe(162)
    expect(stepped).toEqual(['undo', 'redo'])
  })
})

describe('two windows on one document', () => {
  it('keep the marks of both when they mark one commune at the same moment', async () => {
    const first = await openWindow('a')
    const second = await openWindow('b', first.documentId)
    const mark = ({ session }: { session: DocumentSession }, number: string): void =>
      session.edit(
        LABEL,
        planMarkEdits(session.facts().facts, PLAN, SET, [
          { unitId: 'trang-dinh-chi-lang', number, state: 'met' },
        ]),
      )
    mark(first, '3')
    mark(second, '8')
    await settled(first.session)
    await settled(second.session)
    const lists = [first, second].map(({ session }) => {
      const key = {
        planId: PLAN,
        setId: SET,
        layer: 'baseline',
        unitId: 'trang-dinh-chi-lang',
      } as const
      return findFact(session.facts().facts, 'markList', key)?.criteria
    })
    expect(lists).toEqual(['3,8', '3,8'])
  })

  it('come to the same figures', async () => {
    const first = await openWindow('a')
    const second = await openWindow('b', first.documentId)
    first.session.edit(LABEL, [cellEdit(20)])
    second.session.edit(LABEL, [cellEdit(1, 'lang-son')])
    await settled(first.session)
    await settled(second.session)
    await vi.waitFor(() =>
      expect([total(first.session), total(second.session)]).toEqual([160, 160]),
    )
    expect(first.session.status().revision).toBe(second.session.status().revision)
  })
})

describe('an error of the moment', () => {
  it('keeps what was typed and writes it when it has passed', async () => {
    const { session, fail, heal } = await openWindow('a')
    fail('document.edit', 'disk-full')
    session.edit(LABEL, [cellEdit(20)])
    await vi.waitFor(() =>
      expect(session.status().save).toMatchObject({
        kind: 'unsaved',
        error: { code: 'disk-full' },
      }),
    )
    expect(total(session)).toBe(162)
    session.edit(LABEL, [cellEdit(4, 'lang-son')])
    heal()
    session.recover()
    await settled(session)
    expect(total(session)).toBe(163)
    expect(session.status().revision).toBe(3)
  })

  it('does not write twice what had got through before the line broke', async () => {
    const { session, fail } = await openWindow('a')
    fail('document.edit', 'backend-gone', true)
    session.edit(LABEL, [cellEdit(20)])
    await vi.waitFor(() => expect(session.status().save.kind).toBe('unsaved'))
    session.recover()
    await settled(session)
    expect([total(session), session.status().revision]).toEqual([162, 2])
  })
})

describe('a refusal for good', () => {
  it('returns to what the document holds, and tells', async () => {
    const { session, refused } = await openWindow('a')
    session.edit(LABEL, [cellEdit(20), cellEdit(5, 'nowhere')])
    session.edit(LABEL, [cellEdit(4, 'lang-son')])
    await settled(session)
    await vi.waitFor(() => expect(total(session)).toBe(164))
    expect(refused).toEqual(['broken-reference'])
  })

  it('of an undo that has nothing left says so and goes on', async () => {
    const { session, refused } = await openWindow('a')
    session.undo()
    await vi.waitFor(() => expect(refused).toEqual(['nothing-to-undo']))
    session.edit(LABEL, [cellEdit(20)])
    await settled(session)
    expect(total(session)).toBe(162)
  })
})
