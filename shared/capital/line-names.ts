import type { CapitalSource } from '../changes/fact-tables.ts'
import type { LineDraft } from './line-draft.ts'
import { sourceOfName } from './source-of-name.ts'

/** Another name; a line of one's own becomes the source its name speaks of. */
export function renameInDraft(draft: LineDraft, lineId: string, name: string): void {
  const row = draft.row(lineId)
  const isOwn = row?.source === 'own'
  draft.rename(lineId, name, isOwn ? freeSource(draft, name, draft.parentOf(lineId)) : row?.source)
}

/** The source a name speaks of, unless another line of the plan is it already. */
export function freeSource(draft: LineDraft, name: string, parentId: string | null): CapitalSource {
  const parent = parentId === null ? null : (draft.row(parentId)?.source ?? null)
  const source = sourceOfName(name, parent)
  return draft.rows().some((row) => row.source === source) ? 'own' : source
}
