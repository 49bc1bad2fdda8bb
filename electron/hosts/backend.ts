import type { Reply } from '../../shared/api/reply.ts'
import type { Snapshot } from '../../shared/api/types.ts'
import type { PdfPrinter } from '../printing/pdf-printer.ts'
import { takeSnapshot } from '../services/snapshot.ts'
import { watchDocuments } from '../services/watch-documents.ts'
import { createWorkspace, type Publish } from '../services/workspace.ts'
import { answer } from './answer.ts'
import { dispatch } from './dispatch.ts'

export interface BackendOptions {
  /** Where documents are kept; made when missing. */
  readonly folder: string
  readonly host: 'desktop' | 'browser'
  readonly printer: PdfPrinter
  readonly version: string
  /** Path of a document for the first window to open. */
  readonly openAtStart?: string | null
}

/** Everything behind the contract, as the three hosts share it. */
export interface Backend {
  /** Answers one call of a window; never throws. */
  call(clientId: string, method: string, input: unknown): Promise<Reply<unknown>>
  /** `except` names the window that learns the same from the reply to its call and need not be told. */
  subscribe(listener: Publish): () => void
  /** Closes what a window that is gone had open. */
  closeClient(clientId: string): void
  /** For hosts alone, never reachable from a window: opens a path that came from a dialog or the command line. */
  openPath(clientId: string, path: string): Promise<Reply<Snapshot>>
  stagedPath(fileId: string): { path: string; name: string } | null
  /** A place to stream an upload into, before `documents.openStaged` or `import.preview`. */
  stageUpload(name: string): { fileId: string; path: string }
  /** Closes all documents (their write-ahead logs are folded in) and removes staged files. */
  stop(): Promise<void>
}

export function startBackend(options: BackendOptions): Backend {
  const listeners = new Set<Publish>()
  const workspace = createWorkspace({
    ...options,
    publish: (message, except) => {
      for (const listener of listeners) listener(message, except)
    },
  })
  const stopWatching = watchDocuments(workspace)
  return {
    call: (clientId, method, input) => dispatch(workspace, clientId, method, input),
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    closeClient: (clientId) => workspace.closeClient(clientId),
    openPath(clientId, path) {
      const opened = (): Snapshot => takeSnapshot(workspace.open(clientId, path))
      return answer('openPath', () => path, opened)
    },
    stagedPath: (fileId) => workspace.staging.find(fileId),
    stageUpload: (name) => workspace.staging.reserve(name),
    stop() {
      stopWatching()
      workspace.stop()
      return Promise.resolve()
    },
  }
}
