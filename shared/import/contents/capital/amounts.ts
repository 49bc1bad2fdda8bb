import { formatScaled } from '../../../numbers/format.ts'
import type { Decimal } from '../../../numbers/parse-table.ts'
import { MAX_AMOUNT } from '../../../capital/parse-amount.ts'
import { MONEY_EXPONENTS, type MoneyUnit } from './money-unit.ts'

export type AmountReading =
  | { readonly ok: true; readonly dong: number }
  | { readonly ok: false; readonly code: 'contents.reason.negative' | 'contents.reason.too-large' }

/**
 * An exact decimal of a unit in whole đồng. What lies below the đồng comes of a division somewhere in the file and is
 * rounded half up: no such amount exists.
 */
export function dongOf({ scaled, decimals }: Decimal, unit: MoneyUnit): AmountReading {
  if (scaled < 0) return { ok: false, code: 'contents.reason.negative' }
  const divisor = 10n ** BigInt(decimals)
  const whole =
    (BigInt(scaled) * 10n ** BigInt(MONEY_EXPONENTS[unit]) * 2n + divisor) / (divisor * 2n)
  return whole > BigInt(MAX_AMOUNT)
    ? { ok: false, code: 'contents.reason.too-large' }
    : { ok: true, dong: Number(whole) }
}

/** Whole đồng in a unit, exactly and without trailing zeros, in vi-VN: 406982000000 in tỷ is `406,982`. */
export function printMoney(dong: number, unit: MoneyUnit): string {
  let scaled = dong
  let decimals: number = MONEY_EXPONENTS[unit]
  while (decimals > 0 && scaled % 10 === 0) {
    scaled /= 10
    decimals--
  }
  return formatScaled(scaled, decimals)
}

/** A table of capital comes to this many đồng at least: a tenth of one commune's yearly share. */
const LEAST = 1_000_000_000n
/** And to this many at most: ten times the largest province's. */
const MOST = 500_000_000_000_000n

/** The units in which an amount is one that plans have, the likeliest first. */
export function likelyUnits({ scaled, decimals }: Decimal): MoneyUnit[] {
  const units = ['million', 'billion', 'thousand', 'dong'] as const
  const inRange = (unit: MoneyUnit): boolean => {
    const dong =
      (BigInt(Math.abs(scaled)) * 10n ** BigInt(MONEY_EXPONENTS[unit])) / 10n ** BigInt(decimals)
    return dong >= LEAST && dong <= MOST
  }
  // A province's capital is some thousands of tỷ: small figures with decimals are tỷ, large whole ones triệu.
  const size = Math.abs(scaled) / 10 ** decimals
  const first: MoneyUnit =
    size < 20_000
      ? 'billion'
      : size < 500_000_000
        ? 'million'
        : size < 500_000_000_000
          ? 'thousand'
          : 'dong'
  const fitting = units.filter(inRange)
  return [...new Set([first, ...fitting, ...units])]
}
