import { arrangeAnchors, readSheetLabels, type Anchors } from './anchors.ts'
import type { DocumentIndex } from './document-index.ts'
import { createGrid } from './grid.ts'
import { MOST_LABELS_OF_SHEET, MOST_TABLES, MOST_TEXTS } from './import-work.ts'
import { locateTables } from './locate-tables.ts'
import type { LocatedTable } from './located-table.ts'
import type { ImportText, PrintedText } from './preview.ts'
import { cellAddress, type RawCell, type RawSheet } from './raw-sheet.ts'
import { printedText } from './grid.ts'
import { fileRange } from './table-identity.ts'

export interface SheetTables {
  readonly tables: readonly LocatedTable[]
  /** Why there is none; null when there are some. */
  readonly reason: ImportText | null
  /** What was not looked at, and where that begins. */
  readonly unread: readonly { readonly where: string; readonly message: ImportText }[]
}

/** Finds the matrices of a sheet, whichever way they are turned. */
export function findTables(sheet: RawSheet, document: DocumentIndex): SheetTables {
  const straight = createGrid(sheet, false)
  if (straight.rows.length === 0) {
    return none('import.unrelated.empty')
  }
  const labels = readSheetLabels(sheet, document)
  const anchors = arrangeAnchors(straight, labels)
  const across = locateTables(straight, anchors, document)
  const turned = createGrid(sheet, true)
  const turnedAnchors = arrangeAnchors(turned, labels)
  const down = locateTables(turned, turnedAnchors, document)
  const anchorsOf = ({ grid }: LocatedTable) => (grid.isTurned ? turnedAnchors : anchors)
  const tables = scoreOf(down) > scoreOf(across) ? down : across
  const unread = [...(labels.isCutShort ? [manyTexts(sheet)] : []), ...manyTables(tables)]
  const units = new Set([...anchors.units.values()].flatMap((hits) => [...hits.values()]))
  // Rows of communes under headings of criteria look like a turned table of districts.
  const isOfCommunes = labels.communeCount >= 2 && labels.communeCount > 2 * units.size
  if (isOfCommunes && (tables.length === 0 || tables === down))
    return none('import.unrelated.communes', unread)
  const ofUnits = tables.filter(
    (table) => !isHeadedByCommunes(table, labels.communes, anchorsOf(table)),
  )
  if (ofUnits.length > 0) return { tables: ofUnits, reason: null, unread }
  if (tables.length > 0) return none('import.unrelated.communes', unread)
  return none(reasonFor(anchors, units.size), unread)
}

/** A district's own table of its communes, one column each. */
function isHeadedByCommunes(
  { grid, headTop, bodyTop, left, right }: LocatedTable,
  communes: readonly RawCell[],
  anchors: Anchors,
): boolean {
  const isInHead = (row: number, column: number) =>
    row >= headTop && row < bodyTop && column >= left && column <= right
  const named = communes.filter((cell) => isInHead(grid.rowOf(cell), grid.columnOf(cell))).length
  let units = 0
  for (let row = headTop; row < bodyTop; row++) {
    for (const column of anchors.units.get(row)?.keys() ?? []) if (isInHead(row, column)) units++
  }
  return named >= 2 && named > 2 * units
}

function none(code: ImportText['code'], unread: SheetTables['unread'] = []): SheetTables {
  return { tables: [], reason: { code, params: {} }, unread }
}

export function manyTexts(sheet: RawSheet): SheetTables['unread'][number] {
  const params = { sheet: sheet.name, count: MOST_LABELS_OF_SHEET }
  return { where: sheet.name, message: { code: 'import.warning.many-texts', params } }
}

function manyTables(tables: readonly LocatedTable[]): SheetTables['unread'] {
  const last = tables[MOST_TABLES - 1]
  return last === undefined
    ? []
    : [tooManyTables(last.grid.where(last.bodyBottom, last.labelColumn))]
}

export function tooManyTables(where: string): SheetTables['unread'][number] {
  const params = { count: MOST_TABLES }
  return { where, message: { code: 'import.warning.many-tables', params } }
}

function scoreOf(tables: readonly LocatedTable[]): number {
  return tables.reduce((sum, table) => sum + table.score, 0)
}

function reasonFor(anchors: Anchors, units: number): ImportText['code'] {
  const criteria = [...anchors.criteria.values()].reduce((sum, hits) => sum + hits.size, 0)
  if (criteria >= 3) return 'import.unrelated.no-units'
  return units >= 2 ? 'import.unrelated.no-criteria' : 'import.unrelated.no-table'
}

export interface TableTexts {
  readonly titles: readonly PrintedText[]
  readonly footnotes: readonly PrintedText[]
}

/** Shares out a sheet's cells outside its tables: titles to the table below them, the rest to the last one above. */
export function textsAround(
  sheet: RawSheet,
  tables: readonly LocatedTable[],
): Map<LocatedTable, TableTexts> {
  const ranges = tables.map((table) => ({ table, range: fileRange(table) }))
  const titles = new Map<LocatedTable, PrintedText[]>(tables.map((table) => [table, []]))
  const footnotes = new Map<LocatedTable, PrintedText[]>(tables.map((table) => [table, []]))
  if (tables.length === 0) return new Map()
  const rightEnds = new Map(
    sheet.merges.map((merge) => [`${merge.top},${merge.left}`, merge.right]),
  )
  for (const cell of sheet.cells) {
    if (ranges.some(({ range }) => isInside(cell, range))) continue
    const text = printedText(cell.value)
    if (text === '') continue
    const printed = { where: cellAddress(sheet.name, cell.row, cell.column), text }
    const below = ranges.filter(({ range }) => range.top > cell.row)
    const nearest = Math.min(...below.map(({ range }) => range.top))
    const right = rightEnds.get(`${cell.row},${cell.column}`) ?? cell.column
    const headed = below.filter(({ range }) => range.top <= nearest + 3)
    const over = headed.filter(({ range }) => range.left <= right && range.right >= cell.column)
    const isBeside = ranges.some(({ range }) => cell.row >= range.top && cell.row <= range.bottom)
    if (headed.length > 0 && !isBeside) {
      for (const { table } of over.length > 0 ? over : headed) titles.get(table)?.push(printed)
      continue
    }
    const above = ranges.filter(({ range }) => range.top <= cell.row)
    const last = above.sort((a, b) => b.range.bottom - a.range.bottom)[0]
    if (last !== undefined) footnotes.get(last.table)?.push(printed)
  }
  return new Map(
    tables.map((table) => [
      table,
      {
        // The titles of a table are those nearest above it.
        titles: (titles.get(table) ?? []).slice(-MOST_TEXTS),
        footnotes: (footnotes.get(table) ?? []).slice(0, MOST_TEXTS),
      },
    ]),
  )
}

function isInside(cell: RawCell, range: ReturnType<typeof fileRange>): boolean {
  return (
    cell.row >= range.top &&
    cell.row <= range.bottom &&
    cell.column >= range.left &&
    cell.column <= range.right
  )
}
