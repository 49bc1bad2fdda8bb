import type { RawValue } from '../../../shared/import/raw-sheet.ts'
import type { NumberFormat } from './number-format.ts'
import { isoToDate, serialToIso } from './serial-date.ts'
import { decodeEscapes } from './rich-text.ts'
import { isTrue } from './xml.ts'

export interface WorkbookContext {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly date1904: boolean
}

/** What a `c` element says of its value. */
export interface StoredCell {
  readonly type: string
  readonly text: string
  readonly format: NumberFormat
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const INDEX = /^\s*\d{1,9}\s*$/
/** What a cell of type `d` shows when its style names no date format. */
const ISO_FORMAT = 'yyyy-mm-dd'

/** Null when the cell holds nothing; undefined when it refers to a shared string that is not there. */
export function toValue(cell: StoredCell, context: WorkbookContext): RawValue | null | undefined {
  if (cell.text === '') return null
  switch (cell.type) {
    case 's': {
      const text = INDEX.test(cell.text) ? context.strings[Number(cell.text)] : undefined
      return text === undefined ? undefined : toText(text)
    }
    case 'inlineStr':
      return toText(cell.text)
    case 'str':
      return toText(decodeEscapes(cell.text))
    case 'b':
      return { kind: 'boolean', value: isTrue(cell.text.trim()) }
    case 'e':
      return { kind: 'error', code: cell.text.trim() }
    case 'd':
      return toIsoDate(cell)
    default:
      return toNumber(cell, context.date1904)
  }
}

function toText(text: string): RawValue | null {
  return text === '' ? null : { kind: 'text', text }
}

function toIsoDate({ text, format }: StoredCell): RawValue {
  const date = isoToDate(text)
  if (date === null) return { kind: 'text', text }
  return { kind: 'date', ...date, format: format.code ?? ISO_FORMAT }
}

/** A number nobody could have stored (`NaN`, `1e999`) is kept as the text it is. */
function toNumber({ text: stored, format }: StoredCell, date1904: boolean): RawValue | null {
  const text = stored.trim()
  if (text === '') return null
  const value = NUMBER.test(text) ? Number(text) : Number.NaN
  if (!Number.isFinite(value)) return { kind: 'text', text }
  const iso = format.isDate ? serialToIso(value, date1904) : null
  if (iso !== null && format.code !== null) {
    return { kind: 'date', iso, serial: value, format: format.code }
  }
  return { kind: 'number', value, text, format: format.code }
}
