import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  createImportSession,
  type ImportPort,
  type ImportSession,
} from '../../../../renderer/screens/import/import-session.ts'
import type { Call, Input } from '../../../../shared/api/contract.ts'
import type { ErrorCode, Reply } from '../../../../shared/api/reply.ts'
import { preview } from './preview-fixture.ts'

interface Sent {
  readonly method: string
  readonly input: Input<'import.preview'> & Partial<Input<'import.apply'>>
  readonly answer: (reply: Reply<unknown>) => Promise<void>
}

/** A line whose replies the test gives, in any order. */
function start(options: Partial<ImportPort> = {}) {
  const sent: Sent[] = []
  const send = (method: string, input: Sent['input']): Promise<Reply<unknown>> =>
    new Promise((resolve) => {
      const answer = async (reply: Reply<unknown>): Promise<void> => {
        resolve(reply)
        await vi.advanceTimersByTimeAsync(0)
      }
      sent.push({ method, input, answer })
    })
  const session = createImportSession({
    // The session calls import methods alone, whose inputs `Sent` names.
    call: send as unknown as Call,
    subscribe: () => () => undefined,
    documentId: 'doc',
    planId: '2023',
    fileId: 'file',
    revision: () => 7,
    whenSaved: () => Promise.resolve(),
    ...options,
  })
  return { session, sent }
}

const named = (fileName: string): Reply<unknown> => ({ ok: true, value: preview({ fileName }) })
const refused = (code: ErrorCode): Reply<unknown> => ({ ok: false, error: { code, params: {} } })

function shown(session: ImportSession): string {
  const { phase } = session.state.getState()
  return phase.kind === 'ready' ? phase.preview.fileName : phase.kind
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function ready(session: ImportSession, sent: readonly Sent[]): Promise<void> {
  void session.run()
  await vi.advanceTimersByTimeAsync(0)
  await sent.at(-1)?.answer(named('first'))
}

test('waits until what was typed is written before it compares', async () => {
  let written: () => void = () => undefined
  const whenSaved = () => new Promise<void>((resolve) => (written = resolve))
  const { session, sent } = start({ whenSaved })
  void session.run()
  await vi.advanceTimersByTimeAsync(1000)
  expect([sent.length, shown(session)]).toEqual([0, 'waiting'])
  written()
  await vi.advanceTimersByTimeAsync(0)
  expect([sent.length, shown(session)]).toEqual([1, 'reading'])
})

test('quick decisions make one comparison, with all of them', async () => {
  const { session, sent } = start()
  await ready(session, sent)
  session.decide((known) => ({ ...known, doubts: { a: 'skip' } }))
  await vi.advanceTimersByTimeAsync(60)
  session.decide((known) => ({ ...known, blanks: 'clear' }))
  await vi.advanceTimersByTimeAsync(500)
  expect(sent.slice(1).map(({ input }) => input.decisions)).toEqual([
    { doubts: { a: 'skip' }, blanks: 'clear' },
  ])
})

test('every kind of decision goes to the backend', async () => {
  const { session, sent } = start()
  await ready(session, sent)
  const decisions = {
    communeLines: [{ tableId: 'a', axis: 'row', index: 4, role: { kind: 'skip' } }],
    tables: { a: { list: 'none', district: 'cao-loc' } },
    doubts: { 'repair:PL5!C5': 'decline' },
    lines: [{ sheet: 'PL6', axis: 'row', index: 3, role: { kind: 'skip' } }],
    blanks: 'clear',
  } as const
  session.decide(() => decisions)
  await vi.advanceTimersByTimeAsync(500)
  expect(sent.at(-1)?.input.decisions).toEqual(decisions)
})

test('a reply that a later decision has overtaken is not shown', async () => {
  const { session, sent } = start()
  await ready(session, sent)
  session.decide(() => ({ doubts: { a: 'skip' } }))
  await vi.advanceTimersByTimeAsync(200)
  session.decide(() => ({ doubts: { a: 'keep' } }))
  await sent[1]?.answer(named('overtaken'))
  expect(shown(session)).toBe('first')
  await vi.advanceTimersByTimeAsync(200)
  await sent[2]?.answer(named('latest'))
  expect([shown(session), session.state.getState().isRunning]).toEqual(['latest', false])
})

test('compares again when the document moves on, once', async () => {
  let revision = 7
  const { session, sent } = start({ revision: () => revision })
  await ready(session, sent)
  expect(session.follow(revision)).toBe(false)
  revision = 8
  expect(session.follow(revision)).toBe(true)
  await vi.advanceTimersByTimeAsync(0)
  expect(session.follow(revision)).toBe(false)
  expect(sent.length).toBe(2)
})

test('imports against the revision that was looked at, not the one of the moment', async () => {
  let revision = 7
  const { session, sent } = start({ revision: () => revision })
  await ready(session, sent)
  revision = 9
  const applied = session.apply('safe')
  await vi.advanceTimersByTimeAsync(0)
  const { method, input, answer } = sent[1] ?? {}
  expect([method, input?.revision, input?.accept]).toEqual(['import.apply', 7, 'safe'])
  await answer?.(refused('stale-revision'))
  await vi.advanceTimersByTimeAsync(0)
  expect(sent[2]?.method).toBe('import.preview')
  await sent[2]?.answer(named('compared again'))
  expect([(await applied).ok, shown(session)]).toEqual([false, 'compared again'])
})

test('after a refusal for staleness the document’s own news compares nothing again', async () => {
  const { session, sent } = start()
  await ready(session, sent)
  const applied = session.apply('safe')
  await vi.advanceTimersByTimeAsync(0)
  const stale = { code: 'stale-revision', params: { revision: 7, current: 9 } } as const
  await sent[1]?.answer({ ok: false, error: stale })
  await sent[2]?.answer(named('compared again'))
  await applied
  expect(session.follow(9)).toBe(false)
  void session.apply('safe')
  await vi.advanceTimersByTimeAsync(0)
  expect([sent.length, sent[3]?.input.revision]).toEqual([4, 9])
})

test('a decision still on its way is part of what is imported', async () => {
  const { session, sent } = start()
  await ready(session, sent)
  session.decide(() => ({ doubts: { a: 'skip' } }))
  void session.apply('all')
  await vi.advanceTimersByTimeAsync(200)
  await sent[1]?.answer(named('decided'))
  await vi.advanceTimersByTimeAsync(0)
  expect([sent[2]?.method, sent[2]?.input.decisions.doubts]).toEqual([
    'import.apply',
    { a: 'skip' },
  ])
})

test('stops at once, says so, and can read again', async () => {
  const { session, sent } = start()
  void session.run()
  await vi.advanceTimersByTimeAsync(0)
  void session.cancel()
  expect(session.state.getState().phase).toEqual({
    kind: 'failed',
    error: { code: 'cancelled', params: {} },
  })
  expect(sent[1]?.method).toBe('import.cancel')
  await sent[0]?.answer(named('too late'))
  expect(shown(session)).toBe('failed')
  await ready(session, sent)
  expect(shown(session)).toBe('first')
})

test('keeps the decisions when a comparison fails', async () => {
  const { session, sent } = start()
  await ready(session, sent)
  session.decide(() => ({ blanks: 'clear' }))
  await vi.advanceTimersByTimeAsync(200)
  await sent[1]?.answer(refused('backend-gone'))
  expect([shown(session), session.state.getState().decisions]).toEqual([
    'failed',
    { blanks: 'clear' },
  ])
})
