import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocketServer, type WebSocket as ServerSocket } from 'ws'
import type { ConnectionState } from '../../renderer/api/connection.ts'
import { connectHttp, type HttpConnection } from '../../renderer/api/http-connection.ts'
import { MAX_MESSAGE_BYTES } from '../../shared/api/transport.ts'

let server: WebSocketServer
let connection: HttpConnection
let states: ConnectionState[]
let port: number
let lines: Line[]

/** A line that a page has opened, with what came over it; kept from its first moment on, so that nothing is missed. */
interface Line {
  readonly socket: ServerSocket
  readonly address: string
  readonly calls: { id: number; method: string }[]
}

async function listen(on: number): Promise<void> {
  server = new WebSocketServer({ host: '127.0.0.1', port: on })
  server.on('connection', (socket, request) => {
    const line: Line = { socket, address: request.url ?? '', calls: [] }
    // Text frames come as one Buffer, and the page sends calls alone.
    socket.on('message', (data) => line.calls.push(JSON.parse((data as Buffer).toString('utf8'))))
    lines.push(line)
  })
  await once(server, 'listening')
  // A server on TCP has an address with a port.
  port = (server.address() as AddressInfo).port
}

const nextLine = (): Promise<Line> => vi.waitFor(() => taken(lines), { interval: 5 })
const nextCall = (line: Line): Promise<Line['calls'][number]> =>
  vi.waitFor(() => taken(line.calls), { interval: 5 })

function taken<T>(queue: T[]): T {
  const first = queue.shift()
  if (first === undefined) throw new Error('nothing has come yet')
  return first
}

function end(): void {
  for (const socket of server.clients) socket.terminate()
  server.close()
}

beforeEach(async () => {
  lines = []
  await listen(0)
  states = []
  connection = connectHttp(`http://127.0.0.1:${port}`)
  connection.subscribeState((state) => states.push(state))
})
afterEach(() => {
  connection.close()
  end()
})

describe('a page whose line breaks', () => {
  it('hears backend-gone for the call under way, dials again, and reloads what it may have missed', async () => {
    const line = await nextLine()
    const reply = connection.call('app.info', {})
    await nextCall(line)
    const reloaded = new Promise<void>((resolve) => {
      connection.subscribe('restarted', () => resolve())
    })
    line.socket.terminate()
    expect(await reply).toEqual({ ok: false, error: { code: 'backend-gone', params: {} } })
    await reloaded
    expect(states).toEqual(['reconnecting', 'connected'])
  })

  it('sends the calls it made meanwhile when the line is back', async () => {
    await nextLine()
    end()
    await vi.waitFor(() => expect(connection.state()).toBe('reconnecting'))
    const reply = connection.call('app.info', {})
    await listen(port)
    const line = await nextLine()
    const call = await nextCall(line)
    line.socket.send(JSON.stringify({ id: call.id, reply: { ok: true, value: 'answer' } }))
    expect(await reply).toEqual({ ok: true, value: 'answer' })
  })

  it('keeps its name, so that the server knows whose documents these are', async () => {
    const first = await nextLine()
    first.socket.terminate()
    const second = await nextLine()
    expect(first.address).toMatch(/^\/calls\?client=[\w-]{36}$/)
    expect(second.address).toBe(first.address)
  })
})

describe('a page whose line does not come back', () => {
  class DeadSocket extends EventTarget {
    static readonly OPEN = 1
    readonly readyState = 3
    constructor() {
      super()
      setTimeout(() => this.dispatchEvent(new Event('close')), 1)
    }
    close(): void {
      // There is nothing to close.
    }
  }

  it('keeps the line where a call is too heavy for it, and refuses the call', async () => {
    const line = await nextLine()
    const text = 'ạ'.repeat(MAX_MESSAGE_BYTES / 3)
    const reply = await connection.call('documents.forget', { id: text })
    expect(reply).toMatchObject({ error: { code: 'bad-input', params: { field: 'input' } } })
    void connection.call('documents.list', {})
    expect((await nextCall(line)).method).toBe('documents.list')
    expect(states).toEqual([])
  })

  it('gives the line up after ten seconds: what waited and what comes is refused', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    vi.stubGlobal('WebSocket', DeadSocket)
    try {
      const dead = connectHttp('http://127.0.0.1:1')
      const waiting = dead.call('app.info', {})
      await vi.advanceTimersByTimeAsync(5_000)
      expect(dead.state()).toBe('reconnecting')
      await vi.advanceTimersByTimeAsync(10_000)
      expect(dead.state()).toBe('lost')
      const gone = { ok: false, error: { code: 'backend-gone', params: {} } }
      expect(await waiting).toEqual(gone)
      expect(await dead.call('app.info', {})).toEqual(gone)
      dead.close()
    } finally {
      vi.unstubAllGlobals()
      vi.useRealTimers()
    }
  })
})

describe('a file', () => {
  it('above the limit is refused before it is sent', async () => {
    const bytes = new Uint8Array(20 * 1024 * 1024 + 1)
    expect(await connection.upload(new File([bytes], 'Đình Lập.xlsx'))).toEqual({
      ok: false,
      error: { code: 'too-big', params: { what: 'fileBytes', limit: 20 * 1024 * 1024 } },
    })
  })

  it('that cannot reach the host is refused as the line is', async () => {
    end()
    expect(await connection.upload(new File(['x'], 'Đình Lập.xlsx'))).toEqual({
      ok: false,
      error: { code: 'backend-gone', params: {} },
    })
  })
})
