import type { ChangeLabel } from '../../../shared/changes/change-set.ts'
import type { FactTable } from '../../../shared/changes/fact-tables.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import type { MessageKey } from '../../../shared/messages/translate.ts'
import { findFact } from '../../../shared/changes/facts.ts'
import type { GridAction, SheetChange } from '../../grid/sheet-model.ts'
import { enteredFact } from './figure-of.ts'
import type { MatrixColumn, MatrixRow, MatrixTable } from './matrix-table.ts'

export type MatrixChange = SheetChange<MatrixRow, MatrixColumn, number | null>

/** Cells of the screen → rows of facts. Clearing removes the row: a blank is the absence of a fact. */
export function matrixEdits(table: MatrixTable, changes: readonly MatrixChange[]): FactEdit[] {
  return changes.flatMap((change) => editOf(table, change) ?? [])
}

function editOf(table: MatrixTable, { row, column, value }: MatrixChange): FactEdit | null {
  const fact = enteredFact(table, row, column)
  if (fact === null) return null
  const op = value === null ? 'remove' : 'put'
  // The facts of this screen are all a key with one `value`; enteredFact ties each key to its table.
  return { table: fact.table, op, row: { ...fact.key, value: value ?? 0 } } as FactEdit
}

/** The step in plain words: one cell with its values, a block with its size and first cell. */
export function matrixLabel(
  table: MatrixTable,
  tableName: string,
  changes: readonly MatrixChange[],
  action: GridAction,
): ChangeLabel {
  const first = changes[0]
  if (first === undefined) return { code: 'change.cell', params: {} }
  const names = {
    table: tableName,
    criterion: first.row.label,
    column:
      'columnId' in first.column ? columnName(table, first.column.columnId) : first.column.header,
  }
  if (changes.length > 1) {
    const { criterion, ...rest } = names
    return {
      code: blockCode(action.kind),
      params: { ...rest, from: criterion, cells: changes.length },
    }
  }
  const edit = editOf(table, first)
  const before = edit === null ? undefined : findFact(table.facts(), edit.table, edit.row)
  const values = {
    before: before !== undefined && 'value' in before ? before.value : '',
    after: first.value ?? '',
  }
  return { code: singleCode(edit), params: { ...names, ...values } }
}

const SINGLE_CODES: Partial<Record<FactTable, MessageKey>> = {
  provinceFigure: 'change.provinceFigure',
  averageBase: 'change.averageBase',
  rateBase: 'change.rateBase',
}

function singleCode(edit: FactEdit | null): MessageKey {
  return (edit === null ? undefined : SINGLE_CODES[edit.table]) ?? 'change.cell'
}

function blockCode(kind: GridAction['kind']): MessageKey {
  switch (kind) {
    case 'paste':
      return 'change.paste'
    case 'cut':
      return 'change.cut'
    case 'delete':
      return 'change.clear'
    case 'type':
    case 'fillDown':
    case 'fillRight':
    case 'fillHandle':
    case 'fillSelection':
      return 'change.fill'
  }
}

function columnName(table: MatrixTable, columnId: string): string {
  return table.columns.find((column) => column.columnId === columnId)?.shortName ?? columnId
}
