import type { Call, NtmEvents, EventName } from '../../shared/api/contract.ts'
import type { Reply } from '../../shared/api/reply.ts'
import type { StagedFile } from '../../shared/api/types.ts'
import type { DesktopBridge } from './bridge.ts'
import { tooBig, unreadable, type Connection, type ConnectionState } from './connection.ts'
import { observed } from './listeners.ts'
import { isReadable } from './upload-file.ts'

/** The host restarts a crashed backend within a second or two; after this it has given up. */
const LOST_AFTER_MS = 10_000
/** `files.put` takes no more, whatever the kind of file; documents come through the open dialog. */
const MAX_PUT_BYTES = 20 * 1024 * 1024

/** Calls and events over the desktop host's bridge. */
export function connectIpc(bridge: DesktopBridge): Connection {
  const state = observed<ConnectionState>('connected')
  let timer: ReturnType<typeof setTimeout> | undefined

  function heard(isGone: boolean): void {
    if (!isGone) {
      clearTimeout(timer)
      timer = undefined
      state.set('connected')
    } else if (state.get() === 'connected') {
      state.set('reconnecting')
      timer = setTimeout(() => state.set('lost'), LOST_AFTER_MS)
    }
  }

  async function send(method: string, input: unknown): Promise<Reply<unknown>> {
    const reply = await bridge.call(method, input)
    heard(!reply.ok && reply.error.code === 'backend-gone')
    return reply
  }

  // The host answers a method with that method's output; the bridge cannot carry the link between the two.
  const call = send as Call
  const subscribe = <E extends EventName>(
    event: E,
    listener: (payload: NtmEvents[E]) => void,
    // The host sends with each event the payload that the backend published with it.
  ): (() => void) => bridge.subscribe(event, (payload) => listener(payload as NtmEvents[E]))
  subscribe('restarted', () => heard(false))

  return {
    call,
    subscribe,
    state: state.get,
    subscribeState: state.subscribe,
    async upload(file): Promise<Reply<StagedFile>> {
      if (file.size > MAX_PUT_BYTES) return tooBig(MAX_PUT_BYTES)
      if (!(await isReadable(file))) return unreadable()
      return call('files.put', { name: file.name, base64: await toBase64(file) })
    },
    async download(file) {
      const reply = await call('shell.saveFile', { fileId: file.fileId, suggestedName: file.name })
      if (!reply.ok) return reply
      if (reply.value === null) return { ok: true, value: { kind: 'cancelled' } }
      return { ok: true, value: { kind: 'saved', path: reply.value.path } }
    },
  }
}

function toBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable file')))
    reader.addEventListener('load', () => {
      // readAsDataURL gives `data:TYPE;base64,DATA`.
      const url = typeof reader.result === 'string' ? reader.result : ''
      resolve(url.slice(url.indexOf(',') + 1))
    })
    reader.readAsDataURL(file)
  })
}
