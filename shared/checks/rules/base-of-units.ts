import { findFact } from '../../changes/facts.ts'
import type { FactRow } from '../../changes/fact-tables.ts'
import { averageBase, rateBase } from '../../plan/columns.ts'
import { unitInSentence } from '../../plan/unit-kind.ts'
import type { CheckedPlan } from '../checked-plan.ts'
import { findingId, signature } from '../finding-id.ts'
import type { CheckText, Finding, Rule } from '../finding.ts'
import { cellPlace, someNames } from '../rule-parts.ts'

/**
 * A base somebody set that is not the number of communes. All communes and those recognised are both used by real plans:
 * the one that is not the default of its table is noted once; any other number is doubtful column by column.
 * Source: domain, "how the figures are made"; domain table, case 14.
 */
export const baseOfUnits: Rule = {
  id: 'base-of-units',
  name: 'checks.name.base-of-units',
  why: 'checks.why.base-of-units',
  scope: 'plan',
  reads: ['averageBase', 'rateBase'],
  *check(plan) {
    if (plan.facts.averageBase.size === 0 && plan.facts.rateBase.size === 0) return
    const communes = new Map<string, number>()
    for (const [columnId, units] of plan.unitsOfColumn) communes.set(columnId, units.length)
    for (const { set } of plan.sets) {
      yield* checkRate(plan, set, communes)
      yield* checkAverages(plan, set, communes)
    }
  },
}

function* checkRate(
  plan: CheckedPlan,
  set: FactRow<'criteriaSet'>,
  communes: ReadonlyMap<string, number>,
): Generator<Finding> {
  const { value, derived } = rateBase(plan.facts, plan.plan.id, set.id, communes)
  if (value === derived) return
  const recognised = plan.columns.reduce((sum, column) => sum + (column.recognisedNtm ?? 0), 0)
  const isRecognised = value === recognised
  const row = findFact(plan.facts, 'rateBase', { planId: plan.plan.id, setId: set.id })
  yield {
    ...about(plan, set.id, '@rate', null),
    severity: isRecognised ? 'note' : 'warning',
    message: {
      code: isRecognised
        ? 'checks.found.base-of-units.rate-recognised'
        : 'checks.found.base-of-units.rate',
      params: { value, derived },
    },
    fix: row === undefined ? null : fix([{ table: 'rateBase', op: 'remove', row }]),
    signature: signature(value, derived),
  }
}

function* checkAverages(
  plan: CheckedPlan,
  set: FactRow<'criteriaSet'>,
  communes: ReadonlyMap<string, number>,
): Generator<Finding> {
  const otherKind: FactRow<'planColumn'>[] = []
  for (const column of plan.columns) {
    const { value, derived } = averageBase(plan.facts, set, column, communes)
    if (value === derived) continue
    const other = set.standard === 'ntm' ? column.recognisedNtm : communes.get(column.columnId)
    if (value === other) {
      otherKind.push(column)
      continue
    }
    yield {
      ...about(plan, set.id, column.columnId, column.columnId),
      severity: 'warning',
      message: {
        code: 'checks.found.base-of-units.average',
        params: { value, derived, column: unitInSentence(column.name) },
      },
      fix: fix(overrides(plan, set.id, [column])),
      signature: signature(value, derived),
    }
  }
  const [first] = otherKind
  if (first === undefined) return
  const code =
    set.standard === 'ntm'
      ? 'checks.found.base-of-units.recognised'
      : 'checks.found.base-of-units.all'
  const names = otherKind.map(({ shortName }) => shortName)
  yield {
    ...about(plan, set.id, first.columnId, null),
    id: findingId('base-of-units', set.id, 'other-kind'),
    severity: 'note',
    message: { code, params: { names: someNames(names) } } satisfies CheckText,
    fix: fix(overrides(plan, set.id, otherKind)),
    signature: signature(...otherKind.map(({ columnId }) => columnId)),
  }
}

function about(
  plan: CheckedPlan,
  setId: string,
  column: string,
  columnId: string | null,
): Pick<Finding, 'rule' | 'id' | 'place' | 'columnId' | 'unitId'> {
  return {
    rule: 'base-of-units',
    id: findingId('base-of-units', setId, column),
    place: cellPlace(plan, setId, 'target', '@base', column),
    columnId,
    unitId: null,
  }
}

type Edits = NonNullable<Finding['fix']>['edits']

function fix(edits: Edits): Finding['fix'] {
  return { label: { code: 'checks.fix.base-of-units', params: {} }, edits }
}

function overrides(
  plan: CheckedPlan,
  setId: string,
  columns: readonly FactRow<'planColumn'>[],
): Edits {
  return columns.flatMap(({ columnId }) => {
    const row = findFact(plan.facts, 'averageBase', { planId: plan.plan.id, setId, columnId })
    return row === undefined ? [] : [{ table: 'averageBase', op: 'remove', row } as const]
  })
}
