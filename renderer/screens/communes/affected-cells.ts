import type { RowChange } from '../../../shared/changes/change-set.ts'
import type { CellRef } from '../../grid/sheet-model.ts'
import {
  ACHIEVED,
  AFTER,
  COUNT,
  LIST,
  PLANNED_COUNT,
  PLANNED_LIST,
  PLANNED_ROW,
  SHOWN,
  type CommunesTable,
} from './communes-table.ts'
import { splitNumbers } from '../../../shared/criteria/number-list.ts'

/** What a change of facts means for the table on screen. */
export interface Effect {
  /** Communes whose marks or declared counts of this table moved. */
  readonly units: readonly number[]
  /** Numbers whose marks moved. */
  readonly numbers: readonly string[]
  /** Whom a filter lets through may have changed: groups, registrations, recognitions. */
  readonly isMembership: boolean
  /** Rows, columns or names may have changed. */
  readonly isShape: boolean
}

const SHAPE_TABLES = new Set([
  'unit',
  'criteriaSet',
  'criterion',
  'subCriterion',
  'plan',
  'planSet',
  'planColumn',
  'planColumnUnit',
])
const MEMBER_TABLES = new Set(['registration', 'recognition', 'unitGroup', 'unitGroupMember'])

export function effectOf(table: CommunesTable, rows: readonly RowChange[]): Effect {
  const units = new Set<number>()
  const numbers = new Set<string>()
  let isMembership = false
  let isShape = false
  for (const change of rows) {
    if (change.table === 'markList' || change.table === 'declaredCount') {
      const row = change.after ?? change.before
      if (row === null || row.planId !== table.planId || row.setId !== table.setId) continue
      const unit = table.communes.unitIndex.get(row.unitId)
      if (unit === undefined) continue
      units.add(unit)
      if (change.table === 'markList') addMoved(numbers, change.before, change.after)
    } else if (SHAPE_TABLES.has(change.table)) isShape = true
    else if (MEMBER_TABLES.has(change.table)) isMembership = true
  }
  return { units: [...units], numbers: [...numbers], isMembership, isShape }
}

interface Lists {
  readonly criteria: string
  readonly lost: string
}

function addMoved(numbers: Set<string>, before: Lists | null, after: Lists | null): void {
  for (const part of ['criteria', 'lost'] as const) {
    const was = new Set(splitNumbers(before?.[part] ?? ''))
    const is = new Set(splitNumbers(after?.[part] ?? ''))
    for (const number of was) if (!is.has(number)) numbers.add(number)
    for (const number of is) if (!was.has(number)) numbers.add(number)
  }
}

/** Cells that one edit moves: the communes' own, their districts' and those at the foot. */
export function affectedCells(
  table: CommunesTable,
  { units, numbers }: Effect,
): { readonly own: readonly CellRef[]; readonly computed: readonly CellRef[] } {
  const lists = [COUNT, LIST, PLANNED_COUNT, PLANNED_LIST]
  const own: CellRef[] = []
  const districts = new Set<string>()
  for (const unit of units) {
    const row = table.units[unit]?.id ?? ''
    for (const column of [...lists, ...numbers]) own.push({ row, column })
    const column = table.columns[table.communes.shape.columnOf[unit] ?? -1]
    if (column !== undefined) districts.add(`@district:${column.columnId}`)
  }
  const computed: CellRef[] = []
  for (const row of [...districts, ACHIEVED, PLANNED_ROW, AFTER]) {
    for (const column of [...lists, ...numbers]) computed.push({ row, column })
  }
  computed.push({ row: SHOWN, column: LIST })
  return { own, computed }
}
