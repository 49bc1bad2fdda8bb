import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactTable } from '../changes/fact-tables.ts'

/** What a step makes or removes, in the officer's words. */
export const EDIT_PARTS = [
  'cells',
  'lists',
  'registrations',
  'recognitions',
  'capital',
  'villages',
  'indicators',
  'bases',
  'others',
] as const
export type EditPart = (typeof EDIT_PARTS)[number]

const PART_OF: Partial<Record<FactTable, EditPart>> = {
  matrixCell: 'cells',
  provinceFigure: 'cells',
  markList: 'lists',
  declaredCount: 'lists',
  registration: 'registrations',
  recognition: 'recognitions',
  capitalAmount: 'capital',
  villageCount: 'villages',
  village: 'villages',
  indicatorValue: 'indicators',
  rateBase: 'bases',
  averageBase: 'bases',
}

/** Rows of some edits by part, those without a row left out. */
export function countEdits(
  edits: readonly FactEdit[],
): readonly { readonly part: EditPart; readonly count: number }[] {
  const counts = new Map<EditPart, number>()
  for (const { table } of edits) {
    const part = PART_OF[table] ?? 'others'
    counts.set(part, (counts.get(part) ?? 0) + 1)
  }
  return EDIT_PARTS.flatMap((part) => {
    const count = counts.get(part)
    return count === undefined ? [] : [{ part, count }]
  })
}
