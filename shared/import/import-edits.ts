import { factKey } from '../changes/fact-tables.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import { heldEdits } from './held-values.ts'
import type { ImportAccept, ImportChange, ImportPreview } from './preview.ts'

/**
 * The edits that apply a preview: what is certain, and of the open doubts what `accept` takes. An edit that says
 * nothing new is not among them, and no fact is edited twice (the first word wins, as in the file). Doubts that stay open
 * and values that can't be read are held in the document, so that nothing of a file is dropped.
 */
export function importEdits(preview: ImportPreview, accept: ImportAccept): FactEdit[] {
  const edits = new Map<string, FactEdit>()
  function add(edit: FactEdit): void {
    const key = `${edit.table}\u0001${factKey(edit.table, edit.row)}`
    if (!edits.has(key)) edits.set(key, edit)
  }
  for (const change of preview.changes) add(changeEdit(preview.planId, change))
  for (const change of preview.communeChanges) for (const edit of change.edits) add(edit)
  for (const change of preview.contentChanges) for (const edit of change.edits) add(edit)
  for (const doubt of preview.doubts) {
    if (doubt.chosen !== null || accept === 'safe') continue
    for (const edit of doubt.edits) add(edit)
  }
  for (const edit of heldEdits(preview, accept)) add(edit)
  return [...edits.values()]
}

/** How many of these edits change the plan's facts: what is only held for later is none of them. */
export function countFacts(edits: readonly FactEdit[]): number {
  return edits.filter(({ table }) => table !== 'heldValue').length
}

function changeEdit(planId: string, change: ImportChange): FactEdit {
  const { setId } = change
  const op = change.after === null ? 'remove' : 'put'
  // A removal names the row it takes away, so it carries the value that is there.
  const value = change.after ?? change.before ?? 0
  const columnId = change.columnId ?? ''
  const criterion = change.criterion ?? ''
  const layer = change.layer ?? 'target'
  switch (change.table) {
    case 'matrixCell':
      return { table: 'matrixCell', op, row: { planId, setId, layer, criterion, columnId, value } }
    case 'provinceFigure':
      return { table: 'provinceFigure', op, row: { planId, setId, layer, criterion, value } }
    case 'averageBase':
      return { table: 'averageBase', op, row: { planId, setId, columnId, value } }
    case 'rateBase':
      return { table: 'rateBase', op, row: { planId, setId, value } }
  }
}
