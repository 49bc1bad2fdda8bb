import type { CheckedPlan } from './checked-plan.ts'
import { SEVERITIES, type Finding, type Rule } from './finding.ts'

/** Worst first; then in the order of the plan's columns and communes, then of the rules. */
export function sortFindings(
  findings: readonly Finding[],
  plan: Pick<CheckedPlan, 'columns' | 'columnOf'>,
  rules: readonly Rule[],
): readonly Finding[] {
  const columns = new Map(plan.columns.map(({ columnId }, index) => [columnId, index]))
  const units = new Map([...plan.columnOf.keys()].map((unitId, index) => [unitId, index]))
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
