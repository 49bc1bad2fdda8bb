import type { Snapshot } from '../../shared/api/types.ts'
import { readAllFacts } from '../db/fact-queries.ts'
import type { OpenDocument } from './open-document.ts'

/** The whole document at one revision. */
export function takeSnapshot(document: OpenDocument): Snapshot {
  return document.db.transaction((): Snapshot => ({
    documentId: document.id,
    name: document.name,
    revision: document.changes.revision(),
    isReadOnly: document.isReadOnly,
    rows: readAllFacts(document.db),
    undoState: document.changes.undoState(),
    lastChangeAt: document.changes.lastChangeAt(),
  }))()
}
