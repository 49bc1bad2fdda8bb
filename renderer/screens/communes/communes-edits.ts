import type { ChangeLabel } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { gridEdits, type GridChange } from '../../../shared/communes/grid-edits.ts'
import { printNumbers } from '../../../shared/criteria/number-list.ts'
import type { MessageKey } from '../../../shared/messages/translate.ts'
import type { GridAction } from '../../grid/sheet-model.ts'
import type { CommuneChange } from './communes-model.ts'
import { cellEditText, layerOf, MARK_LETTERS, type TextContext } from './communes-text.ts'
import type { CommunesTable } from './communes-table.ts'

/** Cells of the screen → rows of facts. */
export function communesEdits(table: CommunesTable, changes: readonly CommuneChange[]): FactEdit[] {
  const asked = changes.flatMap((change) => changeOf(table, change) ?? [])
  return gridEdits(table.facts(), table.planId, table.setId, table.view, asked)
}

function changeOf(table: CommunesTable, { row, column, value }: CommuneChange): GridChange | null {
  if (row.part !== 'commune') return null
  const { unitId } = row
  if (value.kind === 'mark') {
    return column.part === 'mark'
      ? { kind: 'mark', unitId, number: column.number, state: value.state }
      : null
  }
  const layer = layerOf(table, column.part)
  if (layer === null) return null
  return value.kind === 'list'
    ? { kind: 'list', unitId, layer, criteria: value.criteria }
    : { kind: 'count', unitId, layer, value: value.value }
}

/** The step in plain words: one cell with its values, a block with its size and first cell. */
export function communesLabel(
  context: TextContext,
  tableName: string,
  changes: readonly CommuneChange[],
  action: GridAction,
): ChangeLabel {
  const [first] = changes
  if (first === undefined) return { code: 'change.communes.cell', params: {} }
  const names = {
    table: tableName,
    commune: first.row.label,
    column:
      first.column.part === 'mark' ? first.column.number : first.column.header.replace('\n', ' '),
  }
  if (changes.length > 1) {
    return { code: blockCode(action.kind), params: { ...names, cells: changes.length } }
  }
  return {
    code: first.column.part === 'mark' ? 'change.communes.mark' : 'change.communes.cell',
    params: {
      ...names,
      before: cellEditText(context, first.row, first.column),
      after: textOf(first),
    },
  }
}

function textOf({ value }: CommuneChange): string {
  switch (value.kind) {
    case 'mark':
      return MARK_LETTERS[value.state]
    case 'list':
      return printNumbers(value.criteria)
    case 'count':
      return value.value === null ? '' : String(value.value)
  }
}

function blockCode(kind: GridAction['kind']): MessageKey {
  switch (kind) {
    case 'paste':
      return 'change.communes.paste'
    case 'cut':
      return 'change.communes.cut'
    case 'delete':
      return 'change.communes.clear'
    case 'type':
    case 'fillDown':
    case 'fillRight':
    case 'fillHandle':
    case 'fillSelection':
      return 'change.communes.fill'
  }
}
