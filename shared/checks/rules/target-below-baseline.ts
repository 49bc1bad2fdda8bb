import type { Layer } from '../../changes/fact-tables.ts'
import { isCounted } from '../../communes/counted-columns.ts'
import { cellAt, rowTotal, type Matrix } from '../../matrix/matrix.ts'
import type { CheckedPlan } from '../checked-plan.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Finding, Rule } from '../finding.ts'
import { cellPlace } from '../rule-parts.ts'

const LATER = ['target', 'actual'] as const

/**
 * Fewer communes than had met the criterion before the year: in a cell, or in a row whose baseline is known only for the
 * whole province. Columns counted from communes on both sides name the communes themselves (rule `lost-criterion`).
 * Source: domain table, case 9.
 */
export const targetBelowBaseline: Rule = {
  id: 'target-below-baseline',
  name: 'checks.name.target-below-baseline',
  why: 'checks.why.target-below-baseline',
  scope: 'plan',
  reads: ['matrixCell', 'provinceFigure', 'countedColumn', 'markList'],
  *check(plan) {
    for (const { set } of plan.sets) {
      const baseline = plan.matrix(set.id, 'baseline')
      for (const layer of LATER) {
        const later = plan.matrix(set.id, layer)
        const isLeftOut = plan.columns.map(({ columnId }) =>
          (['baseline', layer] as const).every((of) =>
            isCounted(plan.facts, { planId: plan.plan.id, setId: set.id, layer: of }, columnId),
          ),
        )
        for (const [row, criterion] of later.shape.criteria.entries()) {
          for (const [column, { columnId }] of plan.columns.entries()) {
            if (isLeftOut[column] === true) continue
            const value = cellAt(later, row, column)
            const before = cellAt(baseline, row, column)
            if (value === null || before === null || value >= before) continue
            yield below(plan, { setId: set.id, layer, criterion, columnId, value, before })
          }
          const total = wholeTotal(later, row)
          const before = (baseline.rowFilled[row] ?? 0) === 0 ? rowTotal(baseline, row) : null
          if (total === null || before === null || total >= before) continue
          yield below(plan, {
            setId: set.id,
            layer,
            criterion,
            columnId: null,
            value: total,
            before,
          })
        }
      }
    }
  },
}

/** A sum over some columns only is no figure of the province. */
function wholeTotal(matrix: Matrix, row: number): number | null {
  const filled = matrix.rowFilled[row] ?? 0
  return filled === 0 || filled === matrix.shape.columns.length ? rowTotal(matrix, row) : null
}

function below(
  plan: CheckedPlan,
  of: {
    readonly setId: string
    readonly layer: Exclude<Layer, 'baseline'>
    readonly criterion: string
    readonly columnId: string | null
    readonly value: number
    readonly before: number
  },
): Finding {
  const { setId, layer, criterion, columnId, value, before } = of
  const column = columnId ?? '@total'
  return {
    rule: 'target-below-baseline',
    id: findingId('target-below-baseline', setId, layer, criterion, column),
    severity: 'warning',
    message: {
      code: `checks.found.target-below-baseline.${layer}`,
      params: { value, before, lost: before - value },
    },
    place: cellPlace(plan, setId, layer, criterion, column),
    columnId,
    unitId: null,
    fix: null,
    signature: signature(value, before),
  }
}
