import type { CommuneTablePreview } from '../../../shared/import/commune-preview.ts'
import type { ImportPreview, ImportTable } from '../../../shared/import/preview.ts'

/** A table of the file: criteria × districts, or communes. */
export type AnyTable = ImportTable | CommuneTablePreview

export function isCommuneTable(table: AnyTable): table is CommuneTablePreview {
  return 'listChoices' in table
}

/** Every table of the file: those of districts, then those of communes. */
export function allTables(preview: ImportPreview): readonly AnyTable[] {
  return preview.communeTables.length === 0
    ? preview.tables
    : [...preview.tables, ...preview.communeTables]
}
