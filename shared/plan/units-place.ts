import { cellAddress } from '../import/raw-sheet.ts'
import type { UnitsRefusal } from './units-table.ts'

/** A refusal whose `line` says where people find it: a number, in a workbook with the cell (`12, DS xã!B12`). */
export type PlacedRefusal = { readonly code: UnitsRefusal['code'] } & Readonly<
  Record<string, string | number>
>

/** Adds the cell of a workbook to the line of a refusal; a pasted list has lines only. */
export function placedRefusal(
  refusal: UnitsRefusal,
  rows: readonly (readonly string[])[],
  sheet: string | undefined,
): PlacedRefusal {
  if (sheet === undefined || !('line' in refusal)) return { ...refusal }
  const cells = rows[refusal.line - 1] ?? []
  const named = 'commune' in refusal ? cells.findIndex((c) => c.includes(refusal.commune)) : -1
  const column = Math.max(named >= 0 ? named : cells.findIndex((cell) => cell.trim() !== ''), 0)
  return { ...refusal, line: `${refusal.line} (${cellAddress(sheet, refusal.line - 1, column)})` }
}
