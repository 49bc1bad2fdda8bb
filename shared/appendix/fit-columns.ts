import type { AppendixHeading, AppendixPage } from './appendix-document.ts'
import { DECREE_MARGINS_MM, printableSizeMm } from './page-size.ts'
import {
  BORDER_MM,
  CELL_PADDING_X_MM,
  CELL_PADDING_Y_MM,
  FOOTNOTE_SIZE_PT,
  LABEL_SIZE_PT,
  LINE_HEIGHT,
  MM_PER_PT,
  RULE_SPACE_MM,
  TITLE_SIZE_PT,
} from './paper-style.ts'
import { longestWordEm, textWidthEm } from './text-width.ts'

/** What a column has to hold. */
export interface ColumnNeed {
  readonly title: string
  /** What its cells print. */
  readonly texts: readonly string[]
  /** Whether some of those are printed bold, as in a total row. */
  readonly isBold: boolean
  /** Names may run over two lines; figures never do. */
  readonly canWrap: boolean
}

export interface Fit {
  readonly page: AppendixPage
  /** One width a column, in their order; together no wider than the sheet unless nothing helps. */
  readonly widthsMm: readonly number[]
}

/** From the most readable to the smallest that is still read without effort. */
const SHEETS = [
  { paper: 'A4', fontSizePt: 12 },
  { paper: 'A4', fontSizePt: 11 },
  { paper: 'A4', fontSizePt: 10 },
  { paper: 'A3', fontSizePt: 11 },
  { paper: 'A3', fontSizePt: 10 },
] as const
/** A table that no sheet holds is split into blocks of columns on sheets of this kind. */
const SPLIT_SHEET = { paper: 'A4', fontSizePt: 11 } as const
/** Wrapped names keep at least this share of their full width, or they turn into towers of words. */
const NARROWEST_NAME = 0.55
/** Figures under their headings look lost in columns wider than this. */
const WIDEST_FIGURE_MM = 26

/**
 * Chooses paper and letter size, and the width of each column. First choice is what puts the whole table on one
 * sheet with every name on one line; then what holds all columns; last, a split into blocks (`columnBlocks`).
 */
export function fitColumns(
  needs: readonly ColumnNeed[],
  table: {
    readonly orientation: AppendixPage['orientation']
    readonly heading: AppendixHeading
    readonly rows: number
    readonly footnotes: number
  },
): Fit {
  const measured = needs.map(measure)
  const sheets = SHEETS.map((sheet) => ({
    ...sheet,
    orientation: table.orientation,
    marginsMm: DECREE_MARGINS_MM,
  }))
  const holds = (page: AppendixPage, kind: 'idealEm' | 'leastEm'): boolean =>
    sum(measured.map((need) => widthMm(need[kind], page))) <= printableSizeMm(page).width
  const page = sheets.find(
    (sheet) => holds(sheet, 'idealEm') && heightMm(table, sheet) <= printableSizeMm(sheet).height,
  ) ??
    sheets.find((sheet) => holds(sheet, 'idealEm')) ??
    sheets.find((sheet) => holds(sheet, 'leastEm')) ?? {
      ...SPLIT_SHEET,
      orientation: table.orientation,
      marginsMm: DECREE_MARGINS_MM,
    }
  return { page, widthsMm: shareOut(needs, measured, page) }
}

interface Measured {
  readonly leastEm: number
  readonly idealEm: number
}

function measure(need: ColumnNeed): Measured {
  const titleEm = longestWordEm(need.title, true)
  let idealEm = titleEm
  let wordEm = titleEm
  for (const text of need.texts) {
    idealEm = Math.max(idealEm, textWidthEm(text, need.isBold))
    if (need.canWrap) wordEm = Math.max(wordEm, longestWordEm(text, need.isBold))
  }
  return { idealEm, leastEm: need.canWrap ? Math.max(wordEm, idealEm * NARROWEST_NAME) : idealEm }
}

/** Ideal widths where there is room, the rest to the figures evenly and then to the names; least widths otherwise. */
function shareOut(
  needs: readonly ColumnNeed[],
  measured: readonly Measured[],
  page: AppendixPage,
): number[] {
  const room = printableSizeMm(page).width
  const ideal = measured.map((need) => widthMm(need.idealEm, page))
  const least = measured.map((need) => widthMm(need.leastEm, page))
  if (sum(least) > room) return least
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
  const names = needs.length - figures
  const spareMm = names === 0 ? 0 : (room - sum(widened)) / names
  return widened.map((width, index) => (needs[index]?.canWrap === true ? width + spareMm : width))
}

function widthMm(em: number, page: AppendixPage): number {
  return em * page.fontSizePt * MM_PER_PT + 2 * CELL_PADDING_X_MM + BORDER_MM
}

/** Height of heading, table and footnotes when no name wraps; column headings take two lines. */
function heightMm(
  table: {
    readonly heading: AppendixHeading
    readonly rows: number
    readonly footnotes: number
  },
  page: AppendixPage,
): number {
  const { heading } = table
  const width = printableSizeMm(page).width
  const lines = (text: string, isBold: boolean): number =>
    Math.ceil((textWidthEm(text, isBold) * TITLE_SIZE_PT * MM_PER_PT) / width)
  const titleLines = lines(heading.title, true) + lines(heading.reference, false)
  const frame = 2 * CELL_PADDING_Y_MM + BORDER_MM
  return (
    lineMm(LABEL_SIZE_PT) +
    titleLines * lineMm(TITLE_SIZE_PT) +
    RULE_SPACE_MM +
    (heading.unit === null ? 0 : lineMm(FOOTNOTE_SIZE_PT)) +
    2 * lineMm(page.fontSizePt) +
    frame +
    table.rows * (lineMm(page.fontSizePt) + frame) +
    (table.footnotes + 1) * lineMm(FOOTNOTE_SIZE_PT)
  )
}

function lineMm(sizePt: number): number {
  return sizePt * LINE_HEIGHT * MM_PER_PT
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
