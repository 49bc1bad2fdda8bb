import { countFacts, importEdits } from '../../../shared/import/import-edits.ts'
import type { ImportPreview } from '../../../shared/import/preview.ts'

/** What the cards and the buttons say of a preview. */
export interface ImportSummary {
  /** Whether the file says something of communes or other contents: then facts are counted, which are more than cells. */
  readonly hasFacts: boolean
  readonly added: number
  readonly changed: number
  readonly cleared: number
  readonly openDoubts: number
  /** Places that an import leaves as they are in the file: undecided ones and those that can't be read. */
  readonly waiting: number
  /** Printed figures. */
  readonly agreeing: number
  readonly wrong: number
  readonly cut: number
  /** Facts of communes by what they say. */
  readonly lists: number
  readonly counts: number
  readonly members: number
  /** Cells of other contents. */
  readonly others: number
  /** Lists that were mended on the way in and are taken as mended. */
  readonly repaired: number
  /** Values that an import of what is certain holds in the document as they came. */
  readonly held: number
  /** Facts written when only what is certain is taken, and when each open doubt takes its first proposal. */
  readonly safeEdits: number
  readonly allEdits: number
}

export function summarize(preview: ImportPreview): ImportSummary {
  const { changes, communeChanges, contentChanges, mismatches, agreements, repairs } = preview
  const spots = [...changes, ...communeChanges, ...contentChanges]
  const cleared = spots.filter(({ after }) => after === null).length
  const added = spots.filter(({ before }) => before === null).length
  const safe = importEdits(preview, 'safe')
  const openDoubts = preview.doubts.filter((doubt) => doubt.chosen === null).length
  const ofSubject = (...subjects: readonly string[]): number =>
    communeChanges.filter(({ subject }) => subjects.includes(subject)).length
  return {
    hasFacts: preview.communeTables.length + preview.contentTables.length > 0,
    added,
    cleared,
    changed: spots.length - added - cleared,
    lists: ofSubject('list', 'mark'),
    counts: ofSubject('count'),
    members: ofSubject('registration', 'group'),
    others: contentChanges.length,
    repaired: repairs.filter(({ state }) => state === 'taken').length,
    openDoubts,
    waiting: openDoubts + preview.rejected.length,
    agreeing: agreements.totals + agreements.rates + agreements.averages,
    wrong: mismatches.filter(({ kind }) => kind === 'wrong').length,
    cut: mismatches.filter(({ kind }) => kind === 'cut').length,
    held: safe.filter(({ table, op }) => table === 'heldValue' && op === 'put').length,
    safeEdits: countFacts(safe),
    allEdits: countFacts(importEdits(preview, 'all')),
  }
}
