import type { Layer } from '../changes/fact-tables.ts'
import type { NumberStyle } from '../numbers/format.ts'
import { decideMarks } from '../numbers/parse-table.ts'
import { foldForSearch } from '../units/fold-label.ts'
import type { CapitalUnit } from './capital-unit.ts'
import { parseAmount } from './parse-amount.ts'
import type { LineEntry } from './paste-lines.ts'
import { isLineNumber, treePlaces } from './tree-depths.ts'

export type BlockReading =
  | {
      readonly ok: true
      readonly entries: readonly LineEntry[]
      readonly total: LineEntry['amounts']
      /** What the block itself says it is written in; null where it says nothing. */
      readonly unit: CapitalUnit | null
    }
  /** `no-names`: nothing that could be a source; `amount`: a cell that is no amount. */
  | { readonly ok: false; readonly code: 'no-names' }
  | {
      readonly ok: false
      readonly code: 'amount'
      readonly name: string
      readonly text: string
    }

const TOTAL_NAMES = ['tong', 'tong cong', 'tong so', 'cong', 'tong von', 'tong nguon von', 'total']
const HEADING_WORDS = /^(?:tt|stt|so tt|nguon von|noi dung|ten nguon von|chi tieu|danh muc|source)$/
const PERCENT_HEADING = /(?:ti|ty) le|co cau|%/

/**
 * Reads a copied table of capital: a column of numbers (`1`, `1.1`, `a`) where there is one, one of names, then amounts.
 * Headings, percentages and the line of totals are known as such; marks of numbers are decided from the whole block, and
 * the unit from a line such as `Đơn vị tính: triệu đồng`. Amounts without a unit are in `unit`.
 */
export function readCapitalBlock(
  block: readonly (readonly string[])[],
  unit: CapitalUnit,
  style: NumberStyle = 'vi',
): BlockReading {
  const rows = block.map((cells) => cells.map((cell) => cell.replace(/\u00a0/gu, ' ').trim()))
  const ownUnit = statedUnit(rows)
  const nameColumn = columnOfNames(rows)
  if (nameColumn === null) return { ok: false, code: 'no-names' }
  const marks = decideMarks(rows.flatMap((cells) => cells.slice(nameColumn + 1)))
  const cellStyle = marks === 'vi' || marks === 'en' ? marks : style
  const first = firstLine(rows, nameColumn)
  const headings = rows.slice(0, first)
  const lines = rows.slice(first).filter((cells) => (cells[nameColumn] ?? '') !== '')
  const columns = amountColumns(lines, headings, nameColumn)
  const layers = layersOf(columns.map((column) => headingOf(headings, column)))
  const isNumbered = nameColumn > 0
  const isTotal = lines.map((cells) => TOTAL_NAMES.includes(foldForSearch(cells[nameColumn] ?? '')))
  const places = treePlaces(
    lines.map((cells, index) => ({
      number: isNumbered ? (cells[nameColumn - 1] ?? '') : '',
      name: cells[nameColumn] ?? '',
      isTotal: isTotal[index] === true,
    })),
  )
  const entries: LineEntry[] = []
  let total: LineEntry['amounts'] = {}
  for (const [index, cells] of lines.entries()) {
    const place = places[index]
    if (place === undefined || place.isAmongWhich) continue
    const { name, depth } = place
    const amounts: Partial<Record<Layer, number | null>> = {}
    for (const [at, column] of columns.entries()) {
      const text = cells[column] ?? ''
      const parsed = parseAmount(text, ownUnit ?? unit, cellStyle)
      const layer = layers[at]
      if (!parsed.ok) return { ok: false, code: 'amount', name, text }
      if (layer !== undefined && parsed.value !== null) amounts[layer] = parsed.value
    }
    if (isTotal[index] === true) total = amounts
    else entries.push({ name, depth, amounts })
  }
  return entries.length === 0
    ? { ok: false, code: 'no-names' }
    : { ok: true, entries, total, unit: ownUnit }
}

