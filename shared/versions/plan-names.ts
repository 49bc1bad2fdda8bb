import type { Facts } from '../changes/change-set.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { isReport } from '../plan/columns.ts'
import { freeId } from '../plan/slug.ts'

/** `Kế hoạch NTM 2023` → `Kế hoạch NTM 2024`; a name without its year takes the new one at its end. */
export function nameOfYear(plan: FactRow<'plan'>, year: number): string {
  const before = String(plan.year)
  return plan.name.includes(before)
    ? plan.name.replaceAll(before, String(year))
    : `${plan.name} ${year}`
}

/** Readable in files that people open with other tools: `ke-hoach-2024`, `ke-hoach-2024-2`, `bao-cao-2023`. */
export function freePlanId(facts: Facts, year: number, kind: 'plan' | 'report' = 'plan'): string {
  const wanted = kind === 'plan' ? `ke-hoach-${year}` : `bao-cao-${year}`
  return freeId(wanted, new Set(facts.plan.keys()))
}

/** The number of the next draft of a year; reports are none of its drafts. */
export function nextDraft(facts: Facts, year: number): number {
  let last = 0
  for (const plan of facts.plan.values()) {
    if (plan.year === year && !isReport(facts, plan.id)) last = Math.max(last, plan.draft)
  }
  return last + 1
}
