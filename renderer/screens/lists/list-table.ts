import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import type { CommuneList } from '../../../shared/communes/commune-lists.ts'
import {
  listLine,
  listTotals,
  type ListLine,
  type ListTotals,
} from '../../../shared/communes/list-figures.ts'
import { planColumns, setCriteria, setSubCriteria } from '../../../shared/plan/columns.ts'
import { planUnits } from '../../../shared/plan/plan-units.ts'
import type { DocumentFacts } from '../../state/document-facts.ts'
import { heldValues, type HeldValues } from './held-values.ts'

/** One list with the facts its lines are read from. Lines are kept until an edit touches their commune. */
export interface ListTable {
  readonly planId: string
  readonly year: number
  readonly list: CommuneList
  readonly facts: () => Facts
  readonly criteria: readonly FactRow<'criterion'>[]
  readonly criteriaNumbers: readonly string[]
  readonly subCriteriaNumbers: readonly string[]
  /** The plan's communes in its order, also those that are not in the list. */
  readonly planOrder: readonly string[]
  /** The column a commune belongs to. */
  readonly columnOf: ReadonlyMap<string, FactRow<'planColumn'>>
  readonly isOneColumn: boolean
  readonly line: (unitId: string) => ListLine
  readonly totals: () => ListTotals
  readonly held: () => HeldValues
  /** Called when facts of these communes have changed. */
  readonly forget: (unitIds: Iterable<string>) => void
  readonly forgetHeld: () => void
}

export function createListTable(
  facts: () => DocumentFacts,
  planId: string,
  list: CommuneList,
): ListTable {
  const now = facts().facts
  const columns = planColumns(now, planId)
  const units = planUnits(now, planId, columns)
  const columnOf = new Map<string, FactRow<'planColumn'>>()
  for (const { unit, column } of units) {
    const row = columns[column]
    if (row !== undefined) columnOf.set(unit.id, row)
  }
  const criteria = setCriteria(now, list.set.id)
  const criteriaNumbers = criteria.map(({ number }) => number)
  const lines = new Map<string, ListLine>()
  let totals: ListTotals | null = null
  let held: HeldValues | null = null

  function line(unitId: string): ListLine {
    const known = lines.get(unitId)
    if (known !== undefined) return known
    const key = { planId, setId: list.set.id, unitId }
    const read = listLine(facts().facts, key, criteriaNumbers)
    lines.set(unitId, read)
    return read
  }

  return {
    planId,
    year: now.plan.get(planId)?.year ?? 0,
    list,
    facts: () => facts().facts,
    criteria,
    criteriaNumbers,
    subCriteriaNumbers: setSubCriteria(now, list.set.id).map(({ number }) => number),
    planOrder: units.map(({ unit }) => unit.id),
    columnOf,
    isOneColumn: columns.length === 1,
    line,
    totals: () => (totals ??= listTotals(list.units.map(line))),
    held: () => (held ??= heldValues(facts().facts, planId, list.set.id)),
    forget(unitIds) {
      for (const unitId of unitIds) lines.delete(unitId)
      totals = null
    },
    forgetHeld: () => (held = null),
  }
}
