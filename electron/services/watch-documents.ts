import type { OpenDocument } from './open-document.ts'
import type { Workspace } from './workspace.ts'

/** Often enough that a window beside a running `ntm import` feels alive; a look takes two lookups in memory. */
const LOOK_EVERY_MS = 1500

/**
 * Tells windows of changes that another program wrote into an open document (the command line, a second copy of the
 * program): without it they would learn of them only from the refusal of their own next edit. Returns the end of it.
 */
export function watchDocuments(workspace: Workspace, everyMs = LOOK_EVERY_MS): () => void {
  const seen = new WeakMap<OpenDocument, { version: unknown; revision: number }>()

  function look(document: OpenDocument): void {
    // Moves only with what other connections commit.
    const version = document.db.pragma('data_version', { simple: true })
    const before = seen.get(document)
    const revision = document.changes.revision()
    seen.set(document, { version, revision })
    if (before === undefined || before.version === version) return
    const undoState = document.changes.undoState()
    for (let id = before.revision + 1; id <= revision; id++) {
      const change = document.changes.find(id)
      if (change === null) continue
      workspace.publish({
        event: 'changed',
        payload: { documentId: document.id, change, undoState },
      })
    }
  }

  const timer = setInterval(() => {
    for (const document of workspace.openDocuments()) {
      try {
        look(document)
      } catch {
        // A file that is gone or locked for the moment: the next edit says so to somebody who can act on it.
      }
    }
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
