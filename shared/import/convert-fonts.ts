import {
  detectLegacyEncoding,
  fromLegacyEncoding,
  type LegacyEncoding,
} from '../units/legacy-fonts.ts'
import type { RawCell, RawSheet } from './raw-sheet.ts'

export interface ConvertedSheet {
  readonly sheet: RawSheet
  /** What its texts were typed in; null when they are Unicode already. */
  readonly encoding: LegacyEncoding | null
}

/** Rewrites a sheet typed in TCVN3 or VNI fonts in Unicode; others are returned as they are. */
export function convertFonts(sheet: RawSheet): ConvertedSheet {
  const encoding = detectLegacyEncoding(
    sheet.cells.flatMap(({ value }) => (value.kind === 'text' ? [value.text] : [])),
  )
  if (encoding === null) return { sheet, encoding }
  const cells = sheet.cells.map((cell): RawCell => {
    if (cell.value.kind !== 'text') return cell
    return { ...cell, value: { kind: 'text', text: fromLegacyEncoding(cell.value.text, encoding) } }
  })
  return { sheet: { ...sheet, cells }, encoding }
}
