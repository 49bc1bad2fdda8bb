import type { Facts } from '../changes/change-set.ts'
import type { FactRow, Layer } from '../changes/fact-tables.ts'
import type { Place } from '../checks/finding.ts'
import { buildMatrix } from '../matrix/build-matrix.ts'
import { cellAt, rowRate, rowTotal, type Matrix } from '../matrix/matrix.ts'
import { formatPercent, formatRatio } from '../numbers/format.ts'
import { planColumns, setCriteria } from '../plan/columns.ts'
import type {
  AppendixCell,
  AppendixDocument,
  AppendixFootnote,
  AppendixRow,
  FormulaOperand,
} from './appendix-document.ts'
import type { AppendixSettings } from './appendix-options.ts'
import { cellText } from './cell-text.ts'
import { cellOperand, integerCell, quotientCell, textCell } from './cells.ts'
import { fitColumns } from './fit-columns.ts'
import { planReference } from './heading.ts'
import { FIRST_VALUE, footLabels, footRows, sumOfColumns } from './matrix-foot.ts'
import { matrixPlace, type MatrixTable } from './matrix-place.ts'

export interface MatrixAppendixRequest {
  readonly id: string
  readonly plan: FactRow<'plan'>
  readonly set: FactRow<'criteriaSet'>
  readonly layer: Layer
  readonly label: string
  readonly title: string
}

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
  const table = { planId: plan.id, setId: set.id, layer }
  const rows = [
    ...criteria.map((criterion, row) => criterionRow(table, matrix, criterion, row, settings)),
    ...footRows(table, matrix, footLabels(facts, plan, set, settings), settings),
  ]
  const footnotes: AppendixFootnote[] = []
  if (settings.showRateBases) {
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
  of: MatrixTable,
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
  const placeOf = (column: string): Place => matrixPlace(of, criterion.number, column)
  return {
    kind: 'body',
    cells: [
      numberCell(criterion.number),
      textCell(printedName(criterion)),
      ...matrix.shape.columns.map((columnId, column) => ({
        ...integerCell(cellAt(matrix, row, column)),
        place: placeOf(columnId),
      })),
      {
        ...integerCell(total, isProvinceFigure ? null : sumOfColumns(row, totalColumn)),
        place: placeOf('@total'),
      },
      {
        ...quotientCell('percent', rowRate(matrix, row), settings.rateDecimals, rate),
        place: placeOf('@rate'),
      },
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

function rateBaseOperand(matrix: Matrix, settings: AppendixSettings): FormulaOperand {
  return settings.showRateBases
    ? { kind: 'footnote', index: RATE_BASE_NOTE }
    : { kind: 'number', value: matrix.rateBase }
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
