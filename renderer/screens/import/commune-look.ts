import { printNumbers } from '../../../shared/criteria/number-list.ts'
import type {
  CommuneCell,
  CommuneColumnRole,
  ImportRepair,
} from '../../../shared/import/commune-preview.ts'
import { emptyLook, type CellLook } from './cell-look.ts'

/** What a cell of a table of communes is drawn as; `repair` beside the states of a cell. */
export type CommuneState = CommuneCell['state'] | 'repair'

const MARKS = { doubt: '?', rejected: '!', wrong: '≠', cut: '≈' } as const

/** A list, a count or a mark as people write it. */
export function printedValue(value: string, column: CommuneColumnRole['kind']): string {
  return column === 'list' || column === 'cumulative' ? printNumbers(value) : value
}

/**
 * The state a cell is coloured by: what was mended on the way in stands out from what was merely read, and what the
 * officer declined is not imported, whatever the document has instead.
 */
export function communeState(cell: CommuneCell, repair: ImportRepair | undefined): CommuneState {
  if (repair?.state === 'taken') return 'repair'
  const isDeclined = cell.state === 'kept' && (cell.raw !== '' || repair !== undefined)
  return isDeclined ? 'ignored' : cell.state
}

/**
 * How a cell is drawn. A list stands as it is in the file, for the eye to compare with the paper; one that was mended
 * shows both, and one that takes the place of another the old one struck through.
 */
export function communeLook(
  cell: CommuneCell,
  column: CommuneColumnRole['kind'],
  repair: ImportRepair | undefined,
  blank: string,
): CellLook {
  const print = (value: string | undefined): string =>
    value === undefined ? '' : printedValue(value, column)
  const state = communeState(cell, repair)
  const isText = column === 'list' || column === 'cumulative'
  switch (state) {
    case 'repair': {
      const before = repair?.before ?? cell.raw
      return {
        ...emptyLook,
        old: before === '' ? blank : before,
        text: print(repair?.after),
        mark: '→',
        isText,
      }
    }
    case 'changed':
      return { ...emptyLook, old: print(cell.before), text: cell.raw || print(cell.after), isText }
    case 'cleared':
      return { ...emptyLook, old: print(cell.before), isText }
    case 'kept':
      return { ...emptyLook, text: `(${print(cell.before)})`, isText }
    case 'added':
      return { ...emptyLook, text: cell.raw || print(cell.after), isText }
    case 'doubt':
    case 'rejected':
    case 'wrong':
    case 'cut':
      return { ...emptyLook, text: cell.raw, mark: MARKS[state], isText }
    case 'text':
      return { ...emptyLook, text: cell.raw, isText: true }
    case 'ignored':
      return {
        ...emptyLook,
        text: cell.raw === '' && repair !== undefined ? blank : cell.raw,
        isText,
      }
    case 'same':
    case 'agrees':
    case 'unchecked':
    case 'blank':
      return { ...emptyLook, text: cell.raw, isText }
  }
}
