import type { Facts } from '../changes/change-set.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { isUnitOfYear } from './plan-units.ts'

/** The plan's columns in the order in which its matrices show them. */
export function planColumns(facts: Facts, planId: string): FactRow<'planColumn'>[] {
  return [...facts.planColumn.values()]
    .filter((column) => column.planId === planId)
    .sort((a, b) => a.position - b.position)
}

/** The sets whose criteria a plan's communes meet, in tab order. Those for districts are `districtSets`. */
export function planSets(facts: Facts, planId: string): FactRow<'criteriaSet'>[] {
  return setsOfPlan(facts, planId).filter((set) => set.unitLevel !== 'district')
}

/** The sets whose criteria a plan's districts meet, in tab order. */
export function districtSets(facts: Facts, planId: string): FactRow<'criteriaSet'>[] {
  return setsOfPlan(facts, planId).filter((set) => set.unitLevel === 'district')
}

/** Every set a plan works with, for communes or for districts, in tab order. */
export function setsOfPlan(facts: Facts, planId: string): FactRow<'criteriaSet'>[] {
  return [...facts.planSet.values()]
    .filter((planSet) => planSet.planId === planId)
    .sort((a, b) => a.position - b.position)
    .flatMap((planSet) => facts.criteriaSet.get(planSet.setId) ?? [])
}

/** Criteria of a set in its own order. */
export function setCriteria(facts: Facts, setId: string): FactRow<'criterion'>[] {
  return [...facts.criterion.values()]
    .filter((criterion) => criterion.setId === setId)
    .sort((a, b) => a.position - b.position)
}

/** Sub-criteria of a set in its own order. */
export function setSubCriteria(facts: Facts, setId: string): FactRow<'subCriterion'>[] {
  return [...facts.subCriterion.values()]
    .filter((sub) => sub.setId === setId)
    .sort((a, b) => a.position - b.position)
}

/** Plans, newest year first; of a year the newest draft first, and reports kept of it after its drafts. */
export function plans(facts: Facts): FactRow<'plan'>[] {
  const rank = ({ id }: FactRow<'plan'>): number => (isReport(facts, id) ? 1 : 0)
  return [...facts.plan.values()].sort(
    (a, b) => b.year - a.year || rank(a) - rank(b) || b.draft - a.draft || (a.id < b.id ? -1 : 1),
  )
}

/** Whether a plan is a copy kept for what it says, rather than one that somebody works on. */
export function isReport(facts: Facts, planId: string): boolean {
  return facts.planOrigin.get(planId)?.kind === 'report'
}

/** Communes of the programme (in scope, there at the end of the plan's year) by column of the plan. */
export function communesByColumn(facts: Facts, planId: string): Map<string, number> {
  const counts = new Map<string, number>()
  const year = facts.plan.get(planId)?.year ?? 0
  for (const member of facts.planColumnUnit.values()) {
    if (member.planId !== planId) continue
    const unit = facts.unit.get(member.unitId)
    if (unit?.isInScope !== 1 || !isUnitOfYear(unit, year)) continue
    counts.set(member.columnId, (counts.get(member.columnId) ?? 0) + 1)
  }
  return counts
}

export interface Base {
  readonly value: number
  /** What the units give; differs from `value` only where the officer set another one. */
  readonly derived: number
  readonly isOverridden: boolean
}

/**
 * The base a set's averages divide by, in one column. By default every commune of the column for NTM; for the higher
 * standards the communes recognised NTM, where that is known.
 * Source: Lạng Sơn plan 2023, Appendix 6 (all 181) and Appendix 7 (the 85 recognised).
 */
export function averageBase(
  facts: Facts,
  set: FactRow<'criteriaSet'>,
  column: FactRow<'planColumn'>,
  communes: ReadonlyMap<string, number>,
): Base {
  const all = communes.get(column.columnId) ?? 0
  const derived = set.standard === 'ntm' ? all : (column.recognisedNtm ?? all)
  const key = { planId: column.planId, setId: set.id, columnId: column.columnId }
  const override = findFact(facts, 'averageBase', key)?.value
  return { value: override ?? derived, derived, isOverridden: override !== undefined }
}

/**
 * The base a set's rates divide by: all communes of the plan, also for the higher standards.
 * Source: Lạng Sơn plan 2023, Appendix 7, whose rates divide by 181 while its averages divide by 85.
 */
export function rateBase(
  facts: Facts,
  planId: string,
  setId: string,
  communes: ReadonlyMap<string, number>,
): Base {
  let derived = 0
  for (const count of communes.values()) derived += count
  const override = findFact(facts, 'rateBase', { planId, setId })?.value
  return { value: override ?? derived, derived, isOverridden: override !== undefined }
}
