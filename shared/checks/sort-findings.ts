import type { CheckedPlan } from './checked-plan.ts'
import { SEVERITIES, type Finding, type Rule } from './finding.ts'

/** Worst first; then in the order of the plan's columns and communes, then of the rules. */
export function sortFindings(
  findings: readonly Finding[],
  plan: Pick<CheckedPlan, 'columns' | 'columnOf'>,
  rules: readonly Rule[],
): readonly Finding[] {
  const columns = new Map(plan.columns.map(({ columnId }, index) => [columnId, index]))
  const units = unitOrder(plan.columnOf)
  const order = new Map(rules.map(({ id }, index) => [id, index]))
  const keyed = findings.map((finding) => ({
    finding,
    severity: SEVERITIES.indexOf(finding.severity),
    // What speaks of the whole plan comes before what speaks of one district.
    column: finding.columnId === null ? -1 : (columns.get(finding.columnId) ?? columns.size),
    unit: finding.unitId === null ? -1 : (units.get(finding.unitId) ?? units.size),
    rule: order.get(finding.rule) ?? order.size,
  }))
  keyed.sort(
    (a, b) =>
      a.severity - b.severity ||
      a.column - b.column ||
      a.unit - b.unit ||
      a.rule - b.rule ||
      (a.finding.id < b.finding.id ? -1 : 1),
  )
  return keyed.map(({ finding }) => finding)
}

/** A plan's communes stay in their order for as long as its context lives. */
const orders = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, number>>()

function unitOrder(columnOf: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const known = orders.get(columnOf)
  if (known !== undefined) return known
  const order = new Map([...columnOf.keys()].map((unitId, index) => [unitId, index]))
  orders.set(columnOf, order)
  return order
}
