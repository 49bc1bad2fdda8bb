import type { RowChange } from '../../../shared/changes/change-set.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { splitNumbers } from '../../../shared/criteria/number-list.ts'
import type { CellRef } from '../../grid/sheet-model.ts'
import { AVERAGE, BOUND, RATE, TOTAL, type MatrixTable } from './matrix-table.ts'

export interface AffectedCells {
  /** Cells entered in this table, or counted from marks that moved. */
  readonly entered: readonly CellRef[]
  /** Figures that follow from them. */
  readonly computed: readonly CellRef[]
}

const CORNER: readonly CellRef[] = [
  { row: TOTAL, column: TOTAL },
  { row: AVERAGE, column: TOTAL },
  { row: BOUND, column: TOTAL },
]

/** What an edit moves in this table: its cells, and the totals, rates and averages of their rows and columns. Null: the whole table. */
export function affectedCells(
  table: MatrixTable,
  rows: readonly RowChange[],
): AffectedCells | null {
  const entered: CellRef[] = []
  for (const change of rows) {
    const cells = cellsOf(table, change)
    if (cells === null) return null
    entered.push(...cells)
  }
  const criteria = new Set(entered.map(({ row }) => row))
  const columns = new Set(entered.map(({ column }) => column).filter((id) => id !== TOTAL))
  const computed = [
    ...[...criteria].flatMap((row) => [
      { row, column: TOTAL },
      { row, column: RATE },
    ]),
    ...[...columns].flatMap((column) => [
      { row: TOTAL, column },
      { row: AVERAGE, column },
      { row: BOUND, column },
    ]),
    ...(criteria.size > 0 ? CORNER : []),
  ]
  return { entered: entered.filter(({ column }) => column !== TOTAL), computed }
}

/** Cells one row of facts moves by itself; null where it may move any. */
function cellsOf(table: MatrixTable, change: RowChange): readonly CellRef[] | null {
  const { planId, setId } = table.choice
  switch (change.table) {
    // Another layer moves figures of this one too: what was added, what was lost.
    case 'matrixCell': {
      const cell = change.after ?? change.before
      const isHere = cell?.planId === planId && cell.setId === setId
      return isHere ? [{ row: cell.criterion, column: cell.columnId }] : []
    }
    case 'provinceFigure': {
      const figure = change.after ?? change.before
      const isHere = figure?.planId === planId && figure.setId === setId
      return isHere ? [{ row: figure.criterion, column: TOTAL }] : []
    }
    case 'markList': {
      const list = change.after ?? change.before
      const isHere = list?.planId === planId && list.setId === setId
      return isHere ? markedCells(table, change) : []
    }
    case 'declaredCount':
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
      // What the checks make of them comes with the findings.
      return []
    case 'unit':
    case 'criteriaSet':
    case 'criterion':
    case 'subCriterion':
    case 'plan':
    case 'planSet':
    case 'planColumn':
    case 'planColumnUnit':
    case 'averageBase':
    case 'rateBase':
    case 'registration':
    case 'recognition':
    case 'countedColumn':
      // A base decides about a whole row of averages; anything else may change the shape itself.
      return null
  }
}

/** Marks move the counted column of their commune; where it is entered, they move no figure at all. */
function markedCells(
  table: MatrixTable,
  change: Extract<RowChange, { table: 'markList' }>,
): readonly CellRef[] | null {
  const { shape, unitIndex } = table.lists()
  const unit = unitIndex.get((change.after ?? change.before)?.unitId ?? '')
  const column = unit === undefined ? undefined : shape.columns[shape.columnOf[unit] ?? -1]
  if (column === undefined || !table.hasCounts(column)) return []
  // A first list makes its commune known, which may turn blanks into figures in every row.
  const moved =
    change.before === null || change.after === null
      ? shape.criteria
      : movedNumbers(change.before, change.after)
  return moved.map((row) => ({ row, column }))
}

type List = FactRow<'markList'>

function movedNumbers(before: List, after: List): readonly string[] {
  return [...difference(before.criteria, after.criteria), ...difference(before.lost, after.lost)]
}

function difference(before: string, after: string): readonly string[] {
  const was = new Set(splitNumbers(before))
  const is = new Set(splitNumbers(after))
  return [...[...was].filter((number) => !is.has(number)), ...[...is].filter((n) => !was.has(n))]
}
