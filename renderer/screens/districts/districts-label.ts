import type { ChangeLabel } from '../../../shared/changes/change-set.ts'
import { printNumbers } from '../../../shared/criteria/number-list.ts'
import type { MessageKey } from '../../../shared/messages/translate.ts'
import type { GridAction } from '../../grid/sheet-model.ts'
import { MARK_LETTERS, type TextContext } from '../communes/communes-text.ts'
import type { DistrictCellChange } from './districts-model.ts'
import { districtEditText } from './districts-text.ts'

/** The step in plain words: one cell with its values, a block with its size and first cell. */
export function districtsLabel(
  context: TextContext,
  tableName: string,
  changes: readonly DistrictCellChange[],
  action: GridAction,
): ChangeLabel {
  const [first] = changes
  if (first === undefined) return { code: 'change.districts.cell', params: {} }
  const names = {
    table: tableName,
    district: first.row.label,
    column:
      first.column.part === 'mark'
        ? first.column.number
        : first.column.header.replace(/-?\n/, (found) => (found === '\n' ? ' ' : '')),
  }
  if (changes.length > 1) {
    return { code: BLOCK_CODES[action.kind], params: { ...names, cells: changes.length } }
  }
  return {
    code: first.column.part === 'mark' ? 'change.districts.mark' : 'change.districts.cell',
    params: {
      ...names,
      before: districtEditText(context, first.row, first.column),
      after: textOf(first),
    },
  }
}

function textOf({ value }: DistrictCellChange): string {
  switch (value.kind) {
    case 'mark':
      return MARK_LETTERS[value.state]
    case 'list':
      return printNumbers(value.criteria)
    case 'count':
    case 'afterPlan':
      return value.value === null ? '' : String(value.value)
    case 'registration':
      return value.isOn ? 'x' : ''
    case 'recognition':
      return value.isOn ? String(value.year ?? 'x') : ''
  }
}

const BLOCK_CODES = {
  paste: 'change.districts.paste',
  cut: 'change.districts.cut',
  delete: 'change.districts.clear',
  type: 'change.districts.fill',
  fillDown: 'change.districts.fill',
  fillRight: 'change.districts.fill',
  fillHandle: 'change.districts.fill',
  fillSelection: 'change.districts.fill',
} as const satisfies Record<GridAction['kind'], MessageKey>
