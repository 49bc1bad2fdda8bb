import type { Call } from '../../shared/api/contract.ts'
import type { Reply } from '../../shared/api/reply.ts'
import { MAX_MESSAGE_BYTES, type CallMessage } from '../../shared/api/transport.ts'
import type { StagedFile } from '../../shared/api/types.ts'
import {
  backendGone,
  tooBig,
  tooHeavy,
  unreadable,
  type Connection,
  type ConnectionState,
} from './connection.ts'
import { createEventListeners, observed } from './listeners.ts'
import { openSocketLine } from './socket-line.ts'
import { isReadable, uploadLimitOf } from './upload-file.ts'
import { parseWireMessage } from './wire.ts'

/** After this long without a line nobody should believe that it comes back by itself. */
const LOST_AFTER_MS = 10_000

export interface HttpConnection extends Connection {
  close(): void
}

/**
 * Calls and events over one WebSocket, files over HTTP. `origin` is the host's, as in `http://127.0.0.1:4321`.
 * Calls made while the line is down wait for it; those under way when it breaks end with `backend-gone`, since nobody
 * knows whether they were carried out. After a break the `restarted` event is given: events may have been missed.
 */
export function connectHttp(origin: string): HttpConnection {
  const events = createEventListeners()
  const state = observed<ConnectionState>('connected')
  const waiting: CallMessage[] = []
  const open = new Map<number, (reply: Reply<unknown>) => void>()
  let lastId = 0
  let wasOpen = false

  const line = openSocketLine({
    address: `${origin.replace(/^http/, 'ws')}/calls?client=${crypto.randomUUID()}`,
    onOpen() {
      state.set('connected')
      for (const message of waiting.splice(0)) line.send(JSON.stringify(message))
      if (wasOpen) events.emit({ event: 'restarted', payload: {} })
      wasOpen = true
    },
    onMessage(text) {
      const message = parseWireMessage(text)
      if (message === null) return
      if ('event' in message) events.emit(message)
      else settle(message.id, message.reply)
    },
    onDown(downMs) {
      const isLost = downMs >= LOST_AFTER_MS
      state.set(isLost ? 'lost' : 'reconnecting')
      if (isLost) waiting.length = 0
      const kept = new Set(waiting.map((message) => message.id))
      for (const id of open.keys()) if (!kept.has(id)) settle(id, backendGone())
    },
  })

  function settle(id: number, reply: Reply<unknown>): void {
    const resolve = open.get(id)
    open.delete(id)
    resolve?.(reply)
  }

  function send(method: string, input: unknown): Promise<Reply<unknown>> {
    if (state.get() === 'lost') return Promise.resolve(backendGone())
    const message: CallMessage = { id: ++lastId, method, input }
    const text = JSON.stringify(message)
    // Sent all the same it would cut the line off, and again at each further try.
    if (isTooHeavy(text)) return Promise.resolve(tooHeavy())
    return new Promise((resolve) => {
      open.set(message.id, resolve)
      if (!line.send(text)) waiting.push(message)
    })
  }

  return {
    // The host answers a method with that method's output; the wire cannot carry the link between the two.
    call: send as Call,
    subscribe: (event, listener) => events.add(event, listener),
    state: state.get,
    subscribeState: state.subscribe,
    upload: (file) => uploadOver(origin, file),
    download(file) {
      startDownload(`${origin}/files/${encodeURIComponent(file.fileId)}`, file.name)
      return Promise.resolve({ ok: true, value: { kind: 'browser' } })
    },
    close: () => line.close(),
  }
}

/** A letter takes three bytes of UTF-8 at the most: only what may be too heavy is weighed. */
function isTooHeavy(text: string): boolean {
  if (text.length * 3 <= MAX_MESSAGE_BYTES) return false
  return new TextEncoder().encode(text).length > MAX_MESSAGE_BYTES
}

async function uploadOver(origin: string, file: File): Promise<Reply<StagedFile>> {
  const limit = uploadLimitOf(file.name)
  if (file.size > limit) return tooBig(limit)
  if (!(await isReadable(file))) return unreadable()
  try {
    const address = `${origin}/files?name=${encodeURIComponent(file.name)}`
    const response = await fetch(address, { method: 'POST', body: file })
    // `POST /files` answers with a Reply, also where it refuses the file.
    if (response.headers.get('Content-Type')?.startsWith('application/json') === true) {
      return (await response.json()) as Reply<StagedFile>
    }
    return backendGone()
  } catch {
    return backendGone()
  }
}

function startDownload(address: string, name: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}
