import type { EventMessage } from '../../../shared/api/contract.ts'
import { ExpectedError, type Reply } from '../../../shared/api/reply.ts'
import type { PdfPrinter } from '../../printing/pdf-printer.ts'
import type {
  BackendStart,
  FromBackend,
  PrintResult,
  StagedPath,
  ToBackend,
} from './backend-messages.ts'

/** After a stop was asked for, as long as a big document may take to fold in its write-ahead log. */
const STOP_PATIENCE_MS = 10_000
/** A backend that ends sooner than this after its restart would only end again. */
const STEADY_AFTER_MS = 60_000

/** A started backend process, whichever way it was started. */
export interface BackendChild {
  readonly post: (message: ToBackend) => void
  readonly onMessage: (listener: (message: FromBackend) => void) => void
  readonly onExit: (listener: () => void) => void
  readonly kill: () => void
}

export interface BackendLinkOptions {
  readonly fork: () => BackendChild
  readonly start: BackendStart
  readonly printer: PdfPrinter
  readonly onEvent: (message: EventMessage, except?: string) => void
  /** The backend ended again soon after it had been restarted; calls are refused from then on. */
  readonly onGaveUp: () => void
}

/** Main's end of the backend process. Every promise settles: with `backend-gone` when the process ended before it. */
export interface BackendLink {
  call(clientId: string, method: string, input: unknown): Promise<Reply<unknown>>
  openPath(clientId: string, path: string): Promise<Reply<unknown>>
  stagedPath(fileId: string): Promise<StagedPath | null>
  closeClient(clientId: string): void
  stop(): Promise<void>
}

/** Starts the backend and starts it anew after a crash, telling of that by the `restarted` event. */
export function linkBackend(options: BackendLinkOptions): BackendLink {
  const waiting = new Map<number, (reply: Reply<unknown>) => void>()
  let child: BackendChild | null = null
  let lastId = 0
  let restartedAt: number | null = null
  let stopped: (() => void) | null = null

  function begin(isRestart: boolean): void {
    const begun = options.fork()
    const prints = new Map<number, AbortController>()
    child = begun
    begun.onMessage((message) => {
      switch (message.kind) {
        case 'ready':
          if (isRestart) options.onEvent({ event: 'restarted', payload: {} })
          return
        case 'reply':
          return settle(message.id, message.reply)
        case 'event':
          return options.onEvent(message.message, message.except)
        case 'print':
          return void print(begun, prints, message)
        case 'cancel-print':
          return prints.get(message.id)?.abort()
      }
    })
    begun.onExit(() => {
      child = null
      for (const abort of prints.values()) abort.abort()
      for (const id of waiting.keys()) settle(id, GONE)
      if (stopped !== null) return stopped()
      const isSteady = restartedAt === null || performance.now() - restartedAt > STEADY_AFTER_MS
      if (!isSteady) return options.onGaveUp()
      restartedAt = performance.now()
      begin(true)
    })
    begun.post({ kind: 'start', ...options.start })
  }

  async function print(
    from: BackendChild,
    prints: Map<number, AbortController>,
    { id, html, page }: Extract<FromBackend, { kind: 'print' }>,
  ): Promise<void> {
    const abort = new AbortController()
    prints.set(id, abort)
    const result = await options.printer.print(html, page, abort.signal).then(
      (pdf): PrintResult => ({ ok: true, pdf }),
      (error: unknown): PrintResult => ({ ok: false, error: asPrintError(error) }),
    )
    prints.delete(id)
    if (child === from) from.post({ kind: 'printed', id, result })
  }

  function settle(id: number, reply: Reply<unknown>): void {
    const resolve = waiting.get(id)
    waiting.delete(id)
    resolve?.(reply)
  }

  function ask(message: (id: number) => ToBackend): Promise<Reply<unknown>> {
    const to = child
    if (to === null || stopped !== null) return Promise.resolve(GONE)
    lastId += 1
    const id = lastId
    return new Promise((resolve) => {
      waiting.set(id, resolve)
      to.post(message(id))
    })
  }

  begin(false)
  return {
    call: (clientId, method, input) => ask((id) => ({ kind: 'call', id, clientId, method, input })),
    openPath: (clientId, path) => ask((id) => ({ kind: 'open-path', id, clientId, path })),
    async stagedPath(fileId) {
      const reply = await ask((id) => ({ kind: 'staged-path', id, fileId }))
      // `backend.ts` answers this message with a StagedPath or null.
      return reply.ok ? (reply.value as StagedPath | null) : null
    },
    closeClient(clientId) {
      child?.post({ kind: 'close-client', clientId })
    },
    stop() {
      const running = child
      if (running === null) return Promise.resolve()
      return new Promise((resolve) => {
        const timer = setTimeout(() => running.kill(), STOP_PATIENCE_MS)
        stopped = () => {
          clearTimeout(timer)
          resolve()
        }
        running.post({ kind: 'stop' })
      })
    },
  }
}

const GONE: Reply<never> = { ok: false, error: { code: 'backend-gone', params: {} } }

function asPrintError(error: unknown): {
  code: ExpectedError['code']
  params: ExpectedError['params']
} {
  if (error instanceof ExpectedError) return { code: error.code, params: error.params }
  return { code: 'print-failed', params: { reason: error instanceof Error ? error.message : '' } }
}
