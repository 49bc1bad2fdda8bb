import { unitName } from '../../../shared/units/unit-name.ts'
import type { Facts, RowChange } from '../../../shared/changes/change-set.ts'
import { factKey, type FactRow, type FactTable } from '../../../shared/changes/fact-tables.ts'
import { findFact } from '../../../shared/changes/facts.ts'

/** Names behind the ids of a change's rows, by which people know them. An id without a name shows itself. */
export interface FactNames {
  unit(id: string): string
  isDistrict(id: string): boolean
  column(planId: string, columnId: string): string
  criterion(setId: string, number: string): string
  set(id: string): FactRow<'criteriaSet'> | undefined
  plan(id: string): FactRow<'plan'> | undefined
  group(id: string): string
  capitalLine(planId: string, id: string): string
  indicator(planId: string, id: string): string
}

/** Looks into the document as it is, then into the change itself, whose rows the document may no longer hold. */
export function factNames(facts: Facts, rows: readonly RowChange[]): FactNames {
  const ofChange = new Map<string, RowChange>()
  for (const row of rows) {
    const held = row.after ?? row.before
    if (held !== null) ofChange.set(mapKey(row.table, held), row)
  }
  function find<T extends FactTable>(
    table: T,
    key: Readonly<Record<string, unknown>>,
  ): FactRow<T> | undefined {
    const found = findFact(facts, table, key)
    if (found !== undefined) return found
    const row = ofChange.get(mapKey(table, key))
    // The map's key begins with the table, so the row is one of that table.
    return (row?.after ?? row?.before ?? undefined) as FactRow<T> | undefined
  }
  return {
    unit(id) {
      const unit = find('unit', { id })
      return unit === undefined ? id : unitName(unit)
    },
    isDistrict: (id) => find('unit', { id })?.level === 'district',
    column: (planId, columnId) => find('planColumn', { planId, columnId })?.shortName ?? columnId,
    criterion: (setId, number) => find('criterion', { setId, number })?.shortName ?? number,
    set: (id) => find('criteriaSet', { id }),
    plan: (id) => find('plan', { id }),
    group: (id) => find('unitGroup', { id })?.name ?? id,
    capitalLine: (planId, id) => find('capitalLine', { planId, id })?.name ?? id,
    indicator: (planId, id) => find('indicator', { planId, id })?.name ?? id,
  }
}

function mapKey(table: FactTable, key: Readonly<Record<string, unknown>>): string {
  return `${table}\u0001${factKey(table, key)}`
}
