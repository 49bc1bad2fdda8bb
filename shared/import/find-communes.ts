import type { CommuneIndex } from './commune-index.ts'
import type { DocumentIndex } from './document-index.ts'
import type { CommuneLabels } from './commune-anchors.ts'
import { manyTexts, tooManyTables, type SheetTables } from './find-tables.ts'
import { createGrid, type Grid } from './grid.ts'
import { createLookups, MOST_TEXTS } from './import-work.ts'
import { locateCommunes } from './locate-communes.ts'
import type { ImportDecisions, ImportOptions } from './preview.ts'
import type { RawSheet } from './raw-sheet.ts'
import { cellsOutside, textsAround } from './texts-around.ts'
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

/** A matrix may stand on the same sheet: it is looked for in the rows that no table of communes takes. */
function restOf(sheet: RawSheet, tables: readonly UnderstoodCommunes[]): RawSheet | null {
  if (tables.length === 0) return sheet
  const ranges = tables.map(({ located }) => communeRange(located))
  return cellsOutside(
    sheet,
    ranges,
    tables.flatMap(({ titles }) => titles),
  )
}
