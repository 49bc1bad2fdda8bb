import { LAYERS } from '../../changes/fact-tables.ts'
import { findFact } from '../../changes/facts.ts'
import { BLANK } from '../../matrix/matrix.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'
import { cellPlace } from '../rule-parts.ts'

/**
 * The columns of a row and the figure once entered for the whole province disagree: in full, or because some columns
 * alone already sum to more. Source: domain table, case 14.
 */
export const provinceFigure: Rule = {
  id: 'province-figure',
  name: 'checks.name.province-figure',
  why: 'checks.why.province-figure',
  scope: 'plan',
  reads: ['matrixCell', 'provinceFigure', 'countedColumn', 'markList'],
  *check(plan) {
    for (const { set } of plan.sets) {
      for (const layer of LAYERS) {
        const matrix = plan.matrix(set.id, layer)
        const columns = matrix.shape.columns.length
        for (const [row, criterion] of matrix.shape.criteria.entries()) {
          const figure = matrix.provinceFigures[row] ?? BLANK
          const filled = matrix.rowFilled[row] ?? 0
          const sum = matrix.rowSums[row] ?? 0
          if (figure === BLANK || filled === 0) continue
          const isFull = filled === columns
          if (isFull ? sum === figure : sum <= figure) continue
          const key = { planId: plan.plan.id, setId: set.id, layer, criterion }
          const fact = findFact(plan.facts, 'provinceFigure', key)
          yield {
            rule: 'province-figure',
            id: findingId('province-figure', set.id, layer, criterion),
            severity: 'error',
            message: {
              code: isFull ? 'checks.found.province-figure' : 'checks.found.province-figure.more',
              params: { sum, figure, filled, columns },
            },
            place: cellPlace(plan, set.id, layer, criterion, '@total'),
            columnId: null,
            unitId: null,
            fix:
              fact === undefined || !isFull
                ? null
                : {
                    label: { code: 'checks.fix.province-figure', params: { sum } },
                    edits: [{ table: 'provinceFigure', op: 'remove', row: fact }],
                  },
            signature: signature(sum, figure, filled),
          }
        }
      }
    }
  },
}
