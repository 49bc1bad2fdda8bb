import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import type { NumberStyle } from '../../../shared/numbers/format.ts'
import { columnLists } from '../../../shared/matrix/switch-columns.ts'
import { planArea } from '../../../shared/plan/plan-area.ts'
import {
  AVERAGE,
  BASE,
  BOUND,
  RATE,
  RECOGNISED,
  TOTAL,
  type MatrixColumn,
  type MatrixRow,
  type MatrixTable,
} from './matrix-table.ts'

type T = (key: MessageKey, params?: MessageParams) => string

const NARROW_COLUMN_PX = 49
const COLUMN_PX = 56
/** On a wide screen districts widen too; at 1366 px they keep their least width and names take the rest. */
const NAME_FLEX = 5
/** Up to here the columns of a province fit beside rail and panel at 1366 px. */
const MANY_COLUMNS = 12

export function matrixRows(
  table: MatrixTable,
  style: NumberStyle,
  t: T,
  isBoundShown: boolean,
): MatrixRow[] {
  return [
    ...table.criteria.map((criterion, index): MatrixRow => ({
      id: criterion.number,
      kind: 'body',
      label: criterion.shortName,
      part: 'criterion',
      index,
      number: criterion.number,
    })),
    { id: TOTAL, kind: 'pinnedBottom', label: totalLabel(table, style, t), part: 'total' },
    { id: BASE, kind: 'pinnedBottom', label: t('matrix.base'), part: 'base' },
    { id: AVERAGE, kind: 'pinnedBottom', label: t('matrix.average'), part: 'average' },
    ...(isBoundShown ? boundRows(table, t) : []),
  ]
}

function boundRows(table: MatrixTable, t: T): MatrixRow[] {
  const isBefore = table.choice.layer === 'baseline'
  return [
    {
      id: BOUND,
      kind: 'pinnedBottom',
      label: t('matrix.bound', { count: table.criteria.length }),
      part: 'bound',
    },
    {
      id: RECOGNISED,
      kind: 'pinnedBottom',
      label: t(isBefore ? 'matrix.recognised' : 'matrix.recognisedPlanned'),
      part: 'recognised',
    },
  ]
}

export function matrixColumns(table: MatrixTable, t: T): MatrixColumn[] {
  const isNarrow = table.columns.length <= MANY_COLUMNS
  return [
    {
      id: '@number',
      kind: 'rowHeader',
      header: t('matrix.number'),
      width: 34,
      align: 'center',
      pinned: 'left',
      part: 'number',
    },
    {
      id: '@name',
      kind: 'label',
      header: t('matrix.criterion'),
      width: isNarrow ? 176 : 220,
      flex: isNarrow ? NAME_FLEX : undefined,
      align: 'left',
      pinned: isNarrow ? undefined : 'left',
      part: 'name',
    },
    ...table.columns.map((column, index): MatrixColumn => ({
      id: column.columnId,
      kind: 'value',
      header: column.shortName,
      // Read at each repaint: how many communes have lists moves with every list.
      get title() {
        return columnTitle(table, column, t)
      },
      isComputed: table.counted.has(column.columnId),
      width: isNarrow ? NARROW_COLUMN_PX : COLUMN_PX,
      align: 'right',
      part: 'unit',
      index,
      columnId: column.columnId,
    })),
    {
      id: TOTAL,
      kind: 'value',
      header: t('matrix.total'),
      width: isNarrow ? 52 : 72,
      align: 'right',
      pinned: isNarrow ? undefined : 'right',
      part: 'total',
    },
    {
      id: RATE,
      kind: 'value',
      header: t('matrix.rate'),
      width: isNarrow ? 60 : 72,
      align: 'right',
      pinned: isNarrow ? undefined : 'right',
      part: 'rate',
    },
  ]
}

/** The column's whole name; of a counted one also what it is counted from. */
function columnTitle(table: MatrixTable, column: MatrixTable['columns'][number], t: T): string {
  if (!table.counted.has(column.columnId)) return column.name
  const { known, all } = columnLists(table.lists(), table.choice.layer, column.columnId)
  const key = known === all ? 'matrix.countedTitle' : 'matrix.countedTitlePart'
  return t(key, { name: column.name, known, all })
}

/** As the appendix names it: `Cộng toàn tỉnh`, `Cộng toàn thành phố`, `Cộng toàn huyện`. */
function totalLabel(table: MatrixTable, style: NumberStyle, t: T): string {
  const unit = table.facts().unit.get(table.plan.unitId)
  const area = planArea(unit, style, (level) => t(`appendix.area.${level}`))
  return t('appendix.row.total', { area })
}
