/**
 * The backend process of the desktop program: SQLite, Excel and everything else behind the contract, off the window's
 * thread. Main starts it as a utility process, or as a child of a Node that is new enough for better-sqlite3.
 */
import type { ParentPort } from 'electron'
import type { Reply } from '../../../shared/api/reply.ts'
import { startBackend, type Backend, type BackendOptions } from '../backend.ts'
import { firstDocument } from '../loopback/first-document.ts'
import type { BackendStart, FromBackend, ToBackend } from './backend-messages.ts'
import { remotePrinter } from './remote-printer.ts'

interface Parent {
  readonly post: (message: FromBackend) => void
  readonly onMessage: (listener: (message: ToBackend) => void) => void
  readonly onGone: (listener: () => void) => void
}

function findParent(): Parent {
  // Electron puts `parentPort` on the process object of a utility process; plain Node has none.
  const port = (process as { parentPort?: ParentPort }).parentPort
  if (port !== undefined) {
    return {
      post: (message) => port.postMessage(message),
      onMessage: (listener) => {
        // Main is the only other end of the port.
        port.on('message', (event) => listener(event.data as ToBackend))
      },
      // A utility process ends with its parent.
      onGone: () => undefined,
    }
  }
  return {
    post: (message) => void process.send?.(message),
    onMessage: (listener) => {
      process.on('message', listener)
    },
    onGone: (listener) => {
      process.on('disconnect', listener)
    },
  }
}

const parent = findParent()
const printer = remotePrinter(parent.post)
let starting: Promise<Backend> | null = null
let isStopping = false

async function start(how: BackendStart): Promise<Backend> {
  const options: BackendOptions = {
    folder: how.folder,
    host: 'desktop',
    printer,
    version: how.version,
  }
  const openAtStart = await firstDocument(options, how)
  const backend = startBackend({ ...options, openAtStart })
  backend.subscribe((message, except) =>
    parent.post({ kind: 'event', message, ...(except === undefined ? {} : { except }) }),
  )
  parent.post({ kind: 'ready' })
  return backend
}

async function stop(): Promise<void> {
  if (isStopping) return
  isStopping = true
  await (await starting)?.stop()
  process.exit(0)
}

async function answer(message: ToBackend, backend: Backend): Promise<void> {
  const reply = (id: number, value: Reply<unknown>): void =>
    parent.post({ kind: 'reply', id, reply: value })
  switch (message.kind) {
    case 'call':
      return reply(message.id, await backend.call(message.clientId, message.method, message.input))
    case 'open-path':
      return reply(message.id, await backend.openPath(message.clientId, message.path))
    case 'staged-path':
      return reply(message.id, { ok: true, value: backend.stagedPath(message.fileId) })
    case 'close-client':
      return backend.closeClient(message.clientId)
    case 'printed':
      return printer.settle(message.id, message.result)
    case 'start':
    case 'stop':
  }
}

parent.onMessage((message) => {
  if (message.kind === 'start') starting = start(message)
  else if (message.kind === 'stop') void stop()
  // A failure in here is a bug or an unusable folder: the process ends, and main tells the windows.
  else void starting?.then((backend) => answer(message, backend))
})
parent.onGone(() => void stop())
// The terminal sends Ctrl+C to every process; main decides when this one ends.
process.on('SIGINT', () => undefined)
