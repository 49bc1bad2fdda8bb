import { ratio, type Ratio } from '../numbers/ratio.ts'
import { splitNumbers } from '../criteria/number-list.ts'
import { compareFigure, printComputed, type Agreement, type FigureKind } from './figures.ts'
import type { FigureMismatch } from './preview.ts'
import { readFigure, tableMarks, type PrintedFigure } from './read-cell.ts'
import { isAfterPlanMark, isMetMark, isPlannedMark, readMark, type Mark } from './read-mark.ts'
import type { CommuneSaying } from './read-communes.ts'
import { wholeNumber } from './table-cells.ts'
import type { CommuneColumn, CommuneRow, UnderstoodCommunes } from './understood-communes.ts'

export interface CommuneFigures {
  /** `row,column` of the grid. */
  readonly states: ReadonlyMap<string, Agreement | 'unchecked'>
  readonly mismatches: readonly FigureMismatch[]
  readonly agreements: { readonly totals: number; readonly averages: number }
}

interface RowSums {
  baseline: number
  target: number
  actual: number
  /** Of the achieved, what the file says will not be met any more. */
  lost: number
}

/**
 * Recomputes the sums and averages printed under a table from its own rows, those that are not matched to a commune too:
 * (Σ achieved) / communes, and under the planned (Σ achieved + Σ planned) / communes, where the count a paper declares
 * stands for its list. Source: Lạng Sơn plan 2023, Appendices 4 (13,05 and 16,65) and 5 (8,8 and 12,6).
 */
export function checkCommuneFigures(
  table: UnderstoodCommunes,
  /** By row what it says, also where nobody knows of which commune. */
  said: ReadonlyMap<CommuneRow, readonly CommuneSaying[]>,
): CommuneFigures {
  const { grid } = table.located
  const rows = table.rows.filter((row) => said.has(row))
  const sums = new Map(rows.map((row) => [row.index, shownOf(said.get(row) ?? [])]))
  const states = new Map<string, Agreement | 'unchecked'>()
  const mismatches: FigureMismatch[] = []
  const agreements = { totals: 0, averages: 0 }
  const marks = tableMarks(
    table.rows
      .filter(({ role }) => role.kind === 'total' || role.kind === 'average')
      .flatMap((row) => grid.cellsOfRow(row.index)),
  )

  function compare(
    row: number,
    column: number,
    printed: PrintedFigure,
    exact: readonly Ratio[],
    kind: FigureKind,
  ): void {
    const results = exact.map((one) => compareFigure(printed, one, kind))
    const agreeing = results.indexOf('agrees')
    const state = agreeing >= 0 ? 'agrees' : (results[0] ?? 'unchecked')
    states.set(`${row},${column}`, state)
    const [fraction] = exact
    if (state === 'agrees') {
      if (kind === 'total') agreements.totals++
      else agreements.averages++
    }
    if (fraction === undefined || state === 'agrees' || state === 'unchecked') return
    mismatches.push({
      tableId: table.id,
      where: grid.where(row, column),
      figure: kind,
      printed: grid.labelAt(row, column),
      computed: printComputed(printed, fraction, kind),
      kind: state,
      fraction: kind === 'total' ? null : fraction,
      base: null,
    })
  }

  for (const row of table.rows) {
    const { kind } = row.role
    if (kind !== 'total' && kind !== 'average' && kind !== 'group') continue
    const sections = kind === 'group' ? [groupRows(table, rows, row)] : sectionsOf(table, rows, row)
    const figures = table.columns.flatMap((column) => {
      const cell = grid.cellAt(row.index, column.index)
      const printed = FIGURES.has(column.role.kind) ? readFigure(cell, marks) : null
      return printed === null ? [] : [{ column, printed }]
    })
    const summed = sections.map((one) => ({ rows: one, ways: wayOfMarks(table, figures, one) }))
    for (const { column, printed } of figures) {
      const exact = summed.flatMap(({ rows: own, ways }) => {
        const totals = ways?.(column) ?? totalsOf(table, column, own, sums)
        const bases = kind === 'average' ? averageBases(table, column, own) : [1]
        return bases.flatMap((base) => totals.flatMap((total) => ratio(total, base) ?? []))
      })
      if (kind === 'group') {
        // A number beside a district's name may as well be the number of its communes.
        const agrees = exact.some((one) => compareFigure(printed, one, 'total') === 'agrees')
        states.set(`${row.index},${column.index}`, agrees ? 'agrees' : 'unchecked')
        if (agrees) agreements.totals++
      } else compare(row.index, column.index, printed, exact, kind)
    }
  }
  for (const column of table.columns.filter(({ role }) => role.kind === 'total')) {
    const ways = rowTotals(table, rows)
    const printed = rows.flatMap((row) => {
      const figure = readFigure(grid.cellAt(row.index, column.index), 'unknown')
      return figure === null ? [] : [{ row, figure }]
    })
    // One column sums what is met or what is met and planned, the same in every row: the way most rows agree with.
    const best = ways.map(
      (way) => printed.filter(({ row, figure }) => isSum(figure, way.get(row.index) ?? 0)).length,
    )
    const way = ways[best.indexOf(Math.max(...best))]
    for (const { row, figure } of printed) {
      const exact = ratio(way?.get(row.index) ?? 0, 1)
      if (exact !== null) compare(row.index, column.index, figure, [exact], 'total')
    }
  }
  return { states, mismatches, agreements }
}

