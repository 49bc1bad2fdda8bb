import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import type { SetRefusal } from '../messages/sets.vi.ts'
import { foldLabel } from '../units/fold-label.ts'
import { districtSets, planSets, setCriteria, setsOfPlan, setSubCriteria } from './columns.ts'
import { setUse, totalUse } from './fact-use.ts'
import { done, refused, type Outcome } from './outcome.ts'
import { periodYears } from './sets-of-year.ts'
import { freeId, slug } from './slug.ts'
import { AGENCY_TABLES } from './agency-edits.ts'
import { planDistricts } from '../districts/plan-districts.ts'

export type CriteriaSet = FactRow<'criteriaSet'>

/** The document's sets: those of the plan first, for communes in the order of its tabs, then for districts; then the others. */
export function documentSets(facts: Facts, planId: string): CriteriaSet[] {
  const ofPlan = [...planSets(facts, planId), ...districtSets(facts, planId)]
  const others = [...facts.criteriaSet.values()]
    .filter((set) => !ofPlan.includes(set))
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  return [...ofPlan, ...others]
}

/** A set of the province's own making; those that came with the program are read-only. */
export function isOwnSet(facts: Facts, setId: string): boolean {
  return facts.ownSet.has(setId)
}

/** Makes a set of one's own from another, with its criteria, sub-criteria and agencies. It is in no plan yet. */
export function copySet(
  facts: Facts,
  setId: string,
  name: string,
): Outcome<SetRefusal> & { readonly setId?: string } {
  const set = facts.criteriaSet.get(setId)
  if (set === undefined) return refused('sets.refused.gone', {})
  const tidy = name.replace(/\s+/g, ' ').trim()
  const refusal = nameRefusal(facts, tidy, null)
  if (refusal !== null) return refusal
  const copyId = freeId(slug(tidy) || 'bo-rieng', new Set(facts.criteriaSet.keys()))
  const position = lastPosition([...facts.criteriaSet.values()]) + 1
  const edits: FactEdit[] = [
    { table: 'criteriaSet', op: 'put', row: { ...set, id: copyId, name: tidy, position } },
    { table: 'ownSet', op: 'put', row: { setId: copyId, basedOn: setId } },
  ]
  for (const row of setCriteria(facts, setId)) {
    edits.push({ table: 'criterion', op: 'put', row: { ...row, setId: copyId } })
  }
  for (const row of setSubCriteria(facts, setId)) {
    edits.push({ table: 'subCriterion', op: 'put', row: { ...row, setId: copyId } })
  }
  for (const table of AGENCY_TABLES) {
    for (const row of facts[table].values()) {
      if (row.setId === setId) edits.push({ table, op: 'put', row: { ...row, setId: copyId } })
    }
  }
  return { ok: true, edits, setId: copyId }
}

/** Changes what a set of one's own says of itself. Refuses a built-in set, another set's name, a period without a year. */
export function changeSet(
  facts: Facts,
  setId: string,
  part: Partial<Pick<CriteriaSet, 'name' | 'decision' | 'period' | 'standard'>>,
): Outcome<SetRefusal> {
  const set = facts.criteriaSet.get(setId)
  if (set === undefined) return refused('sets.refused.gone', {})
  if (!isOwnSet(facts, setId)) return refused('sets.refused.builtIn', { name: set.name })
  const row = { ...set, ...part }
  const name = row.name.replace(/\s+/g, ' ').trim()
  const refusal = nameRefusal(facts, name, setId)
  if (refusal !== null) return refusal
  const period = row.period.replace(/\s*[-–]\s*/g, '-').trim()
  const years = periodYears(period)
  if (years === null || years.to < years.from) return refused('sets.refused.period', {})
  const decision = row.decision.trim()
  return done([{ table: 'criteriaSet', op: 'put', row: { ...row, name, period, decision } }])
}

function nameRefusal(facts: Facts, name: string, except: string | null) {
  if (name === '') return refused<SetRefusal>('sets.refused.name', {})
  const other = [...facts.criteriaSet.values()].find(
    (set) => set.id !== except && foldLabel(set.name) === foldLabel(name),
  )
  return other === undefined
    ? null
    : refused<SetRefusal>('sets.refused.sameName', { name: other.name })
}

/**
 * Adds a set to a plan, behind its others. Refuses one for provinces or villages, which no table of the plan marks, and
 * one for districts where the plan has none.
 */
