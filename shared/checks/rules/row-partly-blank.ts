import { LAYERS } from '../../changes/fact-tables.ts'
import { cellAt } from '../../matrix/matrix.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'
import { cellPlace, someNames } from '../rule-parts.ts'

/** A column is being filled, not finished, until so much of it is there: its blanks are then no oversight. */
const FINISHED_SHARE = 0.5

/** A row with figures in some columns and blanks in others that are otherwise filled. One note a row. */
export const rowPartlyBlank: Rule = {
  id: 'row-partly-blank',
  name: 'checks.name.row-partly-blank',
  why: 'checks.why.row-partly-blank',
  scope: 'plan',
  reads: ['matrixCell', 'countedColumn', 'markList'],
  *check(plan) {
    for (const { set } of plan.sets) {
      for (const layer of LAYERS) {
        const matrix = plan.matrix(set.id, layer)
        const rows = matrix.shape.criteria.length
        for (const [row, criterion] of matrix.shape.criteria.entries()) {
          const filled = matrix.rowFilled[row] ?? 0
          if (filled === 0 || filled === plan.columns.length) continue
          const blanks = plan.columns.filter(
            (_, column) =>
              cellAt(matrix, row, column) === null &&
              (matrix.columnFilled[column] ?? 0) > rows * FINISHED_SHARE,
          )
          const [first] = blanks
          if (first === undefined) continue
          yield {
            rule: 'row-partly-blank',
            id: findingId('row-partly-blank', set.id, layer, criterion),
            severity: 'note',
            message: {
              code: 'checks.found.row-partly-blank',
              params: {
                count: blanks.length,
                names: someNames(blanks.map(({ shortName }) => shortName)),
              },
            },
            place: cellPlace(plan, set.id, layer, criterion, first.columnId),
            columnId: blanks.length === 1 ? first.columnId : null,
            unitId: null,
            fix: null,
            signature: signature(...blanks.map(({ columnId }) => columnId)),
          }
        }
      }
    }
  },
}
