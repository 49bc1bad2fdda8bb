import type { Anchors } from './anchors.ts'
import type { DocumentIndex } from './document-index.ts'
import { cellsFromTo, type Grid } from './grid.ts'
import { MOST_TABLES } from './import-work.ts'
import { FEWEST_CRITERIA, type LocatedTable } from './located-table.ts'
import { measureTable } from './measure-table.ts'
import { wholeNumber } from './table-cells.ts'

/** Tables whose criteria have numbers only: a heading of units, and under it 1, 2, 3 … left of the first unit. */
export function locateNumberedTables(
  grid: Grid,
  anchors: Anchors,
  document: DocumentIndex,
): LocatedTable[] {
  const tables: LocatedTable[] = []
  const rows = [...anchors.units.keys()]
    .filter((row) => new Set(anchors.units.get(row)?.values()).size >= 2)
    .sort((a, b) => a - b)
  for (const [index, headRow] of rows.entries()) {
    if (tables.length >= MOST_TABLES) break
    const units = anchors.units.get(headRow) ?? new Map<number, string>()
    const firstUnit = Math.min(...units.keys())
    const limit = rows[index + 1] ?? Infinity
    // Too few rows between two headings to number criteria.
    if (limit - headRow <= FEWEST_CRITERIA) continue
    for (let column = firstUnit - 1; column >= 0; column--) {
      const run = numberRun(grid, column, headRow, limit, document)
      if (run.length < FEWEST_CRITERIA) continue
      const window = { labelColumn: column, left: 0, right: Infinity }
      const segment = { headRow, headRows: [headRow], rows: run }
      const table = measureTable(grid, anchors, window, segment, limit)
      tables.push({ ...table, score: run.length / 2 + 2 * units.size })
      break
    }
  }
  return tables
}

/** Rows under a heading whose cell in this column is the next criterion's number, when they begin with 1. */
function numberRun(
  grid: Grid,
  column: number,
  headRow: number,
  limit: number,
  document: DocumentIndex,
): number[] {
  // A column numbered over its heading too is the numbering line of a turned table.
  if (wholeNumber(grid.cellAt(headRow, column)) !== null) return []
  const run: number[] = []
  const cells = cellsFromTo(grid.cellsOfColumn(column), grid.rowOf, headRow + 1, limit - 1)
  for (const cell of cells) if (wholeNumber(cell) === run.length + 1) run.push(grid.rowOf(cell))
  const isOfSet = document.sets.some((set) => set.matcher.has(String(run.length)))
  return isOfSet ? run : []
}
