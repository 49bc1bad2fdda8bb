import { formatInteger } from '../../../numbers/format.ts'
import { ratio } from '../../../numbers/ratio.ts'
import { compareFigure, printComputed } from '../../figures.ts'
import { printedText } from '../../grid.ts'
import { readFigure } from '../../read-cell.ts'
import { columnOf, type VillageColumn, type VillageWork } from './village-work.ts'

/** Reached and planned together, where the file has both. */
export function checkCumulative(work: VillageWork, column: VillageColumn): void {
  const { cells, valueAt, standardOf, figures } = work
  const { rows } = cells
  const standard = standardOf(column.standard)
  const of = (role: string): number | undefined => columnOf(work, role, standard)?.index
  const [baseline, target, actual] = [of('count:baseline'), of('count:target'), of('count:actual')]
  const added = target ?? actual
  for (const row of rows) {
    const printed = valueAt(row.index, column.index)
    if (printed === null) continue
    const reached = baseline === undefined ? null : valueAt(row.index, baseline)
    const planned = added === undefined ? null : valueAt(row.index, added)
    const computed = reached === null || added === undefined ? null : reached + (planned ?? 0)
    figures.push({
      row: row.index,
      column: column.index,
      kind: 'total',
      state: computed === null ? 'unchecked' : computed === printed ? 'agrees' : 'wrong',
      printed: formatInteger(printed),
      computed: computed === null ? '' : formatInteger(computed),
      fraction: null,
    })
  }
}

/** Rates of villages, of all that a commune has. */
export function checkRate(work: VillageWork, column: VillageColumn): void {
  const { cells, grid, valueAt, standardOf, figures } = work
  const { rows, marks } = cells
  const standard = standardOf(column.standard)
  const of = (role: string): number | undefined => columnOf(work, role, standard)?.index
  const total = of('total')
  const parts = [of('cumulative'), of('count:target'), of('count:baseline'), of('count:actual')]
  for (const row of rows) {
    const cell = grid.cellAt(row.index, column.index)
    const figure = readFigure(cell, marks)
    if (figure === null) continue
    const whole = total === undefined ? null : valueAt(row.index, total)
    const fractions = parts.flatMap((part) => {
      const value = part === undefined ? null : valueAt(row.index, part)
      const fraction = value === null || whole === null ? null : ratio(value, whole)
      return fraction === null ? [] : [fraction]
    })
    const states = fractions.map((fraction) => compareFigure(figure, fraction, 'rate'))
    const best = Math.max(0, states.indexOf('agrees'))
    const fraction = fractions[best]
    const state = states[best]
    figures.push({
      row: row.index,
      column: column.index,
      kind: 'rate',
      state: state ?? 'unchecked',
      printed: cell === undefined ? '' : printedText(cell.value),
      computed: fraction === undefined ? '' : printComputed(figure, fraction, 'rate'),
      fraction: fraction ?? null,
    })
  }
}
