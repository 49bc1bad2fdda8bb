import type {
  AppendixColumn,
  AppendixDocument,
  AppendixLeafColumn,
  AppendixPage,
} from './appendix-document.ts'
import type { AppendixOptions } from './appendix-options.ts'
import { cellText } from './cell-text.ts'
import { leafColumns } from './column-tree.ts'
import { HEADING_SHARE } from './fit-marks.ts'
import { printableSizeMm } from './page-size.ts'
import { MM_PER_PT, UPWARD_PADDING_MM } from './paper-style.ts'
import { cellWidthMm, lineHeightMm, rowHeightMm } from './sheet-metrics.ts'
import { longestWordEm, textWidthEm, wrappedLines } from './text-width.ts'

const FIGURE_AIR_MM = 0.6
/** Names of a table that is split into blocks get this much of its width for staying on few lines. */
const NAMES_OF_BLOCK = 0.35
/** What a title that runs upward keeps from the lines around it: above and below, and at its sides. */
const UPWARD_AIR_MM = 2 * UPWARD_PADDING_MM
const UPWARD_EDGE_MM = 1
const BOLD_ROWS = new Set(['group', 'total', 'average'])

/**
 * Lays a finished table on the page that was chosen for it: figures get the width they need in its letters, names and
 * lists share the rest as they did before. A table that is wider than its page even so is split into blocks by the
 * outputs (`columnBlocks`). Nothing moves where the page is already as chosen.
 */
export function onChosenPage(
  document: AppendixDocument,
  chosen: Pick<AppendixOptions, 'paper' | 'orientation' | 'fontSizePt' | 'marginsMm'>,
): AppendixDocument {
  const page: AppendixPage = {
    ...document.page,
    ...(chosen.paper === undefined ? {} : { paper: chosen.paper }),
    ...(chosen.orientation === undefined ? {} : { orientation: chosen.orientation }),
    ...(chosen.fontSizePt === undefined ? {} : { fontSizePt: chosen.fontSizePt }),
    ...(chosen.marginsMm === undefined ? {} : { marginsMm: chosen.marginsMm }),
  }
  if (isSamePage(page, document.page)) return document
  const leaves = leafColumns(document.columns)
  const widths = widthsOn(document, leaves, page)
  const titleHeight = (beforeMm: number): number => upwardHeightMm(beforeMm, document.page, page)
  return { ...document, page, columns: withWidths(document.columns, widths, titleHeight) }
}

function isSamePage(a: AppendixPage, b: AppendixPage): boolean {
  return (
    a.paper === b.paper &&
    a.orientation === b.orientation &&
    a.fontSizePt === b.fontSizePt &&
    (['top', 'right', 'bottom', 'left'] as const).every(
      (side) => a.marginsMm[side] === b.marginsMm[side],
    )
  )
}

interface Need {
  /** What a figure needs; of text its longest word. */
  readonly leastMm: number
  /** On one line. */
  readonly fullMm: number
  readonly isText: boolean
}

function widthsOn(
  document: AppendixDocument,
  leaves: readonly AppendixLeafColumn[],
  page: AppendixPage,
): number[] {
  const needs = needsOf(document, leaves, page)
  const roomMm = printableSizeMm(page).width
  const leastMm = sum(needs.map((need) => need.leastMm))
  if (leastMm >= roomMm) {
    const nameMm = roomMm * NAMES_OF_BLOCK
    return needs.map(({ isText, leastMm: least, fullMm }) =>
      isText ? Math.max(least, Math.min(fullMm, nameMm)) : least,
    )
  }
  const beforeMm = leaves.map((leaf) => leaf.widthMm)
  const textBeforeMm = sum(beforeMm.filter((_, index) => needs[index]?.isText === true))
  const figuresMm = sum(needs.filter((need) => !need.isText).map((need) => need.leastMm))
  const textRoomMm = roomMm - figuresMm
  // A name no longer than its line takes no more than that; what it leaves goes to the figures evenly.
  const texts = needs.map((need, index) => {
    if (!need.isText) return 0
    const shareMm = textRoomMm * ((beforeMm[index] ?? 0) / Math.max(textBeforeMm, 1))
    return Math.max(need.leastMm, Math.min(shareMm, need.fullMm))
  })
  const overMm = Math.max(0, sum(texts) - textRoomMm)
  const slackMm = sum(
    texts.map((width, index) => (width > 0 ? width - (needs[index]?.leastMm ?? 0) : 0)),
  )
  const kept = overMm === 0 || slackMm === 0 ? 1 : 1 - overMm / slackMm
  const fitted = needs.map((need, index) =>
    need.isText ? need.leastMm + ((texts[index] ?? 0) - need.leastMm) * kept : need.leastMm,
  )
  const figures = needs.filter((need) => !need.isText).length
  const spareMm = Math.max(0, roomMm - sum(fitted))
  const mostMm = Math.max(0, ...beforeMm.filter((_, index) => needs[index]?.isText === false))
  return fitted.map((width, index) => {
    if (needs[index]?.isText === true) return figures === 0 ? width + spareMm / needs.length : width
    // As wide as figures stood before at most: they look lost in wider columns.
    return Math.min(width + spareMm / figures, Math.max(width, mostMm))
  })
}

