import { ratio, type Ratio } from '../numbers/ratio.ts'
import type { Layer } from '../changes/fact-tables.ts'
import { chooseAverageBases, chooseRateBase, type AverageFigure } from './choose-bases.ts'
import type { DocumentIndex } from './document-index.ts'
import { compareFigure, printComputed, type Agreement, type FigureKind } from './figures.ts'
import type { BaseOrigin, FigureMismatch, UsedBase } from './preview.ts'
import { readFigure, type PrintedFigure } from './read-cell.ts'
import type { FileBases } from './file-bases.ts'
import { sumTable, type Sums, type TableSums } from './table-sums.ts'
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

interface Expected {
  readonly kind: FigureKind
  readonly sums: Sums
  /** What the sum divides by: nothing, a unit's base (null: all units), the rate base, or that times the criteria … */
  readonly by: 'none' | 'average' | 'overall' | 'rate' | 'share' | 'units' | 'communes'
  readonly columnId: string | null
  /** A figure whose formula is only likely: agreement counts, disagreement proves nothing. */
  readonly isGuess: boolean
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

/** What a printed figure may be, likeliest first. */
function expectations(row: UnderstoodLine, column: UnderstoodLine, sums: TableSums): Expected[] {
  const layer = layerOf(row) ?? layerOf(column)
  const columnId = column.role.kind === 'unit' ? column.role.columnId : null
  const isUnit = column.role.kind === 'unit' || column.role.kind === 'province'
  const of = (kind: FigureKind, own: Sums, by: Expected['by'], isGuess = false): Expected => ({
    kind,
    sums: own,
    by,
    columnId,
    isGuess,
  })
  const across = () => (isUnit ? sums.ofColumn(column, layer) : sums.grand(layer))
  const divided = column.role.kind === 'unit' ? 'average' : 'overall'
  const isWhole = isUnit || column.role.kind === 'total'
  switch (row.role.kind) {
    case 'criterion': {
      if (column.role.kind === 'subtotal') return [of('total', sums.ofGroup([row], column), 'none')]
      if (column.role.kind === 'rate' && column.role.columnId !== undefined) {
        const unit = sums.ofUnit(row, column.role.columnId, layer)
        return [{ ...of('rate', unit, 'communes'), columnId: column.role.columnId }]
      }
      const own = sums.ofRow(row, layer)
      if (column.role.kind === 'total') return [of('total', own, 'none')]
      if (column.role.kind === 'rate') return [of('rate', own, 'rate')]
      return [of('average', own, 'units', true)]
    }
    case 'subtotal': {
      const own = sums.ofBlock(row, isUnit ? column : null)
      return isWhole ? [of('total', own, 'none')] : [of('rate', own, 'rate', true)]
    }
    case 'total':
      if (isWhole) return [of('total', across(), 'none')]
      if (column.role.kind === 'subtotal') {
        return [of('total', sums.ofGroup(sums.criterionRows, column), 'none')]
      }
      return [of('rate', across(), 'share', true), of('average', across(), 'overall', true)]
    case 'average':
      if (isWhole) return [of('average', across(), divided)]
      return [of('average', across(), 'overall', true), of('rate', across(), 'share', true)]
    case 'base':
      return column.role.kind === 'total' ? [of('total', sums.ofLine(row), 'none')] : []
    case 'rate':
      return [of('rate', across(), 'share', true), of('average', across(), divided, true)]
    case 'unit':
    case 'province':
    case 'group':
    case 'subCriterion':
    case 'number':
    case 'label':
    case 'note':
    case 'numbering':
    case 'heading':
    case 'ignored':
    case 'unknown':
      return []
  }
}

function layerOf(line: UnderstoodLine): Layer | null {
  return 'layer' in line.role ? line.role.layer : null
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
