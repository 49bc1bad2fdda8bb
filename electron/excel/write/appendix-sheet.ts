import type { Cell, stream, WorksheetView } from 'exceljs'
import type {
  AppendixCell,
  AppendixDocument,
  AppendixLeafColumn,
} from '../../../shared/appendix/appendix-document.ts'
import { columnBlocks } from '../../../shared/appendix/column-blocks.ts'
import { headingRows, leafColumns } from '../../../shared/appendix/column-tree.ts'
import { FOOTNOTE_SIZE_PT, MM_PER_PT } from '../../../shared/appendix/paper-style.ts'
import { wrappedLines } from '../../../shared/appendix/text-width.ts'
import {
  columnHeading,
  footnoteLabel,
  footnoteLine,
  footnoteText,
  tableStyles,
  upwardHeading,
} from './appendix-styles.ts'
import { writeHeading } from './heading-block.ts'
import { cachedResult, columnName, liveFormula, type SheetLayout } from './live-formula.ts'
import { pageSetup, PAGE_NUMBER_HEADER } from './page-setup.ts'
import { columnHeadingHeights, rowHeightPt, textLines } from './row-heights.ts'
import { safeText } from './safe-text.ts'
import { findPlaces, type Places } from './sheet-places.ts'
import { mergeAcross, setText, writeLine, type Sheet } from './sheet-text.ts'

type Workbook = stream.xlsx.WorkbookWriter

/** Pixels of a digit in exceljs' default font and of the edges of a cell: what Excel measures column widths in. */
const DIGIT_PX = 7
const EDGE_PX = 5
const PX_PER_MM = 96 / 25.4
const ROW_AIR_PT = 1
/** Excel's letters stand a little wider than reckoned: a line too many is better than one cut off. */
const FOOTNOTE_WIDTH_SHARE = 0.95
/** Excel has edges of its own in each cell, and shows # where a figure doesn't fit between them. */
const DENSE_AIR_MM = 0.8

/** Writes one appendix as a sheet that prints like the paper, its figures computed by live formulas. */
export function writeAppendixSheet(
  workbook: Workbook,
  document: AppendixDocument,
  name: string,
): void {
  const leaves = leafColumns(document.columns)
  const blocks = columnBlocks(document)
  const repeated = Math.max(
    leaves.findIndex((leaf) => !leaf.isRepeated),
    0,
  )
  const isSplit = blocks.length > 1
  const firstText = isSplit ? repeated : 0
  const textLeaves = leaves.slice(firstText, blocks[0]?.length)
  const places = findPlaces(document, textLeaves, firstText)
  const sheet = workbook.addWorksheet(name, {
    views: [frozenBelow(places.lastHeadingRow, repeated)],
    headerFooter: PAGE_NUMBER_HEADER,
    pageSetup: pageSetup(document.page, {
      lastColumn: columnName(leaves.length - 1),
      lastRow: places.lastRow,
      firstTitleRow: places.firstHeadingRow,
      lastTitleRow: places.lastHeadingRow,
      titleColumns: isSplit && repeated > 0 ? `A:${columnName(repeated - 1)}` : null,
      pagesAcross: blocks.length,
    }),
  })
  const airMm = document.page.isDense === true ? DENSE_AIR_MM : 0
  sheet.columns = leaves.map((leaf) => ({
    width: Math.round((((leaf.widthMm + airMm) * PX_PER_MM - EDGE_PX) / DIGIT_PX) * 100) / 100,
  }))
  writeHeading(sheet, document, places, textLeaves)
  writeColumnHeadings(sheet, document, places, leaves)
  writeRows(sheet, document, places, leaves)
  writeFootnotes(sheet, document, places, textLeaves)
  sheet.commit()
}

function frozenBelow(rows: number, columns: number): WorksheetView {
  const view = { state: 'frozen', xSplit: columns, ySplit: rows, showGridLines: false } as const
  // exceljs' type asks for every field of the variant although the writer fills the rest in.
  return view as WorksheetView
}

function writeColumnHeadings(
  sheet: Sheet,
  document: AppendixDocument,
  places: Places,
  leaves: readonly AppendixLeafColumn[],
): void {
  const rows = headingRows(document.columns)
  const across = columnHeading(document.page.fontSizePt)
  const upward = upwardHeading(document.page.fontSizePt)
  const heights = columnHeadingHeights(rows, leaves, document.page.fontSizePt)
  for (const [index, cells] of rows.entries()) {
    const row = places.firstHeadingRow + index
    sheet.getRow(row).height = heights[index] ?? rowHeightPt(1, document.page.fontSizePt)
    for (const cell of cells) {
      const style = cell.heightMm === undefined ? across : upward
      setText(sheet.getRow(row).getCell(cell.column + 1), cell.title, style)
      if (cell.columnSpan === 1 && cell.rowSpan === 1) continue
      const lastColumn = cell.column + cell.columnSpan
      sheet.mergeCells(row, cell.column + 1, row + cell.rowSpan - 1, lastColumn)
    }
  }
}

function writeRows(
  sheet: Sheet,
  document: AppendixDocument,
  layout: Places,
  leaves: readonly AppendixLeafColumn[],
): void {
  const { fontSizePt } = document.page
  const styleOf = tableStyles(fontSizePt)
  for (const [index, { kind, cells, heightMm = 0 }] of document.rows.entries()) {
    const row = sheet.getRow(layout.firstRow + index)
    // Said outright: LibreOffice fits no row to its text in a file that doesn't give the height.
    const textPt = rowHeightPt(textLines(cells, leaves, fontSizePt), fontSizePt) + ROW_AIR_PT
    row.height = Math.max(textPt, heightMm / MM_PER_PT)
    let column = 0
    for (const content of cells) {
      const cell = row.getCell(column + 1)
      cell.style = styleOf(kind, content, leaves[column]?.align ?? 'left')
      setContent(cell, content, layout)
      if (content.span > 1) mergeAcross(sheet, row.number, column + 1, content.span)
      column += content.span
    }
    row.commit()
  }
}

function setContent(cell: Cell, content: AppendixCell, layout: SheetLayout): void {
  if (content.formula !== null) {
    cell.value = {
      formula: liveFormula(content.formula, content, layout),
      result: cachedResult(content),
    }
  } else if (content.kind === 'text') cell.value = safeText(content.text)
  else if (content.kind !== 'blank') cell.value = cachedResult(content)
}

function writeFootnotes(
  sheet: Sheet,
  { footnotes }: AppendixDocument,
  places: Places,
  textLeaves: readonly AppendixLeafColumn[],
): void {
  const widthEm =
    textLeaves.reduce((sum, leaf) => sum + leaf.widthMm, 0) / (FOOTNOTE_SIZE_PT * MM_PER_PT)
  for (const [index, { text, value }] of footnotes.entries()) {
    const row = places.firstFootnoteRow + index
    if (value === null) {
      const lines = wrappedLines(text, widthEm * FOOTNOTE_WIDTH_SHARE)
      if (lines > 1) sheet.getRow(row).height = rowHeightPt(lines, FOOTNOTE_SIZE_PT)
      writeLine(sheet, row, text, lines > 1 ? footnoteLine : footnoteText, places)
    } else {
      const columns = places.footnoteColumn - places.textColumn
      setText(sheet.getRow(row).getCell(places.textColumn), `${text}:`, footnoteLabel)
      mergeAcross(sheet, row, places.textColumn, columns)
      const cell = sheet.getRow(row).getCell(places.footnoteColumn)
      cell.style = footnoteText
      cell.value = value
      mergeAcross(sheet, row, places.footnoteColumn, places.footnoteColumns)
    }
  }
}
