import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactRow, Layer } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { joinNumbers, splitNumbers } from '../criteria/number-list.ts'

/** What a cell of the communes × criteria table says of one commune and number. */
export type MarkState = 'met' | 'planned' | 'lost' | 'blank'

/** One mark as it should become. `layer` says which table is worked on: plan (baseline and target) or what was achieved. */
export interface MarkChange {
  readonly unitId: string
  readonly number: string
  readonly state: MarkState
}

type ListKey = Pick<FactRow<'markList'>, 'planId' | 'setId' | 'layer' | 'unitId'>

/**
 * The edits that put marks of the plan's table (`x` met at the baseline, `p` planned this year, lost, blank). A commune's
 * list stays once it is there, also when it empties: an empty list is known, no row is not.
 */
export function planMarkEdits(
  facts: Facts,
  planId: string,
  setId: string,
  changes: readonly MarkChange[],
): FactEdit[] {
  const edits: FactEdit[] = []
  for (const [unitId, marks] of byUnit(changes)) {
    const key = (layer: Layer): ListKey => ({ planId, setId, layer, unitId })
    const baseline = findFact(facts, 'markList', key('baseline'))
    const target = findFact(facts, 'markList', key('target'))
    const met = new Set(splitNumbers(baseline?.criteria ?? ''))
    const planned = new Set(splitNumbers(target?.criteria ?? ''))
    const lost = new Set(splitNumbers(target?.lost ?? ''))
    for (const { number, state } of marks) {
      toggle(met, number, state === 'met' || state === 'lost')
      toggle(planned, number, state === 'planned')
      toggle(lost, number, state === 'lost')
    }
    edits.push(
      ...listEdits(facts, key('baseline'), { criteria: joinNumbers(met), lost: '' }),
      ...listEdits(facts, key('target'), {
        criteria: joinNumbers(planned),
        lost: joinNumbers(lost),
      }),
    )
  }
  return edits
}

/** The edits that put marks of what was achieved: `met` or blank. */
export function actualMarkEdits(
  facts: Facts,
  planId: string,
  setId: string,
  changes: readonly MarkChange[],
): FactEdit[] {
  const edits: FactEdit[] = []
  for (const [unitId, marks] of byUnit(changes)) {
    const key: ListKey = { planId, setId, layer: 'actual', unitId }
    const met = new Set(splitNumbers(findFact(facts, 'markList', key)?.criteria ?? ''))
    for (const { number, state } of marks) toggle(met, number, state === 'met')
    edits.push(...listEdits(facts, key, { criteria: joinNumbers(met), lost: '' }))
  }
  return edits
}

/**
 * The edits that give one commune's list in a layer another content; `null` takes the list away. A declared count that
 * agreed with the list as it was goes with it: it was the paper's word for that list, and is in the history. One that
 * disagreed stays for somebody to decide.
 */
export function listEdits(
  facts: Facts,
  key: ListKey,
  next: { readonly criteria: string; readonly lost: string } | null,
): FactEdit[] {
  const before = findFact(facts, 'markList', key)
  if (next === null) {
    return before === undefined ? [] : [{ table: 'markList', op: 'remove', row: before }]
  }
  if (before === undefined && next.criteria === '' && next.lost === '') {
    // Clearing what is not there says nothing; an officer who means "none" types 0 in the count.
    return []
  }
  if (before !== undefined && before.criteria === next.criteria && before.lost === next.lost) {
    return []
  }
  const edits: FactEdit[] = [{ table: 'markList', op: 'put', row: { ...key, ...next } }]
  const declared = findFact(facts, 'declaredCount', key)
  if (declared !== undefined && before !== undefined && before.criteria !== next.criteria) {
    if (declared.value === splitNumbers(before.criteria).length) {
      edits.push({ table: 'declaredCount', op: 'remove', row: declared })
    }
  }
  return edits
}

function byUnit(changes: readonly MarkChange[]): Map<string, MarkChange[]> {
  const units = new Map<string, MarkChange[]>()
  for (const change of changes) {
    const list = units.get(change.unitId)
    if (list === undefined) units.set(change.unitId, [change])
    else list.push(change)
  }
  return units
}

function toggle(numbers: Set<string>, number: string, isIn: boolean): void {
  if (isIn) numbers.add(number)
  else numbers.delete(number)
}
