import type { IndicatorFigure } from '../../changes/fact-tables.ts'
import type { IndicatorFigures } from '../../indicators/indicator-figures.ts'
import type { IndicatorRate, IndicatorValue } from '../../indicators/indicator-value.ts'
import { printIndicatorRate, printIndicatorValue } from '../../indicators/print-indicator-value.ts'
import type { IndicatorsMessage } from '../../messages/indicators.vi.ts'
import type { AppendixCell, AppendixFormula, AppendixRow } from '../appendix-document.ts'
import type { AppendixSettings } from '../appendix-options.ts'
import { blankCell, cellOperand, integerCell, quotientCell, textCell } from '../cells.ts'
import { fillText } from '../fill-text.ts'
import type { ListColumn } from './fitted-list.ts'

type Messages = Readonly<Record<IndicatorsMessage, string>>

/** Columns that stand where some indicator has something to say in them. */
export interface ShownIndicatorColumns {
  readonly rate: boolean
  readonly actual: boolean
}

export function shownIndicatorColumns(figures: readonly IndicatorFigures[]): ShownIndicatorColumns {
  return {
    rate: figures.some(({ rate }) => rate !== null),
    actual: figures.some((one) => one.figures.actual.value !== null),
  }
}

/** Number, name and unit stand before these. */
const COLUMNS = { baseline: 3, added: 4, target: 5, base: 6 } as const

export function indicatorColumns(
  shown: ShownIndicatorColumns,
  year: number,
  messages: Messages,
  settings: AppendixSettings,
): ListColumn[] {
  const column = (key: IndicatorsMessage, align: ListColumn['align'] = 'center'): ListColumn => ({
    title: fillText(messages[key], { year, previousYear: year - 1 }),
    align,
  })
  return [
    { title: settings.messages['appendix.column.number'], align: 'center' },
    column('indicators.appendix.name', 'left'),
    column('indicators.appendix.unit', 'left'),
    column('indicators.appendix.baseline'),
    column('indicators.appendix.added'),
    column('indicators.appendix.target'),
    ...(shown.rate ? [column('indicators.appendix.base'), column('indicators.appendix.rate')] : []),
    ...(shown.actual ? [column('indicators.appendix.actual')] : []),
    column('indicators.appendix.note', 'left'),
  ]
}

export function indicatorRows(
  figures: readonly IndicatorFigures[],
  shown: ShownIndicatorColumns,
  settings: AppendixSettings,
): AppendixRow[] {
  return figures.map((of, row) => ({ kind: 'body', cells: cellsOf(of, row, shown, settings) }))
}

function cellsOf(
  of: IndicatorFigures,
  row: number,
  shown: ShownIndicatorColumns,
  settings: AppendixSettings,
): AppendixCell[] {
  const { indicator, figures, rate } = of
  const { planId, id: indicatorId } = indicator
  const at = (cell: AppendixCell, name: IndicatorFigure | null): AppendixCell => ({
    ...cell,
    place: { screen: 'indicators', planId, indicatorId, figure: name },
  })
  const figure = (name: IndicatorFigure): AppendixCell => {
    const { value, isDerived } = figures[name]
    return at(valueCell(value, isDerived ? formulaOf(of, name, row) : null, settings), name)
  }
  return [
    integerCell(row + 1),
    at(textCell(indicator.name), null),
    textOrBlank(indicator.unit),
    figure('baseline'),
    figure('added'),
    figure('target'),
    ...(shown.rate ? [at(integerCell(indicator.base), null), rateCell(rate, row, settings)] : []),
    ...(shown.actual ? [figure('actual')] : []),
    textOrBlank(indicator.note),
  ]
}

/** How a workbook computes a figure that follows from its neighbours; ranges are printed as they are. */
function formulaOf(
  { figures }: IndicatorFigures,
  name: IndicatorFigure,
  row: number,
): AppendixFormula | null {
  const isExact = (['baseline', 'added', 'target'] as const).every(
    (figure) => figures[figure].value?.bound === 'exact',
  )
  if (!isExact) return null
  const at = (column: number) => ({ row, column })
  switch (name) {
    case 'baseline':
      return {
        op: 'subtract',
        from: cellOperand(row, COLUMNS.target),
        take: cellOperand(row, COLUMNS.added),
      }
    case 'added':
      return {
        op: 'subtract',
        from: cellOperand(row, COLUMNS.target),
        take: cellOperand(row, COLUMNS.baseline),
      }
    case 'target':
      return { op: 'sum', of: [{ from: at(COLUMNS.baseline), to: at(COLUMNS.added) }] }
    case 'actual':
      return null
  }
}

function valueCell(
  value: IndicatorValue | null,
  formula: AppendixFormula | null,
  { language, numberStyle }: AppendixSettings,
): AppendixCell {
  if (value === null) return blankCell()
  const { bound, low, decimals } = value
  if (bound !== 'exact') return textCell(printIndicatorValue(value, { language, numberStyle }))
  if (decimals === 0) return integerCell(low, formula)
  return { kind: 'ratio', numerator: low, denominator: 10 ** decimals, decimals, span: 1, formula }
}

function rateCell(
  rate: IndicatorRate | null,
  row: number,
  { language, numberStyle, rateDecimals }: AppendixSettings,
): AppendixCell {
  if (rate === null) return blankCell()
  if (rate.bound !== 'exact') {
    return textCell(printIndicatorRate(rate, rateDecimals, { language, numberStyle }))
  }
  return quotientCell('percent', rate.low, rateDecimals, {
    numerator: cellOperand(row, COLUMNS.target),
    denominator: cellOperand(row, COLUMNS.base),
  })
}

function textOrBlank(text: string): AppendixCell {
  return text === '' ? blankCell() : textCell(text)
}
