import { addedColumnTotal, addedGrandTotal, addedRowTotal } from '../../../shared/matrix/added.ts'
import type { Matrix } from '../../../shared/matrix/matrix.ts'
import { explain, type Explanation, type Figure } from '../../../shared/matrix/explain.ts'
import type { MessageKey } from '../../../shared/messages/translate.ts'
import { AVERAGE_DECIMALS, RATE_DECIMALS } from '../../../shared/matrix/print-matrix.ts'
import {
  formatInteger,
  formatPercent,
  formatRatio,
  formatScaled,
} from '../../../shared/numbers/format.ts'
import { ratio, truncate } from '../../../shared/numbers/ratio.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { unitInSentence } from '../../../shared/plan/unit-kind.ts'
import type { PanelProps } from './explain-panel.tsx'
import { AVERAGE, RATE, TOTAL, type MatrixTable } from './matrix-table.ts'

interface ExplanationProps extends PanelProps {
  readonly figure: Figure
  /** Lists the operands too. */
  readonly isExpanded?: boolean
}

/** `13,38 = 2.422 tiêu chí / 181 xã`, with what went into it. */
export function FigureExplanation({ table, goTo, figure, isExpanded = false }: ExplanationProps) {
  const t = useT()
  const style = useApp((state) => state.language)
  const explanation = explain(table.matrix(), figure)
  const title = t(titleKey(figure), { name: nameOf(table, figure) })
  return (
    <section className="explain-card">
      <h3>{title}</h3>
      <div className="explain-figure">{shownFigure(explanation, style) ?? t('panel.blank')}</div>
      <Fraction explanation={explanation} />
      <AddedLine table={table} figure={figure} />
      <CountedNote table={table} explanation={explanation} />
      {explanation.isProvinceFigure ? <p>{t('matrix.provinceFigure')}</p> : null}
      {explanation.blanks > 0 ? (
        <p className="explain-quiet">{t('panel.blanks', { count: explanation.blanks })}</p>
      ) : null}
      {isExpanded && explanation.operands.length > 0 ? (
        <ul className="explain-operands" aria-label={t('panel.operands')}>
          {explanation.operands.map((operand) => (
            <li key={operand.id}>
              <button
                type="button"
                onClick={() => goTo(operandCell(table, explanation, operand.id))}
              >
                <span>{operandName(table, explanation, operand.id)}</span>
                <b>{operand.value === null ? '–' : formatInteger(operand.value, style)}</b>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

/** Which of the columns behind a figure are counted from their communes. */
function CountedNote({ table, explanation }: { table: MatrixTable; explanation: Explanation }) {
  const t = useT()
  const { figure } = explanation
  if (figure.kind.endsWith('base') || table.counted.size === 0) return null
  const columns = table.columns.filter(
    ({ columnId }, index) =>
      table.counted.has(columnId) && (!('column' in figure) || figure.column === index),
  )
  if (columns.length === 0 || explanation.isProvinceFigure) return null
  if (columns.length === table.columns.length) {
    return <p className="explain-quiet">{t('panel.allCounted')}</p>
  }
  const names = columns.map(({ shortName }) => shortName).join(', ')
  return <p className="explain-quiet">{t('panel.countedColumns', { names })}</p>
}

/** In the view of what was added: the two totals it is the difference of. */
function AddedLine({ table, figure }: { table: MatrixTable; figure: Figure }) {
  const t = useT()
  const isShown = useApp((state) => state.view === 'added') && table.choice.layer !== 'baseline'
  if (!isShown) return null
  const matrix = table.matrix()
  const baseline = table.baseline()
  const after = explain(matrix, figure).numerator
  const before = explain(baseline, figure).numerator
  const difference = addedOf(matrix, baseline, figure)
  if (after === null || figure.kind.endsWith('base')) return null
  if (difference === null || before === null) {
    return <p className="explain-quiet">{t('panel.baselineUnknown')}</p>
  }
  return <p>{t('panel.addedFormula', { added: difference, after, before })}</p>
}

function addedOf(matrix: Matrix, baseline: Matrix, figure: Figure): number | null {
  if ('row' in figure) return addedRowTotal(matrix, baseline, figure.row)
  if ('column' in figure) return addedColumnTotal(matrix, baseline, figure.column)
  return addedGrandTotal(matrix, baseline)
}

function Fraction({ explanation }: { explanation: Explanation }) {
  const t = useT()
  const style = useApp((state) => state.language)
  const { numerator, denominator, denominatorKind } = explanation
  if (numerator === null) return null
  if (denominator === null) {
    const key = explanation.operandKind === 'column' ? 'panel.sumOfColumns' : 'panel.sumOfCriteria'
    const count = explanation.operands.length - explanation.blanks
    return explanation.isProvinceFigure ? null : <p>{t(key, { count })}</p>
  }
  if (denominator === 0) return <p>{t('panel.noDenominator')}</p>
  const isRate = denominatorKind === 'rate-base'
  const exact = exactText(numerator * (isRate ? 100 : 1), denominator, style)
  return (
    <>
      <p>{t(isRate ? 'panel.rateFormula' : 'panel.averageFormula', { numerator, denominator })}</p>
      {exact === null ? null : (
        <p className="explain-quiet">
          {t('panel.roundedFrom', { exact: isRate ? `${exact}%` : exact })}
        </p>
      )}
    </>
  )
}

const EXACT_DECIMALS = 4

/** Enough digits to see how the last printed one was rounded; null when nothing was rounded away. */
function exactText(numerator: number, denominator: number, style: 'vi' | 'en'): string | null {
  const digits = truncate({ numerator, denominator }, EXACT_DECIMALS)
  const isExact =
    BigInt(digits) * BigInt(denominator) === BigInt(numerator) * 10n ** BigInt(EXACT_DECIMALS)
  if (isExact && digits % 10 ** (EXACT_DECIMALS - AVERAGE_DECIMALS) === 0) return null
  return `${formatScaled(digits, EXACT_DECIMALS, style)}${isExact ? '' : '…'}`
}

function shownFigure(explanation: Explanation, style: 'vi' | 'en'): string | null {
  const { numerator, denominator, denominatorKind } = explanation
  if (numerator === null) return null
  if (denominator === null) return formatInteger(numerator, style)
  const value = ratio(numerator, denominator)
  if (value === null) return null
  return denominatorKind === 'rate-base'
    ? formatPercent(value, RATE_DECIMALS, style)
    : formatRatio(value, AVERAGE_DECIMALS, style)
}

function titleKey(figure: Figure): MessageKey {
  switch (figure.kind) {
    case 'row-total':
      return 'panel.rowTotal'
    case 'row-rate':
      return 'panel.rowRate'
    case 'column-total':
      return 'panel.columnTotal'
    case 'column-average':
      return 'panel.columnAverage'
    case 'average-base':
      return 'panel.averageBase'
    case 'grand-total':
      return 'panel.grandTotal'
    case 'overall-average':
      return 'panel.overallAverage'
    case 'total-average-base':
      return 'panel.totalAverageBase'
  }
}

function nameOf(table: MatrixTable, figure: Figure): string {
  if ('row' in figure) return table.criteria[figure.row]?.shortName ?? ''
  if ('column' in figure) return unitInSentence(table.columns[figure.column]?.name ?? '')
  return ''
}

function operandName(table: MatrixTable, explanation: Explanation, id: string): string {
  if (explanation.operandKind === 'column') {
    return table.columns.find((column) => column.columnId === id)?.shortName ?? id
  }
  const criterion = table.criteria.find((candidate) => candidate.number === id)
  return criterion === undefined ? id : `${id}. ${criterion.shortName}`
}

/** Where an operand stands in the table. */
function operandCell(table: MatrixTable, { figure, operandKind }: Explanation, id: string) {
  if (operandKind === 'column') {
    const row = 'row' in figure ? (table.criteria[figure.row]?.number ?? AVERAGE) : '@base'
    return { row, column: id }
  }
  const isCorner = figure.kind === 'grand-total' || figure.kind === 'overall-average'
  const column = 'column' in figure ? (table.columns[figure.column]?.columnId ?? RATE) : TOTAL
  return { row: id, column: isCorner ? TOTAL : column }
}
