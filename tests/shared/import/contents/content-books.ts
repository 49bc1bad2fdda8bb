import { factKey } from '../../../../shared/changes/fact-tables.ts'
import type { FactEdit } from '../../../../shared/changes/fact-edit.ts'
import type { Facts } from '../../../../shared/changes/change-set.ts'
import { importEdits } from '../../../../shared/import/import-edits.ts'
import { previewImport } from '../../../../shared/import/preview-import.ts'
import type {
  ImportAccept,
  ImportDecisions,
  ImportPreview,
} from '../../../../shared/import/preview.ts'
import type { RawSheet } from '../../../../shared/import/raw-sheet.ts'
import { PLAN } from '../plan-facts.ts'

/** What a book of these sheets would do to a plan. */
export function previewBook(
  facts: Facts,
  sheets: readonly RawSheet[],
  decisions: ImportDecisions = {},
): ImportPreview {
  return previewImport(
    { sheets },
    { facts, planId: PLAN, fileName: 'noi-dung.xlsx' },
    {},
    decisions,
  )
}

/** Applies a preview to facts, in place, as one change does. */
export function apply(
  facts: Facts,
  preview: ImportPreview,
  accept: ImportAccept = 'safe',
): FactEdit[] {
  const edits = importEdits(preview, accept)
  for (const { table, op, row } of edits) {
    // Each table's rows are of its own type, as the edit's.
    const rows = facts[table] as Map<string, unknown>
    if (op === 'put') rows.set(factKey(table, row), row)
    else rows.delete(factKey(table, row))
  }
  return edits
}

/** Cells that would change, as `B5 Tín dụng: 3.000 → 3.100`. */
export function changesOf({ contentChanges }: ImportPreview): string[] {
  return contentChanges.map(
    ({ where, name, before, after }) =>
      `${where.slice(where.indexOf('!') + 1)} ${name}: ${before ?? '∅'} → ${after ?? '∅'}`,
  )
}

/** States of a table's cells, one text a row, blanks left out. */
export function statesOf(preview: ImportPreview, table = 0): string[] {
  return (preview.contentTables[table]?.cells ?? []).map((row) =>
    row.flatMap(({ state }) => (state === 'blank' ? [] : [state])).join(' '),
  )
}

export function rolesOf(preview: ImportPreview, table = 0): { columns: string[]; rows: string[] } {
  const { columns = [], rows = [] } = preview.contentTables[table] ?? {}
  return { columns: columns.map(({ role }) => role), rows: rows.map(({ role }) => role) }
}
