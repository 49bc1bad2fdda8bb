import type { Facts } from '../changes/change-set.ts'
import type { PlanRefusal } from '../messages/units.vi.ts'
import { columnOfUnits, freeColumnId } from './column-edits.ts'
import { planColumns } from './columns.ts'
import { groupUnits, unitGroups } from './group-edits.ts'
import type { Unit } from './unit-edits.ts'
import { unitName } from '../units/unit-name.ts'
import type { TargetColumn } from './regroup-cells.ts'

/** Columns a plan could have instead of its own; `rest` names the column of communes that belong to none of the others. */
export type Targets =
  | { readonly ok: true; readonly columns: readonly TargetColumn[] }
  | {
      readonly ok: false
      readonly refusal: {
        readonly code: PlanRefusal
        readonly params: Readonly<Record<string, string | number>>
      }
    }

/** Communes at or below the plan's unit, in the order of the tree. */
export function communesOfPlan(facts: Facts, planId: string): Unit[] {
  const top = facts.plan.get(planId)?.unitId
  const isBelow = (unit: Unit | undefined): boolean => {
    for (let at = unit; at !== undefined; at = facts.unit.get(at.parentId ?? '')) {
      if (at.parentId === top || at.id === top) return true
    }
    return false
  }
  const parentPosition = (unit: Unit): number => facts.unit.get(unit.parentId ?? '')?.position ?? 0
  return [...facts.unit.values()]
    .filter((unit) => unit.level === 'commune' && isBelow(unit))
    .sort(
      (a, b) =>
        parentPosition(a) - parentPosition(b) ||
        (a.parentId ?? '').localeCompare(b.parentId ?? '') ||
        a.position - b.position ||
        (a.id < b.id ? -1 : 1),
    )
}

/** One column a district, in the order of the districts. */
export function districtTargets(facts: Facts, planId: string, rest: string): Targets {
  const cells = new Map<string, { district: Unit | null; unitIds: string[] }>()
  for (const commune of communesOfPlan(facts, planId)) {
    const parent = facts.unit.get(commune.parentId ?? '')
    const district = parent?.level === 'district' && parent.parentId !== null ? parent : null
    const entry = cells.get(district?.id ?? '') ?? { district, unitIds: [] }
    entry.unitIds.push(commune.id)
    cells.set(district?.id ?? '', entry)
  }
  if (![...cells.values()].some(({ district }) => district !== null)) {
    return { ok: false, refusal: { code: 'units.refused.noDistricts', params: {} } }
  }
  const headings = new Map(
    planColumns(facts, planId).map((column) => [column.columnId, column.shortName]),
  )
  const columns = [...cells.values()].map(({ district, unitIds }) =>
    district === null
      ? restColumn(facts, planId, rest, unitIds)
      : {
          columnId: district.id,
          name: unitName(district),
          shortName: headings.get(district.id) ?? district.name,
          unitIds,
        },
  )
  return { ok: true, columns }
}

/** One column a group. Refuses where a commune is in two of them: it can't be counted twice. */
export function groupTargets(
  facts: Facts,
  planId: string,
  groupIds: readonly string[],
  rest: string,
): Targets {
  const groups = unitGroups(facts).filter(({ id }) => groupIds.includes(id))
  if (groups.length === 0) {
    return { ok: false, refusal: { code: 'units.refused.noGroups', params: {} } }
  }
  const columns = groups.map((group) => ({
    columnId: group.id,
    name: group.name,
    shortName: group.name,
    members: groupUnits(facts, group.id),
    unitIds: [] as string[],
  }))
  const others: string[] = []
  for (const commune of communesOfPlan(facts, planId)) {
    const [first, second] = columns.filter(({ members }) => members.has(commune.id))
    if (first !== undefined && second !== undefined) {
      const params = { name: unitName(commune), one: first.name, other: second.name }
      return { ok: false, refusal: { code: 'units.refused.overlap', params } }
    }
    if (first === undefined) others.push(commune.id)
    else first.unitIds.push(commune.id)
  }
  return {
    ok: true,
    columns: [
      ...columns.map(({ members: _, ...column }) => column),
      ...(others.length === 0 ? [] : [restColumn(facts, planId, rest, others)]),
    ],
  }
}

/** One column for the whole plan. */
export function wholeTargets(facts: Facts, planId: string): Targets {
  const unit = facts.unit.get(facts.plan.get(planId)?.unitId ?? '')
  const name = unit === undefined ? planId : unitName(unit)
  const shortName = unit?.name ?? name
  const unitIds = communesOfPlan(facts, planId).map(({ id }) => id)
  const columnId = freeColumnId(facts, planId, shortName)
  return { ok: true, columns: [{ columnId, name, shortName, unitIds }] }
}

/** The plan's columns with some of them made one, in the place and under the id of the first. */
export function mergedTargets(
  facts: Facts,
  planId: string,
  columnIds: ReadonlySet<string>,
  heading: string,
): Targets {
  const units = new Map<string, string[]>()
  for (const [unitId, columnId] of columnOfUnits(facts, planId)) {
    const list = units.get(columnId)
    if (list === undefined) units.set(columnId, [unitId])
    else list.push(unitId)
  }
  const columns = planColumns(facts, planId)
  const first = columns.find(({ columnId }) => columnIds.has(columnId))
  return {
    ok: true,
    columns: columns
      .filter((column) => column === first || !columnIds.has(column.columnId))
      .map((column) => {
        if (column !== first) {
          const { columnId, name, shortName } = column
          return { columnId, name, shortName, unitIds: units.get(columnId) ?? [] }
        }
        const unitIds = columns
          .filter(({ columnId }) => columnIds.has(columnId))
          .flatMap(({ columnId }) => units.get(columnId) ?? [])
        return { columnId: column.columnId, name: heading, shortName: heading, unitIds }
      }),
  }
}

function restColumn(
  facts: Facts,
  planId: string,
  name: string,
  unitIds: readonly string[],
): TargetColumn {
  return { columnId: freeColumnId(facts, planId, name), name, shortName: name, unitIds }
}
