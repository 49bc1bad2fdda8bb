import { formatInteger } from '../numbers/format.ts'
import type { AppendixPage } from './appendix-document.ts'
import { DECREE_MARGINS_MM, printableSizeMm } from './page-size.ts'
import {
  CELL_PADDING_X_MM,
  DENSE_PADDING_X_MM,
  MM_PER_PT,
  UPWARD_PADDING_MM,
} from './paper-style.ts'
import { cellWidthMm, lineHeightMm, rowHeightMm } from './sheet-metrics.ts'
import { longestWordEm, textWidthEm, wrappedLines } from './text-width.ts'

/** A table of marks: number, name, many narrow columns whose titles run upward, a few counts. */
export interface MarksToFit {
  /** Names of communes and groups. */
  readonly names: readonly string[]
  /** What stands in their column at the foot, over two lines where that saves width. */
  readonly labels: readonly string[]
  /** What stands before the names. */
  readonly numbers: readonly string[]
  readonly nameTitle: string
  readonly marks: readonly string[]
  readonly counts: readonly string[]
  /** The largest figure under a column of marks, and under one of counts. */
  readonly communes: number
  readonly total: number
  readonly paper: 'A4' | 'A3' | 'fitting'
}

export interface MarksFit {
  readonly page: AppendixPage
  /** One width a column: number, name, marks, counts. */
  readonly widthsMm: readonly number[]
  readonly titleHeightMm: number
}

type Sheet = Pick<AppendixPage, 'paper' | 'fontSizePt'>

const SHEETS = {
  A4: [11, 10, 9].map((fontSizePt): Sheet => ({ paper: 'A4', fontSizePt })),
  A3: [11, 10, 9, 8].map((fontSizePt): Sheet => ({ paper: 'A3', fontSizePt })),
}
/** Letters of a table that is split: nothing is gained by smaller ones. */
const SPLIT_SIZE_PT = 10
/** From so many columns on, cells have next to no room at their sides. */
const DENSE_FROM = 30
/** Chromium repeats the headings of a table on every page only while they take less than a quarter of it. */
export const HEADING_SHARE = 0.23
const HIGHEST_TITLE_MM = 48
const LEAST_MARK_MM = 4.4
const WIDEST_MARK_MM = 10
const LEAST_NAME_SHARE = 0.8
/** A little more than a half, since words don't divide evenly. */
const LABEL_SHARE = 0.62
const WIDEST_NAME_MM = 62
/** What keeps figures off the lines beside them. */
const FIGURE_AIR_MM = 1
const WIDEST_COUNT_MM = 14
/** An average, which is wider than most totals. */
const SAMPLE_AVERAGE = '00,00'
/** What a title that runs upward keeps from the lines above and below it, and what printers round. */
const TITLE_AIR_MM = 2 * UPWARD_PADDING_MM + 1.4
/** And from those at its sides. */
const TITLE_EDGE_MM = 1

/**
 * Lying A4 where it holds all columns at a readable size, else A3; what neither holds is split into blocks of columns on
 * A4 (`columnBlocks`), or on the paper that was asked for.
 */
export function fitMarks(table: MarksToFit): MarksFit {
  const sheets = table.paper === 'fitting' ? [...SHEETS.A4, ...SHEETS.A3] : SHEETS[table.paper]
  for (const sheet of sheets) {
    for (const share of [1, LEAST_NAME_SHARE]) {
      const fit = layOut(table, pageOf(sheet, table), share)
      if (fit !== null) return fit
    }
  }
  const paper = table.paper === 'fitting' ? 'A4' : table.paper
  return split(table, pageOf({ paper, fontSizePt: SPLIT_SIZE_PT }, table))
}

function pageOf(sheet: Sheet, { marks }: MarksToFit): AppendixPage {
  const page = { ...sheet, orientation: 'landscape', marginsMm: DECREE_MARGINS_MM } as const
  return marks.length < DENSE_FROM ? page : { ...page, isDense: true }
}

