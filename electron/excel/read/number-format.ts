/** Codes of the formats a file names by number alone (ECMA-376 part 1, 18.8.30); 0 is General. */
const BUILT_IN_CODES: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'mm-dd-yy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yy h:mm'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
])

/** Excel's own bound on a format code. */
const MAX_CODE_CHARACTERS = 255

export interface NumberFormat {
  /** Null for General, and for codes no spreadsheet program could have written. */
  readonly code: string | null
  readonly isDate: boolean
}

export const GENERAL: NumberFormat = { code: null, isDate: false }

export function toNumberFormat(id: number, customCodes: ReadonlyMap<number, string>): NumberFormat {
  const code = customCodes.get(id) ?? BUILT_IN_CODES.get(id)
  if (code === undefined || code.length > MAX_CODE_CHARACTERS) return GENERAL
  if (code.toLowerCase() === 'general') return GENERAL
  return { code, isDate: isDateFormat(code) }
}

/**
 * Whether a format shows a number as a date or time: it has a letter of day, month, year, hour or second
 * outside quotes, escapes, paddings and brackets, or an elapsed time such as `[h]`.
 */
export function isDateFormat(code: string): boolean {
  if (/\[(h+|m+|s+)\]/i.test(code)) return true
  const bare = code.replaceAll(/"[^"]*"|[\\_*][^]|\[[^\]]*\]|general/gi, '')
  return /[dmyhs]/i.test(bare)
}