/** What a row of sums may sum up: between communes those since the last group or sum, below the last commune also all. */
function sectionsOf(
  table: UnderstoodCommunes,
  rows: readonly CommuneRow[],
  sum: CommuneRow,
): (readonly CommuneRow[])[] {
  const start = table.rows.findLast(
    ({ index, role }) =>
      index < sum.index && (role.kind === 'group' || role.kind === sum.role.kind),
  )
  const section = rows.filter(({ index }) => index < sum.index && index > (start?.index ?? -1))
  if (section.length === 0 || section.length === rows.length) return [rows]
  return rows.some(({ index }) => index > sum.index) ? [section] : [rows, section]
}

const FIGURES: ReadonlySet<CommuneColumn['role']['kind']> = new Set([
  'count',
  'list',
  'cumulative',
  'mark',
  'total',
])

function isSum(figure: PrintedFigure, value: number): boolean {
  return compareFigure(figure, { numerator: value, denominator: 1 }, 'total') === 'agrees'
}

/** What averages add up: the count a paper declares, else the length of its list; criteria only. */
function shownOf(sayings: readonly CommuneSaying[]): RowSums {
  const sums: RowSums = { baseline: 0, target: 0, actual: 0, lost: 0 }
  for (const layer of ['baseline', 'target', 'actual'] as const) {
    const own = sayings.filter((saying) => saying.layer === layer)
    const count = own.find(({ subject }) => subject === 'count')?.verdict
    const list = own.find(({ subject }) => subject !== 'count')
    if (count?.kind === 'count') sums[layer] = count.value
    else if (list !== undefined) sums[layer] = lengthOf(list)
    if (list !== undefined) sums.lost += criteriaIn(list, list.lost ?? '')
  }
  return sums
}

function lengthOf(saying: CommuneSaying): number {
  const { verdict } = saying
  const list =
    verdict.kind === 'list' || verdict.kind === 'repair'
      ? verdict.list
      : verdict.kind === 'ask'
        ? (verdict.readings[0] ?? '')
        : ''
  return criteriaIn(saying, list)
}

function criteriaIn({ table }: CommuneSaying, list: string): number {
  return splitNumbers(list).filter((number) => table.set.names.has(number)).length
}

