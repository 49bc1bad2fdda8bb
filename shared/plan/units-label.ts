import { separateNumbering, separateUnitKind } from '../units/unit-kind.ts'

const NUMBERING = /^(?:\(?\d{1,5}(?:\.\d{1,3})*\)?|[IVXL]{1,6})[.)]?$/u
/** Letters past E are words cut short: H. is huyện, P. phường, T. tỉnh. */
const ROMAN = /^(?:[IVXLC]{1,6}|[A-E])$/u
const LEADING_ROMAN = /^([IVXLC]{1,6}|[A-E])\s*[.)/]\s*(?=\S)/u
const TOTAL =
  /^(?:tổng|tổng số|tổng cộng|cộng|total|(?:tổng |cộng )?toàn (?:tỉnh|huyện|thành phố|thị xã))(?: (?:xã|huyện|số))?[\s:.]*(?:\(?\d.*)?$/iu

/** Whether a cell only counts its line: `1`, `12.`, `(3)`, `IV`. */
export function isNumbering(cell: string): boolean {
  return NUMBERING.test(cell)
}

/** Whether the number of a line is one of a group of lines: `I`, `IV.`, `A`. */
export function isGroupNumbering(cell: string): boolean {
  return ROMAN.test(cell.replace(/[.)]$/, ''))
}

/** A label without the number before it: `1. Xã Tân Mỹ`, `I. Huyện Bắc Sơn`, `- Quan Sơn`. */
export function bareLabel(label: string): string {
  const text = label.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (hasGroupNumbering(text)) return text.replace(LEADING_ROMAN, '')
  const { numbering, rest } = separateNumbering(text)
  // Letters that only look like a Roman number begin a name.
  return numbering === null || /^[A-Z]+$/.test(numbering) || rest === '' ? text : rest
}

/** Whether a label is numbered as a group of lines is: `I. Huyện Bắc Sơn`. */
export function hasGroupNumbering(label: string): boolean {
  const text = label.trim()
  const numbering = LEADING_ROMAN.exec(text)
  if (numbering === null) return false
  // "X. Tân Mỹ" is a xã; only before the word for a unit is X the tenth of a row.
  const rest = text.slice(numbering[0].length)
  return numbering[1] !== 'X' || separateUnitKind(rest).kind !== null
}

/** `Tổng cộng`, `Cộng: 181`, `Toàn tỉnh`; never a name such as Cộng Hòa. */
export function isTotalLabel(label: string): boolean {
  return TOTAL.test(bareLabel(label))
}
