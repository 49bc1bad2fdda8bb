import { bottomRight, cellsOf, columnCount, rangeFrom, rowCount, topLeft } from './range.ts'
import type { GridSize } from './range.ts'
import type { GridCell, GridRange, Parsed } from './sheet-model.ts'

/** Texts to write, as a rectangle of at least one cell. */
export type TextBlock = readonly (readonly string[])[]

/** What a plan asks of the table, by display indices. */
export interface PlanTable<Value> {
  readonly size: GridSize
  isEditable(cell: GridCell): boolean
  parse(cell: GridCell, text: string): Parsed<Value>
}

export interface BadCell {
  readonly cell: GridCell
  readonly text: string
  readonly reason: string
}

export interface PlannedChange<Value> {
  readonly cell: GridCell
  readonly value: Value
}

export type PastePlan<Value> =
  | { readonly kind: 'tooBig'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'refused'; readonly bad: readonly BadCell[] }
  | WritePlan<Value>

export interface WritePlan<Value> {
  readonly kind: 'ready'
  readonly range: GridRange
  readonly changes: readonly PlannedChange<Value>[]
  /** Cells of the target that cannot be typed into and keep what they have. */
  readonly skipped: number
}

/**
 * Where a block lands: over the whole selection when each side of the selection is a multiple of
 * the block's (a single value fills it), a side of one cell stretching to the block; else once from
 * the selection's first cell.
 */
export function pasteRange(block: TextBlock, selection: GridRange): GridRange {
  const rows = block.length
  const columns = block[0]?.length ?? 0
  const isTiled = (selected: number, given: number): boolean =>
    selected === 1 || selected % given === 0
  const canTile = isTiled(rowCount(selection), rows) && isTiled(columnCount(selection), columns)
  return rangeFrom(
    topLeft(selection),
    canTile ? Math.max(rowCount(selection), rows) : rows,
    canTile ? Math.max(columnCount(selection), columns) : columns,
  )
}

/**
 * Decides a paste before anything is written: all of it, or none. Cells that cannot be typed into
 * are left out and counted; one text that cannot be read refuses the whole.
 */
export function planPaste<Value>(
  block: TextBlock,
  selection: GridRange,
  table: PlanTable<Value>,
): PastePlan<Value> {
  const range = pasteRange(block, selection)
  const last = bottomRight(range)
  const rows = Math.max(last.row - table.size.rows + 1, 0)
  const columns = Math.max(last.column - table.size.columns + 1, 0)
  if (rows > 0 || columns > 0) return { kind: 'tooBig', rows, columns }
  return planWrite(range, (cell) => textFor(block, range, cell), table)
}

/** As `planPaste`, for any source of texts: deleting, filling, Ctrl+Enter. */
export function planWrite<Value>(
  range: GridRange,
  textOf: (cell: GridCell) => string,
  table: PlanTable<Value>,
): Exclude<PastePlan<Value>, { kind: 'tooBig' }> {
  const changes: PlannedChange<Value>[] = []
  const bad: BadCell[] = []
  let skipped = 0
  for (const cell of cellsOf(range)) {
    if (!table.isEditable(cell)) {
      skipped += 1
      continue
    }
    const text = textOf(cell)
    const parsed = table.parse(cell, text)
    if (parsed.ok) changes.push({ cell, value: parsed.value })
    else bad.push({ cell, text, reason: parsed.reason })
  }
  return bad.length > 0 ? { kind: 'refused', bad } : { kind: 'ready', range, changes, skipped }
}

function textFor(block: TextBlock, range: GridRange, cell: GridCell): string {
  const row = block[(cell.row - range.top) % block.length] ?? []
  return row[(cell.column - range.left) % row.length] ?? ''
}
