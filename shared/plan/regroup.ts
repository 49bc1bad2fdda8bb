import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { PlanRefusal } from '../messages/units.vi.ts'
import { averageBase, communesByColumn, planColumns, planSets } from './columns.ts'
import { columnUse, totalUse } from './fact-use.ts'
import { columnOfUnits, type PlanColumn } from './column-edits.ts'
import { refused, type Outcome } from './outcome.ts'
import { isUnitOfYear, planUnits } from './plan-units.ts'
import { placeCells, sumOfKnown, type Regrouped, type TargetColumn } from './regroup-cells.ts'
import { heldEdits } from './regroup-words.ts'
import { RegroupedRows } from './regrouped-rows.ts'

export type Regrouping =
  | {
      readonly ok: true
      readonly edits: readonly FactEdit[]
      /** Columns whose figures are added up, by the heading of the column they end in. */
      readonly sums: readonly { readonly into: string; readonly from: readonly string[] }[]
    }
  | Extract<Outcome, { ok: false }>

/**
 * Puts other columns in the place of a plan's columns. Entered figures follow their communes: an old column that lies
 * wholly in one of the new ones gives its figures to it, added to those of the others there, so that every row's total
 * stays what it was, and so do the bases of averages. An old column with figures that would be torn apart is refused:
 * nobody can tell which of its communes a figure counts. All of it is one change.
 */
export function regroup(
  facts: Facts,
  planId: string,
  targets: readonly TargetColumn[],
): Regrouping {
  if (targets.length === 0) return refusedRegrouping('units.refused.noColumns', {})
  const old = planColumns(facts, planId)
  const targetOf = new Map<string, TargetColumn>()
  for (const target of targets) for (const unit of target.unitIds) targetOf.set(unit, target)
  const destinations = new Map<string, TargetColumn>()
  const members = countedMembers(facts, planId, old)
  for (const column of old) {
    const found = new Set(
      (members.get(column.columnId) ?? []).map((unitId) => targetOf.get(unitId)),
    )
    const [only] = found
    const sameColumn = targets.find(({ columnId }) => columnId === column.columnId)
    const destination = found.size === 1 ? only : found.size === 0 ? sameColumn : undefined
    if (destination !== undefined) destinations.set(column.columnId, destination)
    else if (hasFigures(facts, planId, column)) {
      const use = columnUse(facts, planId, column.columnId)
      return refusedRegrouping('units.refused.torn', {
        name: column.name,
        count: Math.max(totalUse(use), 1),
      })
    }
  }
  const rows = new RegroupedRows(facts, planId)
  placeColumns(facts, planId, { old, targets, destinations, members, rows })
  placeCells(facts, planId, { old, targets, destinations, members, rows })
  const edits = [...rows.edits(), ...heldEdits(facts, planId, destinations)]
  return { ok: true, edits, sums: sumsOf(facts, planId, old, destinations) }
}

/** Figures and the number of recognised communes: what a column can't be torn apart with. */
function hasFigures(facts: Facts, planId: string, column: PlanColumn): boolean {
  return column.recognisedNtm !== null || columnUse(facts, planId, column.columnId).size > 0
}

/** Unit ids by column: those that count in the plan; where none does, all that the column holds. */
function countedMembers(
  facts: Facts,
  planId: string,
  old: readonly PlanColumn[],
): Map<string, string[]> {
  const members = new Map<string, string[]>()
  const put = (columnId: string, unitId: string): void => {
    const list = members.get(columnId)
    if (list === undefined) members.set(columnId, [unitId])
    else list.push(unitId)
  }
  for (const { unit, columnId } of planUnits(facts, planId, old)) put(columnId, unit.id)
  const counted = new Set(members.keys())
  for (const [unitId, columnId] of columnOfUnits(facts, planId)) {
    if (!counted.has(columnId)) put(columnId, unitId)
  }
  return members
}

function placeColumns(facts: Facts, planId: string, grouped: Regrouped): void {
  const { old, targets, destinations, rows } = grouped
  const counts = communesByColumn(facts, planId)
  const columnOf = columnOfUnits(facts, planId)
  const year = facts.plan.get(planId)?.year ?? 0
  for (const [position, target] of targets.entries()) {
    const { columnId, name, shortName, unitIds } = target
    const sources = old.filter((column) => destinations.get(column.columnId) === target)
    // Communes of columns without figures, or of none: each counts once in the base of the column it goes to.
    const loose = unitIds.filter((unitId) => {
      const unit = facts.unit.get(unitId)
      const from = columnOf.get(unitId)
      const isWithSource = from !== undefined && destinations.get(from) === target
      return unit?.isInScope === 1 && isUnitOfYear(unit, year) && !isWithSource
    })
    const recognised = sumOrNull([
      ...sources
        .filter((column) => column.recognisedNtm !== null || (counts.get(column.columnId) ?? 0) > 0)
        .map((column) => column.recognisedNtm),
      ...(loose.length > 0 ? [null] : []),
    ])
    const row = { planId, columnId, name, shortName, position, recognisedNtm: recognised }
    rows.put('planColumn', row)
    for (const unitId of unitIds) rows.put('planColumnUnit', { planId, columnId, unitId })
    const all = [...sources.map((column) => counts.get(column.columnId) ?? 0), loose.length].reduce(
      add,
      0,
    )
    for (const set of planSets(facts, planId)) {
      const wanted = sources
        .map((column) => averageBase(facts, set, column, counts).value)
        .reduce(add, loose.length)
      const derived = set.standard === 'ntm' ? all : (recognised ?? all)
      const key = { planId, setId: set.id, columnId }
      if (wanted !== derived) rows.put('averageBase', { ...key, value: wanted })
    }
  }
}

function sumsOf(
  facts: Facts,
  planId: string,
  old: readonly PlanColumn[],
  destinations: ReadonlyMap<string, TargetColumn>,
): { into: string; from: string[] }[] {
  const sums = new Map<string, { into: string; from: string[] }>()
  for (const column of old) {
    const target = destinations.get(column.columnId)
    if (target === undefined || !hasFigures(facts, planId, column)) continue
    const sum = sums.get(target.columnId) ?? { into: target.shortName, from: [] }
    sum.from.push(column.shortName)
    sums.set(target.columnId, sum)
  }
  return [...sums.values()].filter(({ from }) => from.length > 1)
}

function sumOrNull(values: readonly (number | null)[]): number | null {
  return values.length === 0 || values.includes(null) ? null : sumOfKnown(values)
}

function add(a: number, b: number): number {
  return a + b
}

function refusedRegrouping(
  code: PlanRefusal,
  params: Readonly<Record<string, string | number>>,
): Regrouping {
  const outcome = refused(code, params)
  // `refused` gives nothing else.
  return outcome as Extract<Outcome, { ok: false }>
}
