import type { ApiError, Reply } from '../../shared/api/reply.ts'
import type { StagedFile } from '../../shared/api/types.ts'
import type { Connection, Download } from '../api/connection.ts'
import type { AppStore } from './app-store.ts'
import { waitForSaved } from './wait-for-saved.ts'

/** A file as it left the program: into the browser's downloads, saved where the dialog said, or not at all. */
export interface GivenFile {
  readonly file: StagedFile
  readonly download: Download
}

/** Has the backend make a file of the document as it is on screen, and gives it to the person. */
export async function giveOut(
  store: AppStore,
  stage: (connection: Connection, documentId: string) => Promise<Reply<StagedFile>>,
): Promise<Reply<GivenFile>> {
  const unsaved = await waitForSaved(store)
  if (unsaved !== null) return refused(unsaved)
  const { connection, status } = store.getState()
  const staged = await stage(connection, status?.documentId ?? '')
  if (!staged.ok) return staged
  const download = await connection.download(staged.value)
  return download.ok
    ? { ok: true, value: { file: staged.value, download: download.value } }
    : download
}

function refused(error: ApiError): Reply<never> {
  return { ok: false, error }
}
