import type { WebSocket } from 'ws'
import type { EventMessage } from '../../../shared/api/contract.ts'
import type { Reply } from '../../../shared/api/reply.ts'
import type { CallMessage } from '../../../shared/api/transport.ts'
import type { ServedBackend } from './served-backend.ts'

const PING_EVERY_MS = 20_000
/** A page that reloads or loses its line for a moment finds its documents still open. */
const KEEP_CLIENT_MS = 60_000
/** Above this much unsent, no further calls are read from the page. */
const HIGH_WATER_BYTES = 8 * 1024 * 1024
/** A page that takes nothing while this much waits is cut off; it reconnects and asks for everything anew. */
const MAX_UNSENT_BYTES = 256 * 1024 * 1024
const MAX_CALLS_IN_FLIGHT = 64

/** Codes of RFC 6455 for a line ended by us. */
const CLOSE_GOING_AWAY = 1001
const CLOSE_UNSUPPORTED = 1003
const CLOSE_POLICY = 1008

/** The pages that are connected, with the calls and events that run over their lines. */
export interface SocketCalls {
  accept(socket: WebSocket, clientId: string): void
  clientCount(): number
  stop(): void
}

export function serveSockets(backend: ServedBackend): SocketCalls {
  const sockets = new Map<string, WebSocket>()
  const leaving = new Map<string, NodeJS.Timeout>()
  const unsubscribe = backend.subscribe((message: EventMessage, except?: string) => {
    const told = [...sockets].filter(([clientId]) => clientId !== except)
    if (told.length === 0) return
    const text = JSON.stringify(message)
    for (const [, socket] of told) send(socket, text)
  })

  function leave(clientId: string, socket: WebSocket): void {
    if (sockets.get(clientId) !== socket) return
    sockets.delete(clientId)
    const timer = setTimeout(() => {
      leaving.delete(clientId)
      backend.closeClient(clientId)
    }, KEEP_CLIENT_MS)
    leaving.set(clientId, timer.unref())
  }

  return {
    accept(socket, clientId) {
      sockets.get(clientId)?.terminate()
      clearTimeout(leaving.get(clientId))
      leaving.delete(clientId)
      sockets.set(clientId, socket)
      serveCalls(socket, (method, input) => backend.call(clientId, method, input))
      keepAlive(socket)
      socket.on('close', () => leave(clientId, socket))
      // An error is always followed by 'close'; without a listener it would end the process.
      socket.on('error', () => socket.terminate())
    },
    clientCount: () => sockets.size,
    stop() {
      unsubscribe()
      for (const socket of sockets.values()) {
        socket.removeAllListeners('close')
        socket.close(CLOSE_GOING_AWAY)
        socket.terminate()
      }
      for (const timer of leaving.values()) clearTimeout(timer)
      for (const clientId of [...sockets.keys(), ...leaving.keys()]) backend.closeClient(clientId)
      sockets.clear()
      leaving.clear()
    },
  }
}

function serveCalls(
  socket: WebSocket,
  call: (method: string, input: unknown) => Promise<Reply<unknown>>,
): void {
  let inFlight = 0
  const settle = (): void => {
    const isBusy = inFlight >= MAX_CALLS_IN_FLIGHT || socket.bufferedAmount > HIGH_WATER_BYTES
    if (isBusy) socket.pause()
    else if (socket.isPaused) socket.resume()
  }
  const answer = async (message: CallMessage): Promise<void> => {
    inFlight += 1
    settle()
    const reply = await call(message.method, message.input)
    inFlight -= 1
    send(socket, JSON.stringify({ id: message.id, reply }), settle)
    settle()
  }
  socket.on('message', (data, isBinary) => {
    if (isBinary) return socket.close(CLOSE_UNSUPPORTED)
    // Text frames come as one Buffer: `binaryType` is left at 'nodebuffer'.
    const message = parseCall((data as Buffer).toString('utf8'))
    if (message === null) return socket.close(CLOSE_POLICY)
    void answer(message)
  })
}

/** A line that stays silent after a ping is dead (a machine that slept): it is ended so that the page reconnects. */
function keepAlive(socket: WebSocket): void {
  let isAlive = true
  socket.on('pong', () => (isAlive = true))
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate()
    isAlive = false
    socket.ping()
  }, PING_EVERY_MS).unref()
  socket.on('close', () => clearInterval(timer))
}

function send(socket: WebSocket, text: string, sent?: () => void): void {
  if (socket.readyState !== socket.OPEN) return
  if (socket.bufferedAmount > MAX_UNSENT_BYTES) return socket.terminate()
  socket.send(text, sent)
}

function parseCall(text: string): CallMessage | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  if (!('id' in value) || !('method' in value) || !('input' in value)) return null
  const { id, method, input } = value
  return typeof id === 'number' && typeof method === 'string' ? { id, method, input } : null
}
