import type { CommuneIndex } from './commune-index.ts'
import type { DocumentIndex } from './document-index.ts'
import { createGrid, printedText } from './grid.ts'
import { locateCommunes } from './locate-communes.ts'
import type { ImportDecisions, ImportOptions, PrintedText } from './preview.ts'
import { cellAddress, type RawCell, type RawRange, type RawSheet } from './raw-sheet.ts'
import { communeRange, understandCommunes } from './understand-communes.ts'
import type { UnderstoodCommunes } from './understood-communes.ts'

export interface SheetCommunes {
  readonly tables: readonly UnderstoodCommunes[]
  /** What of the sheet is left for other readers; null where nothing is. */
  readonly rest: RawSheet | null
}

/** Finds and understands a sheet's tables of communes, whichever way they are turned. */
export function findCommunes(
  sheet: RawSheet,
  document: DocumentIndex,
  communes: CommuneIndex,
  options: ImportOptions,
  decisions: ImportDecisions,
): SheetCommunes {
  const straight = understandAll(sheet, false, document, communes, options, decisions)
  const tables =
    straight.length > 0
      ? straight
      : understandAll(sheet, true, document, communes, options, decisions)
  return { tables, rest: restOf(sheet, tables) }
}

function understandAll(
  sheet: RawSheet,
  isTurned: boolean,
  document: DocumentIndex,
  communes: CommuneIndex,
  options: ImportOptions,
  decisions: ImportDecisions,
): UnderstoodCommunes[] {
  const located = locateCommunes(createGrid(sheet, isTurned), document, communes)
  const ranges = located.map(communeRange)
  return located.flatMap((table, index) => {
    const around = { ...textsAround(sheet, ranges, index), isHiddenSheet: sheet.hidden }
    const understood = understandCommunes(table, document, communes, around, options, decisions)
    return understood === null || isOfDistricts(understood) ? [] : [understood]
  })
}

/** Districts with figures of their own are a matrix, whatever communes share their names. */
function isOfDistricts({ located, rows, columns }: UnderstoodCommunes): boolean {
  const { grid } = located
  const values = columns.filter(({ role }) => VALUES.has(role.kind))
  const filled = (row: { index: number }): boolean =>
    values.some(({ index }) => grid.cellAt(row.index, index) !== undefined)
  const communes = rows.filter(({ role }) => role.kind === 'commune').length
  const unknown = rows.filter(({ role }) => role.kind === 'unknown').length
  const districts = rows.filter((row) => row.role.kind === 'group' && filled(row)).length
  return districts > 0 && communes + unknown <= districts
}

const VALUES: ReadonlySet<string> = new Set(['count', 'list', 'cumulative', 'mark', 'total'])

/** Titles stand above a table, behind the one before it; what follows the last table are its footnotes. */
function textsAround(
  sheet: RawSheet,
  ranges: readonly RawRange[],
  index: number,
): { titles: readonly PrintedText[]; footnotes: readonly PrintedText[] } {
  const own = ranges[index]
  if (own === undefined) return { titles: [], footnotes: [] }
  const titles: PrintedText[] = []
  const footnotes: PrintedText[] = []
  const previous = ranges[index - 1]?.bottom ?? -1
  const isLast = index === ranges.length - 1
  for (const cell of sheet.cells) {
    if (ranges.some((range) => isInside(cell, range))) continue
    const isTitle =
      cell.row > previous &&
      (cell.row < own.top || (cell.row <= own.bottom && cell.column < own.left))
    const isFootnote = !isTitle && cell.row > previous && (isLast || cell.row <= own.bottom)
    if (!isTitle && !isFootnote) continue
    const text = printedText(cell.value)
    if (text === '') continue
    const printed = { where: cellAddress(sheet.name, cell.row, cell.column), text }
    if (isTitle) titles.push(printed)
    else footnotes.push(printed)
  }
  return { titles, footnotes }
}

function isInside(cell: RawCell, range: RawRange): boolean {
  return (
    cell.row >= range.top &&
    cell.row <= range.bottom &&
    cell.column >= range.left &&
    cell.column <= range.right
  )
}

/** A matrix may stand on the same sheet: it is looked for in the rows that no table of communes takes. */
function restOf(sheet: RawSheet, tables: readonly UnderstoodCommunes[]): RawSheet | null {
  if (tables.length === 0) return sheet
  const ranges = tables.map(({ located }) => communeRange(located))
  const taken = new Set(tables.flatMap(({ titles }) => titles.map(({ where }) => where)))
  const cells = sheet.cells.filter(
    (cell) =>
      !ranges.some((range) => cell.row >= range.top && cell.row <= range.bottom) &&
      !taken.has(cellAddress(sheet.name, cell.row, cell.column)),
  )
  return cells.length === 0 ? null : { ...sheet, cells }
}
