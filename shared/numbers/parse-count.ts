export type ParsedCount =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly code: CountRefusal }

export type CountRefusal = 'not-a-number' | 'not-whole' | 'negative' | 'too-large'

/** Nothing counted in a plan comes near this; above it a figure is a slip of the keyboard. */
export const MAX_COUNT = 9_999_999

const GROUPED = /^\d{1,3}([.,\s\u00a0\u202f])\d{3}(?:\1\d{3})*$/
const UNIT_WORDS = /\s*(xã|thôn|huyện|phường|thị trấn|đơn vị)\.?$/iu

/**
 * Reads a whole number as officers type it: ` 21`, `02`, `18 xã`, `1.286`, `2,422`. An empty text or a lone dash is
 * a blank (null), which is not 0. `2,5` is refused as not whole; a thousands mark is accepted only before
 * groups of exactly three digits, in either locale, since a count has no decimals to confuse it with.
 */
export function parseCount(text: string): ParsedCount {
  const bare = text
    .normalize('NFC')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim()
    .replace(UNIT_WORDS, '')
  if (bare === '' || /^[-–—]$/.test(bare)) return { ok: true, value: null }
  if (/^[-−]\s*\d/.test(bare)) return { ok: false, code: 'negative' }
  const digits = GROUPED.test(bare) ? bare.replace(/\D/g, '') : bare
  if (/^\d+$/.test(digits)) {
    const value = Number(digits)
    return value <= MAX_COUNT ? { ok: true, value } : { ok: false, code: 'too-large' }
  }
  const wholeDecimal = /^(\d+)[.,]0{1,2}$/.exec(bare)
  if (wholeDecimal?.[1] !== undefined) return parseCount(wholeDecimal[1])
  return { ok: false, code: /^\d+[.,]\d+$/.test(bare) ? 'not-whole' : 'not-a-number' }
}