function statedUnit(rows: readonly (readonly string[])[]): CapitalUnit | null {
  for (const text of rows.flat()) {
    const found =
      /(?:đơn vị(?: tính)?|đvt)\s*:?\s*\(?(triệu|t[ỷỉ])|\((triệu|t[ỷỉ])(?: đồng)?\)/iu.exec(
        text.normalize('NFC'),
      )
    const word = (found?.[1] ?? found?.[2])?.toLowerCase()
    if (word !== undefined) return word === 'triệu' ? 'million' : 'billion'
  }
  return null
}

/** The column with the most words in it; null in a block of figures. */
function columnOfNames(rows: readonly (readonly string[])[]): number | null {
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  let best: number | null = null
  let most = 0
  for (let column = 0; column < width; column++) {
    const letters = rows.reduce((sum, cells) => sum + lettersOf(cells[column] ?? ''), 0)
    if (letters <= most) continue
    most = letters
    best = column
  }
  return best
}

function lettersOf(text: string): number {
  return isLineNumber(text) || parseAmount(text, 'million').ok
    ? 0
    : (text.match(/\p{L}/gu)?.length ?? 0)
}

/** Headings end where a line has a number of its own or an amount beside its name. */
function firstLine(rows: readonly (readonly string[])[], nameColumn: number): number {
  const isLine = (cells: readonly string[]): boolean => {
    const name = cells[nameColumn] ?? ''
    if (name === '' || HEADING_WORDS.test(foldForSearch(name))) return false
    const label = nameColumn > 0 ? (cells[nameColumn - 1] ?? '') : ''
    return isLineNumber(label) || cells.slice(nameColumn + 1).some(isAmount)
  }
  const first = rows.findIndex(isLine)
  if (first >= 0) return first
  const named = rows.findIndex(
    (cells) =>
      lettersOf(cells[nameColumn] ?? '') > 0 &&
      !HEADING_WORDS.test(foldForSearch(cells[nameColumn] ?? '')),
  )
  return Math.max(0, named)
}

function isAmount(text: string): boolean {
  const parsed = parseAmount(text, 'million')
  return parsed.ok && parsed.value !== null
}

function amountColumns(
  lines: readonly (readonly string[])[],
  headings: readonly (readonly string[])[],
  nameColumn: number,
): number[] {
  const width = Math.max(0, ...lines.map((cells) => cells.length))
  const columns: number[] = []
  for (let column = nameColumn + 1; column < width; column++) {
    const texts = lines.map((cells) => cells[column] ?? '')
    const isPercent =
      PERCENT_HEADING.test(headingOf(headings, column)) ||
      texts.some((text) => /\d\s*%$/.test(text))
    if (!isPercent && texts.some(isAmount)) columns.push(column)
  }
  return columns
}

function headingOf(headings: readonly (readonly string[])[], column: number): string {
  return headings.map((cells) => withPercent(cells[column] ?? '')).join(' ')
}

/** Folding drops the sign, which is all that some headings consist of. */
function withPercent(text: string): string {
  return foldForSearch(text) + (text.includes('%') ? ' %' : '')
}

/** Layers of amount columns from their headings, else from their number. */
function layersOf(headings: readonly string[]): (Layer | undefined)[] {
  if (headings.every((heading) => heading.trim() === '')) {
    if (headings.length === 1) return ['target']
    return headings.length === 2 ? ['baseline', 'target'] : ['baseline', 'target', 'actual']
  }
  const taken = new Set<Layer>()
  return headings.map((heading) => {
    const isPlan = /ke hoach|du kien|phan dau|\bkh\b|plan/.test(heading)
    const isActual = /thuc hien|ket qua|uoc|giai ngan|actual/.test(heading)
    const wanted: readonly Layer[] =
      isActual && !isPlan
        ? taken.has('target')
          ? ['actual', 'baseline']
          : ['baseline', 'actual']
        : ['target', 'actual']
    const layer = wanted.find((candidate) => !taken.has(candidate))
    if (layer !== undefined) taken.add(layer)
    return layer
  })
}
