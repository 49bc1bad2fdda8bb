import type { Place } from '../checks/finding.ts'
import type { AppendixDocument } from './appendix-document.ts'

/** Where the cell of a preview is worked on, by its `data-at` (row and leaf column); null for one that says nothing. */
export function placeAt(document: AppendixDocument, at: string): Place | null {
  const [row = -1, wanted = -1] = at.split(':').map(Number)
  let column = 0
  for (const cell of document.rows[row]?.cells ?? []) {
    column += cell.span
    if (wanted < column) return cell.place ?? null
  }
  return null
}
