import type { Facts } from '../changes/change-set.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import {
  columnAverage,
  columnTotal,
  grandTotal,
  overallAverage,
  totalAverageBase,
  type Matrix,
} from '../matrix/matrix.ts'
import { averageBase, communesByColumn, planColumns } from '../plan/columns.ts'
import { planArea } from '../plan/plan-area.ts'
import type { AppendixCell, AppendixFormula, AppendixRow } from './appendix-document.ts'
import type { AppendixSettings } from './appendix-options.ts'
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
import { matrixPlace, type MatrixTable } from './matrix-place.ts'

/** TT and Tiêu chí stand before the plan's columns. */
export const FIRST_VALUE = 2

export interface FootLabels {
  readonly total: string
  readonly base: string
  readonly average: string
}

/** Total, base and average of each column; the base only where bases are shown. */
export function footRows(
  table: MatrixTable,
  matrix: Matrix,
  labels: FootLabels,
  settings: AppendixSettings,
): AppendixRow[] {
  const totalRow = matrix.shape.criteria.length
  const totalColumn = FIRST_VALUE + matrix.shape.columns.length
  const sumOfCriteria = (column: number): AppendixFormula | null =>
    sumOf({ row: 0, column }, { row: totalRow - 1, column })
  const average = (column: number, base: number): QuotientOperands => ({
    numerator: cellOperand(totalRow, column),
    denominator: settings.showAverageBases
      ? cellOperand(totalRow + 1, column)
      : { kind: 'number', value: base },
  })
  const columnIds = [...matrix.shape.columns, '@total']
  const rowOf = (
    kind: 'total' | 'base' | 'average',
    label: string,
    cells: readonly AppendixCell[],
  ): AppendixRow => {
    const placed = cells.map((cell, index) => ({
      ...cell,
      place: matrixPlace(table, `@${kind}`, columnIds[index] ?? '@total'),
    }))
    return { kind, cells: [blankCell(), textCell(label), ...placed, blankCell()] }
  }
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
  const zeros = settings.averageZeros === 'drop' ? 'drop' : 'keep'
  const averages = rowOf('average', labels.average, [
    ...bases.map((base, column) =>
      quotientCell(
        'ratio',
        columnAverage(matrix, column),
        settings.averageDecimals,
        average(FIRST_VALUE + column, base),
        zeros,
      ),
    ),
    quotientCell(
      'ratio',
      overallAverage(matrix),
      settings.averageDecimals,
      average(totalColumn, totalAverageBase(matrix)),
      zeros,
    ),
  ])
  return settings.showAverageBases ? [totals, baseRow, averages] : [totals, averages]
}

export function footLabels(
  facts: Facts,
  plan: FactRow<'plan'>,
  set: FactRow<'criteriaSet'>,
  { language, messages }: AppendixSettings,
): FootLabels {
  const unit = facts.unit.get(plan.unitId)
  const area = planArea(unit, language, (level) => messages[`appendix.area.${level}`])
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

/** Sum of a row over the plan's columns. */
export function sumOfColumns(row: number, totalColumn: number): AppendixFormula | null {
  return sumOf({ row, column: FIRST_VALUE }, { row, column: totalColumn - 1 })
}
