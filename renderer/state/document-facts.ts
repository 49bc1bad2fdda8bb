import { applyRows, type Facts, type RowChange } from '../../shared/changes/change-set.ts'
import type { Layer } from '../../shared/changes/fact-tables.ts'
import { applyBases, buildMatrix } from '../../shared/matrix/build-matrix.ts'
import { BLANK, setCell, type Matrix } from '../../shared/matrix/matrix.ts'

/**
 * The facts a window works on, with the matrices derived from them kept in step: an edit touches its row, its column
 * and the corner of one table; anything that changes a table's shape drops the tables, to be built again when read.
 */
export interface DocumentFacts {
  readonly facts: Facts
  matrix(planId: string, setId: string, layer: Layer): Matrix
  apply(rows: readonly RowChange[]): void
}

interface DerivedMatrix {
  readonly matrix: Matrix
  readonly rowOf: ReadonlyMap<string, number>
  readonly columnOf: ReadonlyMap<string, number>
}

export function createDocumentFacts(facts: Facts): DocumentFacts {
  const derived = new Map<string, DerivedMatrix>()

  function get(planId: string, setId: string, layer: Layer): DerivedMatrix {
    const key = `${planId}\u0001${setId}\u0001${layer}`
    const known = derived.get(key)
    if (known !== undefined) return known
    const matrix = buildMatrix(facts, planId, setId, layer)
    const built = {
      matrix,
      rowOf: new Map(matrix.shape.criteria.map((number, row) => [number, row])),
      columnOf: new Map(matrix.shape.columns.map((id, column) => [id, column])),
    }
    derived.set(key, built)
    return built
  }

  function follow(change: RowChange): void {
    const row = change.after ?? change.before
    if (row === null) return
    switch (change.table) {
      case 'matrixCell':
      case 'provinceFigure': {
        const { planId, setId, layer, criterion } = (change.after ?? change.before) as NonNullable<
          typeof change.after
        >
        const table = derived.get(`${planId}\u0001${setId}\u0001${layer}`)
        const index = table?.rowOf.get(criterion)
        if (table === undefined || index === undefined) return
        if (change.table === 'provinceFigure') {
          table.matrix.provinceFigures[index] = change.after?.value ?? BLANK
          return
        }
        const columnId = (change.after ?? change.before)?.columnId ?? ''
        const column = table.columnOf.get(columnId)
        if (column !== undefined) setCell(table.matrix, index, column, change.after?.value ?? null)
        return
      }
      case 'averageBase':
      case 'rateBase': {
        for (const [key, table] of derived) {
          const [planId = '', setId = ''] = key.split('\u0001')
          applyBases(facts, table.matrix, planId, setId)
        }
        return
      }
      case 'unit':
      case 'criteriaSet':
      case 'criterion':
      case 'subCriterion':
      case 'plan':
      case 'planSet':
      case 'planColumn':
      case 'planColumnUnit':
        derived.clear()
    }
  }

  return {
    facts,
    matrix: (planId, setId, layer) => get(planId, setId, layer).matrix,
    apply(rows) {
      applyRows(facts, rows)
      for (const row of rows) follow(row)
    },
  }
}
