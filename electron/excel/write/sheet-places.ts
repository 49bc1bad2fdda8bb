import type {
  AppendixDocument,
  AppendixLeafColumn,
} from '../../../shared/appendix/appendix-document.ts'
import { headingRows, leafColumns } from '../../../shared/appendix/column-tree.ts'
import { FOOTNOTE_SIZE_PT, MM_PER_PT } from '../../../shared/appendix/paper-style.ts'
import { textWidthEm } from '../../../shared/appendix/text-width.ts'
import { columnName, type SheetLayout } from './live-formula.ts'

/** A footnote's text stands in columns of at least this width together, its figure in those behind them. */
const FOOTNOTE_TEXT_MM = 50
const FOOTNOTE_VALUE_MM = 12

/** Where everything stands; rows and columns count from 1 as in Excel. */
export interface Places extends SheetLayout {
  readonly ruleRow: number
  readonly unitRow: number
  readonly firstHeadingRow: number
  readonly lastHeadingRow: number
  readonly firstFootnoteRow: number
  readonly lastRow: number
  /**
   * Column in which heading and footnotes start: the first, or the first that isn't repeated, since Excel prints what
   * stands in repeated columns again on every page across.
   */
  readonly textColumn: number
  /** Columns of the first page from there on. */
  readonly textColumns: number
  readonly footnoteColumn: number
  /** Columns that a figure takes: narrow ones would show # in its place. */
  readonly footnoteColumns: number
}

export function findPlaces(
  document: AppendixDocument,
  textLeaves: readonly AppendixLeafColumn[],
  firstText: number,
): Places {
  const ruleRow = 4
  const unitRow = ruleRow + 1 + (document.heading.unit === null ? 0 : 1)
  const lastHeadingRow = unitRow + headingRows(document.columns).length
  const firstFootnoteRow = lastHeadingRow + 1 + document.rows.length
  const texts = columnsOfWidth(textLeaves, footnoteTextMm(document))
  const footnoteColumn = firstText + texts + 1
  const valueLeaves = leafColumns(document.columns).slice(footnoteColumn - 1)
  return {
    ruleRow,
    unitRow,
    firstHeadingRow: unitRow + 1,
    lastHeadingRow,
    firstRow: lastHeadingRow + 1,
    firstFootnoteRow,
    lastRow: firstFootnoteRow + document.footnotes.length - 1,
    textColumn: firstText + 1,
    textColumns: textLeaves.length,
    footnoteColumn,
    footnoteColumns: columnsOfWidth(valueLeaves, FOOTNOTE_VALUE_MM),
    footnoteValues: document.footnotes.map(
      (_, index) => `$${columnName(footnoteColumn - 1)}$${firstFootnoteRow + index}`,
    ),
  }
}

/** The first columns that are together as wide, all of them where they aren't; at least one. */
function columnsOfWidth(leaves: readonly AppendixLeafColumn[], widthMm: number): number {
  let usedMm = 0
  const last = leaves.findIndex((leaf) => (usedMm += leaf.widthMm) >= widthMm)
  return Math.max(1, last < 0 ? leaves.length : last + 1)
}

/** Room for the longest text that has a figure behind it. */
function footnoteTextMm({ footnotes }: AppendixDocument): number {
  const widest = footnotes.map(({ text, value }) =>
    value === null ? 0 : textWidthEm(`${text}: `) * FOOTNOTE_SIZE_PT * MM_PER_PT,
  )
  return Math.max(FOOTNOTE_TEXT_MM, ...widest)
}