/** Widths that fill the sheet, or null where it doesn't hold them. */
function layOut(table: MarksToFit, page: AppendixPage, nameShare: number): MarksFit | null {
  const least = leastWidths(table, page, nameShare)
  const room = printableSizeMm(page).width
  const { marks, counts } = table
  const used = least.number + least.name + marks.length * least.mark + sum(least.counts)
  if (used > room) return null
  const mark = Math.min(WIDEST_MARK_MM, least.mark + (room - used) / Math.max(marks.length, 1))
  const restMm = room - used - marks.length * (mark - least.mark)
  const countMm = Math.min(restMm / Math.max(counts.length, 1), WIDEST_COUNT_MM)
  const widened = least.counts.map((width) =>
    Math.max(width, Math.min(width + countMm, WIDEST_COUNT_MM)),
  )
  const spare = restMm - (sum(widened) - sum(least.counts))
  const name = Math.max(least.name, Math.min(least.name + spare, WIDEST_NAME_MM))
  return {
    page,
    widthsMm: [least.number, name, ...marks.map(() => mark), ...widened],
    titleHeightMm: least.titleHeightMm,
  }
}

/** Blocks of columns as wide as their sheets. */
function split(table: MarksToFit, page: AppendixPage): MarksFit {
  const least = leastWidths(table, page, 1)
  const countsMm = sum(least.counts)
  const room = printableSizeMm(page).width - least.number - least.name
  const blocks = Math.ceil((table.marks.length * least.mark + countsMm) / room)
  const columns = Math.ceil((table.marks.length + countsMm / least.mark) / blocks)
  const mark = Math.max(least.mark, Math.min(room / columns, WIDEST_MARK_MM))
  return {
    page,
    widthsMm: [least.number, least.name, ...table.marks.map(() => mark), ...least.counts],
    titleHeightMm: least.titleHeightMm,
  }
}

interface Least {
  readonly number: number
  readonly name: number
  readonly mark: number
  readonly counts: readonly number[]
  readonly titleHeightMm: number
}

function leastWidths(table: MarksToFit, page: AppendixPage, nameShare: number): Least {
  const { names, labels, nameTitle, numbers, marks, counts } = table
  const nameMm = (em: number): number =>
    cellWidthMm(em, page) +
    (page.isDense === true ? 2 * (CELL_PADDING_X_MM - DENSE_PADDING_X_MM) : 0)
  const idealMm = Math.min(nameMm(widestEm([...names, nameTitle])), WIDEST_NAME_MM)
  const labelMm = nameMm(widestEm(labels) * LABEL_SHARE)
  const wordEm = Math.max(0, ...[...names, ...labels].map((name) => longestWordEm(name, true)))
  const { heightMm, lines } = upwardTitles([...marks, ...counts], page)
  const linesMm = lines * lineHeightMm(page.fontSizePt) + TITLE_EDGE_MM
  const figureMm = (texts: readonly string[]): number => cellWidthMm(widestEm(texts), page)
  const countMm = figureMm([formatInteger(table.total), SAMPLE_AVERAGE]) + FIGURE_AIR_MM
  return {
    number: figureMm(numbers) + FIGURE_AIR_MM,
    name: Math.max(idealMm * nameShare, labelMm, nameMm(wordEm)),
    mark: Math.max(LEAST_MARK_MM, figureMm([String(table.communes)]), linesMm),
    counts: counts.map(() => Math.max(countMm, linesMm)),
    titleHeightMm: heightMm,
  }
}

/** Height of the titles that run upward, and the lines that the longest takes in it. */
function upwardTitles(
  titles: readonly string[],
  page: AppendixPage,
): { readonly heightMm: number; readonly lines: number } {
  const letterMm = page.fontSizePt * MM_PER_PT
  const roomMm = printableSizeMm(page).height * HEADING_SHARE - rowHeightMm(1, page)
  const longestMm = widestEm(titles) * letterMm + TITLE_AIR_MM
  const heightMm = Math.floor(Math.min(longestMm + 1, roomMm, HIGHEST_TITLE_MM))
  const widthEm = (heightMm - TITLE_AIR_MM) / letterMm
  return {
    heightMm,
    lines: Math.max(1, ...titles.map((title) => wrappedLines(title, widthEm, true))),
  }
}

function widestEm(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => textWidthEm(text, true)))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
