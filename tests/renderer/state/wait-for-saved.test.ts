import { expect, test } from 'vitest'
import { create } from 'zustand'
import type { ApiError } from '../../../shared/api/reply.ts'
import type { AppState } from '../../../renderer/state/app-store.ts'
import type { SessionStatus } from '../../../renderer/state/document-session.ts'
import { waitForSaved } from '../../../renderer/state/wait-for-saved.ts'

/** The parts of the window's state that waiting looks at. */
function storeWith(unsaved: { isOn: boolean }) {
  const status = (save: SessionStatus['save']) => ({ save })
  const store = create(() => ({
    session: { hasUnsaved: () => unsaved.isOn },
    status: status({ kind: 'saving' }),
  }))
  return {
    // Nothing but session and status is read.
    port: store as unknown as Parameters<typeof waitForSaved>[0] & { getState(): AppState },
    say: (save: SessionStatus['save']) => store.setState({ status: status(save) }),
  }
}

test('paper of a saved document is made at once', async () => {
  expect(await waitForSaved(storeWith({ isOn: false }).port)).toBeNull()
})

test('paper waits until the last figure typed is written', async () => {
  const unsaved = { isOn: true }
  const { port, say } = storeWith(unsaved)
  let outcome: ApiError | null | 'waiting' = 'waiting'
  const waiting = waitForSaved(port).then((result) => (outcome = result))
  say({ kind: 'saving' })
  await Promise.resolve()
  expect(outcome).toBe('waiting')
  unsaved.isOn = false
  say({ kind: 'saved' })
  await waiting
  expect(outcome).toBeNull()
})

test('a figure that cannot be written ends the wait with its reason', async () => {
  const { port, say } = storeWith({ isOn: true })
  const waiting = waitForSaved(port)
  const error: ApiError = { code: 'disk-full', params: { file: 'a.ntm' } }
  say({ kind: 'unsaved', error })
  expect(await waiting).toEqual(error)
})
