import type { FactRow, Standard } from '../../changes/fact-tables.ts'
import { findFact } from '../../changes/facts.ts'
import type { CheckedPlan } from '../checked-plan.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'

const LOWER = {
  ntm: null,
  'ntm-advanced': 'ntm',
  'ntm-model': 'ntm-advanced',
} as const satisfies Record<Standard, Standard | null>

/**
 * A commune registered for nâng cao that is neither recognised nor registered as NTM, or for kiểu mẫu without nâng cao.
 *
 * Papers give the number of recognised communes and seldom their names, so a missing name proves something only where
 * the names are complete: for NTM, where as many communes of the column are named as its figure says (none, where it says
 * 0); for the higher standards, which have no such figure, where decisions have been entered for any commune of the plan.
 * Where nobody recorded recognitions nothing is said. A higher recognition stands for the lower one.
 * Source: domain table, case 10.
 */
export const standardOrder: Rule = {
  id: 'standard-order',
  name: 'checks.name.standard-order',
  why: 'checks.why.standard-order',
  scope: 'plan',
  reads: ['registration', 'recognition'],
  *check(plan) {
    const { facts } = plan
    const known = recognisedUnits(plan)
    for (const row of facts.registration.values()) {
      const lower = LOWER[row.standard]
      const columnId = plan.columnOf.get(row.unitId)
      if (row.planId !== plan.plan.id || lower === null || columnId === undefined) continue
      if (known[lower].has(row.unitId)) continue
      const asLower = { planId: row.planId, standard: lower, unitId: row.unitId }
      if (findFact(facts, 'registration', asLower) !== undefined) continue
      if (!isComplete(plan, known, lower, columnId)) continue
      yield {
        rule: 'standard-order',
        id: findingId('standard-order', row.standard, row.unitId),
        severity: 'warning',
        message: {
          code: 'checks.found.standard-order',
          params: {},
          nested: {
            standard: { code: `matrix.standard.${row.standard}`, params: {} },
            lower: { code: `matrix.standard.${lower}`, params: {} },
          },
        },
        place: { screen: 'commune', unitId: row.unitId },
        columnId,
        unitId: row.unitId,
        fix: null,
        signature: signature(row.standard, lower),
      }
    }
  },
}

/** Communes of the plan recognised before its year, by standard; the higher ones count for those below. */
export function recognisedUnits(
  plan: CheckedPlan,
): Readonly<Record<Standard, ReadonlySet<string>>> {
  const units = {
    ntm: new Set<string>(),
    'ntm-advanced': new Set<string>(),
    'ntm-model': new Set<string>(),
  }
  for (const row of plan.facts.recognition.values()) {
    if (!plan.columnOf.has(row.unitId) || !isBefore(row, plan.plan.year)) continue
    for (
      let standard: Standard | null = row.standard;
      standard !== null;
      standard = LOWER[standard]
    ) {
      units[standard].add(row.unitId)
    }
  }
  return units
}

function isBefore({ year }: FactRow<'recognition'>, planYear: number): boolean {
  return year === null || year < planYear
}

function isComplete(
  plan: CheckedPlan,
  known: Readonly<Record<Standard, ReadonlySet<string>>>,
  standard: Standard,
  columnId: string,
): boolean {
  if (standard !== 'ntm') return known[standard].size > 0
  const column = plan.columns.find((candidate) => candidate.columnId === columnId)
  if (column === undefined || column.recognisedNtm === null) return false
  const named = (plan.unitsOfColumn.get(columnId) ?? []).filter(({ id }) => known.ntm.has(id))
  return named.length >= column.recognisedNtm
}
