import type { Facts } from '../changes/change-set.ts'
import type { FactRow, Standard } from '../changes/fact-tables.ts'
import { communeLists, type CommuneList } from '../communes/commune-lists.ts'
import { listLine, listTotals } from '../communes/list-figures.ts'
import { vi } from '../messages/vi.ts'
import { planColumns, planSets, setCriteria } from '../plan/columns.ts'
import { planUnits } from '../plan/plan-units.ts'
import { count, rate, yearWords, type Figures } from './matrix-subjects.ts'
import { caseOf, subjectId, type PlanSubject } from './subject.ts'

/**
 * Each standard of which the plan registers communes or knows those recognised: recognised before the year, added by the
 * year's registrations, together, and their share of all communes.
 * Source: Lạng Sơn plan 2023: 85 recognised, 10 registered, 95 of 181.
 */
export function standardSubjects(facts: Facts, plan: FactRow<'plan'>): PlanSubject[] {
  const communes = communesOf(facts, plan)
  const standards = new Set(planSets(facts, plan.id).map(({ standard }) => standard))
  return communeLists(facts, plan.id).flatMap((list) => {
    if (list.kind.kind !== 'registration' || !standards.has(list.kind.standard)) return []
    const { standard } = list.kind
    const recognised = recognisedBefore(facts, plan, standard, communes)
    const registered = list.units.length
    if (registered === 0 && recognised.count === null) return []
    const added = list.units.filter((unitId) => !recognised.units.has(unitId)).length
    const cumulative = recognised.count === null ? null : recognised.count + added
    const figures: Figures = {}
    const inList = { screen: 'lists', listId: list.id, unitId: null } as const
    const inUnits = { screen: 'units', unitId: null } as const
    const put = (
      name: string,
      value: ReturnType<typeof count>,
      place: typeof inList | typeof inUnits,
    ) => {
      if (value !== null) figures[name] = { value, place }
    }
    put('registered', count(registered), inList)
    put('baseline', count(recognised.count), inUnits)
    put('baselineRate', rate(recognised.count, communes.size), inUnits)
    put('added', count(added), inList)
    put('cumulative', count(cumulative), inList)
    put('base', count(communes.size), inUnits)
    put('rate', rate(cumulative, communes.size), inList)
    return [
      {
        id: subjectId('standard', standard),
        kind: 'standard' as const,
        case: caseOf(recognised.count === null ? null : added),
        title: vi['sentences.standardTitle'].replace(
          '{standard}',
          vi[`sentences.standard.${standard}`],
        ),
        setId: list.set.id,
        standard,
        figures,
        words: { standard: vi[`sentences.standard.${standard}`], ...yearWords(plan) },
      },
    ]
  })
}

/** Averages of a group's communes, as under its list. Source: Lạng Sơn plan 2023, Appendix 4: 261/20, 333/20. */
export function groupSubjects(facts: Facts, plan: FactRow<'plan'>): PlanSubject[] {
  return communeLists(facts, plan.id).flatMap((list) => groupSubject(facts, plan, list) ?? [])
}

function groupSubject(facts: Facts, plan: FactRow<'plan'>, list: CommuneList): PlanSubject | null {
  if (list.kind.kind !== 'group' || list.units.length === 0) return null
  const { group } = list.kind
  const criteria = setCriteria(facts, list.set.id).map(({ number }) => number)
  const key = { planId: plan.id, setId: list.set.id }
  const lines = list.units.map((unitId) => listLine(facts, { ...key, unitId }, criteria))
  const { achieved, planned, afterPlan } = listTotals(lines)
  const place = { screen: 'lists', listId: list.id, unitId: null } as const
  const figures: Figures = {}
  const put = (name: string, value: Figures[string]['value'] | null): void => {
    if (value !== null) figures[name] = { value, place }
  }
  put('communes', count(list.units.length))
  put('added', count(planned.sum))
  // An average over some of a group's communes is not that of the group.
  const isKnown = achieved.known === list.units.length
  if (isKnown && achieved.average !== null) {
    put('baselineAverage', { kind: 'average', ratio: achieved.average })
  }
  if (isKnown && afterPlan.average !== null) {
    put('average', { kind: 'average', ratio: afterPlan.average })
  }
  const whole = lines.filter(({ met }) => met === criteria.length).length
  if (lines.every(({ met }) => met !== null)) put('complete', count(whole))
  const gain =
    achieved.sum === null || afterPlan.sum === null || !isKnown
      ? null
      : afterPlan.sum - achieved.sum
  return {
    id: subjectId('group', group.id),
    kind: 'group',
    case: caseOf(gain),
    title: group.name,
    setId: null,
    standard: null,
    figures,
    words: {
      name: group.name,
      set: list.set.name,
      ...yearWords(plan),
    },
  }
}

function communesOf(facts: Facts, plan: FactRow<'plan'>): ReadonlySet<string> {
  const columns = planColumns(facts, plan.id)
  return new Set(planUnits(facts, plan.id, columns).map(({ unit }) => unit.id))
}

const HIGHER = {
  ntm: ['ntm', 'ntm-advanced', 'ntm-model'],
  'ntm-advanced': ['ntm-advanced', 'ntm-model'],
  'ntm-model': ['ntm-model'],
} as const satisfies Record<Standard, readonly Standard[]>

/**
 * Communes recognised before the plan's year. Of NTM the columns' own number comes first, as papers give it; without it,
 * and for the higher standards, the decisions entered by commune. Where nobody entered any, the number is not known.
 */
function recognisedBefore(
  facts: Facts,
  plan: FactRow<'plan'>,
  standard: Standard,
  communes: ReadonlySet<string>,
): { readonly count: number | null; readonly units: ReadonlySet<string> } {
  const units = new Set<string>()
  const counting: readonly Standard[] = HIGHER[standard]
  for (const row of facts.recognition.values()) {
    if (!communes.has(row.unitId) || !counting.includes(row.standard)) continue
    if (row.year === null || row.year < plan.year) units.add(row.unitId)
  }
  if (standard === 'ntm') {
    const figures = planColumns(facts, plan.id).map(({ recognisedNtm }) => recognisedNtm)
    const known = figures.filter((figure) => figure !== null)
    if (figures.length > 0 && known.length === figures.length) {
      return { count: known.reduce((sum, figure) => sum + figure, 0), units }
    }
  }
  return { count: units.size > 0 ? units.size : null, units }
}
