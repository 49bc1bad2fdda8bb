import type { AppendixColumn, AppendixHeading, AppendixPage } from './appendix-document.ts'
import { headingRows, leafColumns } from './column-tree.ts'
import type { Fit } from './fit-columns.ts'
import { DECREE_MARGINS_MM, printableSizeMm } from './page-size.ts'
import { FOOTNOTE_SIZE_PT } from './paper-style.ts'
import { cellWidthMm, headingHeightMm, lineHeightMm, roomEm, rowHeightMm } from './sheet-metrics.ts'
import { longestWordEm, textWidthEm, wrappedLines } from './text-width.ts'

/** A list of communes: figures stand centred, names and lists of numbers run over several lines. */
export interface ListToFit {
  readonly columns: readonly AppendixColumn[]
  /** What cells print, row by row. */
  readonly texts: readonly (readonly string[])[]
  readonly heading: AppendixHeading
  readonly footnotes: number
  /** Sheets it may stand on; both by default. */
  readonly orientations?: readonly AppendixPage['orientation'][]
}

/** Higher rows are hard to follow across: the sheet is turned rather. */
const MOST_LINES = 4
const LEAST_COUNT_MM = 17
const FIGURE_AIR_MM = 1
/** Widths of the names, as shares of what holds each on one line, and of the first list beside the second. */
const NAME_SHARES = [1, 0.85, 0.7, 0.55]
const LIST_SHARES = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7]
/** Rows are tried in all these widths; of a long list so many speak for the others. */
const MOST_TRIED = 200
const HEIGHT_SHARE = 0.98

/**
 * Upright A4 where the rows stay low, lying otherwise; 11 pt instead of 12 where that saves a page. The first column is
 * the number, the second the name, then figures (centred) and two lists (left), as wide each as makes the table lowest.
 */
export function fitList(table: ListToFit): Fit {
  const pages = (table.orientations ?? (['portrait', 'landscape'] as const)).flatMap(
    (orientation) =>
      [12, 11].map((fontSizePt): AppendixPage => ({
        paper: 'A4',
        orientation,
        marginsMm: DECREE_MARGINS_MM,
        fontSizePt,
      })),
  )
  const fits = pages.map((page) => lowest(table, page))
  const isLow = (fit: Fit): boolean => Math.max(1, ...rowLines(table.texts, fit)) <= MOST_LINES
  const isOnePage = (fit: Fit): boolean =>
    heightMm(table, fit) <= printableSizeMm(fit.page).height * HEIGHT_SHARE
  const upright = fits.filter(({ page }) => page.orientation === 'portrait')
  const chosen =
    upright.find((fit) => isLow(fit) && isOnePage(fit)) ??
    fits.find(isLow) ??
    fits.find(({ page }) => page.orientation === 'landscape') ??
    fits[0]
  if (chosen === undefined) throw new RangeError('no sheets to choose from')
  return chosen
}

/** The widths at which the rows together take the fewest lines. */
function lowest(table: ListToFit, page: AppendixPage): Fit {
  const step = Math.ceil(table.texts.length / MOST_TRIED)
  const tried = table.texts.filter((_, row) => row % step === 0)
  const needs = needsOf(table, page)
  let best: Fit | null = null
  let fewest = Infinity
  for (const nameShare of NAME_SHARES) {
    for (const listShare of LIST_SHARES) {
      const fit = { page, widthsMm: shareOut(needs, page, nameShare, listShare) }
      const lines = sum(rowLines(tried, fit)) + sum(headingLines(table.columns, fit))
      if (lines >= fewest) continue
      fewest = lines
      best = fit
    }
  }
  return best ?? { page, widthsMm: shareOut(needs, page, 1, 0.5) }
}

interface Needs {
  readonly figures: readonly number[]
  readonly namesMm: number
  readonly leastNameMm: number
  /** What holds the longest word of each column, title and cells. */
  readonly wordsMm: readonly number[]
  readonly isText: readonly boolean[]
}

function needsOf({ columns, texts }: ListToFit, page: AppendixPage): Needs {
  const leaves = leafColumns(columns)
  const widest = (column: number, measure: typeof textWidthEm): number =>
    Math.max(0, ...texts.map((row) => measure(row[column] ?? '')))
  return {
    isText: leaves.map(({ align }) => align === 'left'),
    figures: leaves.map(({ title }, column) => {
      const em = Math.max(
        widest(column, (text) => textWidthEm(text, true)),
        longestWordEm(title, true),
      )
      return Math.max(cellWidthMm(em, page) + FIGURE_AIR_MM, column === 0 ? 0 : LEAST_COUNT_MM)
    }),
    namesMm: cellWidthMm(
      Math.max(widest(1, textWidthEm), longestWordEm(leaves[1]?.title ?? '', true)),
      page,
    ),
    leastNameMm: cellWidthMm(widest(1, longestWordEm), page),
    wordsMm: leaves.map(({ title }, column) =>
      cellWidthMm(Math.max(widest(column, longestWordEm), longestWordEm(title, true)), page),
    ),
  }
}

function shareOut(
  needs: Needs,
  page: AppendixPage,
  nameShare: number,
  listShare: number,
): number[] {
  const { figures, isText } = needs
  const room = printableSizeMm(page).width
  const restMm = room - sum(figures.filter((_, column) => isText[column] !== true))
  const wantedMm = Math.max(needs.leastNameMm, needs.namesMm * nameShare)
  const namesMm = Math.min(wantedMm, restMm / 2)
  const firstList = isText.indexOf(true, 2)
  const secondList = isText.indexOf(true, firstList + 1)
  const listsMm = restMm - namesMm
  // A word that its column cannot hold is cut anywhere: no share is worth that.
  const leastMm = needs.wordsMm[firstList] ?? 0
  const mostMm = secondList < 0 ? listsMm : listsMm - (needs.wordsMm[secondList] ?? 0)
  const sharedMm = listsMm * listShare
  const firstMm = leastMm <= mostMm ? Math.min(Math.max(sharedMm, leastMm), mostMm) : sharedMm
  return isText.map((isOfText, column) => {
    if (!isOfText) return figures[column] ?? 0
    if (column === 1) return namesMm
    return column === firstList ? firstMm : listsMm - firstMm
  })
}

function rowLines(texts: ListToFit['texts'], { page, widthsMm }: Fit): number[] {
  return texts.map((row) =>
    Math.max(
      1,
      ...row.map((text, column) => wrappedLines(text, roomEm(widthsMm[column] ?? 0, page))),
    ),
  )
}

function headingLines(columns: readonly AppendixColumn[], { page, widthsMm }: Fit): number[] {
  return headingRows(columns).map((row) =>
    row.reduce((lines, { column, columnSpan, rowSpan, title }) => {
      if (rowSpan > 1) return lines
      const width = sum(widthsMm.slice(column, column + columnSpan))
      return Math.max(lines, wrappedLines(title, roomEm(width, page), true))
    }, 1),
  )
}

function heightMm(table: ListToFit, fit: Fit): number {
  const { page } = fit
  const lines = [...headingLines(table.columns, fit), ...rowLines(table.texts, fit)]
  return (
    headingHeightMm(table.heading, page) +
    sum(lines.map((count) => rowHeightMm(count, page))) +
    // A note is a sentence and may take two lines.
    (table.footnotes === 0 ? 0 : (2 * table.footnotes + 1) * lineHeightMm(FOOTNOTE_SIZE_PT))
  )
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
