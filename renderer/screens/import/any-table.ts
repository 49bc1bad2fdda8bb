import type { CommuneTablePreview } from '../../../shared/import/commune-preview.ts'
import type { ContentTablePreview } from '../../../shared/import/contents/content-preview.ts'
import type { ImportPreview, ImportTable } from '../../../shared/import/preview.ts'

/** A table of the file: criteria × districts, communes, or another content of the plan. */
export type AnyTable = ImportTable | CommuneTablePreview | ContentTablePreview

export function isCommuneTable(table: AnyTable): table is CommuneTablePreview {
  return 'listChoices' in table
}

export function isContentTable(table: AnyTable): table is ContentTablePreview {
  return 'content' in table
}

/** Every table of the file: those of districts, then those of communes, then those of other contents. */
export function allTables(preview: ImportPreview): readonly AnyTable[] {
  const { tables, communeTables, contentTables } = preview
  return communeTables.length + contentTables.length === 0
    ? tables
    : [...tables, ...communeTables, ...contentTables]
}
