import type { AppStore, ImportFile } from '../../state/app-store.ts'
import { createImportSession, type ImportSession } from './import-session.ts'

/** By the state's own object, so that decisions outlive a look at another screen and go when the file does. */
const sessions = new WeakMap<ImportFile, ImportSession>()

/** The import of a staged file into the plan that is open; null without one. */
export function sessionOfFile(store: AppStore, file: ImportFile): ImportSession | null {
  const known = sessions.get(file)
  if (known !== undefined) return known
  const { connection, status, table } = store.getState()
  if (status === null || table === null) return null
  const session = createImportSession({
    call: connection.call,
    subscribe: (event, listener) => connection.subscribe(event, listener),
    documentId: status.documentId,
    planId: table.planId,
    fileId: file.fileId,
    revision: () => store.getState().status?.revision ?? 0,
    whenSaved: () => whenSaved(store),
  })
  sessions.set(file, session)
  return session
}

function whenSaved(store: AppStore): Promise<void> {
  return new Promise((resolve) => {
    const isSaved = (): boolean => store.getState().session?.hasUnsaved() !== true
    if (isSaved()) return resolve()
    const end = store.subscribe(() => {
      if (!isSaved()) return
      end()
      resolve()
    })
  })
}
