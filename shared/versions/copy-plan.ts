import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactRow, FactTable } from '../changes/fact-tables.ts'
import { averageBase, communesByColumn, planColumns, rateBase } from '../plan/columns.ts'
import { freePlanId, nextDraft } from './plan-names.ts'
import { copyRows, PLAN_TABLES, rowsOfPlan } from './plan-rows.ts'

/** Edits that make one plan more, and the id it gets. */
export interface NewVersion {
  readonly planId: string
  readonly edits: readonly FactEdit[]
}

/** What says what a plan is rather than what stands in it. */
const IDENTITY: ReadonlySet<FactTable> = new Set<FactTable>(['planOrigin', 'planFreeze'])

/**
 * A further draft of the same year: all of the plan under an id of its own. Of an issued plan the number and date stay
 * behind, and the bases its freezing wrote down, so that the draft follows the units again. Refuses nothing; a plan that
 * is not there gives no edits.
 */
export function newDraft(facts: Facts, fromPlanId: string, name?: string): NewVersion {
  const plan = facts.plan.get(fromPlanId)
  if (plan === undefined) return { planId: fromPlanId, edits: [] }
  const planId = freePlanId(facts, plan.year)
  const isFrozen = facts.planFreeze.has(fromPlanId)
  const row = {
    ...plan,
    id: planId,
    name: name ?? plan.name,
    draft: nextDraft(facts, plan.year),
    ...(isFrozen ? { number: '', date: null } : {}),
  }
  const isDerived = derivedBaseTest(facts, fromPlanId)
  const edits = copyOf(facts, plan, row).filter((edit) => !isFrozen || !isDerived(edit))
  const origin = { planId, fromPlanId, kind: 'draft', layer: null } as const
  return { planId, edits: [...edits, { table: 'planOrigin', op: 'put', row: origin }] }
}

/**
 * A copy with its figures as they stand, kept from then on: a report half-way through the year, or at its end. The plan
 * itself stays open.
 */
export function keepReport(
  facts: Facts,
  fromPlanId: string,
  report: { readonly name: string; readonly date: string; readonly note: string },
): NewVersion {
  const plan = facts.plan.get(fromPlanId)
  if (plan === undefined) return { planId: fromPlanId, edits: [] }
  const planId = freePlanId(facts, plan.year, 'report')
  const { name, date, note } = report
  const origin = { planId, fromPlanId, kind: 'report', layer: null } as const
  return {
    planId,
    edits: [
      ...copyOf(facts, plan, { ...plan, id: planId, name }),
      ...derivedBases(facts, fromPlanId, planId),
      { table: 'planOrigin', op: 'put', row: origin },
      { table: 'planFreeze', op: 'put', row: { planId, date, note } },
    ],
  }
}

/**
 * Issues a plan: its number and date, every base that was derived from the units written down as it is, so that units
 * changed later don't move a figure that has gone out, and the lock itself.
 */
export function freezeEdits(
  facts: Facts,
  planId: string,
  issue: { readonly number: string; readonly date: string; readonly note: string },
): FactEdit[] {
  const plan = facts.plan.get(planId)
  if (plan === undefined || facts.planFreeze.has(planId)) return []
  const { number, date, note } = issue
  return [
    { table: 'plan', op: 'put', row: { ...plan, number, date } },
    ...derivedBases(facts, planId, planId),
    { table: 'planFreeze', op: 'put', row: { planId, date, note } },
  ]
}

/** Bases of a plan that follow from its units, as explicit rows of `planId`. */
function derivedBases(facts: Facts, fromPlanId: string, planId: string): FactEdit[] {
  const communes = communesByColumn(facts, fromPlanId)
  const columns = planColumns(facts, fromPlanId)
  return rowsOfPlan(facts, 'planSet', fromPlanId).flatMap(({ setId }): FactEdit[] => {
    const set = facts.criteriaSet.get(setId)
    if (set === undefined || set.unitLevel === 'district') return []
    const rate = rateBase(facts, fromPlanId, setId, communes)
    const rateEdit: FactEdit = {
      table: 'rateBase',
      op: 'put',
      row: { planId, setId, value: rate.value },
    }
    return [
      ...(rate.isOverridden ? [] : [rateEdit]),
      ...columns.flatMap((column): FactEdit[] => {
        const base = averageBase(facts, set, column, communes)
        const row = { planId, setId, columnId: column.columnId, value: base.value }
        return base.isOverridden ? [] : [{ table: 'averageBase', op: 'put', row }]
      }),
    ]
  })
}

/** Tells edits that copy a base which says no more than the units do. The units are counted once for all of them. */
export function derivedBaseTest(facts: Facts, fromPlanId: string): (edit: FactEdit) => boolean {
  const communes = communesByColumn(facts, fromPlanId)
  const columns = new Map(planColumns(facts, fromPlanId).map((one) => [one.columnId, one]))
  return ({ table, row }) => {
    if (table === 'rateBase') {
      return row.value === rateBase(facts, fromPlanId, row.setId, communes).derived
    }
    if (table !== 'averageBase') return false
    const set = facts.criteriaSet.get(row.setId)
    const column = columns.get(row.columnId)
    if (set === undefined || column === undefined) return false
    return row.value === averageBase(facts, set, column, communes).derived
  }
}

function copyOf(facts: Facts, from: FactRow<'plan'>, plan: FactRow<'plan'>): FactEdit[] {
  const tables = PLAN_TABLES.filter((table) => !IDENTITY.has(table))
  return [
    { table: 'plan', op: 'put', row: plan },
    ...copyRows(facts, tables, from.id, plan.id).map((edit) => withOwnFix(edit, from.id, plan.id)),
  ]
}

/** A held value carries the edits that would settle it: they must settle the copy's, not the original's. */
function withOwnFix(edit: FactEdit, fromPlanId: string, planId: string): FactEdit {
  if (edit.table !== 'heldValue' || edit.row.fix === null) return edit
  const fix: unknown = JSON.parse(edit.row.fix, (name, value: unknown) =>
    name === 'planId' && value === fromPlanId ? planId : value,
  )
  return { ...edit, row: { ...edit.row, fix: JSON.stringify(fix) } }
}
