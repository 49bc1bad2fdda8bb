import type { AppendixHeading, AppendixPage } from './appendix-document.ts'
import { DECREE_MARGINS_MM, printableSizeMm } from './page-size.ts'
import { FOOTNOTE_SIZE_PT } from './paper-style.ts'
import { cellWidthMm, headingHeightMm, lineHeightMm, roomEm, rowHeightMm } from './sheet-metrics.ts'
import { longestWordEm, textWidthEm, wrappedLines } from './text-width.ts'

/** What a column has to hold. */
export interface ColumnNeed {
  readonly title: string
  /** What its cells print, row by row. */
  readonly texts: readonly string[]
  /** The widest figure that may come to be written here, so that a blank form has room for it. */
  readonly sample?: string
  /** Whether some of those are printed bold, as in a total row. */
  readonly isBold: boolean
  /** Names may run over two lines; figures never do. */
  readonly canWrap: boolean
}

export interface TableToFit {
  readonly needs: readonly ColumnNeed[]
  readonly orientation: AppendixPage['orientation']
  readonly heading: AppendixHeading
  readonly footnotes: number
}

export interface Fit {
  readonly page: AppendixPage
  /** One width a column, in their order; together no wider than the sheet unless nothing helps. */
  readonly widthsMm: readonly number[]
}

type Sheet = Pick<AppendixPage, 'paper' | 'fontSizePt'>

/** From the most readable to the smallest that is still read without effort. */
const OFFICE_SHEETS: readonly Sheet[] = [
  { paper: 'A4', fontSizePt: 12 },
  { paper: 'A4', fontSizePt: 11 },
  { paper: 'A4', fontSizePt: 10 },
]
/** Every office prints A4; larger paper is for tables that are too wide for it, never to save a page. */
const LARGE_SHEETS: readonly Sheet[] = [
  { paper: 'A3', fontSizePt: 11 },
  { paper: 'A3', fontSizePt: 10 },
]
/** A table that no sheet holds is split into blocks of columns on sheets of these kinds. */
const SPLIT_SHEET: Sheet = { paper: 'A4', fontSizePt: 11 }
const SMALL_SPLIT_SHEET: Sheet = { paper: 'A4', fontSizePt: 10 }
/** Names are repeated in every block: they get this much of its width for staying on one line. */
const NAMES_OF_BLOCK = 0.35
/** Share of their full width that names keep: a second line here and there, not a tower of words. */
const GOOD_NAMES = 0.75
const NARROWEST_NAMES = 0.55
/** Figures under their headings look lost in columns wider than this. */
const WIDEST_FIGURE_MM = 26
/** What keeps figures off the lines beside them. */
const FIGURE_AIR_MM = 1
/** Printers of text round each line: what is reckoned here is not filled to the last bit. */
const HEIGHT_SHARE = 0.98

/**
 * Chooses paper and letter size, and the width of each column. First choice is the whole table on one A4 sheet; then
 * what holds every name on one line; then what holds all columns; last, a split into blocks (`columnBlocks`).
 */
export function fitColumns(table: TableToFit): Fit {
  const pageOf = (sheet: Sheet): AppendixPage => ({
    ...sheet,
    orientation: table.orientation,
    marginsMm: DECREE_MARGINS_MM,
  })
  const holds = (sheet: Sheet, names: number): boolean =>
    sum(leastWidths(table, pageOf(sheet), names)) <= printableSizeMm(pageOf(sheet)).width
  const isOnePage = (sheet: Sheet): boolean =>
    heightMm(table, pageOf(sheet)) <= printableSizeMm(pageOf(sheet)).height * HEIGHT_SHARE
  const sheets = [...OFFICE_SHEETS, ...LARGE_SHEETS]
  const sheet =
    OFFICE_SHEETS.find((candidate) => holds(candidate, GOOD_NAMES) && isOnePage(candidate)) ??
    sheets.find((candidate) => holds(candidate, 1)) ??
    sheets.find((candidate) => holds(candidate, NARROWEST_NAMES)) ??
    [SPLIT_SHEET, SMALL_SPLIT_SHEET].find(isOnePage) ??
    SPLIT_SHEET
  const page = pageOf(sheet)
  return { page, widthsMm: shareOut(table, page) }
}

