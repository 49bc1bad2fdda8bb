import { ratio, type Ratio } from '../numbers/ratio.ts'
import { splitNumbers } from '../criteria/number-list.ts'
import { compareFigure, printComputed, type Agreement, type FigureKind } from './figures.ts'
import type { FigureMismatch } from './preview.ts'
import { readFigure, tableMarks, type PrintedFigure } from './read-cell.ts'
import { readMark } from './read-mark.ts'
import type { CommuneSaying } from './read-communes.ts'
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
    const summed = kind === 'group' ? groupRows(table, rows, row) : rows
    for (const column of table.columns) {
      const cell = grid.cellAt(row.index, column.index)
      const printed = FIGURES.has(column.role.kind) ? readFigure(cell, marks) : null
      if (cell === undefined || printed === null) continue
      const totals = totalsOf(table, column, summed, sums)
      const exact = totals.flatMap(
        (total) => ratio(total, kind === 'average' ? summed.length : 1) ?? [],
      )
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
  const sums: RowSums = { baseline: 0, target: 0, actual: 0 }
  for (const layer of ['baseline', 'target', 'actual'] as const) {
    const own = sayings.filter((saying) => saying.layer === layer)
    const count = own.find(({ subject }) => subject === 'count')?.verdict
    const list = own.find(({ subject }) => subject !== 'count')
    if (count?.kind === 'count') sums[layer] = count.value
    else if (list !== undefined) sums[layer] = lengthOf(list)
  }
  return sums
}

function lengthOf({ verdict, table }: CommuneSaying): number {
  const list =
    verdict.kind === 'list' || verdict.kind === 'repair'
      ? verdict.list
      : verdict.kind === 'ask'
        ? (verdict.readings[0] ?? '')
        : ''
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
      (total, row) => total + of(sums.get(row.index) ?? { baseline: 0, target: 0, actual: 0 }),
      0,
    )
  if (role.kind === 'mark') {
    const { grid } = table.located
    const found = rows.map((row) => readMark(grid.cellAt(row.index, index)))
    const met = found.filter((mark) => mark === 'met').length
    return [met, met + found.filter((mark) => mark === 'planned').length]
  }
  const cumulative = add(({ baseline, target }) => baseline + target)
  if (role.kind === 'cumulative') return [cumulative]
  if (role.kind === 'total') return [add(({ baseline, actual }) => baseline + actual), cumulative]
  if (role.kind !== 'count' && role.kind !== 'list') return []
  const { layer } = role
  return layer === 'target' ? [cumulative, add(({ target }) => target)] : [add((sum) => sum[layer])]
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
  const met = new Map<number, number>()
  const all = new Map<number, number>()
  for (const row of rows) {
    const found = columns.map((column) => readMark(grid.cellAt(row.index, column)))
    const own = found.filter((mark) => mark === 'met').length
    met.set(row.index, own)
    all.set(row.index, own + found.filter((mark) => mark === 'planned').length)
  }
  return [met, all]
}
