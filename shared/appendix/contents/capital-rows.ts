import { amountIn } from '../../capital/print-amount.ts'
import { CAPITAL_TOTAL, UNIT_DECIMALS, type CapitalUnit } from '../../capital/capital-unit.ts'
import type { CapitalFigure, CapitalTable } from '../../capital/capital-table.ts'
import type { Layer } from '../../changes/fact-tables.ts'
import type { Place } from '../../checks/finding.ts'
import type { Ratio } from '../../numbers/ratio.ts'
import type { AppendixCell, AppendixFormula, AppendixRow } from '../appendix-document.ts'
import type { AppendixSettings } from '../appendix-options.ts'
import { blankCell, cellOperand, integerCell, quotientCell, textCell } from '../cells.ts'

/** TT and the source stand before the amounts. */
export const FIRST_AMOUNT = 2
/** A layer has its amount and its share. */
const LAYER_COLUMNS = 2
/** What a part is moved in by, so that the tree is read without its numbers too. */
const INDENT = '\u2003'

/** The lines of the table with their parts, then the total. Amounts of lines with parts and shares are live. */
export function capitalRows(
  table: CapitalTable,
  layers: readonly Layer[],
  settings: AppendixSettings,
): AppendixRow[] {
  const rowOf = new Map(table.lines.map((line, row) => [line.id, row]))
  const totalRow = table.lines.length
  const roots = table.lines.filter((line) => line.depth === 0).map((line) => line.id)
  const isTree = table.lines.some((line) => line.depth > 0)

  function sumOfLines(ids: readonly string[], column: number): AppendixFormula {
    const of = ids.flatMap((id) => {
      const row = rowOf.get(id)
      return row === undefined ? [] : [{ from: { row, column }, to: { row, column } }]
    })
    return { op: 'sum', of: joined(of) }
  }

  function cells(
    lineId: string,
    row: number,
    parts: readonly string[],
    figureOf: (layer: Layer) => CapitalFigure,
  ): AppendixCell[] {
    return layers.flatMap((layer, index): AppendixCell[] => {
      const column = FIRST_AMOUNT + index * LAYER_COLUMNS
      const figure = figureOf(layer)
      // A declared total that stands for parts not all known is no sum of them.
      const isSum = parts.length > 0 && figure.shown === figure.computed
      const formula = isSum ? sumOfLines(parts, column) : null
      const place: Place = { screen: 'capital', planId: table.planId, lineId, layer }
      return [
        { ...amountCell(figure.shown, table.unit, formula), place },
        quotientCell('percent', reduced(figure.share), settings.rateDecimals, {
          numerator: cellOperand(row, column),
          denominator: cellOperand(totalRow, column),
        }),
      ]
    })
  }

  return [
    ...table.lines.map((line, row): AppendixRow => ({
      kind: isTree && line.depth === 0 ? 'group' : 'body',
      cells: [
        numberCell(line.number),
        textCell(INDENT.repeat(Math.max(0, line.depth - 1)) + line.name),
        ...cells(line.id, row, line.parts, (layer) => line.figures[layer]),
      ],
    })),
    {
      kind: 'total',
      cells: [
        blankCell(),
        textCell(settings.messages['appendix.row.capitalTotal']),
        ...cells(CAPITAL_TOTAL, totalRow, roots, (layer) => table.total[layer]),
      ],
    },
  ]
}

/** Numbers as numbers, so that Excel doesn't flag them as kept as text. */
function numberCell(number: string): AppendixCell {
  return /^\d+$/.test(number) ? integerCell(Number(number)) : textCell(number)
}

/** An amount in the table's unit with the digits it has: `1.466,906`, `80`. */
function amountCell(
  amount: number | null,
  unit: CapitalUnit,
  formula: AppendixFormula | null,
): AppendixCell {
  if (amount === null) return { kind: 'blank', span: 1, formula }
  const { decimals } = amountIn(amount, unit)
  const denominator = 10 ** UNIT_DECIMALS[unit]
  return decimals === 0
    ? { kind: 'integer', value: amount / denominator, span: 1, formula }
    : { kind: 'ratio', numerator: amount, denominator, decimals, span: 1, formula }
}

/** The same share in smaller numbers: printing a percentage multiplies, and amounts in đồng are large already. */
function reduced(share: Ratio | null): Ratio | null {
  if (share === null) return null
  let [a, b] = [share.numerator, share.denominator]
  while (b > 0) [a, b] = [b, a % b]
  return { numerator: share.numerator / a, denominator: share.denominator / a }
}

type Ranges = Extract<AppendixFormula, { op: 'sum' }>['of']

/** Rows that follow each other as one range, as people write sums. */
function joined(cells: Ranges): Ranges {
  const ranges: Ranges[number][] = []
  for (const cell of cells) {
    const last = ranges.at(-1)
    if (last !== undefined && last.to.row + 1 === cell.from.row) {
      ranges[ranges.length - 1] = { from: last.from, to: cell.to }
    } else {
      ranges.push(cell)
    }
  }
  return ranges
}
