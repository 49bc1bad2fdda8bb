import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { startBackend, type Backend } from '../../electron/hosts/backend.ts'
import { linkBackend, type BackendLink } from '../../electron/hosts/desktop/backend-link.ts'
import { routeCalls } from '../../electron/hosts/desktop/calls.ts'
import { forkNode } from '../../electron/hosts/desktop/fork-node.ts'
import { startLoopback } from '../../electron/hosts/loopback/start-loopback.ts'
import type { PdfPrinter } from '../../electron/printing/pdf-printer.ts'
import type { DesktopBridge } from '../../renderer/api/bridge.ts'
import type { Connection } from '../../renderer/api/connection.ts'
import { connectHttp, type HttpConnection } from '../../renderer/api/http-connection.ts'
import { connectIpc } from '../../renderer/api/ipc-connection.ts'
import type { Call, EventMessage } from '../../shared/api/contract.ts'
import { ExpectedError } from '../../shared/api/reply.ts'
import type { Transport } from '../../shared/api/transport.ts'
import type { ContractHost } from './contract-suite.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const VERSION = '0.0.0-test'

/** Says what it was given, so that a test sees that page and bytes come through. */
export const echoPrinter: PdfPrinter = {
  print: (html, page) =>
    html === ''
      ? Promise.reject(new ExpectedError('print-failed', { reason: 'empty' }))
      : Promise.resolve(Buffer.from(`%PDF ${page.paper} ${html}`)),
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ntm-contract-'))
}

export async function directHost(): Promise<ContractHost> {
  const folder = temporaryFolder()
  const backend = startBackend({ folder, host: 'browser', printer: echoPrinter, version: VERSION })
  return {
    transport: directTransport(backend, 'window-1'),
    other: directTransport(backend, 'window-2'),
    async stop() {
      await backend.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

function directTransport(backend: Backend, clientId: string): Transport {
  return {
    // The backend answers a method with that method's output.
    call: ((method: string, input: unknown) => backend.call(clientId, method, input)) as Call,
    subscribe: (event, listener) =>
      backend.subscribe((message, except) => {
        if (except === clientId) return
        // The backend publishes with each event its own payload.
        if (message.event === event) listener(message.payload as never)
      }),
  }
}

export interface LoopbackHost extends ContractHost {
  readonly origin: string
  readonly headers: Readonly<Record<string, string>>
  readonly connection: HttpConnection
}

/** The renderer's own connection over a real server; only what a browser adds to each request is added by hand. */
export async function loopbackHost(): Promise<LoopbackHost> {
  const folder = temporaryFolder()
  const rendererFolder = join(folder, 'renderer')
  mkdirSync(rendererFolder)
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html>')
  const backend = startBackend({ folder, host: 'browser', printer: echoPrinter, version: VERSION })
  const loopback = await startLoopback({ backend, rendererFolder, port: 0, host: '127.0.0.1' })
  const entered = await fetch(loopback.url, { redirect: 'manual' })
  const Cookie = entered.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  const headers = { Cookie, Origin: loopback.origin }
  const connections = [0, 1].map(() =>
    withBrowserHeaders(headers, () => connectHttp(loopback.origin)),
  )
  const [connection, other] = connections
  if (connection === undefined || other === undefined) throw new TypeError('two were made')
  return {
    origin: loopback.origin,
    headers,
    connection,
    transport: connection,
    other,
    async stop() {
      for (const each of connections) each.close()
      await loopback.stop()
      await backend.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Node's WebSocket takes no headers; the one of `ws` does, and otherwise behaves as a browser's. */
export function withBrowserHeaders<T>(headers: Readonly<Record<string, string>>, act: () => T): T {
  const standard = globalThis.WebSocket
  class BrowserSocket extends WebSocket {
    constructor(address: string) {
      super(address, { headers })
    }
  }
  Object.assign(globalThis, { WebSocket: BrowserSocket })
  try {
    return act()
  } finally {
    Object.assign(globalThis, { WebSocket: standard })
  }
}

export interface IpcHost extends ContractHost {
  readonly folder: string
  readonly link: BackendLink
  readonly connection: Connection
  /** Ends the backend process as a crash would. */
  crash(): void
  readonly gaveUp: Promise<void>
}

/** Main's side of the desktop program without Electron: the same link, router and backend process. */
export function ipcHost(): Promise<IpcHost> {
  const folder = temporaryFolder()
  const listeners = new Set<(message: EventMessage, except?: string) => void>()
  let kill: () => void = () => undefined
  const { promise: gaveUp, resolve: onGaveUp } = Promise.withResolvers<void>()
  const link = linkBackend({
    fork() {
      const child = forkNode(
        join(ROOT, 'electron', 'hosts', 'desktop', 'backend.ts'),
        process.execPath,
      )
      kill = child.kill
      return child
    },
    start: { folder, version: VERSION, file: null, sample: false },
    printer: echoPrinter,
    onEvent(message, except) {
      for (const listener of listeners) listener(structuredClone(message), except)
    },
    onGaveUp,
  })
  const dialogs = {
    askOpen: () => Promise.resolve(null),
    askSave: () => Promise.resolve(null),
    reveal: () => undefined,
  }
  const calls = routeCalls(link, dialogs, () => undefined)
  const bridge = (clientId: string): DesktopBridge => ({
    // Electron clones what crosses between page and main.
    call: async (method, input) =>
      structuredClone(await calls.answer(clientId, method, structuredClone(input))),
    subscribe(event, listener) {
      // `broadcast` of the desktop's windows leaves out the same one.
      const hear = (message: EventMessage, except?: string): void => {
        if (message.event === event && except !== clientId) listener(message.payload)
      }
      listeners.add(hear)
      return () => void listeners.delete(hear)
    },
  })
  const connection = connectIpc(bridge('1'))
  return Promise.resolve({
    folder,
    link,
    connection,
    transport: connection,
    other: connectIpc(bridge('2')),
    crash: () => kill(),
    gaveUp,
    async stop() {
      await link.stop()
      rmSync(folder, { recursive: true })
    },
  })
}
