import type { Facts } from '../changes/change-set.ts'
import type { FactRow, Layer } from '../changes/fact-tables.ts'
import { buildMatrix } from '../matrix/build-matrix.ts'
import {
  cellAt,
  columnAverage,
  columnTotal,
  grandTotal,
  overallAverage,
  rowRate,
  rowTotal,
  totalAverageBase,
  type Matrix,
} from '../matrix/matrix.ts'
import { formatPercent, formatRatio } from '../numbers/format.ts'
import { averageBase, communesByColumn, planColumns, setCriteria } from '../plan/columns.ts'
import type {
  AppendixCell,
  AppendixDocument,
  AppendixFootnote,
  AppendixFormula,
  AppendixRow,
  FormulaOperand,
} from './appendix-document.ts'
import type { AppendixSettings } from './appendix-options.ts'
import { cellText } from './cell-text.ts'
import {
  blankCell,
  cellOperand,
  integerCell,
  quotientCell,
  sumOf,
  textCell,
  type QuotientOperands,
} from './cells.ts'
import { fillText } from './fill-text.ts'
import { fitColumns } from './fit-columns.ts'
import { planReference } from './heading.ts'

export interface MatrixAppendixRequest {
  readonly id: string
  readonly plan: FactRow<'plan'>
  readonly set: FactRow<'criteriaSet'>
  readonly layer: Layer
  readonly label: string
  readonly title: string
}

/** TT and Tiêu chí stand before the plan's columns. */
const FIRST_VALUE = 2
const RATE_BASE_NOTE = 0
/** Letters of a name that takes one line or two beside a dozen columns. */
const LONGEST_NAME = 60

/**
 * The matrix of one set and layer as its appendix prints it: criteria by columns, total and rate of each criterion,
 * then total, base and average of each column.
 * Source: Lạng Sơn plan 2023, Appendices 6 and 7; the row of bases is ours, so that each average shows its denominator.
 */
export function buildMatrixAppendix(
  facts: Facts,
  request: MatrixAppendixRequest,
  settings: AppendixSettings,
): AppendixDocument {
  const { plan, set, layer } = request
  const { messages } = settings
  const criteria = setCriteria(facts, set.id)
  const columns = planColumns(facts, plan.id)
  const matrix = buildMatrix(facts, plan.id, set.id, layer)
  const rows = [
    ...criteria.map((criterion, row) => criterionRow(matrix, criterion, row, settings)),
    ...footRows(matrix, footLabels(facts, request, settings), settings),
  ]
  const footnotes: AppendixFootnote[] = []
  if (settings.showBases) {
    footnotes.push({ text: messages['appendix.note.rateBase'], value: matrix.rateBase })
  }
  if (criteria.some((criterion) => criterion.isVerified === 0)) {
    footnotes.push({ text: messages['appendix.note.unverified'], value: null })
  }
  const titles = [
    messages['appendix.column.number'],
    messages['appendix.column.criterion'],
    ...columns.map((column) => column.shortName),
    messages['appendix.column.total'],
    messages['appendix.column.rate'],
  ]
  const heading = {
    label: request.label,
    title: request.title,
    reference: planReference(facts, plan, settings),
    unit: null,
  }
  const needs = titles.map((title, column) => ({
    title,
    texts: rows.map((row) => printed(row.cells[column], settings)),
    sample: sampleFigure(column, titles.length, settings),
    isBold: column !== 1,
    canWrap: column === 1,
  }))
  const { page, widthsMm } = fitColumns({
    needs,
    orientation: 'landscape',
    heading,
    footnotes: footnotes.length,
  })
  return {
    id: request.id,
    heading,
    columns: titles.map((title, column) => ({
      kind: 'leaf',
      title,
      widthMm: Math.round((widthsMm[column] ?? 0) * 100) / 100,
      align: column === 1 ? 'left' : 'center',
      isRepeated: column < FIRST_VALUE,
    })),
    rows,
    footnotes,
    page,
    language: settings.language,
    numberStyle: settings.numberStyle,
  }
}

function criterionRow(
  matrix: Matrix,
  criterion: FactRow<'criterion'>,
  row: number,
  settings: AppendixSettings,
): AppendixRow {
  const totalColumn = FIRST_VALUE + matrix.shape.columns.length
  const total = rowTotal(matrix, row)
  const isProvinceFigure = total !== null && matrix.rowFilled[row] === 0
  const rate = {
    numerator: cellOperand(row, totalColumn),
    denominator: rateBaseOperand(matrix, settings),
  }
  return {
    kind: 'body',
    cells: [
      numberCell(criterion.number),
      textCell(printedName(criterion)),
      ...matrix.shape.columns.map((_, column) => integerCell(cellAt(matrix, row, column))),
      integerCell(total, isProvinceFigure ? null : sumOfColumns(row, totalColumn)),
      quotientCell('percent', rowRate(matrix, row), settings.rateDecimals, rate),
    ],
  }
}

