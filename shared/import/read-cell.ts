import {
  countFromDecimal,
  decideMarks,
  parseTableNumber,
  type Decimal,
  type TableMarks,
} from '../numbers/parse-table.ts'
import { shownDecimal, storedDecimal } from '../numbers/stored-number.ts'
import type { ImportText } from './preview.ts'
import type { RawCell } from './raw-sheet.ts'
import { isNumericCell } from './table-cells.ts'

export type CountCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'count'; readonly value: number }
  /** `readings`: counts it may mean, for a decision; none when the cell can't be read at all. */
  | {
      readonly kind: 'refused'
      readonly reason: ImportText
      readonly readings: readonly number[]
      /** The number behind the stroke of `7/21`. */
      readonly of?: number
    }

/** Decides the marks of a table from the texts of its figures. */
export function tableMarks(cells: Iterable<RawCell>): TableMarks {
  const texts: string[] = []
  for (const cell of cells) {
    if (cell.value.kind === 'text' && isNumericCell(cell)) texts.push(cell.value.text)
  }
  return decideMarks(texts)
}

/**
 * Reads a body cell as a number of communes. A number cell is taken as it is, whatever its format shows, except that up
 * to 1 in a cell of percents is a rate: 100% is not one commune.
 */
export function readCount(cell: RawCell | undefined, marks: TableMarks): CountCell {
  if (cell === undefined) return { kind: 'blank' }
  const { value } = cell
  switch (value.kind) {
    case 'number':
      if (value.value <= 1 && shownDecimal(value.value, value.format).isPercent) {
        return refused('import.reason.percent', {})
      }
      return fromDecimal(
        Number.isSafeInteger(value.value)
          ? { scaled: value.value, decimals: 0 }
          : storedDecimal(value.value),
      )
    case 'date':
      return refused('import.reason.date', { date: dayMonthYear(value.iso) })
    case 'error':
      return value.code === ''
        ? refused('import.reason.uncalculated', {})
        : refused('import.reason.error', { code: value.code })
    case 'boolean':
      return refused('import.reason.not-a-number', {})
    case 'text':
      return readText(value.text, marks)
  }
}

/** `2023-01-18` → `18/01/2023`; a time behind it stays out. */
function dayMonthYear(iso: string): string {
  return iso.slice(0, 10).split('-').reverse().join('/')
}

function readText(text: string, marks: TableMarks): CountCell {
  const parsed = parseTableNumber(text, marks)
  if (parsed.kind === 'blank') return { kind: 'blank' }
  if (parsed.kind === 'number') {
    return parsed.isPercent ? refused('import.reason.percent', {}) : fromDecimal(parsed.value)
  }
  if (parsed.code === 'ambiguous') {
    const readings = parsed.readings.filter((value) => Number.isInteger(value) && value >= 0)
    return { kind: 'refused', reason: { code: 'import.reason.ambiguous', params: {} }, readings }
  }
  // "3/21": communes that meet the criterion out of all; only the first can be meant, but the officer says so.
  const fraction = /^\s*(\d{1,4})\s*\/\s*(\d{1,4})(?:\s*xã)?\s*$/u.exec(text)
  if (fraction?.[1] !== undefined) {
    const reason = { code: 'import.reason.fraction', params: {} } as const
    return { kind: 'refused', reason, readings: [Number(fraction[1])], of: Number(fraction[2]) }
  }
  return refused('import.reason.not-a-number', {})
}

function fromDecimal(value: Decimal): CountCell {
  const count = countFromDecimal(value)
  if (count.ok) return { kind: 'count', value: count.value }
  switch (count.code) {
    case 'negative':
      return refused('import.reason.negative', {})
    case 'too-large':
      return refused('import.reason.too-large', {})
    case 'not-whole':
    case 'not-a-number':
      return refused('import.reason.not-whole', {})
  }
}

function refused(code: ImportText['code'], params: ImportText['params']): CountCell {
  return { kind: 'refused', reason: { code, params }, readings: [] }
}

/** A printed total, rate or average. */
export interface PrintedFigure {
  /** As shown, percent points where `isPercent`. */
  readonly shown: Decimal
  readonly isPercent: boolean
  /** The stored number, which may have more digits than are shown; null for texts. */
  readonly stored: number | null
}

export function readFigure(cell: RawCell | undefined, marks: TableMarks): PrintedFigure | null {
  if (cell === undefined) return null
  const { value } = cell
  if (value.kind === 'number') {
    const { isPercent, ...shown } = shownDecimal(value.value, value.format)
    return { shown, isPercent, stored: value.value }
  }
  if (value.kind !== 'text') return null
  const parsed = parseTableNumber(value.text, marks)
  if (parsed.kind === 'number') {
    return { shown: parsed.value, isPercent: parsed.isPercent, stored: null }
  }
  return null
}
