import type { Readable, Writable } from 'node:stream'

/** A browser driven over `--remote-debugging-pipe`: one JSON message, then a zero byte, in either direction. */
export interface DevToolsPipe {
  /** Resolves with the method's result; rejects when the browser refuses it or goes away. */
  send(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown>>
}

interface Waiting {
  readonly resolve: (result: Record<string, unknown>) => void
  readonly reject: (error: Error) => void
}

interface Message {
  readonly id?: number
  readonly result?: Record<string, unknown>
  readonly error?: { readonly message?: string }
}

const END = 0

/** `toBrowser` is the child's file descriptor 3, `fromBrowser` its 4. */
export function openDevToolsPipe(toBrowser: Writable, fromBrowser: Readable): DevToolsPipe {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let parts: Buffer[] = []

  fromBrowser.on('data', (chunk: Buffer) => {
    let start = 0
    for (let end = chunk.indexOf(END); end >= 0; end = chunk.indexOf(END, start)) {
      parts.push(chunk.subarray(start, end))
      receive(Buffer.concat(parts).toString('utf8'))
      parts = []
      start = end + 1
    }
    parts.push(chunk.subarray(start))
  })
  fromBrowser.on('close', () => giveUp(new Error('the browser closed the connection')))
  // A browser that dies while it is written to: its exit is what tells why.
  fromBrowser.on('error', giveUp)
  toBrowser.on('error', giveUp)

  return {
    send(method, params = {}, sessionId) {
      const id = ++lastId
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        toBrowser.write(JSON.stringify({ id, method, params, sessionId }) + '\0')
      })
    },
  }

  function receive(text: string): void {
    // The browser speaks its own protocol here; nothing of a user's comes this way but inside strings.
    const message = JSON.parse(text) as Message
    if (message.id === undefined) return
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error === undefined) call?.resolve(message.result ?? {})
    else call?.reject(new Error(message.error.message ?? 'refused by the browser'))
  }

  function giveUp(error: Error): void {
    for (const call of waiting.values()) call.reject(error)
    waiting.clear()
  }
}
