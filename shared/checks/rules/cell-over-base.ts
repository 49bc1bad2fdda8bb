import { LAYERS } from '../../changes/fact-tables.ts'
import { cellAt, exceedsAverageBase, rowTotal } from '../../matrix/matrix.ts'
import { unitInSentence } from '../../plan/unit-kind.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'
import { cellPlace } from '../rule-parts.ts'

/**
 * More communes meet a criterion than there are (error), or than the column's average divides by although the column has
 * them (warning); a figure of the whole province likewise.
 * Source: domain table, case 6 (Lạng Sơn plan 2023, Appendix 7, nine cells such as 10 beside a base of 8).
 */
export const cellOverBase: Rule = {
  id: 'cell-over-base',
  name: 'checks.name.cell-over-base',
  why: 'checks.why.cell-over-base',
  scope: 'plan',
  reads: ['matrixCell', 'provinceFigure', 'averageBase', 'rateBase', 'countedColumn', 'markList'],
  *check(plan) {
    let all = 0
    for (const units of plan.unitsOfColumn.values()) all += units.length
    for (const { set } of plan.sets) {
      for (const layer of LAYERS) {
        const matrix = plan.matrix(set.id, layer)
        for (const [row, criterion] of matrix.shape.criteria.entries()) {
          const total = rowTotal(matrix, row)
          if (total === null) continue
          const isProvince = (matrix.rowFilled[row] ?? 0) === 0
          if (isProvince && total > all && all > 0) {
            yield {
              rule: 'cell-over-base',
              id: findingId('cell-over-base', set.id, layer, criterion, '@total'),
              severity: 'error',
              message: {
                code: 'checks.found.cell-over-base.total',
                params: { value: total, communes: all },
              },
              place: cellPlace(plan, set.id, layer, criterion, '@total'),
              columnId: null,
              unitId: null,
              fix: null,
              signature: signature(total, all),
            }
          }
          for (const [column, of] of plan.columns.entries()) {
            if (!exceedsAverageBase(matrix, row, column)) continue
            const value = cellAt(matrix, row, column) ?? 0
            const communes = plan.unitsOfColumn.get(of.columnId)?.length ?? 0
            const base = matrix.averageBases[column] ?? 0
            const isAbove = value > communes
            yield {
              rule: 'cell-over-base',
              id: findingId('cell-over-base', set.id, layer, criterion, of.columnId),
              severity: isAbove ? 'error' : 'warning',
              message: {
                code: isAbove
                  ? 'checks.found.cell-over-base.communes'
                  : 'checks.found.cell-over-base.base',
                params: { value, communes, base, column: unitInSentence(of.name) },
              },
              place: cellPlace(plan, set.id, layer, criterion, of.columnId),
              columnId: of.columnId,
              unitId: null,
              fix: null,
              signature: signature(value, base, communes),
            }
          }
        }
      }
    }
  },
}
