import { STANDARDS } from '../../changes/fact-tables.ts'
import { findFact } from '../../changes/facts.ts'
import { listEdits } from '../../communes/mark-edits.ts'
import { joinNumbers } from '../../criteria/number-list.ts'
import type { CheckedPlan, CheckedSet, CheckedUnit, UnitLists } from '../checked-plan.ts'
import { findingId, signature } from '../finding-id.ts'
import type { CheckText, Finding, Rule } from '../finding.ts'
import { communePlace, isWaiting, listKey, numbersText } from '../rule-parts.ts'
import { meets } from '../set-catalogue.ts'

/**
 * A commune or district registered to reach a standard this year whose achieved and planned criteria do not cover the standard's set.
 * Where a list is missing the counts of a paper may stand for it, so nothing is said; where there is nothing at all, that
 * is noted. Source: domain table, case 8.
 */
export const registeredNotCovered: Rule = {
  id: 'registered-not-covered',
  name: 'checks.name.registered-not-covered',
  why: 'checks.why.registered-not-covered',
  scope: 'unit',
  reads: [],
  *check(plan) {
    const { facts } = plan
    if (facts.registration.size === 0) return
    for (const standard of STANDARDS) {
      for (const unit of plan.units) {
        const set = unit.sets.find((candidate) => candidate.set.standard === standard)
        if (set === undefined) continue
        const key = { planId: plan.plan.id, standard, unitId: unit.unit.id }
        if (findFact(facts, 'registration', key) === undefined) continue
        const finding = checkUnit(plan, unit, set)
        if (finding !== null) yield finding
      }
    }
  },
}

function checkUnit(plan: CheckedPlan, unit: CheckedUnit, set: CheckedSet): Finding | null {
  const setId = set.set.id
  if (isWaiting(plan, unit.unit.id, setId, ['baseline', 'target'])) return null
  const lists = unit.lists.find((candidate) => candidate.set.set.id === setId)
  const { criteria } = set.catalogue
  if (criteria.length === 0) return null
  if (lists === undefined) {
    return finding(plan, unit, set, {
      kind: 'unknown',
      severity: 'note',
      message: { code: 'checks.found.registered-not-covered.unknown', ...standardText(set) },
      fix: null,
      signature: 'no-list',
    })
  }
  const covered = new Set([...(lists.baseline ?? []), ...(lists.planned ?? [])])
  for (const number of lists.lost) covered.delete(number)
  const missing = criteria.filter((number) => !meets(set.catalogue, covered, number))
  if (missing.length === 0 || isOnlyCounted(lists)) return null
  const numbers = numbersText(missing)
  return finding(plan, unit, set, {
    kind: 'missing',
    severity: 'warning',
    message: {
      code: 'checks.found.registered-not-covered',
      ...standardText(set, { numbers }),
    },
    fix: {
      label: { code: 'checks.fix.registered-not-covered', params: { numbers } },
      edits: listEdits(plan.facts, listKey(plan, setId, 'target', unit.unit.id), {
        criteria: joinNumbers([
          ...(lists.planned ?? []),
          ...missing.filter((number) => lists.baseline?.includes(number) !== true),
        ]),
        lost: joinNumbers(lists.lost.filter((number) => !missing.includes(number))),
      }),
    },
    signature: signature(missing.join(',')),
  })
}

/** A number stands where a list should: what it counts is not known. */
function isOnlyCounted({ baseline, planned, declared }: UnitLists): boolean {
  return (
    (baseline === null && declared.baseline !== 0) ||
    (planned === null && (declared.target ?? 0) > 0)
  )
}

function standardText(
  set: CheckedSet,
  params: CheckText['params'] = {},
): Pick<CheckText, 'params' | 'nested'> {
  const { standard, unitLevel } = set.set
  const of = unitLevel === 'district' ? 'districts' : 'matrix'
  return { params, nested: { standard: { code: `${of}.standard.${standard}`, params: {} } } }
}

function finding(
  plan: CheckedPlan,
  { unit, columnId }: CheckedUnit,
  set: CheckedSet,
  of: Pick<Finding, 'severity' | 'message' | 'fix' | 'signature'> & { readonly kind: string },
): Finding {
  const { kind, ...rest } = of
  return {
    ...rest,
    rule: 'registered-not-covered',
    id: findingId('registered-not-covered', kind, set.set.id, unit.id),
    place: communePlace(plan, set.set.id, unit.id, null),
    columnId,
    unitId: unit.id,
  }
}
