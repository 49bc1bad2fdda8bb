import type { Layer } from '../../../shared/changes/fact-tables.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import { unitName } from '../../../shared/units/unit-name.ts'
import type {
  VillageCell,
  VillageTable,
  VillageTotals,
} from '../../../shared/villages/village-table.ts'
import type { SheetColumn, SheetRow } from '../../grid/sheet-model.ts'

export type T = (key: MessageKey, params?: MessageParams) => string

export const UNIT = '@unit'
export const NAMES = '@names'
export const NAMED = '@named'
export const CUMULATIVE = '@cumulative'
export const RATE = '@rate'
export const NOTE = '@note'
export const PLAN_ROW = '@plan'

export type VillageRow = SheetRow &
  (
    | { readonly part: 'commune'; readonly unitId: string; readonly number: number }
    /** A column of the plan with its subtotals; `unitId` null where it is no unit. */
    | { readonly part: 'column'; readonly index: number; readonly unitId: string | null }
    | { readonly part: 'plan'; readonly unitId: string }
  )

export type VillageColumn = SheetColumn &
  (
    | { readonly part: 'number' | 'unit' | 'names' | 'named' | 'cumulative' | 'rate' | 'note' }
    | { readonly part: 'count'; readonly cell: VillageCell }
  )

export function columnRowId(columnId: string): string {
  return `@column/${columnId}`
}

/** Every commune of the plan under its column; a plan of one column needs no subtotals. */
export function villageRows(
  table: VillageTable,
  isShown: (unitId: string) => boolean,
  t: T,
): VillageRow[] {
  const rows: VillageRow[] = []
  const isGrouped = table.columns.length > 1
  for (const [index, { column, unitId, communes }] of table.columns.entries()) {
    const shown = communes.filter(({ id }) => isShown(id))
    const isOwn = unitId !== null && isShown(unitId)
    if (isGrouped && (shown.length > 0 || isOwn)) {
      rows.push({
        id: columnRowId(column.columnId),
        kind: 'body',
        label: upperFirst(column.name),
        part: 'column',
        index,
        unitId,
      })
    }
    for (const [at, unit] of shown.entries()) {
      const label = unitName(unit)
      rows.push({
        id: unit.id,
        kind: 'body',
        label,
        part: 'commune',
        unitId: unit.id,
        number: at + 1,
      })
    }
  }
  rows.push({
    id: PLAN_ROW,
    kind: 'pinnedBottom',
    label: t('villages.row.plan'),
    part: 'plan',
    unitId: table.planUnitId,
  })
  return rows
}

/** The figures of a row that sums up others; null for a commune. */
export function totalsOf(table: VillageTable, row: VillageRow): VillageTotals | null {
  if (row.part === 'plan') return table.planTotals()
  return row.part === 'column' ? table.columnTotals(row.index) : null
}

export function villageColumns(year: number, t: T): VillageColumn[] {
  const years = { year: String(year), previous: String(year - 1) }
  const count = (cell: VillageCell, width = 66): VillageColumn => ({
    id: cell,
    kind: 'value',
    header: t(`villages.column.${cell}`, years),
    title: t(`villages.columnTitle.${cell}`, years),
    width,
    align: 'right',
    part: 'count',
    cell,
  })
  const computed = (
    part: 'named' | 'cumulative' | 'rate',
    id: string,
    width: number,
  ): VillageColumn => ({
    id,
    kind: 'value',
    header: t(`villages.column.${part}`, years),
    title: t(`villages.columnTitle.${part}`, years),
    width,
    align: 'right',
    isComputed: true,
    part,
  })
  return [
    {
      id: '@number',
      kind: 'rowHeader',
      header: t('villages.column.number'),
      width: 38,
      align: 'center',
      pinned: 'left',
      part: 'number',
    },
    {
      id: UNIT,
      kind: 'label',
      header: t('villages.column.unit'),
      width: 150,
      flex: 2,
      align: 'left',
      pinned: 'left',
      part: 'unit',
    },
    count('total'),
    count('baseline'),
    count('target'),
    {
      id: NAMES,
      kind: 'value',
      header: t('villages.column.names'),
      title: t('villages.columnTitle.names', years),
      width: 170,
      flex: 5,
      align: 'left',
      part: 'names',
    },
    computed('named', NAMED, 48),
    computed('cumulative', CUMULATIVE, 62),
    computed('rate', RATE, 62),
    count('actual'),
    {
      id: NOTE,
      kind: 'value',
      header: t('villages.column.note'),
      width: 92,
      flex: 2,
      align: 'left',
      part: 'note',
    },
  ]
}

/** The column of the sheet in which a place's layer stands; null is the number of all villages. */
export function columnOfLayer(layer: Layer | null): string {
  return layer ?? 'total'
}

function upperFirst(name: string): string {
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)
}