export function addPlanSet(facts: Facts, planId: string, setId: string): Outcome<SetRefusal> {
  const set = facts.criteriaSet.get(setId)
  if (set === undefined) return refused('sets.refused.gone', {})
  if (set.unitLevel !== 'commune' && set.unitLevel !== 'district') {
    return refused('sets.refused.level', { name: set.name })
  }
  if (set.unitLevel === 'district' && planDistricts(facts, planId).length === 0) {
    return refused('sets.refused.noDistricts', { name: set.name })
  }
  if (setCriteria(facts, setId).length === 0)
    return refused('sets.refused.empty', { name: set.name })
  const rows = [...facts.planSet.values()].filter((row) => row.planId === planId)
  const row = { planId, setId, position: lastPosition(rows) + 1 }
  return done([{ table: 'planSet', op: 'put', row }])
}

/** Takes a set off a plan. Refuses the only one for communes, and one that has facts there. */
export function removePlanSet(facts: Facts, planId: string, setId: string): Outcome<SetRefusal> {
  const row = findFact(facts, 'planSet', { planId, setId })
  const set = facts.criteriaSet.get(setId)
  if (row === undefined || set === undefined) return refused('sets.refused.gone', {})
  if (set.unitLevel === 'commune' && planSets(facts, planId).length === 1)
    return refused('sets.refused.lastSet', { name: set.name })
  const use = setUse(facts, planId, setId)
  if (use.size > 0) {
    return refused('sets.refused.setFacts', {
      name: set.name,
      cells: use.get('matrixCell') ?? 0,
      marks: use.get('markList') ?? 0,
      count: totalUse(use),
    })
  }
  return done([{ table: 'planSet', op: 'remove', row }])
}

/** Moves a set among the plan's sets for units of its level (`to` counts from 0). */
export function movePlanSet(facts: Facts, planId: string, setId: string, to: number): FactEdit[] {
  const isDistrict = facts.criteriaSet.get(setId)?.unitLevel === 'district'
  const all = setsOfPlan(facts, planId)
  const sets = all
    .filter(({ unitLevel }) => (unitLevel === 'district') === isDistrict)
    .map(({ id }) => id)
  if (!sets.includes(setId)) return []
  const rest = sets.filter((id) => id !== setId)
  const place = Math.max(0, Math.min(to, rest.length))
  // The places in the plan's order that sets of this level hold stay theirs.
  const places = all.flatMap(({ id }, index) => (sets.includes(id) ? [index] : []))
  return [...rest.slice(0, place), setId, ...rest.slice(place)].flatMap((id, index) => {
    const position = places[index] ?? index
    const row = findFact(facts, 'planSet', { planId, setId: id })
    return row === undefined || row.position === position
      ? []
      : [{ table: 'planSet', op: 'put', row: { ...row, position } } satisfies FactEdit]
  })
}

/** Takes a set of one's own out of the document. Refuses while a plan works with it. */
export function removeOwnSet(facts: Facts, setId: string): Outcome<SetRefusal> {
  const set = facts.criteriaSet.get(setId)
  const own = facts.ownSet.get(setId)
  if (set === undefined || own === undefined) return refused('sets.refused.gone', {})
  const inPlan = [...facts.planSet.values()].find((row) => row.setId === setId)
  if (inPlan !== undefined) {
    const plan = facts.plan.get(inPlan.planId)?.name ?? inPlan.planId
    return refused('sets.refused.inPlan', { name: set.name, plan })
  }
  const use = setUse(facts, null, setId)
  if (use.size > 0) {
    const counts = { cells: use.get('matrixCell') ?? 0, marks: use.get('markList') ?? 0 }
    return refused('sets.refused.setFacts', { name: set.name, ...counts, count: totalUse(use) })
  }
  const edits: FactEdit[] = []
  for (const table of AGENCY_TABLES) {
    for (const row of facts[table].values()) {
      if (row.setId === setId) edits.push({ table, op: 'remove', row })
    }
  }
  for (const row of setSubCriteria(facts, setId)) {
    edits.push({ table: 'subCriterion', op: 'remove', row })
  }
  for (const row of setCriteria(facts, setId)) edits.push({ table: 'criterion', op: 'remove', row })
  edits.push(
    { table: 'ownSet', op: 'remove', row: own },
    { table: 'criteriaSet', op: 'remove', row: set },
  )
  return done(edits)
}

function lastPosition(rows: readonly { readonly position: number }[]): number {
  return Math.max(-1, ...rows.map(({ position }) => position))
}
