import type { Facts } from '../changes/change-set.ts'
import type { FactRow, FactTable } from '../changes/fact-tables.ts'
import { splitNumbers } from '../criteria/number-list.ts'

/** Facts that hang on something, by table: what keeps it from being removed. Empty when nothing does. */
export type FactUse = ReadonlyMap<FactTable, number>

/** Facts about a unit: marks, counts, registrations, recognitions, values waiting for a decision. */
export function unitUse(facts: Facts, unitId: string): FactUse {
  const use = new Map<FactTable, number>()
  for (const table of ['markList', 'declaredCount', 'registration', 'recognition'] as const) {
    for (const row of facts[table].values()) if (row.unitId === unitId) add(use, table)
  }
  for (const row of facts.heldValue.values()) if (row.unitId === unitId) add(use, 'heldValue')
  return use
}

/** Figures of a column: cells, bases set by hand, counted columns, values waiting for a decision. */
export function columnUse(facts: Facts, planId: string, columnId: string): FactUse {
  const use = new Map<FactTable, number>()
  for (const table of ['matrixCell', 'averageBase', 'countedColumn', 'heldValue'] as const) {
    for (const row of facts[table].values()) {
      if (row.planId === planId && row.columnId === columnId) add(use, table)
    }
  }
  return use
}

/** Facts of a set in one plan, or in any (`planId` null). Registrations belong to a standard, not to a set. */
export function setUse(facts: Facts, planId: string | null, setId: string): FactUse {
  const use = new Map<FactTable, number>()
  for (const table of SET_TABLES) {
    for (const row of facts[table].values()) {
      if (row.setId === setId && (planId === null || row.planId === planId)) add(use, table)
    }
  }
  return use
}

const SET_TABLES = [
  'matrixCell',
  'provinceFigure',
  'rateBase',
  'averageBase',
  'markList',
  'declaredCount',
  'countedColumn',
  'heldValue',
] as const

/** Facts that name a number of a set: cells, province figures, marks of communes, values waiting for a decision. */
export function numberUse(facts: Facts, setId: string, numbers: ReadonlySet<string>): FactUse {
  const use = new Map<FactTable, number>()
  for (const table of ['matrixCell', 'provinceFigure', 'heldValue'] as const) {
    for (const row of facts[table].values()) {
      if (row.setId === setId && row.criterion !== null && numbers.has(row.criterion)) {
        add(use, table)
      }
    }
  }
  for (const row of facts.markList.values()) {
    if (row.setId === setId && namesAny(row, numbers)) add(use, 'markList')
  }
  return use
}

function namesAny(row: FactRow<'markList'>, numbers: ReadonlySet<string>): boolean {
  return [...splitNumbers(row.criteria), ...splitNumbers(row.lost)].some((n) => numbers.has(n))
}

export function totalUse(use: FactUse): number {
  let total = 0
  for (const count of use.values()) total += count
  return total
}

function add(use: Map<FactTable, number>, table: FactTable): void {
  use.set(table, (use.get(table) ?? 0) + 1)
}
