import type { Call } from '../../shared/api/contract.ts'
import type { ApiError } from '../../shared/api/reply.ts'
import type { EditResult, Snapshot } from '../../shared/api/types.ts'
import type { ChangeLabel, RowChange } from '../../shared/changes/change-set.ts'
import type { FactEdit } from '../../shared/changes/fact-edit.ts'

/** What waits to be written. An edit carries the rows that the window shows already. */
export type Operation =
  | {
      readonly kind: 'edit'
      readonly label: ChangeLabel
      /** Both are put anew when the document has moved on meanwhile. */
      edits: readonly FactEdit[]
      rows: readonly RowChange[]
    }
  | { readonly kind: 'undo' | 'redo' }

export type SaveState =
  | { readonly kind: 'saved' | 'saving' }
  /** Kept here and tried again; `error` says why it is not on disk yet. */
  | { readonly kind: 'unsaved'; readonly error: ApiError }

/** What the queue needs of its owner. */
export interface SaveQueuePort {
  readonly call: Call
  readonly documentId: string
  revision(): number
  /** Written; the result is what the document says. */
  onWritten(operation: Operation, result: EditResult): void
  /** Will never be written as it is: the owner says why; a reload, which shows what the document holds, follows. */
  onRefused(operation: Operation, error: ApiError): void
  /** The document moved on: the owner starts from this snapshot and shows the waiting edits again on top. */
  onReload(snapshot: Snapshot, waiting: readonly Operation[]): void
  onState(state: SaveState): void
}

export interface SaveQueue {
  push(operation: Operation): void
  /** Takes the document anew, then writes what waits: after a connection came back or another window ran ahead. */
  reload(): void
  /** Nothing waits and nothing is on its way. */
  isIdle(): boolean
  stop(): void
}

/** Errors of the moment: what was typed stays in the queue until they pass. */
const PASSING = new Set<ApiError['code']>([
  'backend-gone',
  'disk-full',
  'write-failed',
  'document-locked',
  'no-document',
  'internal',
])

const RETRY_MS = 3000

/** Putting more rows than this into one message takes longer than the frame in which they should be seen has left. */
const LARGE_EDIT_ROWS = 500
/** Frames stop in a window nobody sees; what was pasted is written all the same. */
const NO_FRAME_MS = 100

/**
 * Writes one operation after another, each as a change of its own, in the order in which they were made. Typing never
 * waits for it; nothing leaves the queue before the document has it or has refused it for good.
 */
export function createSaveQueue(port: SaveQueuePort): SaveQueue {
  const waiting: Operation[] = []
  let isRunning = false
  let needsReload = false
  let isStopped = false
  let timer: ReturnType<typeof setTimeout> | undefined

  /** One thing at a time: a snapshot that overtook a write would show the document as it was before. */
  async function run(): Promise<void> {
    if (isRunning) return
    isRunning = true
    clearTimeout(timer)
    try {
      for (;;) {
        const next = waiting[0]
        if (isStopped || (next === undefined && !needsReload)) break
        if (next !== undefined) port.onState({ kind: 'saving' })
        const isDone = needsReload || next === undefined ? await reload() : await write(next)
        if (!isDone) return
      }
    } finally {
      isRunning = false
    }
    if (!isStopped) port.onState({ kind: 'saved' })
  }

  /** True when the operation has left the queue or should be tried again at once. */
  async function write(operation: Operation): Promise<boolean> {
    const reply = await send(port, operation)
    if (isStopped) return false
    if (reply.ok) {
      waiting.shift()
      port.onWritten(operation, reply.value)
      return true
    }
    if (reply.error.code === 'stale-revision') return reload()
    if (PASSING.has(reply.error.code)) {
      pause(reply.error)
      return false
    }
    waiting.shift()
    needsReload = operation.kind === 'edit'
    port.onRefused(operation, reply.error)
    return true
  }

  function pause(error: ApiError): void {
    port.onState({ kind: 'unsaved', error })
    // What is in doubt after an error is whether the last write got through: the snapshot tells.
    needsReload = true
    timer = setTimeout(() => void run(), RETRY_MS)
  }

  async function reload(): Promise<boolean> {
    const reply = await reopen(port)
    if (isStopped) return false
    if (!reply.ok) {
      pause(reply.error)
      return false
    }
    needsReload = false
    port.onReload(reply.value, waiting)
    return true
  }

  return {
    push(operation) {
      waiting.push(operation)
      if (isLarge(operation)) afterPaint(() => void run())
      else void run()
    },
    reload() {
      needsReload = true
      void run()
    },
    isIdle: () => waiting.length === 0 && !isRunning,
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}

function isLarge(operation: Operation): boolean {
  return operation.kind === 'edit' && operation.edits.length > LARGE_EDIT_ROWS
}

/** Runs once, when the frame that shows the present state is on screen: at the start of the one after it. */
function afterPaint(run: () => void): void {
  const fallback = setTimeout(run, NO_FRAME_MS)
  if (typeof requestAnimationFrame === 'undefined') return
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      clearTimeout(fallback)
      setTimeout(run, 0)
    }),
  )
}

function send(port: SaveQueuePort, operation: Operation) {
  const target = { documentId: port.documentId, revision: port.revision() }
  switch (operation.kind) {
    case 'edit':
      return port.call('document.edit', {
        ...target,
        label: operation.label,
        edits: [...operation.edits],
      })
    case 'undo':
      return port.call('document.undo', target)
    case 'redo':
      return port.call('document.redo', target)
  }
}

/** The snapshot; a backend that was started anew has to open the document first. */
async function reopen(port: SaveQueuePort) {
  const reply = await port.call('document.snapshot', { documentId: port.documentId })
  if (reply.ok || reply.error.code !== 'no-document') return reply
  return port.call('documents.open', { id: port.documentId })
}
