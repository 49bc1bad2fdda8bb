import { unitName as printedName } from '../../../shared/units/unit-name.ts'
import type { SheetColumn, SheetRow } from '../../grid/sheet-model.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import type { ListLayer } from './held-values.ts'
import type { ListTable } from './list-table.ts'

export type T = (key: MessageKey, params?: MessageParams) => string

export const UNIT = '@unit'
export const MISSING = '@missing'

export type ListRow = SheetRow &
  (
    | { readonly part: 'unit'; readonly unitId: string; readonly index: number }
    | { readonly part: 'communes' | 'sum' | 'average' }
  )

export type ListColumn = SheetColumn &
  (
    | { readonly part: 'number' | 'unit' | 'afterPlan' | 'missing' | 'others' }
    | { readonly part: 'count' | 'list'; readonly layer: ListLayer }
  )

/** Column ids of a layer's two cells: what findings and refusals are shown at. */
export function cellColumn(part: 'count' | 'list', layer: ListLayer): string {
  return `@${layer}-${part}`
}

/** `Xã Nhân Lý - Huyện Chi Lăng`, as appendices print it; in a plan of one district without the district. */
export function unitName(
  table: Pick<ListTable, 'facts' | 'columnOf' | 'isOneColumn'>,
  unitId: string,
): string {
  const unit = table.facts().unit.get(unitId)
  const name = unit === undefined ? unitId : printedName(unit)
  const column = table.columnOf.get(unitId)
  return column === undefined || table.isOneColumn ? name : `${name} - ${capital(column.name)}`
}

function capital(name: string): string {
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)
}

export function listRows(table: ListTable, t: T): ListRow[] {
  const rows = table.list.units.map((unitId, index): ListRow => ({
    id: unitId,
    kind: 'body',
    label: unitName(table, unitId),
    part: 'unit',
    unitId,
    index,
  }))
  if (rows.length === 0) return rows
  for (const part of ['communes', 'sum', 'average'] as const) {
    rows.push({ id: `@${part}`, kind: 'pinnedBottom', label: t(`lists.row.${part}`), part })
  }
  return rows
}

export function listColumns(table: ListTable, hasOthers: boolean, t: T): ListColumn[] {
  const year = { year: String(table.year), previous: String(table.year - 1) }
  const columns: ListColumn[] = [
    {
      id: '@number',
      kind: 'rowHeader',
      header: t('lists.column.number'),
      width: 36,
      align: 'center',
      pinned: 'left',
      part: 'number',
    },
    {
      id: UNIT,
      kind: 'label',
      header: t('lists.column.unit'),
      title: t('lists.openHint'),
      width: 224,
      flex: 1,
      align: 'left',
      part: 'unit',
    },
  ]
  for (const layer of ['baseline', 'target'] as const) {
    columns.push(
      {
        id: cellColumn('count', layer),
        kind: 'value',
        header: t(`lists.column.${layer}Count`),
        title: t(`lists.column.${layer}CountTitle`, year),
        width: 62,
        align: 'center',
        part: 'count',
        layer,
      },
      {
        id: cellColumn('list', layer),
        kind: 'value',
        header: t(`lists.column.${layer}List`),
        title: t(`lists.column.${layer}ListTitle`, year),
        width: 208,
        flex: 4,
        align: 'left',
        part: 'list',
        layer,
      },
    )
  }
  columns.push(
    {
      id: '@after-plan',
      kind: 'value',
      header: t('lists.column.afterPlan'),
      title: t('lists.column.afterPlanTitle', year),
      width: 54,
      align: 'center',
      part: 'afterPlan',
    },
    {
      id: MISSING,
      kind: 'value',
      header: t('lists.column.missing'),
      title: t('lists.column.missingTitle'),
      width: 118,
      flex: 1,
      align: 'left',
      part: 'missing',
    },
  )
  if (hasOthers) {
    columns.push({
      id: '@others',
      kind: 'value',
      header: t('lists.column.others'),
      title: t('lists.column.othersTitle'),
      width: 108,
      flex: 1,
      align: 'left',
      part: 'others',
    })
  }
  return columns
}
