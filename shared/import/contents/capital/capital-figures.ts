import { CAPITAL_TOTAL } from '../../../capital/capital-unit.ts'
import type { Decimal } from '../../../numbers/parse-table.ts'
import { ratio, type Ratio } from '../../../numbers/ratio.ts'
import { compareFigure, printComputed } from '../../figures.ts'
import type { TableMarks } from '../../preview.ts'
import type { RawCell } from '../../raw-sheet.ts'
import { readFigure } from '../../read-cell.ts'
import type { CheckedFigure } from '../content-model.ts'
import type { Skeleton } from '../find-skeletons.ts'
import { formatScaled } from '../../../numbers/format.ts'
import { roundHalfUp } from '../../../numbers/ratio.ts'
import { printMoney } from './amounts.ts'
import type { CapitalColumns } from './capital-columns.ts'
import type { CapitalRow } from './capital-rows.ts'
import { MONEY_EXPONENTS, type MoneyUnit } from './money-unit.ts'

/**
 * Compares a printed sum with what its parts come to (đồng), at the decimals that are printed: a total of parts with more
 * decimals may be rounded.
 */
export function checkSum(
  cell: RawCell | undefined,
  value: Decimal,
  sum: number,
  unit: MoneyUnit,
): Pick<CheckedFigure, 'state' | 'printed' | 'computed'> {
  const exact = { numerator: sum, denominator: 10 ** MONEY_EXPONENTS[unit] }
  const shown = cell === undefined ? null : readFigure(cell, 'vi')
  // A computed sum carries every decimal of its parts, whatever its format shows.
  const decimals =
    cell?.value.kind === 'number' && shown !== null
      ? Math.max(shown.shown.decimals, value.decimals)
      : value.decimals
  const printed = { shown: scaleTo(value, decimals), isPercent: false, stored: null }
  const state = compareFigure(printed, exact, 'average')
  return {
    state,
    printed: formatScaled(value.scaled, value.decimals),
    computed:
      state === 'agrees'
        ? formatScaled(roundHalfUp(exact, decimals), decimals)
        : printMoney(sum, unit),
  }
}

function scaleTo({ scaled, decimals }: Decimal, wanted: number): Decimal {
  const factor = 10 ** Math.max(0, wanted - decimals)
  const next = scaled * factor
  return Number.isSafeInteger(next) && wanted >= decimals
    ? { scaled: next, decimals: wanted }
    : { scaled, decimals }
}

/** Compares printed shares with the amounts of the same table: of its total, or of the line above. */
export function checkShares(
  { grid }: Skeleton,
  columns: CapitalColumns,
  rows: readonly CapitalRow[],
  dong: ReadonlyMap<string, number>,
  marks: TableMarks,
): CheckedFigure[] {
  const figures: CheckedFigure[] = []
  const total = rows.find(({ lineId }) => lineId === CAPITAL_TOTAL)
  for (const { index: column, of } of columns.shares) {
    const amount = (row: number): number | undefined => dong.get(`${row},${of}`)
    const whole =
      (total === undefined ? undefined : amount(total.index)) ?? sumOfRoots(rows, amount)
    for (const row of rows) {
      const cell = grid.cellAt(row.index, column)
      const figure = readFigure(cell, marks)
      const own = amount(row.index)
      if (figure === null) continue
      const parent = rows.find(({ parts }) => parts.includes(row.index))
      const bases = [whole, parent === undefined ? undefined : amount(parent.index)]
      const fractions = bases.flatMap((base): Ratio[] => {
        const fraction = own === undefined || base === undefined ? null : ratio(own, base)
        return fraction === null ? [] : [fraction]
      })
      const states = fractions.map((fraction) => compareFigure(figure, fraction, 'rate'))
      const best = Math.max(0, states.indexOf('agrees'))
      const fraction = fractions[best]
      const state = states[best]
      if (fraction === undefined || state === undefined) {
        figures.push({
          row: row.index,
          column,
          kind: 'share',
          state: 'unchecked',
          printed: '',
          computed: '',
          fraction: null,
        })
        continue
      }
      figures.push({
        row: row.index,
        column,
        kind: 'share',
        state,
        printed: printedShare(figure.shown, figure.isPercent),
        computed: printComputed(figure, fraction, 'rate'),
        fraction: null,
      })
    }
  }
  return figures
}

function printedShare({ scaled, decimals }: Decimal, isPercent: boolean): string {
  return formatScaled(scaled, decimals) + (isPercent ? '%' : '')
}

function sumOfRoots(
  rows: readonly CapitalRow[],
  amount: (row: number) => number | undefined,
): number | undefined {
  const parts = new Set(rows.flatMap((row) => (row.lineId === CAPITAL_TOTAL ? [] : row.parts)))
  let sum = 0
  for (const { index, lineId } of rows) {
    if (lineId === CAPITAL_TOTAL || parts.has(index)) continue
    sum += amount(index) ?? 0
  }
  return sum === 0 || !Number.isSafeInteger(sum) ? undefined : sum
}
