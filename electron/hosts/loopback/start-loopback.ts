import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { MAX_MESSAGE_BYTES } from '../../../shared/api/transport.ts'
import { readBundle } from './bundle.ts'
import { openGate } from './gate.ts'
import { securityHeaders } from './headers.ts'
import { hostTextIn, type HostText } from './host-text.ts'
import { answerRequest } from './requests.ts'
import type { ServedBackend } from './served-backend.ts'
import { serveSockets } from './socket-calls.ts'

const HEADERS_TIMEOUT_MS = 10_000
/** A document of 500 MB copied within one machine takes seconds; a stalled upload ends after this. */
const REQUEST_TIMEOUT_MS = 300_000
const CLIENT_ID = /^[\w-]{8,64}$/

export interface LoopbackOptions {
  readonly backend: ServedBackend
  /** Folder with the window's index.html. */
  readonly rendererFolder: string
  /** 0 takes any free port. */
  readonly port: number
  readonly host: '127.0.0.1'
  readonly text?: HostText
  /** A browser came with a ticket, which is spent with that. */
  readonly onTicketUsed?: (ticket: string) => void
}

export interface Loopback {
  /** Opens the program once, in one browser. */
  readonly url: string
  readonly origin: string
  /** A further address like `url`. */
  issueUrl(): string
  /** Pages that are connected. */
  clientCount(): number
  stop(): Promise<void>
}

/**
 * Serves the program to browsers of this machine. The backend stays the caller's: `stop` ends the server only.
 * Rejects with the system's error when the port cannot be had.
 */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const bundle = readBundle(options.rendererFolder)
  const server = createServer({
    headersTimeout: HEADERS_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: 5_000,
  })
  const port = await listen(server, options.port, options.host)
  const gate = openGate(port)
  const sockets = serveSockets(options.backend)
  const upgrades = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  })
  const site = {
    backend: options.backend,
    bundle,
    gate,
    headers: securityHeaders(port),
    text: options.text ?? hostTextIn('vi'),
    onTicketUsed: options.onTicketUsed ?? (() => undefined),
  }

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answerRequest(site, request, response).catch(() => response.destroy())
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const clientId = clientIdOf(request)
    const refusal = gate.refusal(request, { origin: true, token: true })
    if (refusal !== null || clientId === null) {
      const status = refusal === 'wrong-host' ? '421 Misdirected Request' : '403 Forbidden'
      socket.on('error', () => undefined)
      socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
      return
    }
    upgrades.handleUpgrade(request, socket, head, (client) => sockets.accept(client, clientId))
  })

  const issueUrl = (): string => `${gate.origin}/?ticket=${gate.issueTicket()}`
  return {
    url: issueUrl(),
    origin: gate.origin,
    issueUrl,
    clientCount: () => sockets.clientCount(),
    async stop() {
      sockets.stop()
      upgrades.close()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

/** The name a page gave itself, from `/calls?client=…`; null for any other address. */
function clientIdOf(request: IncomingMessage): string | null {
  const [path, query] = (request.url ?? '').split('?', 2)
  const clientId = new URLSearchParams(query).get('client')
  return path === '/calls' && clientId !== null && CLIENT_ID.test(clientId) ? clientId : null
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      // A server that listens on TCP has an address with a port; only pipes have a string.
      resolve((server.address() as AddressInfo).port)
    })
  })
}
