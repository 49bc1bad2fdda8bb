import type { Facts } from '../changes/change-set.ts'
import type { Layer } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { DISTRICT_COLUMN, planDistricts } from '../districts/plan-districts.ts'
import { planColumns, setCriteria, setSubCriteria } from '../plan/columns.ts'
import { planUnits } from '../plan/plan-units.ts'
import {
  createCommuneTable,
  setCommune,
  type CommuneLists,
  type CommuneTable,
} from './commune-table.ts'

/**
 * Builds the table of one set from a document's facts: of communes, or of a set for districts, whose units are the plan's
 * districts in one column. Lists of communes outside the plan's columns are left out.
 */
export function buildCommuneTable(facts: Facts, planId: string, setId: string): CommuneTable {
  const { columns, units } = unitsOfSet(facts, planId, setId)
  const criteria = setCriteria(facts, setId).map(({ number }) => number)
  const own = new Set(criteria)
  const subs = setSubCriteria(facts, setId)
    .map(({ number }) => number)
    .filter((number) => !own.has(number))
  const table = createCommuneTable({
    units: units.map(({ id }) => id),
    columnOf: Int32Array.from(units, ({ column }) => column),
    columns,
    criteria,
    numbers: [...criteria, ...subs],
  })
  const withRows = new Set<string>()
  for (const row of facts.markList.values()) {
    if (row.planId === planId && row.setId === setId) withRows.add(row.unitId)
  }
  for (const unitId of withRows) {
    setCommune(table, unitId, communeLists(facts, planId, setId, unitId))
  }
  return table
}

function unitsOfSet(
  facts: Facts,
  planId: string,
  setId: string,
): {
  readonly columns: readonly string[]
  readonly units: readonly { readonly id: string; readonly column: number }[]
} {
  if (facts.criteriaSet.get(setId)?.unitLevel === 'district') {
    const units = planDistricts(facts, planId).map(({ id }) => ({ id, column: 0 }))
    return { columns: [DISTRICT_COLUMN], units }
  }
  const columns = planColumns(facts, planId)
  return {
    columns: columns.map(({ columnId }) => columnId),
    units: planUnits(facts, planId, columns).map(({ unit, column }) => ({ id: unit.id, column })),
  }
}

/** One commune's lists as the facts hold them. */
export function communeLists(
  facts: Facts,
  planId: string,
  setId: string,
  unitId: string,
): CommuneLists {
  const row = (layer: Layer) => findFact(facts, 'markList', { planId, setId, layer, unitId })
  return {
    baseline: row('baseline')?.criteria ?? null,
    target: row('target') ?? null,
    actual: row('actual')?.criteria ?? null,
  }
}
