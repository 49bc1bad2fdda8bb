import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import type { CellRef } from '../../grid/sheet-model.ts'
import type { TableChoice } from '../../state/app-store.ts'
import { BASE, RATE, TOTAL } from './matrix-table.ts'

/** Where a table shows the fact of an edit; null for facts of other tables and of other screens. */
export function cellOfEdit(choice: TableChoice, edit: FactEdit): CellRef | null {
  switch (edit.table) {
    case 'matrixCell': {
      const { criterion: row, columnId: column } = edit.row
      return isOfLayer(choice, edit.row) ? { row, column } : null
    }
    case 'provinceFigure':
      return isOfLayer(choice, edit.row) ? { row: edit.row.criterion, column: TOTAL } : null
    case 'averageBase':
      return isOfSet(choice, edit.row) ? { row: BASE, column: edit.row.columnId } : null
    case 'rateBase':
      return isOfSet(choice, edit.row) ? { row: BASE, column: RATE } : null
    case 'unit':
    case 'criteriaSet':
    case 'criterion':
    case 'subCriterion':
    case 'plan':
    case 'planSet':
    case 'planColumn':
    case 'planColumnUnit':
    case 'markList':
    case 'declaredCount':
    case 'registration':
    case 'recognition':
    case 'unitGroup':
    case 'unitGroupMember':
    case 'listTitle':
    case 'countedColumn':
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
      return null
  }
}

type OfSet = Pick<TableChoice, 'planId' | 'setId'>

function isOfSet(choice: OfSet, row: OfSet): boolean {
  return row.planId === choice.planId && row.setId === choice.setId
}

function isOfLayer(choice: TableChoice, row: TableChoice): boolean {
  return isOfSet(choice, row) && row.layer === choice.layer
}