function needsOf(
  document: AppendixDocument,
  leaves: readonly AppendixLeafColumn[],
  page: AppendixPage,
): Need[] {
  const full = leaves.map((leaf) => titleEm(leaf))
  const word = [...full]
  for (const { kind, cells } of document.rows) {
    const isBold = BOLD_ROWS.has(kind)
    let column = 0
    for (const cell of cells) {
      if (cell.span === 1 && cell.kind !== 'blank') {
        const text = cellText(cell, document.numberStyle)
        full[column] = Math.max(full[column] ?? 0, textWidthEm(text, isBold))
        word[column] = Math.max(word[column] ?? 0, longestWordEm(text, isBold))
      }
      column += cell.span
    }
  }
  return leaves.map((leaf, index) => {
    const isText = leaf.align === 'left'
    const fullMm = cellWidthMm(full[index] ?? 0, page)
    const upwardMm = upwardWidthMm(leaf, document.page, page)
    const figureMm = Math.max(fullMm + FIGURE_AIR_MM, upwardMm)
    return isText
      ? { isText, fullMm, leastMm: cellWidthMm(word[index] ?? 0, page) }
      : { isText, fullMm: figureMm, leastMm: figureMm }
  })
}

/** Follows the letters, as far as the headings are still repeated on every page under a group's title of two lines. */
function upwardHeightMm(beforeMm: number, before: AppendixPage, page: AppendixPage): number {
  const roomMm = printableSizeMm(page).height * HEADING_SHARE - rowHeightMm(2, page)
  const wantedMm = (beforeMm * page.fontSizePt) / before.fontSizePt
  return Math.round(Math.min(wantedMm, roomMm) * 10) / 10
}

/** Width of a column whose title runs upward, in as many lines as its height makes of it. */
function upwardWidthMm(
  { title, titleHeightMm }: AppendixLeafColumn,
  before: AppendixPage,
  page: AppendixPage,
): number {
  if (titleHeightMm === undefined) return 0
  const heightMm = upwardHeightMm(titleHeightMm, before, page) - UPWARD_AIR_MM
  const roomEm = heightMm / (page.fontSizePt * MM_PER_PT)
  return wrappedLines(title, roomEm, true) * lineHeightMm(page.fontSizePt) + UPWARD_EDGE_MM
}

function titleEm({ title, titleHeightMm }: AppendixLeafColumn): number {
  return titleHeightMm === undefined ? longestWordEm(title, true) : 0
}

function withWidths(
  columns: readonly AppendixColumn[],
  widthsMm: readonly number[],
  titleHeight: (beforeMm: number) => number,
): AppendixColumn[] {
  let index = 0
  const place = (column: AppendixColumn): AppendixColumn => {
    if (column.kind === 'group') return { ...column, columns: column.columns.map(place) }
    const widthMm = Math.round((widthsMm[index++] ?? 0) * 100) / 100
    return column.titleHeightMm === undefined
      ? { ...column, widthMm }
      : { ...column, widthMm, titleHeightMm: titleHeight(column.titleHeightMm) }
  }
  return columns.map(place)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
