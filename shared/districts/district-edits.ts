import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { gridEdits, type GridChange } from '../communes/grid-edits.ts'
import { listLine } from '../communes/list-figures.ts'
import { listCount } from '../communes/shown-count.ts'
import { splitNumbers } from '../criteria/number-list.ts'
import { setCriteria } from '../plan/columns.ts'

/** What one cell of the table of districts asks for. */
export type DistrictChange =
  | GridChange
  /** Criteria after the plan as a paper gives them (`8/9`); null takes the paper's word for what is planned back. */
  | { readonly kind: 'afterPlan'; readonly unitId: string; readonly value: number | null }
  | { readonly kind: 'registration'; readonly unitId: string; readonly isOn: boolean }
  /** `year` null: recognised, nobody has said when. */
  | {
      readonly kind: 'recognition'
      readonly unitId: string
      readonly isOn: boolean
      readonly year: number | null
    }

/** The edits of one action on the table of districts: marks, lists and counts as those of communes. */
export function districtEdits(
  facts: Facts,
  planId: string,
  set: FactRow<'criteriaSet'>,
  view: 'plan' | 'actual',
  changes: readonly DistrictChange[],
): FactEdit[] {
  const grid: GridChange[] = []
  const edits: FactEdit[] = []
  let position = lastPosition(facts, planId, set.standard)
  for (const change of changes) {
    switch (change.kind) {
      case 'mark':
      case 'list':
      case 'count':
        grid.push(change)
        break
      case 'afterPlan':
        grid.push(...plannedCount(facts, planId, set.id, change, changes))
        break
      case 'registration': {
        const key = { planId, standard: set.standard, unitId: change.unitId }
        const before = findFact(facts, 'registration', key)
        if (change.isOn && before === undefined) {
          edits.push({
            table: 'registration',
            op: 'put',
            row: { ...key, position: ++position },
          })
        } else if (!change.isOn && before !== undefined) {
          edits.push({ table: 'registration', op: 'remove', row: before })
        }
        break
      }
      case 'recognition': {
        const key = { unitId: change.unitId, standard: set.standard }
        const before = findFact(facts, 'recognition', key)
        if (!change.isOn) {
          if (before !== undefined) edits.push({ table: 'recognition', op: 'remove', row: before })
        } else if (before === undefined || before.year !== change.year) {
          const row = { ...key, year: change.year, decision: before?.decision ?? '' }
          edits.push({ table: 'recognition', op: 'put', row })
        }
        break
      }
    }
  }
  return [...gridEdits(facts, planId, set.id, view, grid), ...edits]
}

/**
 * `8/9` after the plan is what is to be met in addition, as it is kept: 8 less what is achieved. Nothing where the cells of
 * the same action already say it (a copied row), or where it says what the lists say.
 */
function plannedCount(
  facts: Facts,
  planId: string,
  setId: string,
  { unitId, value }: Extract<DistrictChange, { kind: 'afterPlan' }>,
  changes: readonly DistrictChange[],
): GridChange[] {
  if (value === null) return [{ kind: 'count', unitId, layer: 'target', value: null }]
  const achieved = achievedAfter(facts, planId, setId, unitId, changes)
  if (achieved === null) return []
  const planned = value - achieved + lostOf(facts, planId, setId, unitId)
  return planned < 0 ? [] : [{ kind: 'count', unitId, layer: 'target', value: planned }]
}

/** What will stand as achieved once the other cells of the action are written. */
function achievedAfter(
  facts: Facts,
  planId: string,
  setId: string,
  unitId: string,
  changes: readonly DistrictChange[],
): number | null {
  let achieved = listCount(facts, { planId, setId, layer: 'baseline', unitId }).shown
  for (const change of changes) {
    if (change.unitId !== unitId || !('layer' in change) || change.layer !== 'baseline') continue
    if (change.kind === 'count' && change.value !== null) return change.value
    if (change.kind === 'list') achieved = splitNumbers(change.criteria).length
  }
  return achieved
}

function lostOf(facts: Facts, planId: string, setId: string, unitId: string): number {
  const criteria = setCriteria(facts, setId).map(({ number }) => number)
  const line = listLine(facts, { planId, setId, unitId }, criteria)
  if (line.afterPlan === null) return 0
  return (line.achieved.shown ?? 0) + (line.planned.shown ?? 0) - line.afterPlan
}

function lastPosition(facts: Facts, planId: string, standard: string): number {
  let last = -1
  for (const row of facts.registration.values()) {
    if (row.planId === planId && row.standard === standard) last = Math.max(last, row.position)
  }
  return last
}
