import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import { layerTitle } from './layer-title.ts'
import type { MatrixTable } from './matrix-table.ts'

type T = (key: MessageKey, params?: MessageParams) => string

/** The table as steps of the history name it: `Xã nông thôn mới, Kế hoạch 2023`. */
export function shortTableName(t: T, table: MatrixTable): string {
  const set = t(`matrix.standard.${table.set.standard}`)
  return `${set}, ${layerTitle(t, table.plan.year, table.choice.layer)}`
}

/** One column by its heading, several by their number. */
export function columnsName(t: T, table: MatrixTable, columnIds: readonly string[]): string {
  if (columnIds.length !== 1) return t('matrix.count.many', { count: columnIds.length })
  return columnName(table, columnIds[0] ?? '')
}

/** Headings of some columns, in a row. */
export function columnNames(table: MatrixTable, columnIds: readonly string[]): string {
  return columnIds.map((id) => columnName(table, id)).join(', ')
}

export function columnName(table: MatrixTable, columnId: string): string {
  return table.columns.find((column) => column.columnId === columnId)?.shortName ?? columnId
}

export function criterionName(table: MatrixTable, number: string): string {
  const criterion = table.criteria.find((candidate) => candidate.number === number)
  return criterion === undefined ? number : `${number}. ${criterion.shortName}`
}
