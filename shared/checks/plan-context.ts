import type { RowChange } from '../changes/change-set.ts'
import type { FactRow, FactTable, Layer, VillageStandard } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { communeLists, type CommuneList } from '../communes/commune-lists.ts'
import { splitNumbers } from '../criteria/number-list.ts'
import { planDistricts } from '../districts/plan-districts.ts'
import { districtSets, planColumns, planSets } from '../plan/columns.ts'
import { planUnits } from '../plan/plan-units.ts'
import { VILLAGE_TABLES } from '../villages/checked-villages.ts'
import {
  buildVillageTable,
  villageStandards,
  type VillageTable,
} from '../villages/village-table.ts'
import type { CheckedPlan, CheckedSet, CheckedUnit, UnitLists } from './checked-plan.ts'
import { setCatalogue } from './set-catalogue.ts'
import type { PlanTables } from '../plan/plan-tables.ts'

/** Tables that say which units, columns and criteria a plan has: after a change of theirs everything is looked at anew. */
export const SHAPING_TABLES: ReadonlySet<FactTable> = new Set<FactTable>([
  'unit',
  'criteriaSet',
  'criterion',
  'subCriterion',
  'plan',
  'planSet',
  'planColumn',
  'planColumnUnit',
])

const LIST_TABLES: ReadonlySet<FactTable> = new Set<FactTable>([
  'registration',
  'unitGroup',
  'unitGroupMember',
  'listTitle',
])

const OF_VILLAGES: ReadonlySet<FactTable> = new Set<FactTable>(VILLAGE_TABLES)

/** More rows than this (an import) are read anew later rather than taken over one by one within a keystroke. */
const MANY_ROWS = 500

/** A plan made ready for rules; holds until a shaping table changes. */
export interface PlanContext {
  /** Ids of the plan's communes in order, then of its districts. */
  readonly unitIds: readonly string[]
  /** The plan with these communes to look at. */
  with(unitIds: readonly string[]): CheckedPlan
  /** Takes over changed rows: what was kept of their tables follows, or is read anew when next asked for. */
  note(rows: readonly RowChange[]): void
}

/** Null when the document has no such plan. */
export function planContext(source: PlanTables, planId: string): PlanContext | null {
  const { facts } = source
  const plan = facts.plan.get(planId)
  if (plan === undefined) return null
  const columns = planColumns(facts, planId)
  const checked = (set: FactRow<'criteriaSet'>): CheckedSet => ({
    set,
    catalogue: setCatalogue(facts, set.id),
  })
  const sets = planSets(facts, planId)
    .filter((set) => set.unitLevel === 'commune')
    .map(checked)
  const setsOfDistricts = districtSets(facts, planId).map(checked)
  const columnOf = new Map<string, string>()
  const unitsOfColumn = new Map<string, FactRow<'unit'>[]>(
    columns.map(({ columnId }) => [columnId, []]),
  )
  for (const { unit, columnId } of planUnits(facts, planId, columns)) {
    columnOf.set(unit.id, columnId)
    unitsOfColumn.get(columnId)?.push(unit)
  }
  const districtColumns = columnsOfDistricts(
    planDistricts(facts, planId).map(({ id }) => id),
    unitsOfColumn,
  )
  let held: Map<string, FactRow<'heldValue'>[]> | null = null
  let lists: CommuneList[] | null = null
  let standards: readonly VillageStandard[] | null = null
  const villageTables = new Map<VillageStandard, VillageTable>()

  function villages(standard: VillageStandard): VillageTable {
    const known = villageTables.get(standard)
    if (known !== undefined) return known
    const communesOf = (columnId: string) => unitsOfColumn.get(columnId) ?? []
    const table = buildVillageTable(facts, planId, standard, { columns, communesOf })
    villageTables.set(standard, table)
    return table
  }

  function unit(unitId: string): CheckedUnit | undefined {
    const row = facts.unit.get(unitId)
    const isDistrict = districtColumns.has(unitId)
    const columnId = isDistrict ? districtColumns.get(unitId) : columnOf.get(unitId)
    if (row === undefined || columnId === undefined) return undefined
    const own = isDistrict ? setsOfDistricts : sets
    return {
      unit: row,
      columnId,
      sets: own,
      lists: own.flatMap((set) => readLists(source, planId, unitId, set)),
    }
  }

  const whole: Omit<CheckedPlan, 'units'> = {
    facts,
    plan,
    columns,
    sets,
    columnOf,
    districtIds: new Set(districtColumns.keys()),
    unitsOfColumn,
    unit,
    heldOf(unitId) {
      held ??= heldByUnit(source, planId)
      return held.get(unitId) ?? []
    },
    lists: () => (lists ??= communeLists(facts, planId)),
    *villages() {
      standards ??= villageStandards(facts, planId)
      for (const standard of standards) yield villages(standard)
    },
    communes: (setId) => source.communes(planId, setId),
    matrix: (setId, layer) => source.matrix(planId, setId, layer),
  }
  return {
    unitIds: [...columnOf.keys(), ...districtColumns.keys()],
    with: (unitIds) => ({ ...whole, units: unitIds.flatMap((unitId) => unit(unitId) ?? []) }),
    note(rows) {
      const ofVillages = rows.filter(({ table }) => OF_VILLAGES.has(table))
      for (const { table } of rows) {
        if (table === 'heldValue') held = null
        if (LIST_TABLES.has(table)) lists = null
      }
      if (ofVillages.length === 0) return
      standards = null
      if (ofVillages.length > MANY_ROWS) villageTables.clear()
      for (const table of villageTables.values()) table.note(ofVillages)
    },
  }
}

