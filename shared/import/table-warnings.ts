import type { DocumentIndex } from './document-index.ts'
import type { ImportText, ImportWarning } from './preview.ts'
import { isShadowed, targetOf } from './read-values.ts'
import type { UnderstoodTable } from './understand-table.ts'

/** What an officer should know of a table that is no question about a line or cell. */
export function tableWarnings(table: UnderstoodTable, document: DocumentIndex): ImportWarning[] {
  const warnings = [...table.warnings]
  const subs = table.rows.filter(({ role }) => role.kind === 'subCriterion')
  if (subs.length > 0) {
    warnings.push(
      warnOf(table, { code: 'import.warning.sub-criteria', params: { count: subs.length } }),
    )
  }
  for (const line of [...table.columns, ...table.rows]) {
    if (line.role.kind === 'ignored' && line.how === 'words') {
      const message = { code: 'import.warning.added', params: { label: line.label } } as const
      warnings.push({ tableId: table.id, where: line.where, message })
    }
    if (line.isHidden && line.doubt === null && line.label !== '') {
      const message = { code: 'import.warning.hidden-line', params: { label: line.label } } as const
      warnings.push({ tableId: table.id, where: line.where, message })
    }
  }
  const shadowed = table.rows.filter((row) =>
    table.columns.some((column) => {
      const target = targetOf(table, row.role, column.role)
      return target !== null && isShadowed(document, target)
    }),
  )
  if (shadowed.length > 0) {
    const params = { count: shadowed.length }
    warnings.push(warnOf(table, { code: 'import.warning.province-shadowed', params }))
  }
  const missing = missingCriteria(table)
  if (missing.length > 0) {
    const params = { numbers: missing.join(', ') }
    warnings.push(warnOf(table, { code: 'import.warning.missing-criteria', params }))
  }
  const units = missingUnits(table, document)
  if (units.length > 0) {
    const params = { names: units.join(', ') }
    warnings.push(warnOf(table, { code: 'import.warning.missing-units', params }))
  }
  return warnings
}

function missingCriteria(table: UnderstoodTable): string[] {
  const found = new Set(
    table.rows.flatMap(({ role }) => (role.kind === 'criterion' ? [role.number] : [])),
  )
  return table.set.criteria.map(({ number }) => number).filter((number) => !found.has(number))
}

/** Units without a column; a file of one district, or a few, is not expected to have the others. */
function missingUnits(table: UnderstoodTable, document: DocumentIndex): string[] {
  const found = new Set(
    table.columns.flatMap(({ role }) => (role.kind === 'unit' ? [role.columnId] : [])),
  )
  if (found.size * 2 <= document.columns.length) return []
  return document.columns.filter(({ columnId }) => !found.has(columnId)).map(({ name }) => name)
}

export function warnOf(table: UnderstoodTable, message: ImportText): ImportWarning {
  return { tableId: table.id, where: table.id, message }
}
