import { STANDARDS, VILLAGE_STANDARDS, type FactRow } from '../changes/fact-tables.ts'
import { districtSets, planSets, setsOfPlan } from '../plan/columns.ts'
import {
  compareCapital,
  compareIndicators,
  compareRegistrations,
  compareVillages,
} from './compare-contents.ts'
import { countMovements, isMoved, sumMovements, waiting } from './compare-figures.ts'
import { compareCommunes, compareDistricts } from './compare-marks.ts'
import { compareMatrices, waitingSums } from './compare-matrix.ts'
import type {
  ComparedSection,
  Comparison,
  MarksLine,
  MemberLine,
  Movement,
  PlanSide,
} from './comparison.ts'
import type { PlanTables } from '../plan/plan-tables.ts'

/**
 * Everything in which two plans, or two layers of one plan, differ: matrices cell by cell, each commune's criteria,
 * registrations, capital, villages, indicators, districts. Registrations have no layers: they compare only between two
 * plans. Sets meet by id, because figures of one set say nothing of another.
 */
export function comparePlans(tables: PlanTables, a: PlanSide, b: PlanSide): Comparison {
  const { facts } = tables
  const sections: ComparedSection[] = []
  const shared = bothHave(planSets(facts, a.planId), planSets(facts, b.planId))
  for (const set of shared) {
    const lines = waitingSums(waiting(compareMatrices(tables, a, b, set), a, b))
    if (lines.length === 0) continue
    const counts = countMovements(lines)
    sections.push({ id: `matrix/${set.id}`, kind: 'matrix', set, lines, counts })
  }
  for (const set of shared) {
    const lines = waiting(compareCommunes(tables, a, b, set), a, b)
    if (lines.length > 0) sections.push(marksSection('communes', set, lines))
  }
  if (a.planId !== b.planId) {
    for (const standard of STANDARDS) {
      const lines = compareRegistrations(facts, a, b, standard)
      if (lines.length === 0) continue
      const id = `registrations/${standard}`
      const counts = countMovements(lines)
      sections.push({ id, kind: 'registrations', standard, lines, counts })
    }
  }
  const capital = waiting(compareCapital(facts, a, b), a, b)
  if (capital.length > 0) {
    sections.push({
      id: 'capital',
      kind: 'capital',
      lines: capital,
      counts: countMovements(capital),
    })
  }
  for (const standard of VILLAGE_STANDARDS) {
    const lines = waiting(compareVillages(facts, a, b, standard), a, b)
    if (lines.length === 0) continue
    const counts = countMovements(lines)
    sections.push({ id: `villages/${standard}`, kind: 'villages', standard, lines, counts })
  }
  const indicators = waiting(compareIndicators(facts, a, b), a, b)
  if (indicators.length > 0) {
    const counts = countMovements(indicators)
    sections.push({ id: 'indicators', kind: 'indicators', lines: indicators, counts })
  }
  for (const set of bothHave(districtSets(facts, a.planId), districtSets(facts, b.planId))) {
    const lines = waiting(compareDistricts(tables, a, b, set), a, b)
    if (lines.length > 0) sections.push(marksSection('districts', set, lines))
  }
  const said = sections.filter((section) => isSaid(section, a, b))
  return {
    a,
    b,
    sections: said,
    unmatchedSets: unmatched(setsOfPlan(facts, a.planId), setsOfPlan(facts, b.planId)),
    counts: sumMovements(said.map(({ counts }) => counts)),
  }
}

/** What nobody has said yet of a year's result is no loss: a section waits until the actual figures begin. */
function isSaid(section: ComparedSection, a: PlanSide, b: PlanSide): boolean {
  if (section.kind === 'registrations') return true
  const has = (side: 'a' | 'b'): boolean =>
    section.lines.some((line) => line[side] !== null && !('isComputed' in line && line.isComputed))
  return (a.layer !== 'actual' || has('a')) && (b.layer !== 'actual' || has('b'))
}

/** Lines of one section that are worth a look: all, or only those that moved. */
export function shownLines<Line extends MarksLine | MemberLine | { movement: Movement }>(
  lines: readonly Line[],
  isOnlyDifferences: boolean,
): readonly Line[] {
  return isOnlyDifferences ? lines.filter(({ movement }) => isMoved(movement)) : lines
}

function marksSection(
  kind: 'communes' | 'districts',
  set: FactRow<'criteriaSet'>,
  lines: readonly MarksLine[],
): ComparedSection {
  const marks = { added: 0, lost: 0, unchanged: 0 }
  for (const line of lines) {
    marks.added += line.added.length
    marks.lost += line.lost.length
    marks.unchanged += line.unchanged
  }
  return { id: `${kind}/${set.id}`, kind, set, lines, marks, counts: countMovements(lines) }
}

function bothHave<CriteriaSet extends { readonly id: string }>(
  before: readonly CriteriaSet[],
  after: readonly CriteriaSet[],
): CriteriaSet[] {
  const ids = new Set(before.map(({ id }) => id))
  return after.filter(({ id }) => ids.has(id))
}

function unmatched(
  before: readonly FactRow<'criteriaSet'>[],
  after: readonly FactRow<'criteriaSet'>[],
): Comparison['unmatchedSets'] {
  const inA = new Set(before.map(({ id }) => id))
  const inB = new Set(after.map(({ id }) => id))
  return [
    ...before.filter(({ id }) => !inB.has(id)).map((set) => ({ set, side: 'a' as const })),
    ...after.filter(({ id }) => !inA.has(id)).map((set) => ({ set, side: 'b' as const })),
  ]
}
