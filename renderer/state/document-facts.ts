import { applyRows, type Facts, type RowChange } from '../../shared/changes/change-set.ts'
import { LAYERS, type FactRow, type Layer } from '../../shared/changes/fact-tables.ts'
import { buildCommuneTable, communeLists } from '../../shared/communes/build-commune-table.ts'
import { setCommune, type CommuneTable } from '../../shared/communes/commune-table.ts'
import {
  enteredValue,
  fillCountedColumn,
  isCounted,
} from '../../shared/communes/counted-columns.ts'
import { applyBases, buildMatrix } from '../../shared/matrix/build-matrix.ts'
import { BLANK, setCell, type Matrix } from '../../shared/matrix/matrix.ts'

/**
 * The facts a window works on, with the tables derived from them kept in step: an edit touches its row, its column and
 * the corner of one table, and a mark its commune's column in the matrices that are counted; anything that changes a
 * table's shape drops the tables, to be built again when read.
 */
export interface DocumentFacts {
  readonly facts: Facts
  matrix(planId: string, setId: string, layer: Layer): Matrix
  /** What each commune meets in one set; kept in step like the matrices. */
  communes(planId: string, setId: string): CommuneTable
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
  const communeTables = new Map<string, CommuneTable>()

  function communes(planId: string, setId: string): CommuneTable {
    const key = `${planId}\u0001${setId}`
    const known = communeTables.get(key)
    if (known !== undefined) return known
    const built = buildCommuneTable(facts, planId, setId)
    communeTables.set(key, built)
    return built
  }

  function get(planId: string, setId: string, layer: Layer): DerivedMatrix {
    const key = tableKey({ planId, setId, layer })
    const known = derived.get(key)
    if (known !== undefined) return known
    const matrix = buildMatrix(facts, planId, setId, layer, communes(planId, setId))
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

  /** The commune's counts, then the columns that show them: one column of three tables at most. */
  function followMarks(row: { planId: string; setId: string; unitId: string }): void {
    const table = communeTables.get(`${row.planId}\u0001${row.setId}`)
    if (table === undefined) return
    setCommune(table, row.unitId, communeLists(facts, row.planId, row.setId, row.unitId))
    const unit = table.unitIndex.get(row.unitId)
    const columnId =
      unit === undefined ? undefined : table.shape.columns[table.shape.columnOf[unit] ?? -1]
    if (columnId === undefined) return
    for (const layer of LAYERS) {
      const shown = derived.get(tableKey({ ...row, layer }))
      if (shown === undefined || !isCounted(facts, { ...row, layer }, columnId)) continue
      fillCountedColumn(shown.matrix, table, layer, columnId)
    }
  }

  function dropTables(): void {
    derived.clear()
    communeTables.clear()
  }

  function follow(change: RowChange): void {
    switch (change.table) {
      case 'matrixCell': {
        const cell = change.after ?? change.before
        const table = cell === null ? undefined : derived.get(tableKey(cell))
        const row = table?.rowOf.get(cell?.criterion ?? '')
        const column = table?.columnOf.get(cell?.columnId ?? '')
        if (cell === null || table === undefined || row === undefined || column === undefined)
          return
        if (isCounted(facts, pickTable(cell), cell.columnId)) return
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
      case 'markList': {
        const list = change.after ?? change.before
        if (list !== null) followMarks(list)
        return
      }
      case 'countedColumn': {
        const column = change.after ?? change.before
        if (column !== null) showColumn(column, change.after !== null)
        return
      }
      case 'unit':
        if (isSamePlace(change.before, change.after)) return
        dropTables()
        return
      case 'criteriaSet':
      case 'criterion':
      case 'subCriterion':
      case 'plan':
      case 'planSet':
      case 'planColumn':
      case 'planColumnUnit':
        dropTables()
        return
      case 'declaredCount':
      case 'registration':
      case 'recognition':
      case 'unitGroup':
      case 'unitGroupMember':
      case 'listTitle':
      case 'heldValue':
      case 'acceptedFinding':
      case 'remark':
      case 'criterionAgency':
      case 'ownSet':
      case 'subCriterionAgency':
      case 'capitalTable':
      case 'capitalLine':
      case 'capitalAmount':
      case 'villageCount':
      case 'village':
      case 'villageTotal':
      case 'indicator':
      case 'indicatorValue':
      case 'planOrigin':
      case 'planFreeze':
      case 'appendixChoice':
      case 'appendixSet':
      case 'appendixTemplate':
      case 'sentence':
      case 'sentenceTemplate':
        return
    }
  }

  /** A column that has become counted, or entered again. */
  function showColumn(
    of: { planId: string; setId: string; layer: Layer; columnId: string },
    counted: boolean,
  ): void {
    const table = derived.get(tableKey(of))
    const column = table?.columnOf.get(of.columnId)
    if (table === undefined || column === undefined) return
    if (counted) {
      fillCountedColumn(table.matrix, communes(of.planId, of.setId), of.layer, of.columnId)
      return
    }
    for (const [criterion, row] of table.rowOf) {
      setCell(table.matrix, row, column, enteredValue(facts, { ...of, criterion }))
    }
  }

  return {
    facts,
    matrix: (planId, setId, layer) => get(planId, setId, layer).matrix,
    communes,
    apply(rows) {
      applyRows(facts, rows)
      for (const row of rows) follow(row)
    },
  }
}

/**
 * What `planUnits` and `planDistricts` read of a unit is the same: a name, or the parent of a commune, says nothing of the
 * tables' shape.
 */
function isSamePlace(before: FactRow<'unit'> | null, after: FactRow<'unit'> | null): boolean {
  if (before === null || after === null) return false
  return (
    before.isInScope === after.isInScope &&
    before.position === after.position &&
    before.validFrom === after.validFrom &&
    before.validTo === after.validTo &&
    (before.level === 'commune' || before.parentId === after.parentId)
  )
}

function pickTable(cell: { planId: string; setId: string; layer: Layer }) {
  return { planId: cell.planId, setId: cell.setId, layer: cell.layer }
}

function tableKey(table: { planId: string; setId: string; layer: Layer }): string {
  return `${table.planId}\u0001${table.setId}\u0001${table.layer}`
}