/** `1` is a number, so that Excel doesn't flag it as one kept as text; `13.5` is not, and stays as it is written. */
function numberCell(number: string): AppendixCell {
  return /^[1-9]\d{0,2}$/.test(number) ? integerCell(Number(number)) : textCell(number)
}

/** The official name where it is known to be that and is a name rather than a sentence; else the short one. */
function printedName({ name, shortName, isVerified }: FactRow<'criterion'>): string {
  const short = shortName === '' ? name : shortName
  if (isVerified === 0) return `${short}*`
  return name.length <= LONGEST_NAME ? name : short
}

interface FootLabels {
  readonly total: string
  readonly base: string
  readonly average: string
}

function footRows(matrix: Matrix, labels: FootLabels, settings: AppendixSettings): AppendixRow[] {
  const totalRow = matrix.shape.criteria.length
  const totalColumn = FIRST_VALUE + matrix.shape.columns.length
  const sumOfCriteria = (column: number): AppendixFormula | null =>
    sumOf({ row: 0, column }, { row: totalRow - 1, column })
  const average = (column: number, base: number): QuotientOperands => ({
    numerator: cellOperand(totalRow, column),
    denominator: settings.showBases
      ? cellOperand(totalRow + 1, column)
      : { kind: 'number', value: base },
  })
  const rowOf = (
    kind: AppendixRow['kind'],
    label: string,
    cells: readonly AppendixCell[],
  ): AppendixRow => ({ kind, cells: [blankCell(), textCell(label), ...cells, blankCell()] })
  const bases = [...matrix.averageBases]
  const totals = rowOf('total', labels.total, [
    ...bases.map((_, column) =>
      integerCell(columnTotal(matrix, column), sumOfCriteria(FIRST_VALUE + column)),
    ),
    integerCell(grandTotal(matrix), sumOfCriteria(totalColumn)),
  ])
  const baseRow = rowOf('base', labels.base, [
    ...bases.map((base) => integerCell(base)),
    integerCell(totalAverageBase(matrix), sumOfColumns(totalRow + 1, totalColumn)),
  ])
  const averages = rowOf('average', labels.average, [
    ...bases.map((base, column) =>
      quotientCell(
        'ratio',
        columnAverage(matrix, column),
        settings.averageDecimals,
        average(FIRST_VALUE + column, base),
      ),
    ),
    quotientCell(
      'ratio',
      overallAverage(matrix),
      settings.averageDecimals,
      average(totalColumn, totalAverageBase(matrix)),
    ),
  ])
  return settings.showBases ? [totals, baseRow, averages] : [totals, averages]
}

function footLabels(
  facts: Facts,
  { plan, set }: MatrixAppendixRequest,
  { language, messages }: AppendixSettings,
): FootLabels {
  const unit = facts.unit.get(plan.unitId)
  const kind = language === 'vi' ? unit?.kind?.toLocaleLowerCase('vi') : undefined
  const area = kind ?? messages[`appendix.area.${unit?.level ?? 'province'}`]
  return {
    total: fillText(messages['appendix.row.total'], { area }),
    base: messages[baseLabel(facts, plan, set)],
    average: messages['appendix.row.average'],
  }
}

/** The name of the bases says what they count: all communes, those recognised, or figures the officer chose. */
function baseLabel(
  facts: Facts,
  plan: FactRow<'plan'>,
  set: FactRow<'criteriaSet'>,
): 'appendix.row.base' | 'appendix.row.base.recognised' | 'appendix.row.base.chosen' {
  const communes = communesByColumn(facts, plan.id)
  const columns = planColumns(facts, plan.id)
  if (columns.some((column) => averageBase(facts, set, column, communes).isOverridden)) {
    return 'appendix.row.base.chosen'
  }
  const isRecognised =
    set.standard !== 'ntm' && columns.some((column) => column.recognisedNtm !== null)
  return isRecognised ? 'appendix.row.base.recognised' : 'appendix.row.base'
}

function rateBaseOperand(matrix: Matrix, settings: AppendixSettings): FormulaOperand {
  return settings.showBases
    ? { kind: 'footnote', index: RATE_BASE_NOTE }
    : { kind: 'number', value: matrix.rateBase }
}

function sumOfColumns(row: number, totalColumn: number): AppendixFormula | null {
  return sumOf({ row, column: FIRST_VALUE }, { row, column: totalColumn - 1 })
}

/** Room for a full rate, for an average of two digits before the mark, for a number of a row. */
function sampleFigure(column: number, columns: number, settings: AppendixSettings): string {
  if (column < FIRST_VALUE) return ''
  return column === columns - 1
    ? formatPercent({ numerator: 1, denominator: 1 }, settings.rateDecimals, settings.numberStyle)
    : formatRatio({ numerator: 99, denominator: 1 }, settings.averageDecimals, settings.numberStyle)
}

function printed(cell: AppendixCell | undefined, settings: AppendixSettings): string {
  return cell === undefined ? '' : cellText(cell, settings.numberStyle)
}
