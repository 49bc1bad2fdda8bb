import type { NumberStyle } from '../numbers/format.ts'
import type { AppendixDocument, AppendixLeafColumn, AppendixRow } from './appendix-document.ts'
import { cellText, footnoteText } from './cell-text.ts'
import { cellsOfBlock, columnBlocks, headingOfBlock, type ColumnBlock } from './column-blocks.ts'
import { headingRows, leafColumns, type HeadingCell } from './column-tree.ts'
import { escapeHtml } from './escape-html.ts'
import { pageRules, PRINT_STYLE, screenStyle, sheetName } from './html-style.ts'
import { firstKeptRow } from './kept-rows.ts'

export interface HtmlOptions {
  /** `@font-face` rules of Tinos, from a trusted source: they go into the page as they are. */
  readonly fontFaceCss: string
  /** Adds the look of sheets of paper on a desk; such a page still prints like the PDF. */
  readonly forScreen?: boolean
}

/**
 * A complete page for one appendix or a whole set: each with its own paper and page numbers, which start from 1,
 * stand centred in the top margin and leave out the first page (Nghị định 30/2020/NĐ-CP). No scripts, nothing loaded.
 */
export function appendixHtml(
  documents: AppendixDocument | readonly AppendixDocument[],
  options: HtmlOptions,
): string {
  const list = isList(documents) ? documents : [documents]
  const first = list[0]
  const title = first === undefined ? '' : `${first.heading.label}. ${first.heading.title}`
  const styles = [
    options.fontFaceCss,
    PRINT_STYLE,
    ...list.map((document, index) => pageRules(document.page, index)),
    options.forScreen === true ? screenStyle(list.map((document) => document.page)) : '',
  ]
  return `<!doctype html>
<html lang="${first?.language ?? 'vi'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:">
<title>${escapeHtml(title)}</title>
<style>${styles.join('\n')}</style>
</head>
<body>
${list.map(sheetHtml).join('\n')}
</body>
</html>
`
}

function isList(
  documents: AppendixDocument | readonly AppendixDocument[],
): documents is readonly AppendixDocument[] {
  return Array.isArray(documents)
}

function sheetHtml(document: AppendixDocument, index: number): string {
  const { heading, footnotes } = document
  const blocks = columnBlocks(document)
  const tables = blocks.map((block) => tableHtml(document, block, blocks.length === 1))
  const notes = footnotes.map(
    (note) => `<p class="footnote">${escapeHtml(footnoteText(note, document.numberStyle))}</p>`,
  )
  return `<article class="sheet ${sheetName(index)}">
<header>
<p class="label">${escapeHtml(heading.label)}</p>
<h1>${escapeHtml(heading.title)}</h1>
<p class="reference">${escapeHtml(heading.reference)}</p>
<div class="rule"></div>
${heading.unit === null ? '' : `<p class="unit">${escapeHtml(heading.unit)}</p>`}
</header>
${tables.join('\n')}
${notes.length === 0 ? '' : `<footer>${notes.join('\n')}</footer>`}
</article>`
}

function tableHtml(document: AppendixDocument, block: ColumnBlock, isWhole: boolean): string {
  const leaves = leafColumns(document.columns)
  const shown = block.flatMap((column) => leaves[column] ?? [])
  const total = shown.reduce((sum, leaf) => sum + leaf.widthMm, 0)
  const columns = shown.map((leaf) => `<col style="width:${percent(leaf.widthMm / total)}">`)
  const heading = headingRows(document.columns).map((row) => {
    return `<tr>${headingOfBlock(row, block).map(headingCellHtml).join('')}</tr>`
  })
  // A block narrower than its sheet keeps its widths. 2px: with collapsed borders Chromium clips half of the last one, and
  // what is left over stands half at either side.
  const width = `min(calc(100% - 2px), ${Math.round(total * 100) / 100}mm)`
  const firstKept = firstKeptRow(document.rows)
  const body = document.rows.slice(0, firstKept)
  const rowsHtml = (rows: readonly AppendixRow[]): string =>
    rows.map((row) => rowHtml(row, block, leaves, document.numberStyle)).join('\n')
  // Blocks begin at the same edge, so that they can be laid side by side.
  return `<table${isWhole ? ' class="whole"' : ''} style="width:${width}">
<colgroup>${columns.join('')}</colgroup>
<thead>${heading.join('\n')}</thead>
${body.length === 0 ? '' : `<tbody>${rowsHtml(body)}</tbody>`}
<tbody class="kept">${rowsHtml(document.rows.slice(firstKept))}</tbody>
</table>`
}

function headingCellHtml(cell: HeadingCell): string {
  const attributes = `${spans(cell.columnSpan, cell.rowSpan)} scope="col"`
  const title = escapeHtml(cell.title)
  return cell.heightMm === undefined
    ? `<th${attributes}>${title}</th>`
    : `<th${attributes} class="upward"><span style="height:${cell.heightMm}mm">${title}</span></th>`
}

function rowHtml(
  row: AppendixRow,
  block: ColumnBlock,
  leaves: readonly AppendixLeafColumn[],
  style: NumberStyle,
): string {
  let position = 0
  const cells = cellsOfBlock(row, block).map((cell) => {
    const align = leaves[block[position] ?? 0]?.align ?? 'left'
    position += cell.span
    const classes = cell.kind === 'text' ? align : `${align} figure`
    return `<td${spans(cell.span, 1)} class="${classes}">${escapeHtml(cellText(cell, style))}</td>`
  })
  return `<tr class="${row.kind}">${cells.join('')}</tr>`
}

function spans(columns: number, rows: number): string {
  return (columns > 1 ? ` colspan="${columns}"` : '') + (rows > 1 ? ` rowspan="${rows}"` : '')
}

function percent(share: number): string {
  return `${Math.round(share * 100_000) / 1000}%`
}
