import type { FactRow } from '../changes/fact-tables.ts'
import { planSets } from '../plan/columns.ts'
import { capitalSubjects } from './capital-subjects.ts'
import { groupSubjects, standardSubjects } from './commune-subjects.ts'
import { indicatorSubjects, villageSubjects } from './content-subjects.ts'
import { distributionSubjects } from './distribution-subjects.ts'
import { averageSubjects, criterionSubjects } from './matrix-subjects.ts'
import type { SentenceSource } from './source.ts'
import type { PlanSubject } from './subject.ts'

/**
 * Everything a plan has figures of, in the order in which plans speak of it: standards, then set by set the average and
 * each criterion, groups, villages, capital, other indicators. A subject without any figure is none.
 */
export function planSubjects(source: SentenceSource, plan: FactRow<'plan'>): PlanSubject[] {
  const { facts } = source
  const sets = planSets(facts, plan.id).filter(({ unitLevel }) => unitLevel === 'commune')
  return [
    ...standardSubjects(facts, plan),
    ...sets.flatMap((set) => [
      ...averageSubjects(source, plan, set),
      ...criterionSubjects(source, plan, set),
      ...distributionSubjects(source, plan, set),
    ]),
    ...groupSubjects(facts, plan),
    ...villageSubjects(facts, plan),
    ...capitalSubjects(facts, plan),
    ...indicatorSubjects(facts, plan),
  ]
}
