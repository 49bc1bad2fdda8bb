import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import { unitName } from '../../../shared/units/unit-name.ts'
import type { SheetColumn } from '../../grid/sheet-model.ts'
import {
  ACHIEVED,
  AFTER,
  COMMUNE,
  COUNT,
  LIST,
  PLANNED_LIST,
  PLANNED_ROW,
  type CommuneColumn,
  type CommuneRow,
  type CommunesTable,
  type Detail,
} from '../communes/communes-table.ts'

export const PLAN = '@plan'
export const REGISTERED = '@registered'
export const RECOGNISED = '@recognised'
export const STATUS = '@status'

/** What tables of communes don't have: the plan as `8/9`, registration, recognition, and how the district stands. */
export type OwnColumn = SheetColumn & {
  readonly part: 'afterPlan' | 'registered' | 'recognised' | 'status'
}
export type DistrictColumn = CommuneColumn | OwnColumn
export type DistrictRow = Extract<
  CommuneRow,
  { part: 'commune' } | { part: 'shown' | 'achieved' | 'planned' | 'after' }
>
export type UnitRow = Extract<DistrictRow, { part: 'commune' }>
export type FootRow = Exclude<DistrictRow, UnitRow>

type T = (key: MessageKey, params?: MessageParams) => string

const CRITERION_PX = 28
const SUB_CRITERION_PX = 40

export function isOwn(column: DistrictColumn): column is OwnColumn {
  const { part } = column
  return part === 'afterPlan' || part === 'registered' || part === 'recognised' || part === 'status'
}

export function districtRows(table: CommunesTable, t: T): DistrictRow[] {
  const units = table.units.map((unit, index): DistrictRow => ({
    id: unit.id,
    kind: 'body',
    label: unitName(unit),
    part: 'commune',
    unit: index,
    unitId: unit.id,
  }))
  const foot = (id: string, part: FootRow['part'], key: MessageKey): DistrictRow => ({
    id,
    kind: 'pinnedBottom',
    label: t(key),
    part,
  })
  return table.view === 'actual'
    ? [
        ...units,
        foot(ACHIEVED, 'achieved', 'districts.row.actual'),
        foot(AFTER, 'after', 'districts.row.plan'),
      ]
    : [
        ...units,
        foot(ACHIEVED, 'achieved', 'districts.row.achieved'),
        foot(PLANNED_ROW, 'planned', 'districts.row.planned'),
        foot(AFTER, 'after', 'districts.row.after'),
      ]
}

export function districtColumns(table: CommunesTable, detail: Detail, t: T): DistrictColumn[] {
  const isActual = table.view === 'actual'
  const numbers = detail === 'sub' ? table.subCriteria : table.criteria
  const names = { standard: t(`districts.standard.${table.set.standard}`), year: year(table.plan) }
  return [
    {
      ...base('@no', t('communes.column.no'), 34, 'center'),
      kind: 'rowHeader',
      pinned: 'left',
      part: 'no',
    },
    {
      ...base(COMMUNE, t('districts.column.district'), 146, 'left'),
      kind: 'label',
      flex: 2,
      pinned: 'left',
      part: 'commune',
    },
    {
      ...base(
        COUNT,
        t(isActual ? 'districts.column.actualCount' : 'districts.column.count'),
        48,
        'center',
      ),
      title: t('districts.column.countTitle'),
      part: 'count',
    },
    {
      ...base(
        LIST,
        t(isActual ? 'communes.column.actualList' : 'communes.column.list'),
        74,
        'left',
      ),
      flex: 2,
      part: 'list',
    },
    {
      ...base(PLAN, t('districts.column.plan'), 48, 'center'),
      title: t('districts.column.planTitle'),
      part: 'afterPlan',
    },
    {
      ...base(
        PLANNED_LIST,
        t(isActual ? 'communes.column.notReached' : 'communes.column.plannedList'),
        70,
        'left',
      ),
      flex: 1,
      part: 'plannedList',
    },
    ...numbers.map(({ number, name, index }): DistrictColumn => ({
      ...base(number, number, detail === 'sub' ? SUB_CRITERION_PX : CRITERION_PX, 'center'),
      title: t('communes.numbered', { number, name }),
      isDense: true,
      part: 'mark',
      index,
      number,
      name,
    })),
    {
      ...base(REGISTERED, t('districts.column.registered'), 54, 'center'),
      title: t('districts.column.registeredTitle', names),
      part: 'registered',
    },
    {
      ...base(RECOGNISED, t('districts.column.recognised'), 56, 'center'),
      title: t('districts.column.recognisedTitle', names),
      part: 'recognised',
    },
    {
      ...base(STATUS, t('districts.column.status'), 124, 'left'),
      flex: 1,
      part: 'status',
    },
  ]
}

function base(
  id: string,
  header: string,
  width: number,
  align: SheetColumn['align'],
): Pick<SheetColumn, 'id' | 'header' | 'width' | 'align'> & { readonly kind: 'value' } {
  return { id, kind: 'value', header, width, align }
}

/** A year is a name, not a quantity: it takes no thousands mark. */
function year(plan: FactRow<'plan'>): string {
  return String(plan.year)
}
