import {
  inputSchemas,
  isMethod,
  type Input,
  type Method,
  type Output,
} from '../../shared/api/contract.ts'
import { ExpectedError, type Reply } from '../../shared/api/reply.ts'
import { keepPreferences, readPreferences } from '../files/preferences.ts'
import { factKeyJson } from '../db/sql-names.ts'
import {
  buildOneAppendix,
  exportAppendix,
  exportSet,
  listAppendices,
} from '../services/appendices.ts'
import { readStagedText } from '../services/audit.ts'
import { exportFindings } from '../services/checks.ts'
import { listCatalogue } from '../services/criteria-catalogue.ts'
import {
  backUp,
  createDocument,
  openListed,
  openSample,
  openStaged,
  previewUnits,
  stageDocument,
} from '../services/documents.ts'
import { applyImport, previewImport } from '../services/import-workbook.ts'
import { exportSentences } from '../services/sentences.ts'
import { takeSnapshot } from '../services/snapshot.ts'
import { revertChange, writeChange } from '../services/write-change.ts'
import type { Workspace } from '../services/workspace.ts'
import { answer, refuse } from './answer.ts'
import { publishing } from './publishing.ts'

type Handlers = {
  readonly [M in Method]: (
    workspace: Workspace,
    clientId: string,
    input: Input<M>,
  ) => Output<M> | Promise<Output<M>>
}

const handlers: Handlers = {
  'app.info': (workspace) => ({
    version: workspace.version,
    host: workspace.host,
    documentsFolder: workspace.library.folder,
    openAtStart: workspace.openAtStart,
    preferences: readPreferences(workspace.library.folder),
  }),
  'app.remember': (workspace, _client, chosen) =>
    done(keepPreferences(workspace.library.folder, chosen)),
  'documents.list': (workspace) => workspace.library.list(),
  'documents.create': createDocument,
  'units.preview': previewUnits,
  'criteria.list': listCatalogue,
  'documents.openSample': openSample,
  'documents.open': (workspace, client, { id }) => openListed(workspace, client, id),
  'documents.openStaged': (workspace, client, { fileId }) => openStaged(workspace, client, fileId),
  'documents.forget': (workspace, _client, { id }) => done(workspace.library.forget(id)),
  'document.snapshot': (workspace, client, { documentId }) =>
    takeSnapshot(workspace.document(client, documentId)),
  'document.close': (workspace, client, { documentId }) =>
    done(workspace.close(client, documentId)),
  'document.edit': (workspace, client, { documentId, ...request }) =>
    publishing(
      workspace,
      documentId,
      () =>
        writeChange(workspace.document(client, documentId), {
          ...request,
          at: workspace.now(),
          source: 'window',
        }),
      client,
    ),
  'document.undo': (workspace, client, { documentId, revision }) =>
    publishing(
      workspace,
      documentId,
      () =>
        revertChange(
          workspace.document(client, documentId),
          'undo',
          workspace.now(),
          'window',
          revision,
        ),
      client,
    ),
  'document.redo': (workspace, client, { documentId, revision }) =>
    publishing(
      workspace,
      documentId,
      () =>
        revertChange(
          workspace.document(client, documentId),
          'redo',
          workspace.now(),
          'window',
          revision,
        ),
      client,
    ),
  'document.history': (workspace, client, { documentId, before, limit }) =>
    workspace.document(client, documentId).changes.page(before ?? Number.MAX_SAFE_INTEGER, limit),
  'document.changeRows': (workspace, client, { documentId, changeId }) => {
    const change = workspace.document(client, documentId).changes.find(changeId)
    if (change === null) throw new ExpectedError('bad-input', { field: 'changeId' })
    return change
  },
  'document.factHistory': (workspace, client, { documentId, table, key }) =>
    workspace.document(client, documentId).changes.factHistory(table, factKeyJson(table, key)),
  'document.backup': (workspace, client, { documentId }) => backUp(workspace, client, documentId),
  'document.stage': (workspace, client, { documentId }) =>
    stageDocument(workspace, client, documentId),
  'files.put': (workspace, _client, { name, base64 }) =>
    workspace.staging.put(name, Buffer.from(base64, 'base64')),
  'import.preview': previewImport,
  'import.apply': (workspace, client, input) =>
    // The reply says how the import ended; its rows come to every window by the event.
    publishing(workspace, input.documentId, () => applyImport(workspace, client, input)),
  'import.cancel': (workspace, _client, { fileId }) => done(workspace.workbooks.cancel(fileId)),
  'appendix.list': (workspace, client, { documentId, planId }) =>
    listAppendices(workspace.document(client, documentId), planId),
  'appendix.build': (workspace, client, { documentId, planId, appendixId, layout }) =>
    buildOneAppendix(workspace.document(client, documentId), planId, appendixId, layout),
  'appendix.export': exportAppendix,
  'set.export': exportSet,
  'set.cancel': (workspace, client, { task }) => done(workspace.tasks.cancel(client, task)),
  'checks.export': exportFindings,
  'sentences.export': exportSentences,
  'text.read': readStagedText,
  'shell.openDocument': notHere,
  'shell.saveFile': notHere,
  'shell.reveal': notHere,
}

/** Of what was sent, this much at most comes back in a refusal. */
const MAX_ECHO = 200

/** Name → parse → service → Reply. The only way from a window to a service; nothing thrown gets past it. */
export async function dispatch(
  workspace: Workspace,
  clientId: string,
  method: string,
  input: unknown,
): Promise<Reply<unknown>> {
  if (!isMethod(method)) return refuse('unknown-method', { method: method.slice(0, 80) })
  const parsed = inputSchemas[method].safeParse(input)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return refuse('bad-input', {
      field: (issue?.path.join('.') ?? '').slice(0, MAX_ECHO),
      problem: (issue?.message ?? '').slice(0, MAX_ECHO),
    })
  }
  // The schema and the handler are those of the same method; the union of methods hides that from the compiler.
  const handler = handlers[method] as (
    workspace: Workspace,
    clientId: string,
    input: unknown,
  ) => unknown
  const path = (): string => pathOf(workspace, parsed.data)
  return answer(method, path, () => handler(workspace, clientId, parsed.data))
}

/** Where the document of a call lies, for words about a failure of its file. */
function pathOf(workspace: Workspace, input: object): string {
  return 'documentId' in input ? workspace.pathOf(String(input.documentId)) : ''
}

/** The methods a desktop host answers itself, before dispatch. */
function notHere(): never {
  throw new ExpectedError('not-available', {})
}

function done(_: void): null {
  return null
}