/** What may stand under a column, likeliest first: under what is planned the sum of achieved and planned. */
function totalsOf(
  table: UnderstoodCommunes,
  { index, role }: CommuneColumn,
  rows: readonly CommuneRow[],
  sums: ReadonlyMap<number, RowSums>,
): number[] {
  const add = (of: (sum: RowSums) => number): number =>
    rows.reduce(
      (total, row) =>
        total + of(sums.get(row.index) ?? { baseline: 0, target: 0, actual: 0, lost: 0 }),
      0,
    )
  if (role.kind === 'mark') return WAYS.map((way) => markCount(table, index, rows, way))
  const cumulative = add(({ baseline, target, lost }) => baseline + target - lost)
  if (role.kind === 'cumulative') return [cumulative]
  if (role.kind === 'total') {
    // Each figure of the column is compared with its own row; what it leaves blank it doesn't add up either.
    const { grid } = table.located
    const sum = rows.reduce(
      (all, row) => all + (wholeNumber(grid.cellAt(row.index, index)) ?? 0),
      0,
    )
    return [sum, add(({ baseline, actual }) => baseline + actual), cumulative]
  }
  if (role.kind !== 'count' && role.kind !== 'list') return []
  const { layer } = role
  return layer === 'target' ? [cumulative, add(({ target }) => target)] : [add((sum) => sum[layer])]
}

/** All communes of the table, or those that have a figure of their own in the column or in that of what is achieved. */
function averageBases(
  table: UnderstoodCommunes,
  column: CommuneColumn,
  rows: readonly CommuneRow[],
): number[] {
  const { grid } = table.located
  const filled = (index: number): number =>
    rows.filter((row) => grid.cellAt(row.index, index) !== undefined).length
  const achieved = table.columns.find(
    ({ role }) => role.kind === 'count' && role.layer === 'baseline',
  )
  const bases = [
    rows.length,
    filled(column.index),
    achieved === undefined ? 0 : filled(achieved.index),
  ]
  return [...new Set(bases)].filter((base) => base > 0)
}

/** What a row or column of a table of marks may count: met, met after the plan, planned. */
const WAYS = [isMetMark, isAfterPlanMark, isPlannedMark] as const
type Way = (mark: Mark | null) => boolean

function markCount(
  { located: { grid } }: UnderstoodCommunes,
  column: number,
  rows: readonly CommuneRow[],
  way: Way,
): number {
  return rows.filter((row) => way(readMark(grid.cellAt(row.index, column)))).length
}

/** One row counts one thing under every column of marks: the way most of its figures agree with. */
function wayOfMarks(
  table: UnderstoodCommunes,
  figures: readonly { readonly column: CommuneColumn; readonly printed: PrintedFigure }[],
  rows: readonly CommuneRow[],
): ((column: CommuneColumn) => number[] | null) | null {
  const own = figures.filter(({ column }) => column.role.kind === 'mark')
  if (own.length === 0) return null
  const agreeing = WAYS.map(
    (way) =>
      own.filter(({ column, printed }) => isSum(printed, markCount(table, column.index, rows, way)))
        .length,
  )
  const way = WAYS[agreeing.indexOf(Math.max(...agreeing))]
  if (way === undefined) return null
  return ({ role, index }) => (role.kind === 'mark' ? [markCount(table, index, rows, way)] : null)
}

/** Rows of a group: those below its row, up to the next group. */
function groupRows(
  table: UnderstoodCommunes,
  rows: readonly CommuneRow[],
  group: CommuneRow,
): CommuneRow[] {
  const next =
    table.rows.find((row) => row.index > group.index && row.role.kind === 'group')?.index ??
    Infinity
  return rows.filter(({ index }) => index > group.index && index < next)
}

function rowTotals(table: UnderstoodCommunes, rows: readonly CommuneRow[]): Map<number, number>[] {
  const { grid } = table.located
  const columns = table.columns.flatMap(({ index, role }) =>
    role.kind === 'mark' && table.set.names.has(role.number) ? [index] : [],
  )
  const ways = WAYS.map(() => new Map<number, number>())
  for (const row of rows) {
    const found = columns.map((column) => readMark(grid.cellAt(row.index, column)))
    for (const [index, way] of WAYS.entries()) ways[index]?.set(row.index, found.filter(way).length)
  }
  return ways
}
