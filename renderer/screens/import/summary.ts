import { importEdits } from '../../../shared/import/import-edits.ts'
import type { ImportPreview } from '../../../shared/import/preview.ts'

/** What the cards and the buttons say of a preview. */
export interface ImportSummary {
  readonly added: number
  readonly changed: number
  readonly cleared: number
  readonly openDoubts: number
  /** Printed figures. */
  readonly agreeing: number
  readonly wrong: number
  readonly cut: number
  /** Facts written when only what is certain is taken, and when each open doubt takes its first proposal. */
  readonly safeEdits: number
  readonly allEdits: number
}

export function summarize(preview: ImportPreview): ImportSummary {
  const { changes, mismatches, agreements } = preview
  const cleared = changes.filter((change) => change.after === null).length
  const added = changes.filter((change) => change.before === null).length
  return {
    added,
    cleared,
    changed: changes.length - added - cleared,
    openDoubts: preview.doubts.filter((doubt) => doubt.chosen === null).length,
    agreeing: agreements.totals + agreements.rates + agreements.averages,
    wrong: mismatches.filter(({ kind }) => kind === 'wrong').length,
    cut: mismatches.filter(({ kind }) => kind === 'cut').length,
    safeEdits: importEdits(preview, 'safe').length,
    allEdits: importEdits(preview, 'all').length,
  }
}
