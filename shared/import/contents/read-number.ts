import { decideMarks, parseTableNumber, type Decimal } from '../../numbers/parse-table.ts'
import { storedDecimal } from '../../numbers/stored-number.ts'
import type { Grid } from '../grid.ts'
import type { ImportText, TableMarks } from '../preview.ts'
import type { RawCell } from '../raw-sheet.ts'
import { isNumericCell } from '../table-cells.ts'

export type NumberReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: Decimal; readonly isPercent: boolean }
  /** `readings`: what it may be; none where it is no number at all. */
  | { readonly kind: 'refused'; readonly reason: ImportText; readonly readings: readonly Decimal[] }

/** Words of units that may stand behind a figure; what they say is the heading's to say. */
const UNITS =
  /(?<=\d)\s*(?:triệu|tỷ|tỉ|nghìn|ngàn)?\s*(?:đồng|đ|vnđ|thôn|bản|xóm|khu|xã|sản phẩm|sp)?\.?\s*$/iu
/** A comma before three digits: thousands or decimals, unless other texts of the table tell. */
const OPEN = /^\d{1,3},\d{3}$/

/** The marks of the texts in some columns of a table. */
export function columnMarks(
  grid: Grid,
  rows: readonly number[],
  columns: readonly number[],
): TableMarks {
  const texts: string[] = []
  for (const row of rows) {
    for (const column of columns) {
      const cell = grid.cellAt(row, column)
      if (cell?.value.kind === 'text' && isNumericCell(bare(cell))) {
        texts.push(bareText(cell.value.text))
      }
    }
  }
  return decideMarks(texts)
}

/** Reads a cell as an exact number. A number is taken as it is stored, at the 15 digits a spreadsheet keeps. */
export function readNumber(cell: RawCell | undefined, marks: TableMarks): NumberReading {
  if (cell === undefined) return { kind: 'blank' }
  const { value } = cell
  switch (value.kind) {
    case 'number': {
      const stored = storedDecimal(value.value)
      return Number.isSafeInteger(stored.scaled)
        ? { kind: 'number', value: stored, isPercent: false }
        : refused('contents.reason.too-large')
    }
    case 'date':
      return refused('contents.reason.date', {
        date: value.iso.slice(0, 10).split('-').reverse().join('/'),
      })
    case 'error':
      return value.code === ''
        ? refused('import.reason.uncalculated')
        : refused('import.reason.error', { code: value.code })
    case 'boolean':
      return refused('import.reason.not-a-number')
    case 'text':
      return readText(value.text, marks)
  }
}

function readText(text: string, marks: TableMarks): NumberReading {
  const own = bareText(text)
  const read = parseTableNumber(own, marks === 'unknown' && OPEN.test(own) ? 'mixed' : marks)
  if (read.kind === 'blank') return { kind: 'blank' }
  if (read.kind === 'number') {
    return Number.isSafeInteger(read.value.scaled)
      ? { kind: 'number', value: read.value, isPercent: read.isPercent }
      : refused('contents.reason.too-large')
  }
  if (read.code !== 'ambiguous') return refused('import.reason.not-a-number')
  const readings = (['vi', 'en'] as const).flatMap((style) => {
    const one = parseTableNumber(own, style)
    return one.kind === 'number' ? [one.value] : []
  })
  return { kind: 'refused', reason: { code: 'contents.reason.ambiguous', params: {} }, readings }
}

function refused(code: ImportText['code'], params: ImportText['params'] = {}): NumberReading {
  return { kind: 'refused', reason: { code, params }, readings: [] }
}

function bareText(text: string): string {
  return text.normalize('NFC').trim().replace(UNITS, '')
}

function bare(cell: RawCell): RawCell {
  return cell.value.kind === 'text'
    ? { ...cell, value: { kind: 'text', text: bareText(cell.value.text) } }
    : cell
}
