import { ExpectedError } from '../../shared/api/reply.ts'
import { openDatabase } from '../db/open.ts'
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
import { createWorkbookShelf, type WorkbookShelf } from './workbook-shelf.ts'

/** What every service works with: the documents in use and the ports of the host. No service knows where it runs. */
export interface Workspace {
  readonly library: DocumentLibrary
  readonly staging: Staging
  readonly workbooks: WorkbookShelf
  readonly printer: PdfPrinter
  readonly host: 'desktop' | 'browser'
  readonly version: string
  readonly openAtStart: string | null
  /** The current time, ISO 8601 in UTC. */
  readonly now: () => string
  readonly publish: (message: EventMessage) => void
  /** Opens a file for a client, or joins the one that is open. */
  open(clientId: string, path: string): OpenDocument
  /** Refuses `no-document` when this client has not opened it. */
  document(clientId: string, id: string): OpenDocument
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
  readonly publish: (message: EventMessage) => void
}

export function createWorkspace(options: WorkspaceOptions): Workspace {
  const library = openLibrary(options.folder)
  const staging = createStaging()
  const documents = new Map<string, { document: OpenDocument; clients: Set<string> }>()
  const now = options.now ?? (() => new Date().toISOString())
  if (options.openAtStart) library.touch(options.openAtStart, now())

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
    printer: options.printer,
    host: options.host,
    version: options.version,
    openAtStart: options.openAtStart ? documentId(options.openAtStart) : null,
    now,
    publish: options.publish,
    open(clientId, path) {
      const id = documentId(path)
      let entry = documents.get(id)
      if (entry === undefined) {
        const { db, isReadOnly } = openDatabase(path)
        const identity = { id, path, name: documentName(path), isReadOnly }
        entry = { document: asDocument(db, identity), clients: new Set() }
        documents.set(id, entry)
      }
      entry.clients.add(clientId)
      library.touch(path, now())
      return entry.document
    },
    document(clientId, id) {
      const entry = documents.get(id)
      if (entry === undefined || !entry.clients.has(clientId)) {
        throw new ExpectedError('no-document', { file: '' })
      }
      return entry.document
    },
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
