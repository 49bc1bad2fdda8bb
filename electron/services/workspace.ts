import { statSync } from 'node:fs'
import { ExpectedError } from '../../shared/api/reply.ts'
import { openDatabase } from '../db/open.ts'
import { asExpected } from '../db/sqlite-errors.ts'
import {
  documentId,
  documentName,
  openLibrary,
  type DocumentLibrary,
} from '../files/document-library.ts'
import { createStaging, type Staging } from '../files/staging.ts'
import type { PdfPrinter } from '../printing/pdf-printer.ts'
import type { EventMessage } from '../../shared/api/contract.ts'
import { asDocument, type OpenDocument } from './open-document.ts'
import { createRunningTasks, type RunningTasks } from './running-tasks.ts'
import { createWorkbookShelf, type WorkbookShelf } from './workbook-shelf.ts'

/** What every service works with: the documents in use and the ports of the host. No service knows where it runs. */
export interface Workspace {
  readonly library: DocumentLibrary
  readonly staging: Staging
  readonly workbooks: WorkbookShelf
  readonly tasks: RunningTasks
  readonly printer: PdfPrinter
  readonly host: 'desktop' | 'browser'
  readonly version: string
  readonly openAtStart: string | null
  /** The current time, ISO 8601 in UTC. */
  readonly now: () => string
  readonly publish: Publish
  /** Opens a file for a client, or joins the one that is open. */
  open(clientId: string, path: string): OpenDocument
  /** Refuses `no-document` when this client has not opened it, or the file is no longer where it was opened. */
  document(clientId: string, id: string): OpenDocument
  openDocuments(): readonly OpenDocument[]
  /** Where an open document lies, for words about it; empty for one that is not open. */
  pathOf(id: string): string
  close(clientId: string, id: string): void
  closeClient(clientId: string): void
  stop(): void
}

export interface WorkspaceOptions {
  readonly folder: string
  readonly host: 'desktop' | 'browser'
  readonly printer: PdfPrinter
  readonly version: string
  /** A document to open in the first window. */
  readonly openAtStart?: string | null
  readonly now?: () => string
  readonly publish: Publish
}

/** Tells every window but `except`, which learns the same from the reply to its call. */
export type Publish = (message: EventMessage, except?: string) => void

interface Entry {
  readonly document: OpenDocument
  readonly clients: Set<string>
  /** Which file was opened: paths can come to name another. */
  readonly file: string | null
}

export function createWorkspace(options: WorkspaceOptions): Workspace {
  const library = openLibrary(options.folder)
  const staging = createStaging()
  const documents = new Map<string, Entry>()
  const now = options.now ?? (() => new Date().toISOString())
  if (options.openAtStart) remember(options.openAtStart)

  /** The list of recent documents is a convenience: what it cannot keep (a full disk) stops no work on a document. */
  function remember(path: string): void {
    try {
      library.touch(path, now())
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error
    }
  }

  function openEntry(id: string, path: string): Entry {
    const { db, isReadOnly } = openDatabase(path)
    try {
      const document = asDocument(db, { id, path, name: documentName(path), isReadOnly })
      return { document, clients: new Set(), file: fileIdentity(path) }
    } catch (error) {
      db.close()
      throw asExpected(error, path)
    }
  }

  /**
   * What is written to a file that was moved or deleted would be lost, so its connection is closed. Its write-ahead log is
   * folded in first: SQLite leaves it lying, and would take it for that of the next file with this name.
   */
  function dropMoved(id: string): void {
    const entry = documents.get(id)
    if (entry === undefined || entry.file === fileIdentity(entry.document.path)) return
    documents.delete(id)
    const { db } = entry.document
    try {
      db.pragma('wal_checkpoint(TRUNCATE)')
    } catch {
      // A disk that is full or gone: the log stays beside the file for whoever opens both.
    } finally {
      db.close()
    }
  }

  function close(clientId: string, id: string): void {
    const entry = documents.get(id)
    if (entry === undefined) return
    entry.clients.delete(clientId)
    if (entry.clients.size > 0) return
    documents.delete(id)
    entry.document.db.close()
  }

  return {
    library,
    staging,
    workbooks: createWorkbookShelf(staging),
    tasks: createRunningTasks(),
    printer: options.printer,
    host: options.host,
    version: options.version,
    openAtStart: options.openAtStart ? documentId(options.openAtStart) : null,
    now,
    publish: options.publish,
    open(clientId, path) {
      const id = documentId(path)
      dropMoved(id)
      const entry = documents.get(id) ?? openEntry(id, path)
      documents.set(id, entry)
      entry.clients.add(clientId)
      remember(path)
      return entry.document
    },
    document(clientId, id) {
      const file = documents.get(id)?.document.path ?? ''
      dropMoved(id)
      const entry = documents.get(id)
      if (entry === undefined || !entry.clients.has(clientId)) {
        throw new ExpectedError('no-document', { file })
      }
      return entry.document
    },
    openDocuments: () => [...documents.values()].map(({ document }) => document),
    pathOf: (id) => documents.get(id)?.document.path ?? '',
    close,
    closeClient(clientId) {
      for (const id of documents.keys()) close(clientId, id)
    },
    stop() {
      for (const { document } of documents.values()) document.db.close()
      documents.clear()
      staging.clear()
    },
  }
}

/** Tells one file from another under the same path; null where there is none. Windows keeps open files in their place. */
function fileIdentity(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  if (found === undefined) return null
  return process.platform === 'win32' ? '' : `${found.dev}:${found.ino}`
}