/** The column in which all communes of a district are; null where they are in several, or there are none. */
function columnsOfDistricts(
  districts: readonly string[],
  unitsOfColumn: ReadonlyMap<string, readonly FactRow<'unit'>[]>,
): Map<string, string | null> {
  const columns = new Map<string, Set<string>>(districts.map((id) => [id, new Set()]))
  for (const [columnId, units] of unitsOfColumn) {
    for (const { parentId } of units) if (parentId !== null) columns.get(parentId)?.add(columnId)
  }
  return new Map(
    [...columns].map(([id, [column, ...others]]) => [
      id,
      column !== undefined && others.length === 0 ? column : null,
    ]),
  )
}

/** Nothing for a set in which the commune has no row at all, as in most sets for most communes. */
function readLists(
  { facts }: PlanTables,
  planId: string,
  unitId: string,
  set: CheckedSet,
): UnitLists[] {
  const key = (layer: Layer) => ({ planId, setId: set.set.id, layer, unitId })
  const list = (layer: Layer) => findFact(facts, 'markList', key(layer))
  const declared = (layer: Layer): number | null =>
    facts.declaredCount.size === 0
      ? null
      : (findFact(facts, 'declaredCount', key(layer))?.value ?? null)
  const baseline = list('baseline')
  const target = list('target')
  const actual = list('actual')
  const counts = {
    baseline: declared('baseline'),
    target: declared('target'),
    actual: declared('actual'),
  }
  const isSilent =
    baseline === undefined &&
    target === undefined &&
    actual === undefined &&
    counts.baseline === null &&
    counts.target === null &&
    counts.actual === null
  if (isSilent) return []
  return [
    {
      set,
      baseline: baseline === undefined ? null : splitNumbers(baseline.criteria),
      planned: target === undefined ? null : splitNumbers(target.criteria),
      lost: splitNumbers(target?.lost ?? ''),
      actual: actual === undefined ? null : splitNumbers(actual.criteria),
      declared: counts,
    },
  ]
}

function heldByUnit({ facts }: PlanTables, planId: string): Map<string, FactRow<'heldValue'>[]> {
  const byUnit = new Map<string, FactRow<'heldValue'>[]>()
  for (const row of facts.heldValue.values()) {
    if (row.planId !== planId || row.unitId === null) continue
    const rows = byUnit.get(row.unitId)
    if (rows === undefined) byUnit.set(row.unitId, [row])
    else rows.push(row)
  }
  return byUnit
}
