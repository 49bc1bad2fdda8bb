import type {
  AppendixDocument,
  AppendixLeafColumn,
} from '../../../shared/appendix/appendix-document.ts'
import { headingRows } from '../../../shared/appendix/column-tree.ts'
import { columnName, type SheetLayout } from './live-formula.ts'

/** A footnote's text stands in columns of about this width together, its figure in the next one. */
const FOOTNOTE_TEXT_MM = 50

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
  let usedMm = 0
  const wideEnough = textLeaves.findIndex((leaf) => (usedMm += leaf.widthMm) >= FOOTNOTE_TEXT_MM)
  const footnoteColumn = firstText + (wideEnough < 0 ? textLeaves.length - 1 : wideEnough) + 2
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
    footnoteValues: document.footnotes.map(
      (_, index) => `$${columnName(footnoteColumn - 1)}$${firstFootnoteRow + index}`,
    ),
  }
}
