import { ratio, type Ratio } from '../numbers/ratio.ts'
import { chooseAverageBases, chooseRateBase, type AverageFigure } from './choose-bases.ts'
import type { DocumentIndex } from './document-index.ts'
import { compareFigure, printComputed, type Agreement, type FigureKind } from './figures.ts'
import type { BaseOrigin, FigureMismatch, UsedBase } from './preview.ts'
import { readFigure, type PrintedFigure } from './read-cell.ts'
import type { FileBases } from './file-bases.ts'
import { expectations, type Expected } from './figure-expectations.ts'
import { sumTable } from './table-sums.ts'
import type { UnderstoodTable } from './understand-table.ts'
import type { UnderstoodLine } from './understood.ts'

export interface FigureCheck {
  readonly row: number
  readonly column: number
  readonly kind: FigureKind
  readonly state: Agreement | 'unchecked'
}

export interface TableCheck {
  readonly figures: readonly FigureCheck[]
  readonly mismatches: readonly FigureMismatch[]
  readonly averageBases: readonly UsedBase[]
  readonly rateBase: UsedBase
  /** True when the file prints averages or rates, so that the chosen bases mean something. */
  readonly hasAverages: boolean
  readonly hasRates: boolean
}

interface Printed {
  readonly row: UnderstoodLine
  readonly column: UnderstoodLine
  readonly figure: PrintedFigure
}

/** Recomputes every printed total, rate and average from the file's own cells. */
export function checkFigures(
  table: UnderstoodTable,
  document: DocumentIndex,
  file: FileBases,
  /** `row,column` of cells that are values, not figures. */
  values: ReadonlySet<string>,
): TableCheck {
  const sums = sumTable(table)
  const printed = printedFigures(table).filter(
    ({ row, column }) => !values.has(`${row.index},${column.index}`),
  )
  const expected = printed.map(({ row, column }) => expectations(row, column, sums))
  const averages = printed.flatMap(({ figure }, index) =>
    averageFigures(figure, expected[index] ?? []),
  )
  const rates = printed.flatMap(({ figure }, index) =>
    (expected[index] ?? [])
      .filter(({ by }) => by === 'rate')
      .map(({ sums: { candidates } }) => ({ figure, numerators: candidates })),
  )
  const averageBases = chooseAverageBases(table, document, averages, file)
  const rateBase = chooseRateBase(table, document, rates, file)
  const whole = averageBases.reduce((sum, base) => sum + base.value, 0)
  const divisors: Divisors = {
    average: new Map(averageBases.map((base) => [base.columnId ?? '', base.value])),
    overall: whole === 0 ? rateBase.value : whole,
    rate: rateBase.value,
    criteria: sums.criterionRows.length,
    units: sums.valueColumns.length,
    communes: document.communes,
  }
  const averageOrigin = averageBases[0]?.from ?? rateBase.from
  const figures: FigureCheck[] = []
  const mismatches: FigureMismatch[] = []
  for (const [index, { row, column, figure }] of printed.entries()) {
    const result = judge(figure, expected[index] ?? [], divisors)
    figures.push({ row: row.index, column: column.index, kind: result.kind, state: result.state })
    if (result.state !== 'cut' && result.state !== 'wrong') continue
    if (result.exact === null) continue
    const from =
      result.by === 'rate' ? rateBase.from : result.by === 'communes' ? 'communes' : averageOrigin
    mismatches.push(mismatch(table, row, column, figure, result, result.exact, from))
  }
  return {
    figures,
    mismatches,
    averageBases,
    rateBase,
    hasAverages: averages.length > 0,
    hasRates: rates.length > 0,
  }
}

function averageFigures(figure: PrintedFigure, expected: readonly Expected[]): AverageFigure[] {
  return expected
    .filter(({ by }) => by === 'average' || by === 'overall')
    .map(({ sums, columnId }) => ({ figure, numerators: sums.candidates, columnId }))
}

const SUMMARY: ReadonlySet<string> = new Set(['total', 'rate', 'average', 'subtotal'])

function printedFigures(table: UnderstoodTable): Printed[] {
  const { grid } = table.located
  const printed: Printed[] = []
  for (const row of table.rows) {
    const isBody = row.role.kind === 'criterion' || row.role.kind === 'base'
    const isSummaryRow = SUMMARY.has(row.role.kind)
    if (!isBody && !isSummaryRow) continue
    for (const column of table.columns) {
      const isUnit = column.role.kind === 'unit' || column.role.kind === 'province'
      if (!SUMMARY.has(column.role.kind) && !(isUnit && isSummaryRow)) continue
      const figure = readFigure(grid.cellAt(row.index, column.index), table.marks)
      if (figure !== null && (row.role.kind !== 'base' || column.role.kind === 'total')) {
        printed.push({ row, column, figure })
      }
    }
  }
  return printed
}

interface Divisors {
  readonly average: ReadonlyMap<string, number>
  readonly overall: number
  readonly rate: number
  readonly criteria: number
  readonly units: number
  readonly communes: ReadonlyMap<string, number>
}

interface Judgement {
  readonly kind: FigureKind
  readonly by: Expected['by']
  readonly state: Agreement | 'unchecked'
  readonly exact: Ratio | null
}

const RANK = { agrees: 0, cut: 1, wrong: 2 } as const

function judge(
  figure: PrintedFigure,
  expected: readonly Expected[],
  divisors: Divisors,
): Judgement {
  let best: Judgement | null = null
  for (const { kind, sums, by, columnId, isGuess } of expected) {
    for (const numerator of sums.candidates) {
      const exact = ratio(numerator, divisor(by, columnId, divisors))
      if (exact === null) continue
      const state = compareFigure(figure, exact, kind)
      if (state !== 'agrees' && (isGuess || !sums.isSure)) continue
      const isBetter = best === null || best.state === 'unchecked' || RANK[state] < RANK[best.state]
      if (isBetter) best = { kind, by, state, exact }
    }
  }
  const [first] = expected
  return (
    best ?? {
      kind: first?.kind ?? 'total',
      by: first?.by ?? 'none',
      state: 'unchecked',
      exact: null,
    }
  )
}

function divisor(by: Expected['by'], columnId: string | null, divisors: Divisors): number {
  switch (by) {
    case 'none':
      return 1
    case 'average':
      return divisors.average.get(columnId ?? '') ?? 0
    case 'overall':
      return divisors.overall
    case 'rate':
      return divisors.rate
    case 'share':
      return (
        (columnId === null ? divisors.overall : (divisors.average.get(columnId) ?? 0)) *
        divisors.criteria
      )
    case 'units':
      return divisors.units
    case 'communes':
      return divisors.communes.get(columnId ?? '') ?? 0
  }
}

function mismatch(
  table: UnderstoodTable,
  row: UnderstoodLine,
  column: UnderstoodLine,
  figure: PrintedFigure,
  result: Judgement,
  exact: Ratio,
  base: BaseOrigin,
): FigureMismatch {
  const { grid } = table.located
  return {
    tableId: table.id,
    where: grid.where(row.index, column.index),
    figure: result.kind,
    printed: grid.labelAt(row.index, column.index),
    computed: printComputed(figure, exact, result.kind),
    kind: result.state === 'cut' ? 'cut' : 'wrong',
    fraction: result.kind === 'total' ? null : exact,
    base: result.kind === 'total' ? null : base,
  }
}
