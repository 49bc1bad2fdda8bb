import {
  BOUND_ROW,
  feasibility as boundsOf,
  feasibilityRemark,
} from '../../communes/feasibility.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'
import { cellPlace, someNames } from '../rule-parts.ts'

/**
 * More communes recognised by the year's end than can meet every criterion. It happens rightly: a recognition under an
 * earlier set survives while criteria of the present one are missing. So it is a note, one for the whole table, and goes
 * once a reason is written beside each column (or beside the whole).
 * Source: Lạng Sơn plan 2023: 95 planned, Appendix 6 allows at most 59.
 */
export const feasibility: Rule = {
  id: 'feasibility',
  name: 'checks.name.feasibility',
  why: 'checks.why.feasibility',
  scope: 'plan',
  reads: [
    'matrixCell',
    'provinceFigure',
    'countedColumn',
    'markList',
    'registration',
    'recognition',
    'remark',
  ],
  *check(plan) {
    const { facts } = plan
    const names = new Map(plan.columns.map(({ columnId, shortName }) => [columnId, shortName]))
    for (const { set } of plan.sets) {
      yield null
      const matrix = plan.matrix(set.id, 'target')
      const { columns, total } = boundsOf(facts, plan.plan.id, set, matrix)
      const hasReason = (columnId: string | null): boolean =>
        (feasibilityRemark(facts, plan.plan.id, set.id, columnId) ?? '').trim() !== ''
      if (hasReason(null)) continue
      const above = columns.filter(
        ({ columnId, planned, most }) =>
          planned !== null && most !== null && planned > most && !hasReason(columnId),
      )
      const isAboveInAll =
        columns.every(({ most }) => most === null) &&
        total.planned !== null &&
        total.most !== null &&
        total.planned > total.most
      if (above.length === 0 && !isAboveInAll) continue
      const parts = above.map(
        ({ columnId, planned, most }) => `${names.get(columnId) ?? columnId} ${planned}/${most}`,
      )
      yield {
        rule: 'feasibility',
        id: findingId('feasibility', set.id),
        severity: 'note',
        message: {
          code: 'checks.found.feasibility',
          params: {
            planned: total.planned ?? 0,
            bound: total.most ?? 0,
            names: parts.length === 0 ? `${total.planned}/${total.most}` : someNames(parts),
          },
        },
        place: cellPlace(plan, set.id, 'target', BOUND_ROW, '@total'),
        columnId: null,
        unitId: null,
        fix: null,
        signature: signature(...parts, total.planned, total.most),
      }
    }
  },
}
