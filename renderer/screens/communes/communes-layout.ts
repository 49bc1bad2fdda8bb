import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import {
  ACHIEVED,
  AFTER,
  COMMUNE,
  communeName,
  COUNT,
  LIST,
  PLANNED_COUNT,
  PLANNED_LIST,
  PLANNED_ROW,
  SHOWN,
  type CommuneColumn,
  type CommuneRow,
  type CommunesTable,
  type Detail,
} from './communes-table.ts'

type T = (key: MessageKey, params?: MessageParams) => string

const CRITERION_PX = 28
const SUB_CRITERION_PX = 38
/** Where a count under a column may have four digits and a thousands mark. */
const WIDE_PX = 44
const MANY_COMMUNES = 1000

/** Rows of the communes and districts, made once a table: a filter only chooses among them. */
export interface RowStock {
  readonly communes: readonly CommuneRow[]
  readonly districts: readonly CommuneRow[]
  readonly foot: readonly CommuneRow[]
}

export function rowStock(table: CommunesTable, t: T): RowStock {
  const foot = (id: string, part: 'shown' | 'achieved' | 'planned' | 'after', key: MessageKey) => ({
    id,
    kind: 'pinnedBottom' as const,
    label: t(key),
    part,
  })
  const isActual = table.view === 'actual'
  return {
    communes: table.units.map((unit, index) => ({
      id: unit.id,
      kind: 'body',
      label: communeName(unit),
      part: 'commune',
      unit: index,
      unitId: unit.id,
    })),
    districts: table.columns.map((column, index) => ({
      id: `@district:${column.columnId}`,
      kind: 'body',
      label: column.name,
      part: 'district',
      column: index,
    })),
    foot: isActual
      ? [
          foot(SHOWN, 'shown', 'communes.row.shown'),
          foot(ACHIEVED, 'achieved', 'communes.row.actual'),
          foot(AFTER, 'after', 'communes.row.plan'),
        ]
      : [
          foot(SHOWN, 'shown', 'communes.row.shown'),
          foot(ACHIEVED, 'achieved', 'communes.row.achieved'),
          foot(PLANNED_ROW, 'planned', 'communes.row.planned'),
          foot(AFTER, 'after', 'communes.row.after'),
        ],
  }
}

/** The rows of the communes a filter lets through, each district's row before its own, the figures at the foot. */
export function shownRows(
  table: CommunesTable,
  stock: RowStock,
  shown: Int32Array,
): readonly CommuneRow[] {
  const rows: CommuneRow[] = []
  let last = -1
  for (const unit of shown) {
    const column = table.communes.shape.columnOf[unit] ?? -1
    const district = stock.districts[column]
    if (column !== last && district !== undefined) rows.push(district)
    last = column
    const row = stock.communes[unit]
    if (row !== undefined) rows.push(row)
  }
  return rows.length === 0 ? rows : [...rows, ...stock.foot]
}

export function communesColumns(table: CommunesTable, detail: Detail, t: T): CommuneColumn[] {
  const numbers = detail === 'sub' ? table.subCriteria : table.criteria
  const isActual = table.view === 'actual'
  const least = detail === 'sub' ? SUB_CRITERION_PX : CRITERION_PX
  const width = table.units.length >= MANY_COMMUNES ? WIDE_PX : least
  return [
    {
      id: '@no',
      kind: 'rowHeader',
      header: t('communes.column.no'),
      width: table.units.length >= MANY_COMMUNES ? 50 : 36,
      align: 'center',
      pinned: 'left',
      part: 'no',
    },
    {
      id: COMMUNE,
      kind: 'label',
      header: t('communes.column.commune'),
      width: 148,
      flex: 2,
      align: 'left',
      pinned: 'left',
      part: 'commune',
    },
    {
      id: COUNT,
      kind: 'value',
      header: t(isActual ? 'communes.column.actualCount' : 'communes.column.count'),
      title: t(isActual ? 'communes.column.actualCountTitle' : 'communes.column.countTitle'),
      width: 50,
      align: 'right',
      part: 'count',
    },
    {
      id: LIST,
      kind: 'value',
      header: t(isActual ? 'communes.column.actualList' : 'communes.column.list'),
      width: 158,
      flex: 3,
      align: 'left',
      part: 'list',
    },
    {
      id: PLANNED_COUNT,
      kind: 'value',
      header: t(isActual ? 'communes.column.planCount' : 'communes.column.plannedCount'),
      title: t(isActual ? 'communes.column.planCountTitle' : 'communes.column.plannedCountTitle'),
      width: 50,
      align: 'right',
      part: 'plannedCount',
    },
    {
      id: PLANNED_LIST,
      kind: 'value',
      header: t(isActual ? 'communes.column.notReached' : 'communes.column.plannedList'),
      title: isActual ? t('communes.column.notReachedTitle') : undefined,
      width: 110,
      flex: 2,
      align: 'left',
      part: 'plannedList',
    },
    ...numbers.map(({ number, name, index }): CommuneColumn => ({
      id: number,
      kind: 'value',
      header: number,
      title: t('communes.numbered', { number, name }),
      width,
      align: 'center',
      isDense: true,
      part: 'mark',
      index,
      number,
      name,
    })),
  ]
}
