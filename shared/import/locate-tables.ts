import { distinctCriteria, type Anchors } from './anchors.ts'
import type { DocumentIndex } from './document-index.ts'
import type { Grid } from './grid.ts'
import { MOST_TABLES } from './import-work.ts'
import { locateNumberedTables } from './locate-numbered.ts'
import type { LocatedTable, Segment, Window } from './located-table.ts'
import { measureTable } from './measure-table.ts'
import { hasFigures } from './table-cells.ts'
import { findLabelColumns, splitWindows, unitsOf } from './table-windows.ts'

/** Finds every matrix of a grid seen with districts across. */
export function locateTables(
  grid: Grid,
  anchors: Anchors,
  document: DocumentIndex,
): LocatedTable[] {
  const labelColumns = findLabelColumns(grid, anchors)
  if (labelColumns.length === 0) return locateNumberedTables(grid, anchors, document)
  const windows = splitWindows(grid, anchors, labelColumns)
  const tables: LocatedTable[] = []
  for (const window of windows) {
    if (tables.length >= MOST_TABLES) break
    tables.push(...locateInWindow(grid, anchors, window).slice(0, MOST_TABLES - tables.length))
  }
  return tables
}

function locateInWindow(grid: Grid, anchors: Anchors, window: Window): LocatedTable[] {
  const hits = anchors.criteria.get(window.labelColumn)
  if (hits === undefined) return []
  const criterionRows = [...hits.keys()].sort((a, b) => a - b)
  const headings = headingRows(grid, anchors, window, criterionRows)
  const segments = segmentRows(headings, criterionRows, (row) => unitsOf(anchors, row, window))
  const joined = joinPages(segments, anchors, window)
  const tables: LocatedTable[] = []
  for (const [index, segment] of joined.entries()) {
    const distinct = distinctCriteria(segment.rows.flatMap((row) => hits.get(row) ?? []))
    if (distinct < 2 || segment.rows.length === 0) continue
    if (tables.length >= MOST_TABLES) break
    const next = joined[index + 1]
    const table = measureTable(grid, anchors, window, segment, next?.headRow ?? Infinity)
    const units = new Set(unitsOf(anchors, segment.headRow, window).values()).size
    tables.push({ ...table, score: distinct + 2 * units })
  }
  return tables
}

/** Rows that name several units; where there is none, the nearest row that names one over figures, or none at all. */
function headingRows(
  grid: Grid,
  anchors: Anchors,
  window: Window,
  criterionRows: readonly number[],
): number[] {
  const rows = [...anchors.units.keys()].sort((a, b) => a - b)
  const ofCriteria = new Set(criterionRows)
  const several = rows.filter(
    (row) => !ofCriteria.has(row) && new Set(unitsOf(anchors, row, window).values()).size >= 2,
  )
  if (several.length > 0) return several
  const first = criterionRows[0] ?? 0
  const single = rows.filter((row) => {
    const columns = [...unitsOf(anchors, row, window).keys()]
    return row < first && columns.some((column) => hasFigures(grid, column, criterionRows))
  })
  const nearest = single.at(-1)
  return nearest === undefined
    ? [Math.max(-1, ...grid.rows.filter((row) => row < first))]
    : [nearest]
}

function segmentRows(
  headings: readonly number[],
  criterionRows: readonly number[],
  unitsAt: (row: number) => ReadonlyMap<number, string>,
): Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const [index, headRow] of headings.entries()) {
    const end = headings[index + 1] ?? Infinity
    while ((criterionRows[at] ?? Infinity) <= headRow) at++
    const start = at
    while ((criterionRows[at] ?? Infinity) < end) at++
    const rows = criterionRows.slice(start, at)
    // More headings than tables that are read, with pages in between.
    if (segments.length > MOST_TABLES * 4) break
    const open = segments.at(-1)
    if (open !== undefined && open.rows.length === 0) {
      const isBetter = unitsAt(headRow).size >= unitsAt(open.headRow).size
      if (isBetter) open.headRow = headRow
      open.headRows.push(headRow)
      open.rows = rows
    } else segments.push({ headRow, headRows: [headRow], rows })
  }
  return segments
}

/** A heading repeated on a second page names the same units in the same columns, and the criteria go on below it. */
function joinPages(segments: readonly Segment[], anchors: Anchors, window: Window): Segment[] {
  const joined: Segment[] = []
  for (const segment of segments) {
    const before = joined.at(-1)
    if (before !== undefined && isNextPage(before, segment, anchors, window)) {
      before.headRows.push(...segment.headRows)
      before.rows.push(...segment.rows)
    } else joined.push({ ...segment, headRows: [...segment.headRows], rows: [...segment.rows] })
  }
  return joined
}

function isNextPage(before: Segment, segment: Segment, anchors: Anchors, window: Window): boolean {
  const here = unitsOf(anchors, segment.headRow, window)
  const there = unitsOf(anchors, before.headRow, window)
  if (here.size !== there.size) return false
  for (const [column, id] of here) if (there.get(column) !== id) return false
  const hits = anchors.criteria.get(window.labelColumn)
  const numbersOf = (rows: readonly number[]) =>
    new Set(rows.flatMap((row) => [...(hits?.get(row) ?? [])].map(([set, no]) => `${set} ${no}`)))
  const seen = numbersOf(before.rows)
  return [...numbersOf(segment.rows)].every((key) => !seen.has(key))
}
