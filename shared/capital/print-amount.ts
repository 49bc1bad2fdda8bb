import { formatScaled, type NumberStyle } from '../numbers/format.ts'
import { UNIT_DECIMALS, type CapitalUnit } from './capital-unit.ts'

/**
 * Writes whole đồng in the table's unit, exactly and without trailing zeros: 1466906000000 in tỷ is `1.466,906`,
 * 80000000000 is `80`. Source: Lạng Sơn plan 2023, table of capital.
 */
export function printAmount(dong: number, unit: CapitalUnit, style: NumberStyle = 'vi'): string {
  const { scaled, decimals } = amountIn(dong, unit)
  return formatScaled(scaled, decimals, style)
}

/** Whole đồng as an exact decimal of the unit, without trailing zeros. */
export function amountIn(dong: number, unit: CapitalUnit): { scaled: number; decimals: number } {
  let scaled = dong
  let decimals: number = UNIT_DECIMALS[unit]
  while (decimals > 0 && scaled % 10 === 0) {
    scaled /= 10
    decimals--
  }
  return { scaled, decimals }
}
