import type { Facts } from '../changes/change-set.ts'
import { tablesOf } from '../plan/plan-tables.ts'
import { withAcceptances } from './accepted.ts'
import { createChecker } from './checker.ts'
import type { ShownFinding } from './finding.ts'
import { RULES } from './rules.ts'

/** Every finding of a plan, worst first; empty for a plan the document does not have. */
export function checkPlan(facts: Facts, planId: string): readonly ShownFinding[] {
  const tables = tablesOf(facts)
  const checker = createChecker(() => tables, planId, RULES)
  checker.work(() => true)
  return withAcceptances(facts, planId, checker.findings())
}
