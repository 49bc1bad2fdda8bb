import { movedFigures } from '../../sentences/plan-sentences.ts'
import { planSubjects } from '../../sentences/plan-subjects.ts'
import { sentenceOptions } from '../../sentences/sentence-options.ts'
import { kindsOfId, type PlanSubject } from '../../sentences/subject.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'

/**
 * A sentence whose text was given out (copied, exported) with figures that are others today: the paper outside the program
 * no longer agrees with the tables.
 */
export const sentenceStale: Rule = {
  id: 'sentence-stale',
  name: 'checks.name.sentence-stale',
  why: 'checks.why.sentence-stale',
  scope: 'plan',
  reads: [
    'sentence',
    'sentenceTemplate',
    'matrixCell',
    'provinceFigure',
    'rateBase',
    'averageBase',
    'markList',
    'declaredCount',
    'countedColumn',
    'registration',
    'recognition',
    'unitGroup',
    'unitGroupMember',
    'villageCount',
    'village',
    'villageTotal',
    'capitalTable',
    'capitalLine',
    'capitalAmount',
    'indicator',
    'indicatorValue',
  ],
  *check(plan) {
    const { facts } = plan
    const given = [...facts.sentence.values()].filter(
      (row) => row.planId === plan.plan.id && row.figures !== null && row.isLeftOut === 0,
    )
    if (given.length === 0) return
    yield null
    const source = {
      facts,
      matrix: (_: string, setId: string, layer: Parameters<typeof plan.matrix>[1]) =>
        plan.matrix(setId, layer),
      communes: (_: string, setId: string) => plan.communes(setId),
    }
    const subjects = new Map<string, PlanSubject>()
    for (const kind of new Set(given.flatMap(({ id }) => kindsOfId(id)))) {
      for (const subject of planSubjects(source, plan.plan, new Set([kind]))) {
        subjects.set(subject.id, subject)
      }
      yield null
    }
    const options = sentenceOptions(facts)
    for (const row of given) {
      const subject = subjects.get(row.id)
      const moved = movedFigures(row, subject, options)
      const [first] = moved
      if (first === undefined) continue
      const title = subject?.title ?? row.id
      yield {
        rule: 'sentence-stale',
        id: findingId('sentence-stale', row.id),
        severity: 'warning',
        message:
          first.after === null
            ? {
                code: 'checks.found.sentence-stale.gone',
                params: { title, before: first.before, more: moved.length - 1 },
              }
            : {
                code:
                  moved.length === 1
                    ? 'checks.found.sentence-stale'
                    : 'checks.found.sentence-stale.several',
                params: { title, before: first.before, after: first.after, more: moved.length - 1 },
              },
        place: { screen: 'sentences', planId: plan.plan.id, sentenceId: row.id },
        columnId: null,
        unitId: null,
        fix: null,
        signature: signature(...moved.flatMap(({ name, before, after }) => [name, before, after])),
      }
    }
  },
}