/** The widths below which a table doesn't go; `names`: share of their full width that names keep. */
function leastWidths({ needs }: TableToFit, page: AppendixPage, names: number): number[] {
  return needs.map((need) => {
    const { idealEm, wordEm } = measure(need)
    return need.canWrap
      ? cellWidthMm(Math.max(wordEm, idealEm * names), page)
      : cellWidthMm(idealEm, page) + FIGURE_AIR_MM
  })
}

interface Measured {
  readonly idealEm: number
  readonly wordEm: number
}

const measurements = new WeakMap<ColumnNeed, Measured>()

function measure(need: ColumnNeed): Measured {
  const known = measurements.get(need)
  if (known !== undefined) return known
  const titleEm = longestWordEm(need.title, true)
  const sampleEm = textWidthEm(need.sample ?? '', need.isBold)
  const measured = { idealEm: Math.max(titleEm, sampleEm), wordEm: titleEm }
  for (const text of need.texts) {
    measured.idealEm = Math.max(measured.idealEm, textWidthEm(text, need.isBold))
    if (need.canWrap) measured.wordEm = Math.max(measured.wordEm, longestWordEm(text, need.isBold))
  }
  measurements.set(need, measured)
  return measured
}

/** Full widths where there is room, with the rest to the figures evenly and then to the names; less for names otherwise. */
function shareOut(table: TableToFit, page: AppendixPage): number[] {
  const { needs } = table
  const room = printableSizeMm(page).width
  const ideal = leastWidths(table, page, 1)
  const least = leastWidths(table, page, NARROWEST_NAMES)
  if (sum(least) > room) {
    const nameMm = room * NAMES_OF_BLOCK
    return least.map((width, index) => Math.max(width, Math.min(ideal[index] ?? width, nameMm)))
  }
  if (sum(ideal) > room) {
    const share = (room - sum(least)) / (sum(ideal) - sum(least))
    return least.map((width, index) => width + share * ((ideal[index] ?? width) - width))
  }
  const figures = needs.filter((need) => !need.canWrap).length
  const evenMm = (room - sum(ideal)) / Math.max(figures, 1)
  const widened = ideal.map((width, index) =>
    needs[index]?.canWrap === true
      ? width
      : Math.max(width, Math.min(width + evenMm, WIDEST_FIGURE_MM)),
  )
  const spareMm = (room - sum(widened)) / Math.max(needs.length - figures, 1)
  return widened.map((width, index) => (needs[index]?.canWrap === true ? width + spareMm : width))
}

/** Height of heading, table and footnotes; column headings take two lines at most. */
function heightMm(table: TableToFit, page: AppendixPage): number {
  const { heading, footnotes } = table
  return (
    headingHeightMm(heading, page) +
    rowHeightMm(2, page) +
    sum(rowLines(table, page).map((lines) => rowHeightMm(lines, page))) +
    (footnotes === 0 ? 0 : (footnotes + 1) * lineHeightMm(FOOTNOTE_SIZE_PT))
  )
}

function rowLines(table: TableToFit, page: AppendixPage): number[] {
  const widths = shareOut(table, page)
  const lines = (table.needs[0]?.texts ?? []).map(() => 1)
  for (const [column, need] of table.needs.entries()) {
    if (!need.canWrap) continue
    const widthEm = roomEm(widths[column] ?? 0, page)
    for (const [row, text] of need.texts.entries()) {
      lines[row] = Math.max(lines[row] ?? 1, wrappedLines(text, widthEm, need.isBold))
    }
  }
  return lines
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
