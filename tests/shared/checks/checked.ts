import { checkPlan } from '../../../shared/checks/check-plan.ts'
import { checkText } from '../../../shared/checks/check-text.ts'
import { placeText } from '../../../shared/checks/place-text.ts'
import type { ShownFinding } from '../../../shared/checks/finding.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactRows } from '../../../shared/changes/facts.ts'
import type { FactRow, Layer } from '../../../shared/changes/fact-tables.ts'
import { applyEdits, PLAN, SET, smallPlan } from '../communes/small-plan.ts'

export { PLAN, SET }

/** The small plan (districts A and B of three communes, five criteria, 2 with two parts) with rows laid over it. */
export function planWith(rows: FactRows): Facts {
  const facts = smallPlan()
  for (const [table, list] of Object.entries(rows)) {
    for (const row of list) {
      // Each list holds rows of the table it is named by.
      applyEdits(facts, [{ table, op: 'put', row } as Parameters<typeof applyEdits>[1][number]])
    }
  }
  return facts
}

export function list(
  unitId: string,
  layer: Layer,
  criteria: string,
  lost = '',
  setId = SET,
): FactRow<'markList'> {
  return { planId: PLAN, setId, layer, unitId, criteria, lost }
}

export function declared(unitId: string, layer: Layer, value: number): FactRow<'declaredCount'> {
  return { planId: PLAN, setId: SET, layer, unitId, value }
}

export function cell(
  layer: Layer,
  criterion: string,
  columnId: string,
  value: number,
): FactRow<'matrixCell'> {
  return { planId: PLAN, setId: SET, layer, criterion, columnId, value }
}

/** Findings of some rule, or of all. */
export function found(facts: Facts, rule?: string): ShownFinding[] {
  return checkPlan(facts, PLAN).filter((finding) => rule === undefined || finding.rule === rule)
}

/** `error A-1 (A), …, đã đạt: …`: a finding as people read it. */
export function said(facts: Facts, rule?: string): string[] {
  return found(facts, rule).map(
    (finding) =>
      `${finding.severity} ${placeText('vi', facts, PLAN, finding)}: ${checkText('vi', finding.message)}`,
  )
}

/** The findings left after the fix of the only finding of a rule. */
export function afterFix(facts: Facts, rule: string): string[] {
  const [only, ...others] = found(facts, rule)
  if (only?.fix == null || others.length > 0) throw new Error(`one finding with a fix: ${rule}`)
  applyEdits(facts, only.fix.edits)
  return said(facts)
}
