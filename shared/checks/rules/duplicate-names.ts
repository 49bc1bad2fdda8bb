import type { FactRow } from '../../changes/fact-tables.ts'
import { isUnitOfYear } from '../../plan/plan-units.ts'
import { foldLabel } from '../../units/fold-label.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'

type Unit = FactRow<'unit'>

/** Units folded before a pause. */
const UNITS_A_STEP = 200
/** Folding is slow and units seldom change; a row is never changed in place. */
const folded = new WeakMap<Unit, string>()

/**
 * Communes or villages of one kind that carry one name under one parent, spelled alike or not (Thủy, Thuỷ). A commune and
 * a township may share a name, and communes of two districts often do.
 */
export const duplicateNames: Rule = {
  id: 'duplicate-names',
  name: 'checks.name.duplicate-names',
  why: 'checks.why.duplicate-names',
  scope: 'plan',
  reads: [],
  *check(plan) {
    const groups = new Map<string, Unit[]>()
    let looked = 0
    for (const unit of plan.facts.unit.values()) {
      if (unit.parentId === null || !isUnitOfYear(unit, plan.plan.year)) continue
      if (++looked % UNITS_A_STEP === 0) yield null
      const key = `${unit.parentId}\u0001${unit.level}\u0001${nameKey(unit)}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [unit])
      else group.push(unit)
    }
    for (const group of groups.values()) {
      const [first, second] = group
      if (first === undefined || second === undefined) continue
      yield {
        rule: 'duplicate-names',
        id: findingId('duplicate-names', first.id),
        severity: 'warning',
        message: {
          code: 'checks.found.duplicate-names',
          params: {
            name: fullName(first),
            count: group.length,
            parent: fullName(plan.facts.unit.get(first.parentId ?? '') ?? first),
          },
        },
        place: { screen: 'units', unitId: second.id },
        columnId: plan.columnOf.get(second.id) ?? plan.columnOf.get(first.id) ?? null,
        unitId: second.id,
        fix: null,
        signature: signature(...group.map(({ id }) => id)),
      }
    }
  },
}

function nameKey(unit: Unit): string {
  const known = folded.get(unit)
  if (known !== undefined) return known
  const key = `${foldLabel(unit.kind ?? '')}\u0001${foldLabel(unit.name)}`
  folded.set(unit, key)
  return key
}

function fullName({ kind, name }: Unit): string {
  return kind === null ? name : `${kind} ${name}`
}
