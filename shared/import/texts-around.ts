import { printedText } from './grid.ts'
import type { PrintedText } from './preview.ts'
import { cellAddress, type RawCell, type RawRange, type RawSheet } from './raw-sheet.ts'

/**
 * Shares out the texts beside the tables in one pass: titles stand above a table, behind the one before it; what follows
 * the last table are its footnotes.
 */
export function textsAround(
  sheet: RawSheet,
  ranges: readonly RawRange[],
): { titles: PrintedText[]; footnotes: PrintedText[] }[] {
  const around = ranges.map(() => ({
    titles: new Array<PrintedText>(),
    footnotes: new Array<PrintedText>(),
  }))
  if (ranges.length === 0) return around
  for (const cell of sheet.cells) {
    if (ranges.some((range) => isInside(cell, range))) continue
    const text = printedText(cell.value)
    if (text === '') continue
    const printed = { where: cellAddress(sheet.name, cell.row, cell.column), text }
    for (const [index, range] of ranges.entries()) {
      const previous = ranges[index - 1]?.bottom ?? -1
      if (cell.row <= previous) continue
      const isTitle = cell.row < range.top || (cell.row <= range.bottom && cell.column < range.left)
      const isLast = index === ranges.length - 1
      if (isTitle) around[index]?.titles.push(printed)
      else if (isLast || cell.row <= range.bottom) around[index]?.footnotes.push(printed)
      // What stands above one table says nothing of those further down.
      if (cell.row <= range.bottom) break
    }
  }
  return around
}

/** Another table may stand on the same sheet: what is left where these tables take no row and no title; null for nothing. */
export function cellsOutside(
  sheet: RawSheet,
  ranges: readonly RawRange[],
  titles: readonly PrintedText[],
): RawSheet | null {
  const taken = new Set(titles.map(({ where }) => where))
  const cells = sheet.cells.filter(
    (cell) =>
      !ranges.some((range) => cell.row >= range.top && cell.row <= range.bottom) &&
      !taken.has(cellAddress(sheet.name, cell.row, cell.column)),
  )
  return cells.length === 0 ? null : { ...sheet, cells }
}

function isInside(cell: RawCell, range: RawRange): boolean {
  return (
    cell.row >= range.top &&
    cell.row <= range.bottom &&
    cell.column >= range.left &&
    cell.column <= range.right
  )
}
