import type { FactEdit } from '../../changes/fact-edit.ts'
import type { FactRow } from '../../changes/fact-tables.ts'
import { findFact } from '../../changes/facts.ts'
import { splitNumbers } from '../../criteria/number-list.ts'
import type { CheckedPlan } from '../checked-plan.ts'
import { findingId, signature } from '../finding-id.ts'
import type { CheckText, Place, Rule } from '../finding.ts'
import { heldFix, heldReason } from '../held-fix.ts'
import { cellPlace, communePlace, LIST_COLUMN, numbersText } from '../rule-parts.ts'

type Held = FactRow<'heldValue'>

/**
 * A value of a workbook that nobody has decided about: damaged lists with the reading proposed for them, unknown communes,
 * doubts of a matrix, repeats that disagree. Source: domain table, cases 3 and 7 (Lạng Sơn plan 2023, Appendix 5, Chiến
 * Thắng: `11.15` may be 11 and 15, of which 11 is achieved already).
 */
export const heldValue: Rule = {
  id: 'held-value',
  name: 'checks.name.held-value',
  why: 'checks.why.held-value',
  scope: 'plan',
  reads: ['heldValue', 'markList'],
  *check(plan) {
    for (const held of plan.facts.heldValue.values()) {
      if (held.planId !== plan.plan.id) continue
      const id = findingId('held-value', held.id)
      const fix = heldFix(held)
      const list = proposedList(held, fix)
      yield {
        rule: 'held-value',
        id,
        severity: 'warning',
        message: messageOf(plan, held, list),
        place: placeOf(plan, held, id),
        columnId: held.columnId ?? plan.columnOf.get(held.unitId ?? '') ?? null,
        unitId: held.unitId,
        fix:
          fix === null
            ? null
            : {
                label:
                  list === null
                    ? { code: 'checks.fix.held-value', params: {} }
                    : { code: 'checks.fix.held-value.list', params: { list: numbersText(list) } },
                edits: [...fix, { table: 'heldValue', op: 'remove', row: held }],
              },
        signature: signature(held.raw, held.source, held.reason, held.reasonParams),
      }
    }
  },
}

/** Numbers of the list that the proposal would write for this commune; null where it is about something else. */
function proposedList(held: Held, fix: readonly FactEdit[] | null): readonly string[] | null {
  if (held.subject !== 'list' || fix === null) return null
  for (const edit of fix) {
    if (edit.table !== 'markList' || edit.op !== 'put') continue
    if (edit.row.unitId !== held.unitId || edit.row.setId !== held.setId) continue
    if (held.layer === null || edit.row.layer === held.layer) return splitNumbers(edit.row.criteria)
  }
  return null
}

function messageOf(plan: CheckedPlan, held: Held, list: readonly string[] | null): CheckText {
  const params = { raw: held.raw, source: held.source }
  const nested = { reason: heldReason(held) }
  if (list === null) return { code: 'checks.found.held-value', params, nested }
  const key = { planId: held.planId, setId: held.setId, layer: 'baseline', unitId: held.unitId }
  const baseline = findFact(plan.facts, 'markList', key)
  const before = new Set(splitNumbers(held.layer === 'target' ? (baseline?.criteria ?? '') : ''))
  const achieved = list.filter((number) => before.has(number))
  const isDamaged = held.rawKind !== 'text'
  const kind = isDamaged ? 'checks.found.held-value.list' : 'checks.found.held-value.reading'
  return {
    code: achieved.length > 0 ? `${kind}.achieved` : kind,
    params: { ...params, list: numbersText(list), achieved: numbersText(achieved) },
    nested,
  }
}

function placeOf(plan: CheckedPlan, held: Held, id: string): Place {
  const { setId, layer, unitId, columnId, criterion } = held
  if (setId === null) return { screen: 'checks', findingId: id }
  if (unitId !== null && plan.columnOf.has(unitId)) {
    const column = criterion ?? (layer === null ? null : LIST_COLUMN[layer])
    return communePlace(plan, setId, unitId, column)
  }
  if (held.subject === 'base') {
    return cellPlace(plan, setId, layer ?? 'target', '@base', columnId ?? '@rate')
  }
  if (criterion !== null && held.subject === 'cell') {
    return cellPlace(plan, setId, layer ?? 'target', criterion, columnId ?? '@total')
  }
  return { screen: 'checks', findingId: id }
}
