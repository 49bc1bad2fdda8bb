import { copyFileSync, rmSync } from 'node:fs'
import type { Input } from '../../shared/api/contract.ts'
import { ExpectedError } from '../../shared/api/reply.ts'
import type { BackupEntry, Snapshot, StagedFile, UnitsSheet } from '../../shared/api/types.ts'
import { splitUnitsText } from '../../shared/plan/split-units-text.ts'
import { openDatabase } from '../db/open.ts'
import { copyDocument, verifiedCopy } from '../files/backups.ts'
import { writeError } from '../files/file-errors.ts'
import { createPlanDocument } from './new-document.ts'
import { createLangsonSample } from './sample-langson.ts'
import { takeSnapshot } from './snapshot.ts'
import { readUnits, unitsFromWorkbook } from './units-source.ts'
import type { Workspace } from './workspace.ts'

const SAMPLES = { 'langson-2023': { name: 'Lạng Sơn 2023 (mẫu)', create: createLangsonSample } }

/** Builds a further copy of a sample in the folder and opens it; the sample itself cannot be changed. */
export async function openSample(
  workspace: Workspace,
  clientId: string,
  input: Input<'documents.openSample'>,
): Promise<Snapshot> {
  const sample = SAMPLES[input.sample]
  const path = await sample.create(() => workspace.library.freePath(sample.name), workspace.now())
  return takeSnapshot(workspace.open(clientId, path))
}

/** Builds a document from a list of communes and opens it. */
export async function createDocument(
  workspace: Workspace,
  clientId: string,
  input: Input<'documents.create'>,
): Promise<Snapshot> {
  const { units, name, ...plan } = input
  const list =
    'text' in units
      ? { rows: splitUnitsText(units.text) }
      : unitsFromWorkbook(await workspace.workbooks.read(units.fileId, () => undefined))
  const reading = readUnits(list.rows, 'sheet' in list ? list.sheet : undefined)
  const path = workspace.library.freePath(name)
  createPlanDocument(path, workspace.now(), { ...plan, reading })
  return takeSnapshot(workspace.open(clientId, path))
}

/** The list of units in a staged workbook, before anything is made of it. */
export async function previewUnits(
  workspace: Workspace,
  _clientId: string,
  input: Input<'units.preview'>,
): Promise<UnitsSheet> {
  return unitsFromWorkbook(await workspace.workbooks.read(input.fileId, () => undefined))
}

export function openListed(workspace: Workspace, clientId: string, id: string): Snapshot {
  const path = workspace.library.find(id)
  if (path === null) throw new ExpectedError('no-document', { file: '' })
  return takeSnapshot(workspace.open(clientId, path))
}

/** Keeps an uploaded document under a free name; a file that is no document is not kept. */
export function openStaged(workspace: Workspace, clientId: string, fileId: string): Snapshot {
  const file = workspace.staging.find(fileId)
  if (file === null) throw new ExpectedError('unknown-file', {})
  // Opened where it was staged first, so that a file that is refused never reaches the folder.
  checkStaged(file)
  const path = workspace.library.freePath(file.name)
  try {
    copyFileSync(file.path, path)
  } catch (error) {
    rmSync(path, { force: true })
    throw writeError(error, path)
  }
  return takeSnapshot(workspace.open(clientId, path))
}

/** Refuses what is no document, by the name the person knows rather than that of the staged copy. */
function checkStaged(file: { readonly path: string; readonly name: string }): void {
  try {
    openDatabase(file.path).db.close()
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    throw new ExpectedError(error.code, { ...error.params, file: file.name }, { cause: error })
  }
}

/** A dated copy in the backup folder beside the document. */
export function backUp(workspace: Workspace, clientId: string, id: string): BackupEntry {
  const document = workspace.document(clientId, id)
  const at = workspace.now()
  const tag = at.slice(0, 19).replace('T', ' ').replaceAll(':', '.')
  const copy = verifiedCopy(document.db, document.path, tag)
  return { id: copy.path, at, size: copy.size }
}

/** A consistent copy of an open document, staged for download. */
export function stageDocument(workspace: Workspace, clientId: string, id: string): StagedFile {
  const document = workspace.document(clientId, id)
  const { fileId, path } = workspace.staging.reserve(`${document.name}.ntm`)
  const size = copyDocument(document.db, path)
  return { fileId, name: `${document.name}.ntm`, size }
}
