import { PREFLIGHT_PLACE } from '../appendix/preflight-place.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactRow, FactTable, Layer } from '../changes/fact-tables.ts'
import type { ErrorParams } from '../api/reply.ts'

/** Where locks are read from: the facts of a window, or queries of a document. */
export interface LockSource {
  readonly plan: { get(planId: string): FactRow<'plan'> | undefined }
  readonly planFreeze: { get(planId: string): FactRow<'planFreeze'> | undefined }
  readonly planOrigin: { get(planId: string): FactRow<'planOrigin'> | undefined }
}

/**
 * A plan of which no figure is edited any more. `issued`: the plan has gone out, and what is achieved goes on being
 * entered in it; `report`: a kept copy, of which nothing moves.
 */
export interface PlanLock {
  readonly kind: 'issued' | 'report'
  readonly plan: FactRow<'plan'>
  readonly freeze: FactRow<'planFreeze'>
}

/** Null for a working draft. */
export function planLock(source: LockSource, planId: string): PlanLock | null {
  const freeze = source.planFreeze.get(planId)
  if (freeze === undefined) return null
  const plan = source.plan.get(planId)
  if (plan === undefined) return null
  const kind = source.planOrigin.get(planId)?.kind === 'report' ? 'report' : 'issued'
  return { kind, plan, freeze }
}

/**
 * Tables that stay open in an issued plan. How it is bound and numbered, its wording and what somebody decided about a
 * finding say nothing else than the figures do; an appendix must be printable in another format, and a finding settled,
 * years after.
 */
const ALWAYS_OPEN: ReadonlySet<FactTable> = new Set<FactTable>([
  'appendixChoice',
  'appendixSet',
  'sentence',
  'acceptedFinding',
])

/** Whether a layer of a plan may be typed into. */
export function isLayerOpen(lock: PlanLock | null, layer: Layer): boolean {
  return lock === null || (lock.kind === 'issued' && layer === 'actual')
}

/**
 * The lock that keeps an edit from being made, or null. `before` gives the row as it is, null where there is none: a
 * village that is moved from one layer to another touches both.
 */
export function lockAgainst(
  source: LockSource,
  edit: FactEdit,
  before: () => object | null,
): PlanLock | null {
  if (ALWAYS_OPEN.has(edit.table)) return null
  // Why a set was given out against open errors is said when it is printed, not when it was planned.
  if (edit.table === 'remark' && edit.row.place === PREFLIGHT_PLACE) return null
  if (edit.table === 'plan') {
    const lock = planLock(source, edit.row.id)
    if (lock === null || (edit.op === 'put' && isPaperOnly(lock.plan, edit.row))) return null
    return lock
  }
  const planId = 'planId' in edit.row ? edit.row.planId : null
  const lock = planId === null ? null : planLock(source, planId)
  if (lock === null) return null
  if (edit.table === 'planFreeze' && edit.op === 'put') return null
  if (lock.kind === 'report' || !isOfActual(edit.row)) return lock
  const was = before()
  return was === null || isOfActual(was) ? null : lock
}

/** The error that says so: `plan-frozen` or `report-frozen`. */
export function lockError(lock: PlanLock): {
  readonly code: 'plan-frozen' | 'report-frozen'
  readonly params: ErrorParams
} {
  return {
    code: lock.kind === 'report' ? 'report-frozen' : 'plan-frozen',
    params: { plan: lock.plan.name },
  }
}

/** Its name, number, date and issuer are paper rather than figures: a number typed wrong must be mendable. */
function isPaperOnly(before: FactRow<'plan'>, after: FactRow<'plan'>): boolean {
  return (
    after.year === before.year && after.unitId === before.unitId && after.draft === before.draft
  )
}

function isOfActual(row: object): boolean {
  return ('layer' in row && row.layer === 'actual') || ('figure' in row && row.figure === 'actual')
}

/** Whether an edit was refused because its plan is issued or kept. */
export function isPlanError(code: string): boolean {
  return code === 'plan-frozen' || code === 'report-frozen'
}
