import type { CommuneIndex } from './commune-index.ts'
import type { DocumentIndex } from './document-index.ts'
import type { CommuneLabels } from './commune-anchors.ts'
import { manyTexts, tooManyTables, type SheetTables } from './find-tables.ts'
import { createGrid, printedText, type Grid } from './grid.ts'
import { createLookups, MOST_TEXTS } from './import-work.ts'
import { locateCommunes } from './locate-communes.ts'
import type { ImportDecisions, ImportOptions, PrintedText } from './preview.ts'
import { cellAddress, type RawCell, type RawRange, type RawSheet } from './raw-sheet.ts'
import { communeRange, understandCommunes } from './understand-communes.ts'
import type { UnderstoodCommunes } from './understood-communes.ts'

export interface SheetCommunes {
  readonly tables: readonly UnderstoodCommunes[]
  /** What of the sheet is left for other readers; null where nothing is. */
  readonly rest: RawSheet | null
  readonly unread: SheetTables['unread']
}

/** Finds and understands a sheet's tables of communes, whichever way they are turned. */
export function findCommunes(
  sheet: RawSheet,
  document: DocumentIndex,
  communes: CommuneIndex,
  options: ImportOptions,
  decisions: ImportDecisions,
): SheetCommunes {
  const labels: CommuneLabels = createLookups(document.work, false, (text) =>
    communes.isCommuneLabel(text),
  )
  const understand = (isTurned: boolean) =>
    understandAll(
      createGrid(sheet, isTurned),
      sheet,
      document,
      communes,
      labels,
      options,
      decisions,
    )
  const straight = understand(false)
  const { tables, unreadFrom } = straight.tables.length > 0 ? straight : understand(true)
  const unread = [
    ...(labels.isCutShort() ? [manyTexts(sheet)] : []),
    ...(unreadFrom === null ? [] : [tooManyTables(unreadFrom)]),
  ]
  return { tables, rest: restOf(sheet, tables), unread }
}

function understandAll(
  grid: Grid,
  sheet: RawSheet,
  document: DocumentIndex,
  communes: CommuneIndex,
  labels: CommuneLabels,
  options: ImportOptions,
  decisions: ImportDecisions,
): { tables: UnderstoodCommunes[]; unreadFrom: string | null } {
  const located = locateCommunes(grid, document, communes, labels)
  const texts = textsAround(sheet, located.tables.map(communeRange))
  const tables = located.tables.flatMap((table, index) => {
    const { titles = [], footnotes = [] } = texts[index] ?? {}
    const around = {
      // The titles of a table are those nearest above it.
      titles: titles.slice(-MOST_TEXTS),
      footnotes: footnotes.slice(0, MOST_TEXTS),
      isHiddenSheet: sheet.hidden,
    }
    const understood = understandCommunes(table, document, communes, around, options, decisions)
    return understood === null || isOfDistricts(understood) ? [] : [understood]
  })
  return { tables, unreadFrom: located.unreadFrom }
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

/**
 * Shares out the texts beside the tables in one pass: titles stand above a table, behind the one before it; what follows
 * the last table are its footnotes.
 */
function textsAround(
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
