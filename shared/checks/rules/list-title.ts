import type { CommuneList } from '../../communes/commune-lists.ts'
import { listLine, listTotals } from '../../communes/list-figures.ts'
import { compareRatios, roundHalfUp, truncate, type Ratio } from '../../numbers/ratio.ts'
import type { CheckedPlan } from '../checked-plan.ts'
import { findingId, signature } from '../finding-id.ts'
import type { CheckFigure, Finding, Rule } from '../finding.ts'
import { titleClaims, type AverageClaim, type CountClaim } from '../title-claims.ts'

/** As the averages under a list print. */
const AVERAGE_DECIMALS = 2

/**
 * A title that claims a number of communes or an average which its own list does not have. An average that was cut to its
 * digits instead of rounded is told apart; a whole number is not taken for a cut one (16 of 16,65 is wrong, not cut).
 * Source: domain table, case 5 (Lạng Sơn plan 2023: text 15, heading 16, table 16,65).
 */
export const listTitle: Rule = {
  id: 'list-title',
  name: 'checks.name.list-title',
  why: 'checks.why.list-title',
  scope: 'plan',
  reads: ['listTitle', 'registration', 'unitGroup', 'unitGroupMember', 'markList', 'declaredCount'],
  *check(plan) {
    for (const list of plan.lists()) {
      if (list.title === null || list.units.length === 0) continue
      const claims = titleClaims(list.title)
      yield* checkCounts(plan, list, list.title, claims.counts)
      if (claims.averages.length > 0) yield* checkAverages(plan, list, list.title, claims.averages)
    }
  },
}

/** Several numbers of communes in one title (`10 xã trong 181 xã`) are right as soon as one of them is. */
function* checkCounts(
  plan: CheckedPlan,
  list: CommuneList,
  title: string,
  claims: readonly CountClaim[],
): Generator<Finding> {
  const [first] = claims
  const count = list.units.length
  if (first === undefined || claims.some(({ value }) => value === count)) return
  const corrected = replace(title, first, String(count).padStart(2, '0'))
  yield {
    ...about(list, 'count'),
    severity: 'warning',
    message: {
      code: 'checks.found.list-title.count',
      params: { printed: first.printed, count },
    },
    fix: titleFix(plan, list, corrected),
    signature: signature(title, count),
  }
}

function* checkAverages(
  plan: CheckedPlan,
  list: CommuneList,
  title: string,
  claims: readonly AverageClaim[],
): Generator<Finding> {
  const criteria = plan.sets.find(({ set }) => set.id === list.set.id)?.catalogue.criteria ?? []
  const lines = list.units.map((unitId) =>
    listLine(plan.facts, { planId: plan.plan.id, setId: list.set.id, unitId }, criteria),
  )
  const totals = listTotals(lines)
  const baseline = totals.achieved.average
  const target = totals.afterPlan.average
  // Averages over a part of the list prove nothing about a title that speaks of all of it.
  if (baseline === null || target === null || totals.achieved.known < list.units.length) return
  for (const [index, claim] of claims.entries()) {
    if (claimHolds(claim, target) || claimHolds(claim, baseline)) continue
    const cutFrom = [target, baseline].find((average) => isCut(claim, average))
    const rounded = figure(cutFrom ?? target, claim.decimals)
    const corrected = replace(title, claim, printFigure(rounded, claim.printed))
    yield {
      ...about(list, `average-${index + 1}`),
      severity: cutFrom === undefined ? 'warning' : 'note',
      message:
        cutFrom === undefined
          ? {
              code: 'checks.found.list-title.average',
              params: { printed: claim.printed },
              figures: {
                target: figure(target, AVERAGE_DECIMALS),
                baseline: figure(baseline, AVERAGE_DECIMALS),
              },
            }
          : {
              code: 'checks.found.list-title.cut',
              params: { printed: claim.printed },
              figures: { average: figure(cutFrom, claim.decimals + 1), rounded },
            },
      fix: claim.kind === 'is' ? titleFix(plan, list, corrected) : null,
      signature: signature(title, fraction(baseline), fraction(target)),
    }
  }
}

function claimHolds(claim: AverageClaim, average: Ratio): boolean {
  if (roundHalfUp(average, claim.decimals) === claim.scaled) return true
  const claimed: Ratio = { numerator: claim.scaled, denominator: 10 ** claim.decimals }
  switch (claim.kind) {
    case 'is':
      return false
    case 'at-least':
      return compareRatios(average, claimed) >= 0
    case 'about':
      return Math.abs(roundHalfUp(average, 1) - roundHalfUp(claimed, 1)) <= 5
  }
}

function isCut(claim: AverageClaim, average: Ratio): boolean {
  return claim.decimals > 0 && truncate(average, claim.decimals) === claim.scaled
}

function figure(average: Ratio, decimals: number): CheckFigure {
  return { scaled: roundHalfUp(average, decimals), decimals }
}

/** With the decimal mark that the title itself uses. */
function printFigure({ scaled, decimals }: CheckFigure, like: string): string {
  const digits = String(scaled).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  if (decimals === 0) return whole
  return whole + (like.includes('.') ? '.' : ',') + digits.slice(digits.length - decimals)
}

function replace(
  title: string,
  { start, printed }: { readonly start: number; readonly printed: string },
  by: string,
): string {
  return (
    title.normalize('NFC').slice(0, start) +
    by +
    title.normalize('NFC').slice(start + printed.length)
  )
}

function about(
  list: CommuneList,
  part: string,
): Pick<Finding, 'rule' | 'id' | 'place' | 'columnId' | 'unitId'> {
  return {
    rule: 'list-title',
    id: findingId('list-title', part, list.id),
    place: { screen: 'lists', listId: list.id, unitId: null },
    columnId: null,
    unitId: null,
  }
}

function titleFix(plan: CheckedPlan, list: CommuneList, title: string): Finding['fix'] {
  return {
    label: { code: 'checks.fix.list-title', params: { title } },
    edits: [
      { table: 'listTitle', op: 'put', row: { planId: plan.plan.id, listId: list.id, title } },
    ],
  }
}

function fraction({ numerator, denominator }: Ratio): string {
  return `${numerator}/${denominator}`
}
