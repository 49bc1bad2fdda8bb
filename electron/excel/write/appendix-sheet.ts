import type { Cell, stream, WorksheetView } from 'exceljs'
import type {
  AppendixCell,
  AppendixDocument,
  AppendixLeafColumn,
} from '../../../shared/appendix/appendix-document.ts'
import { columnBlocks } from '../../../shared/appendix/column-blocks.ts'
import { headingRows, leafColumns } from '../../../shared/appendix/column-tree.ts'
import {
  LABEL_SIZE_PT,
  MM_PER_PT,
  RULE_LENGTH_MM,
  TITLE_SIZE_PT,
} from '../../../shared/appendix/paper-style.ts'
import { wrappedLines } from '../../../shared/appendix/text-width.ts'
import {
  columnHeading,
  footnoteLabel,
  footnoteText,
  headingLine,
  ruleLine,
  tableStyles,
  unitLine,
  type CellStyle,
} from './appendix-styles.ts'
import { columnHeadingHeights, rowHeightPt, textLines } from './row-heights.ts'
import { cachedResult, columnName, liveFormula, type SheetLayout } from './live-formula.ts'
import { pageSetup, PAGE_NUMBER_HEADER } from './page-setup.ts'
import { safeText } from './safe-text.ts'

type Workbook = stream.xlsx.WorkbookWriter
type Sheet = ReturnType<Workbook['addWorksheet']>

/** Pixels of a digit in exceljs' default font and of the edges of a cell: what Excel measures column widths in. */
const DIGIT_PX = 7
const EDGE_PX = 5
const PX_PER_MM = 96 / 25.4
/** The rule stands off the line above it, and the table off the rule. */
const RULE_ROW_PT = 4
const SPACE_ROW_PT = 7
const MOST_ASKEW_MM = 12
/** A footnote's text stands in columns of about this width together, its figure in the next one. */
const FOOTNOTE_TEXT_MM = 50
const ROW_AIR_PT = 1

/** Where everything stands; rows and columns count from 1 as in Excel. */
interface Places extends SheetLayout {
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
  sheet.columns = leaves.map((leaf) => ({
    width: Math.round(((leaf.widthMm * PX_PER_MM - EDGE_PX) / DIGIT_PX) * 100) / 100,
  }))
  writeHeading(sheet, document, places, textLeaves)
  writeColumnHeadings(sheet, document, places, leaves)
  writeRows(sheet, document, places, leaves)
  writeFootnotes(sheet, document, places)
  sheet.commit()
}

function findPlaces(
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

function frozenBelow(rows: number, columns: number): WorksheetView {
  const view = { state: 'frozen', xSplit: columns, ySplit: rows, showGridLines: false } as const
  // exceljs' type asks for every field of the variant although the writer fills the rest in.
  return view as WorksheetView
}

/** The title block stands over what the first page shows. */
function writeHeading(
  sheet: Sheet,
  { heading }: AppendixDocument,
  places: Places,
  leaves: readonly AppendixLeafColumn[],
): void {
  const widthMm = leaves.reduce((sum, leaf) => sum + leaf.widthMm, 0)
  const lines = [
    { text: heading.label, size: LABEL_SIZE_PT, kind: 'bold' },
    { text: heading.title, size: TITLE_SIZE_PT, kind: 'bold' },
    { text: heading.reference, size: TITLE_SIZE_PT, kind: 'italic' },
  ] as const
  for (const [index, { text, size, kind }] of lines.entries()) {
    const row = index + 1
    const count = wrappedLines(text, widthMm / (size * MM_PER_PT), kind === 'bold')
    sheet.getRow(row).height = rowHeightPt(count, size)
    writeLine(sheet, row, text, headingLine(size, kind), places)
  }
  sheet.getRow(places.ruleRow).height = RULE_ROW_PT
  sheet.getRow(places.ruleRow + 1).height = SPACE_ROW_PT
  for (const index of ruleColumns(leaves)) {
    sheet.getRow(places.ruleRow).getCell(places.textColumn + index).style = ruleLine
  }
  if (heading.unit !== null) writeLine(sheet, places.unitRow, heading.unit, unitLine, places)
}

/**
 * The columns around the middle that together have about the length of the rule; none where the columns are so wide
 * or so uneven that the line would stand askew.
 */
function ruleColumns(leaves: readonly AppendixLeafColumn[]): number[] {
  const middleMm = leaves.reduce((sum, leaf) => sum + leaf.widthMm, 0) / 2
  const chosen: number[] = []
  let leftMm = 0
  let startMm = Infinity
  let endMm = 0
  for (const [index, { widthMm }] of leaves.entries()) {
    if (Math.abs(leftMm + widthMm / 2 - middleMm) < RULE_LENGTH_MM / 2) {
      chosen.push(index)
      startMm = Math.min(startMm, leftMm)
      endMm = leftMm + widthMm
    }
    leftMm += widthMm
  }
  const isCentred = Math.abs((startMm + endMm) / 2 - middleMm) < MOST_ASKEW_MM
  return isCentred && endMm - startMm < 2 * RULE_LENGTH_MM ? chosen : []
}

function writeColumnHeadings(
  sheet: Sheet,
  document: AppendixDocument,
  places: Places,
  leaves: readonly AppendixLeafColumn[],
): void {
  const rows = headingRows(document.columns)
  const style = columnHeading(document.page.fontSizePt)
  const heights = columnHeadingHeights(rows, leaves, document.page.fontSizePt)
  for (const [index, cells] of rows.entries()) {
    const row = places.firstHeadingRow + index
    sheet.getRow(row).height = heights[index] ?? rowHeightPt(1, document.page.fontSizePt)
    for (const cell of cells) {
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
  for (const [index, { kind, cells }] of document.rows.entries()) {
    const row = sheet.getRow(layout.firstRow + index)
    // Said outright: LibreOffice fits no row to its text in a file that doesn't give the height.
    row.height = rowHeightPt(textLines(cells, leaves, fontSizePt), fontSizePt) + ROW_AIR_PT
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

function writeFootnotes(sheet: Sheet, { footnotes }: AppendixDocument, places: Places): void {
  for (const [index, { text, value }] of footnotes.entries()) {
    const row = places.firstFootnoteRow + index
    if (value === null) writeLine(sheet, row, text, footnoteText, places)
    else {
      const columns = places.footnoteColumn - places.textColumn
      setText(sheet.getRow(row).getCell(places.textColumn), `${text}:`, footnoteLabel)
      mergeAcross(sheet, row, places.textColumn, columns)
      const cell = sheet.getRow(row).getCell(places.footnoteColumn)
      cell.style = footnoteText
      cell.value = value
    }
  }
}

/** A line of text over the columns of the first page. */
function writeLine(
  sheet: Sheet,
  row: number,
  text: string,
  style: CellStyle,
  places: Places,
): void {
  setText(sheet.getRow(row).getCell(places.textColumn), text, style)
  mergeAcross(sheet, row, places.textColumn, places.textColumns)
}

function setText(cell: Cell, text: string, style: CellStyle): void {
  cell.style = style
  cell.value = safeText(text)
}

function mergeAcross(sheet: Sheet, row: number, firstColumn: number, span: number): void {
  if (span > 1) sheet.mergeCells(row, firstColumn, row, firstColumn + span - 1)
}
