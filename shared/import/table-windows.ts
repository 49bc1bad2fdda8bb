import { distinctCriteria, type Anchors } from './anchors.ts'
import type { Grid } from './grid.ts'
import { FEWEST_CRITERIA, type Window } from './located-table.ts'
import { wholeNumber } from './table-cells.ts'

export function findLabelColumns(grid: Grid, anchors: Anchors): number[] {
  return grid.columns.filter((column) => {
    const hits = anchors.criteria.get(column)
    return hits !== undefined && distinctCriteria(hits.values()) >= FEWEST_CRITERIA
  })
}

/** Tables side by side have a label column each, with units of their own between and behind. */
export function splitWindows(
  grid: Grid,
  anchors: Anchors,
  labelColumns: readonly number[],
): Window[] {
  const unitColumns = columnsOfUnits(anchors)
  const strengths = new Map<number, number>()
  const strength = (column: number): number => {
    const known =
      strengths.get(column) ?? distinctCriteria(anchors.criteria.get(column)?.values() ?? [])
    strengths.set(column, known)
    return known
  }
  const firsts: number[] = []
  for (const column of labelColumns) {
    const previous = firsts.at(-1)
    const isApart =
      previous !== undefined &&
      [...unitColumns].some((unit) => unit > previous && unit < column) &&
      [...unitColumns].some((unit) => unit > column)
    if (previous === undefined || isApart) firsts.push(column)
    else if (strength(column) > strength(previous)) firsts[firsts.length - 1] = column
  }
  return firsts.map((labelColumn, index) => {
    const next = firsts[index + 1]
    const left = index === 0 ? 0 : bandStart(grid, anchors, unitColumns, labelColumn)
    const right = next === undefined ? Infinity : bandStart(grid, anchors, unitColumns, next) - 1
    return { labelColumn, left, right }
  })
}

function columnsOfUnits(anchors: Anchors): Set<number> {
  const columns = new Set<number>()
  for (const hits of anchors.units.values()) for (const column of hits.keys()) columns.add(column)
  return columns
}

/** The first column of the labels that stand left of a label column: its row numbers, and the headings of a turned table. */
function bandStart(
  grid: Grid,
  anchors: Anchors,
  unitColumns: ReadonlySet<number>,
  labelColumn: number,
): number {
  const rows = [...(anchors.criteria.get(labelColumn)?.keys() ?? [])].sort((a, b) => a - b)
  const top = rows[0] ?? 0
  const bottom = rows.at(-1) ?? 0
  let start = labelColumn
  for (let column = start - 1; column >= 0; column--) {
    const cells = grid.cellsOfColumn(column).filter((cell) => {
      const row = grid.rowOf(cell)
      return row >= top && row <= bottom
    })
    const isNumbers = cells.length >= 2 && cells.every((cell) => wholeNumber(cell) !== null)
    const isJoined = rows.some((row) => (grid.mergeAt(row, column)?.right ?? 0) > column)
    if (!isNumbers && !isJoined) break
    if (unitColumns.has(column)) break
    start = column
  }
  return start
}

/** Units that a row names inside a window, by column. */
export function unitsOf(anchors: Anchors, row: number, window: Window): Map<number, string> {
  const units = new Map<number, string>()
  for (const [column, id] of anchors.units.get(row) ?? []) {
    const isInside = column >= window.left && column <= window.right
    if (isInside && column !== window.labelColumn) units.set(column, id)
  }
  return units
}
