import type { SelectionFigures } from './sheet-model.ts'

export interface Tally {
  /** One more cell: its figure, or null, and whether its text is blank. */
  add(number: number | null, isBlank: boolean): void
  figures(): SelectionFigures
}

/**
 * Adds up a selection. Whole figures add exactly; figures with decimals are summed with the lost
 * low digits carried along (Neumaier) and cut back to the decimals they came with, so that the
 * status bar never shows 0,30000000000000004.
 */
export function createTally(): Tally {
  let cells = 0
  let filled = 0
  let numbers = 0
  let sum = 0
  let lost = 0
  let decimals = 0
  let min: number | null = null
  let max: number | null = null
  return {
    add(number, isBlank) {
      cells += 1
      if (!isBlank) filled += 1
      if (number === null) return
      numbers += 1
      const next = sum + number
      lost += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum
      sum = next
      if (!Number.isInteger(number)) decimals = Math.max(decimals, decimalsOf(number))
      if (min === null || number < min) min = number
      if (max === null || number > max) max = number
    },
    figures() {
      const exact = sum + lost
      const total = decimals > 0 ? Number(exact.toFixed(Math.min(decimals, 20))) : exact
      return {
        cells,
        filled,
        numbers,
        sum: total,
        average: numbers ? total / numbers : null,
        min,
        max,
      }
    },
  }
}

function decimalsOf(number: number): number {
  const [mantissa = '', exponent = '0'] = String(number).split('e')
  const written = mantissa.split('.')[1]?.length ?? 0
  return Math.max(written - Number(exponent), 0)
}
