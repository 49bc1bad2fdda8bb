import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactRow, Layer } from '../changes/fact-tables.ts'
import { joinNumbers, splitNumbers } from '../criteria/number-list.ts'
import type { PlanTables } from '../plan/plan-tables.ts'
import type { CarrySet } from './new-year.ts'

type MarkRows = Partial<Record<Layer, FactRow<'markList'>>>
type CountRows = Partial<Record<Layer, number>>

/**
 * The lists that communes (districts) begin the next year with. From the target: achieved and planned, less what was to
 * be lost; from the actual: as it was entered. Declared counts go along only where no list says it better. Numbers the
 * set has not got go along as they came.
 */
export function carryMarks({ facts }: PlanTables, carry: CarrySet): FactEdit[] {
  const { fromPlanId, planId, setId } = carry
  const units = new Map<string, { marks: MarkRows; counts: CountRows }>()
  const of = (unitId: string): { marks: MarkRows; counts: CountRows } => {
    const known = units.get(unitId)
    if (known !== undefined) return known
    const fresh = { marks: {}, counts: {} }
    units.set(unitId, fresh)
    return fresh
  }
  for (const row of facts.markList.values()) {
    if (row.planId === fromPlanId && row.setId === setId) of(row.unitId).marks[row.layer] = row
  }
  for (const row of facts.declaredCount.values()) {
    if (row.planId !== fromPlanId || row.setId !== setId) continue
    of(row.unitId).counts[row.layer] = row.value
  }
  const edits: FactEdit[] = []
  for (const [unitId, { marks, counts }] of units) {
    const { list, count } = carried(marks, counts, carry)
    const key = { planId, setId, layer: 'baseline', unitId } as const
    if (list !== null) {
      edits.push({ table: 'markList', op: 'put', row: { ...key, criteria: list, lost: '' } })
    }
    if (count !== null)
      edits.push({ table: 'declaredCount', op: 'put', row: { ...key, value: count } })
  }
  return edits
}

interface Carried {
  readonly list: string | null
  readonly count: number | null
}

function carried(marks: MarkRows, counts: CountRows, carry: CarrySet): Carried {
  if (carry.source === 'actual') {
    const list = marks.actual?.criteria ?? null
    if (list !== null) return { list, count: null }
    if (counts.actual !== undefined) return { list: null, count: counts.actual }
    if (carry.gaps === 'blank') return { list: null, count: null }
  }
  return afterTarget(marks, counts)
}

function afterTarget(marks: MarkRows, counts: CountRows): Carried {
  const { baseline, target } = marks
  const before = counts.baseline ?? sizeOf(baseline)
  const planned = counts.target ?? sizeOf(target)
  const total = before === null ? null : before + (planned ?? 0) - lostOf(target)
  if (baseline === undefined && target === undefined) return { list: null, count: total }
  // A count alone says that the commune has, or is to have, more than its list tells.
  const isListShort =
    (baseline === undefined && counts.baseline !== undefined) ||
    (target === undefined && counts.target !== undefined && counts.target > 0)
  const met = new Set([
    ...splitNumbers(baseline?.criteria ?? ''),
    ...splitNumbers(target?.criteria ?? ''),
  ])
  for (const number of splitNumbers(target?.lost ?? '')) met.delete(number)
  return { list: joinNumbers(met), count: isListShort ? total : null }
}

function sizeOf(row: FactRow<'markList'> | undefined): number | null {
  return row === undefined ? null : splitNumbers(row.criteria).length
}

function lostOf(row: FactRow<'markList'> | undefined): number {
  return row === undefined ? 0 : splitNumbers(row.lost).length
}
