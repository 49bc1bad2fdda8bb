import type { FactRow } from '../changes/fact-tables.ts'
import { planSets } from '../plan/columns.ts'
import { capitalSubjects } from './capital-subjects.ts'
import { groupSubjects, standardSubjects } from './commune-subjects.ts'
import { indicatorSubjects, villageSubjects } from './content-subjects.ts'
import { distributionSubjects } from './distribution-subjects.ts'
import { averageSubjects, criterionSubjects } from './matrix-subjects.ts'
import { SENTENCE_KINDS, type PlanSubject, type SentenceKind } from './subject.ts'
import type { PlanTables } from '../plan/plan-tables.ts'

const ALL_KINDS: ReadonlySet<SentenceKind> = new Set(SENTENCE_KINDS)

/**
 * Everything a plan has figures of, in the order in which plans speak of it: standards, then set by set the average and
 * each criterion, groups, villages, capital, other indicators. A subject without any figure is none; `kinds` asks for some.
 */
export function planSubjects(
  source: PlanTables,
  plan: FactRow<'plan'>,
  kinds: ReadonlySet<SentenceKind> = ALL_KINDS,
): PlanSubject[] {
  const { facts } = source
  const of = (kind: SentenceKind, make: () => PlanSubject[]): PlanSubject[] =>
    kinds.has(kind) ? make() : []
  const sets = planSets(facts, plan.id).filter(({ unitLevel }) => unitLevel === 'commune')
  return [
    ...of('standard', () => standardSubjects(facts, plan)),
    ...sets.flatMap((set) => [
      ...of('average', () => averageSubjects(source, plan, set)),
      ...of('criterion', () => criterionSubjects(source, plan, set)),
      ...of('distribution', () => distributionSubjects(source, plan, set)),
    ]),
    ...of('group', () => groupSubjects(facts, plan)),
    ...of('villages', () => villageSubjects(facts, plan)),
    ...(kinds.has('capital') || kinds.has('capitalLine') ? capitalSubjects(facts, plan) : []),
    ...of('indicator', () => indicatorSubjects(facts, plan)),
  ]
}
