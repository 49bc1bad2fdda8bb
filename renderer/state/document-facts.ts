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
  readonly planId: string
  readonly setId: string
  readonly matrix: Matrix
  readonly rowOf: ReadonlyMap<string, number>
  readonly columnOf: ReadonlyMap<string, number>
}

export function createDocumentFacts(facts: Facts): DocumentFacts {
  const derived = new Map<string, DerivedMatrix>()

  function get(planId: string, setId: string, layer: Layer): DerivedMatrix {
    const key = tableKey({ planId, setId, layer })
    const known = derived.get(key)
    if (known !== undefined) return known
    const matrix = buildMatrix(facts, planId, setId, layer)
    const built = {
      planId,
      setId,
      matrix,
      rowOf: new Map(matrix.shape.criteria.map((number, row) => [number, row])),
      columnOf: new Map(matrix.shape.columns.map((id, column) => [id, column])),
    }
    derived.set(key, built)
    return built
  }

  function follow(change: RowChange): void {
    switch (change.table) {
      case 'matrixCell': {
        const cell = change.after ?? change.before
        const table = cell === null ? undefined : derived.get(tableKey(cell))
        const row = table?.rowOf.get(cell?.criterion ?? '')
        const column = table?.columnOf.get(cell?.columnId ?? '')
        if (table === undefined || row === undefined || column === undefined) return
        setCell(table.matrix, row, column, change.after?.value ?? null)
        return
      }
      case 'provinceFigure': {
        const figure = change.after ?? change.before
        const table = figure === null ? undefined : derived.get(tableKey(figure))
        const row = table?.rowOf.get(figure?.criterion ?? '')
        if (table === undefined || row === undefined) return
        table.matrix.provinceFigures[row] = change.after?.value ?? BLANK
        return
      }
      case 'averageBase':
      case 'rateBase':
        for (const { matrix, planId, setId } of derived.values()) {
          applyBases(facts, matrix, planId, setId)
        }
        return
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

function tableKey(table: { planId: string; setId: string; layer: Layer }): string {
  return `${table.planId}\u0001${table.setId}\u0001${table.layer}`
}
