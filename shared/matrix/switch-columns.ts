import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { Layer } from '../changes/fact-tables.ts'
import { countAt, isColumnKnown, type CommuneTable } from '../communes/commune-table.ts'
import { enteredValue, isCounted } from '../communes/counted-columns.ts'
import { setCriteria } from '../plan/columns.ts'

/** One table of a plan: a set in a layer. */
export interface TableKey {
  readonly planId: string
  readonly setId: string
  readonly layer: Layer
}

/** A cell whose entered figure is not what its communes' lists give. */
export interface CellDifference {
  readonly columnId: string
  readonly criterion: string
  /** Null for a blank. */
  readonly entered: number | null
  readonly counted: number | null
}

/** How many communes of a column have a list in a layer. */
export interface ColumnLists {
  readonly known: number
  readonly all: number
}

export function columnLists(table: CommuneTable, layer: Layer, columnId: string): ColumnLists {
  const column = table.shape.columns.indexOf(columnId)
  return {
    known: table.knownUnits[layer][column] ?? 0,
    all: table.unitsOfColumn[column] ?? 0,
  }
}

/** Cells of these columns in which the entered figures and the count differ, column by column in the set's order. */
export function columnDifferences(
  facts: Facts,
  communes: CommuneTable,
  of: TableKey,
  columnIds: readonly string[],
): CellDifference[] {
  const criteria = setCriteria(facts, of.setId)
  const differences: CellDifference[] = []
  for (const columnId of columnIds) {
    const column = communes.shape.columns.indexOf(columnId)
    for (const { number: criterion } of criteria) {
      const entered = enteredValue(facts, { ...of, criterion, columnId })
      const counted = countOf(communes, of.layer, column, criterion)
      if (entered !== counted) differences.push({ columnId, criterion, entered, counted })
    }
  }
  return differences
}

/** Columns that are entered though every one of their communes has a list: what can be counted without loss. */
export function columnsReadyToCount(facts: Facts, communes: CommuneTable, of: TableKey): string[] {
  return communes.shape.columns.filter(
    (columnId, column) =>
      isColumnKnown(communes, of.layer, column) && !isCounted(facts, of, columnId),
  )
}

/** Columns of a table that are counted from their communes, in the order of the plan. */
export function countedColumns(facts: Facts, communes: CommuneTable, of: TableKey): string[] {
  return communes.shape.columns.filter((columnId) => isCounted(facts, of, columnId))
}

/** Columns become counted; what was entered in them stays beneath. */
export function countColumnsEdits(of: TableKey, columnIds: readonly string[]): FactEdit[] {
  return columnIds.map((columnId) => ({
    table: 'countedColumn',
    op: 'put',
    row: { planId: of.planId, setId: of.setId, layer: of.layer, columnId },
  }))
}

/**
 * Counted columns become entered: with the counted figures written down as entered ones, or with those that were entered
 * before the columns were counted.
 */
export function enterColumnsEdits(
  facts: Facts,
  communes: CommuneTable,
  of: TableKey,
  columnIds: readonly string[],
  keep: 'counted' | 'entered',
): FactEdit[] {
  const edits: FactEdit[] = columnIds.map((columnId) => ({
    table: 'countedColumn',
    op: 'remove',
    row: { planId: of.planId, setId: of.setId, layer: of.layer, columnId },
  }))
  if (keep === 'entered') return edits
  for (const { columnId, criterion, entered, counted } of columnDifferences(
    facts,
    communes,
    of,
    columnIds,
  )) {
    const { planId, setId, layer } = of
    const row = { planId, setId, layer, criterion, columnId, value: counted ?? entered ?? 0 }
    edits.push({ table: 'matrixCell', op: counted === null ? 'remove' : 'put', row })
  }
  return edits
}

function countOf(
  communes: CommuneTable,
  layer: Layer,
  column: number,
  criterion: string,
): number | null {
  const number = communes.numberIndex.get(criterion)
  return number === undefined || column < 0 ? null : countAt(communes, layer, column, number)
}
