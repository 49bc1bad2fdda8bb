import { hasCell, isOneCell, sameCell } from './range.ts'
import type { GridRange } from './sheet-model.ts'
import type { Selection } from './selection.ts'

/** Everything drawn over the cells that is not the cells' own decoration. */
export interface MarkState {
  readonly selection: Selection | null
  readonly copied: GridRange | null
  readonly fillPreview: GridRange | null
  readonly hits: ReadonlySet<number>
}

/** Values of the `data-range`, `data-copied` and `data-hit` attributes; '' for none. */
export interface CellMarks {
  readonly range: string
  readonly copied: string
  readonly hit: boolean
}

export function hitKey(row: number, column: number, columns: number): number {
  return row * columns + column
}

/**
 * Words of `range`: `in` the selection, its edges `t r b l`, `active`, `handle` for the corner that
 * can be dragged. Words of `copied`: the edges of the copied range or of the fill's preview.
 */
export function marksOf(state: MarkState, row: number, column: number, columns: number): CellMarks {
  return {
    range: state.selection ? rangeWords(state, state.selection, row, column) : '',
    copied: edges(state.fillPreview ?? state.copied, row, column),
    hit: state.hits.has(hitKey(row, column, columns)),
  }
}

function rangeWords(state: MarkState, selection: Selection, row: number, column: number): string {
  const { range, active } = selection
  const cell = { row, column }
  if (!hasCell(range, cell)) return ''
  const words = [isOneCell(range) ? 'one' : 'in', edges(range, row, column)]
  if (sameCell(active, cell)) words.push('active')
  const isCorner = row === range.bottom && column === range.right
  if (isCorner && !state.copied) words.push('handle')
  return words.filter((word) => word !== '').join(' ')
}

function edges(range: GridRange | null, row: number, column: number): string {
  if (!range || !hasCell(range, { row, column })) return ''
  const sides = [
    row === range.top ? 't' : '',
    column === range.right ? 'r' : '',
    row === range.bottom ? 'b' : '',
    column === range.left ? 'l' : '',
  ]
  return sides.filter((side) => side !== '').join(' ')
}
