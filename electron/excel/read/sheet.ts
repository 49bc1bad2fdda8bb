import type { RawCell, RawRange, RawSheet } from '../../../shared/import/raw-sheet.ts'
import { MAX_COLUMNS, MAX_ROWS, parseCellReference, parseRange } from './cell-reference.ts'
import { toValue } from './cell-value.ts'
import type { WorkbookContext } from './cell-value.ts'
import { requireWithin, spend } from './limits.ts'
import type { Spending } from './limits.ts'
import { dropCovered } from './merges.ts'
import { GENERAL } from './number-format.ts'
import { createRichText } from './rich-text.ts'
import type { SheetEntry } from './workbook-part.ts'
import { isTrue, malformed, parseXml, wholeNumber } from './xml.ts'
import type { XmlAttributes, XmlHandler } from './xml.ts'
import type { ZipPart } from './zip.ts'

export interface ReadSheet {
  readonly sheet: RawSheet
  /** Formulas without a cached result. */
  readonly uncalculated: number
}

interface SheetContent {
  readonly cells: RawCell[]
  readonly merges: RawRange[]
  readonly hiddenRows: number[]
  readonly hiddenColumnRanges: { first: number; last: number }[]
  uncalculated: number
}

export async function readSheet(
  part: ZipPart,
  entry: SheetEntry,
  context: WorkbookContext,
  spending: Spending,
): Promise<ReadSheet> {
  const content: SheetContent = {
    cells: [],
    merges: [],
    hiddenRows: [],
    hiddenColumnRanges: [],
    uncalculated: 0,
  }
  await parseXml(part, spending, createSheetHandler(part, content, context, spending))

  const cells = dropCovered(inRowMajorOrder(content.cells), content.merges)
  const rowCount = 1 + cells.reduce((last, cell) => Math.max(last, cell.row), -1)
  const columnCount = 1 + cells.reduce((last, cell) => Math.max(last, cell.column), -1)
  const sheet: RawSheet = {
    name: entry.name,
    hidden: entry.hidden,
    rowCount,
    columnCount,
    cells,
    merges: content.merges,
    hiddenRows: ascending(content.hiddenRows.filter((row) => row < rowCount)),
    hiddenColumns: expandColumns(content.hiddenColumnRanges, columnCount),
  }
  return { sheet, uncalculated: content.uncalculated }
}

/** worksheet > sheetData > row > c > (f, v, is); worksheet > cols > col; worksheet > mergeCells > mergeCell */
function createSheetHandler(
  part: ZipPart,
  content: SheetContent,
  context: WorkbookContext,
  spending: Spending,
): XmlHandler {
  const inline = createRichText(spending)
  const { cellCharacters } = spending.limits
  let section = ''
  let row = -1
  let column = -1
  let type = ''
  let style = 0
  let stored = ''
  let field = ''
  let formula = false

  function openSectionItem(name: string, attributes: XmlAttributes): void {
    if (section === 'sheetData' && name === 'row') {
      row = (wholeNumber(attributes['r'], 1, MAX_ROWS, part) ?? row + 2) - 1
      column = -1
      if (isTrue(attributes['hidden'])) content.hiddenRows.push(row)
    } else if (section === 'cols' && name === 'col' && isTrue(attributes['hidden'])) {
      const first = wholeNumber(attributes['min'], 1, MAX_COLUMNS, part) ?? 1
      const last = wholeNumber(attributes['max'], first, MAX_COLUMNS, part) ?? first
      content.hiddenColumnRanges.push({ first: first - 1, last: last - 1 })
    } else if (section === 'mergeCells' && name === 'mergeCell') {
      spend(spending, 'merges', 1)
      const range = parseRange(attributes['ref'] ?? '')
      if (range === null) throw malformed(part, 'a merge without a usable range')
      if (range.top < range.bottom || range.left < range.right) content.merges.push(range)
    }
  }

  function openCell(attributes: XmlAttributes): void {
    const reference = attributes['r']
    if (reference === undefined) {
      column += 1
    } else {
      const position = parseCellReference(reference)
      if (position === null) throw malformed(part, `address ${reference.slice(0, 40)}`)
      row = position.row
      column = position.column
    }
    if (row >= MAX_ROWS || column >= MAX_COLUMNS) throw malformed(part, 'more cells than a sheet')
    type = attributes['t'] ?? 'n'
    style = Number(attributes['s'] ?? 0)
    stored = ''
    formula = false
  }

  function closeCell(): void {
    const format = context.formats[style] ?? GENERAL
    const value = toValue({ type, text: stored, format }, context)
    if (value === undefined) throw malformed(part, `no shared string ${stored.slice(0, 40)}`)
    if (value === null) {
      if (!formula || type === 'str') return
      content.uncalculated += 1
      spend(spending, 'cells', 1)
      content.cells.push({ row, column, value: { kind: 'error', code: '' }, formula })
      return
    }
    spend(spending, 'cells', 1)
    if (value.kind === 'text') spend(spending, 'textCharacters', value.text.length)
    content.cells.push({ row, column, value, formula })
  }

  return {
    open(name, attributes, depth) {
      if (depth === 2) section = name
      else if (depth === 3) openSectionItem(name, attributes)
      else if (section !== 'sheetData') return
      else if (depth === 4 && name === 'c') openCell(attributes)
      else if (depth === 5) {
        field = name
        if (name === 'f') formula = true
      } else if (field === 'is') inline.open(name, attributes)
    },
    text(text) {
      if (section !== 'sheetData') return
      if (field === 'is') inline.text(text)
      else if (field === 'v') {
        stored += text
        if (stored.length > cellCharacters) requireWithin(spending, 'cellCharacters', stored.length)
      }
    },
    close(name, depth) {
      if (section !== 'sheetData') return
      if (depth === 4 && name === 'c') closeCell()
      else if (depth === 5) {
        if (field === 'is') stored = inline.take()
        field = ''
      } else if (field === 'is') inline.close(name)
    },
  }
}

/** Files may list cells in any order and more than once; the last one given stands, as in LibreOffice. */
function inRowMajorOrder(cells: readonly RawCell[]): readonly RawCell[] {
  const isOrdered = cells.every((cell, at) => {
    const before = cells[at - 1]
    return before === undefined || compare(before, cell) < 0
  })
  if (isOrdered) return cells
  const sorted = cells.toSorted(compare)
  return sorted.filter((cell, at) => {
    const after = sorted[at + 1]
    return after === undefined || compare(cell, after) !== 0
  })
}

function compare(a: RawCell, b: RawCell): number {
  return a.row - b.row || a.column - b.column
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}

function expandColumns(
  ranges: readonly { first: number; last: number }[],
  columnCount: number,
): number[] {
  const hidden = new Uint8Array(columnCount)
  for (const { first, last } of ranges) hidden.fill(1, first, Math.min(last + 1, columnCount))
  return [...hidden.keys()].filter((column) => hidden[column] === 1)
}
