import { createHash } from 'node:crypto'
import type { Input } from '../../shared/api/contract.ts'
import { ExpectedError } from '../../shared/api/reply.ts'
import type { EditResult } from '../../shared/api/types.ts'
import { factKey } from '../../shared/changes/fact-tables.ts'
import type { Facts } from '../../shared/changes/change-set.ts'
import { factsFromRows, findFact } from '../../shared/changes/facts.ts'
import { countFacts, importEdits } from '../../shared/import/import-edits.ts'
import { lockAgainst, lockError, planLock } from '../../shared/versions/plan-lock.ts'
import type { ImportPreview } from '../../shared/import/preview.ts'
import { previewImport as previewWorkbook } from '../../shared/import/preview-import.ts'
import type { RawWorkbook } from '../../shared/import/raw-sheet.ts'
import { readAllFacts } from '../db/fact-queries.ts'
import { keepSource } from '../db/source-queries.ts'
import type { OpenDocument } from './open-document.ts'
import { writeChange } from './write-change.ts'
import type { Workspace } from './workspace.ts'

/** Reads and recognises a staged workbook against the document as it is at this moment. */
export async function previewImport(
  workspace: Workspace,
  clientId: string,
  input: Input<'import.preview'>,
): Promise<ImportPreview> {
  const document = workspace.document(clientId, input.documentId)
  const workbook = await readStaged(workspace, input.fileId)
  return recognise(document, workbook, fileName(workspace, input.fileId), input)
}

/** Recognises again and writes what is accepted as one change, the original file with it. */
export async function applyImport(
  workspace: Workspace,
  clientId: string,
  input: Input<'import.apply'>,
): Promise<EditResult> {
  const document = workspace.document(clientId, input.documentId)
  const workbook = await readStaged(workspace, input.fileId)
  const { bytes, name } = workspace.staging.read(input.fileId)
  const preview = recognise(document, workbook, name, input)
  return writeImport(document, preview, bytes, {
    accept: input.accept,
    at: workspace.now(),
    revision: input.revision,
  })
}

export function recognise(
  document: OpenDocument,
  workbook: RawWorkbook,
  name: string,
  input: Pick<Input<'import.preview'>, 'planId' | 'options' | 'decisions'>,
): ImportPreview {
  const facts = factsFromRows(readAllFacts(document.db))
  if (!facts.plan.has(input.planId)) throw new ExpectedError('unknown-plan', { plan: input.planId })
  const wanted = [input.options, ...Object.values(input.decisions.tables ?? {})]
  for (const { setId } of wanted) {
    if (
      setId !== undefined &&
      !facts.planSet.has(factKey('planSet', { planId: input.planId, setId }))
    ) {
      throw new ExpectedError('unknown-set', { set: setId })
    }
    if (setId !== undefined && facts.criteriaSet.get(setId)?.unitLevel === 'district') {
      throw new ExpectedError('set-of-districts', { set: setId })
    }
  }
  const context = { facts, planId: input.planId, fileName: name }
  // An issued plan takes what is achieved and nothing else: that is what a file without another word is read as.
  const isIssued = planLock(facts, input.planId)?.kind === 'issued'
  const options = isIssued ? { layer: 'actual' as const, ...input.options } : input.options
  const preview = previewWorkbook(workbook, context, options, input.decisions)
  refuseLocked(facts, preview)
  return preview
}

/** Said before anybody decides a single doubt: what an issued plan won't take is not worth the work. */
function refuseLocked(facts: Facts, preview: ImportPreview): void {
  if (facts.planFreeze.size === 0) return
  for (const edit of importEdits(preview, 'all')) {
    const lock = lockAgainst(facts, edit, () => findFact(facts, edit.table, edit.row) ?? null)
    if (lock === null) continue
    const { code, params } = lockError(lock)
    throw new ExpectedError(code, params)
  }
}

export function writeImport(
  document: OpenDocument,
  preview: ImportPreview,
  bytes: Uint8Array,
  how: { accept: 'safe' | 'all'; at: string; revision: number | null },
): EditResult {
  const edits = importEdits(preview, how.accept)
  return writeChange(document, {
    at: how.at,
    label: { code: 'change.import', params: { file: preview.fileName, cells: countFacts(edits) } },
    source: 'import',
    edits,
    revision: how.revision,
    alongside: (changeId) =>
      keepSource(document.db, changeId, {
        name: preview.fileName,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes,
      }),
  })
}

function readStaged(workspace: Workspace, fileId: string): Promise<RawWorkbook> {
  return workspace.workbooks.read(fileId, (done, total) =>
    workspace.publish({
      event: 'progress',
      payload: { task: fileId, phase: 'progress.reading', done, total },
    }),
  )
}

function fileName(workspace: Workspace, fileId: string): string {
  return workspace.staging.find(fileId)?.name ?? ''
}
