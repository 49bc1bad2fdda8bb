import type { NumberStyle } from '../numbers/format.ts'
import type { AppendixDocument, AppendixLeafColumn, AppendixRow } from './appendix-document.ts'
import { cellText, footnoteText } from './cell-text.ts'
import { cellsOfBlock, headingOfBlock, type ColumnBlock } from './column-blocks.ts'
import { headingRows, leafColumns, type HeadingCell } from './column-tree.ts'
import { escapeHtml } from './escape-html.ts'

/** What stands above the table on the first page. */
export function headerHtml({ heading }: AppendixDocument): string {
  return `<header>
<p class="label">${escapeHtml(heading.label)}</p>
<h1>${escapeHtml(heading.title)}</h1>
<p class="reference">${escapeHtml(heading.reference)}</p>
<div class="rule"></div>
${heading.unit === null ? '' : `<p class="unit">${escapeHtml(heading.unit)}</p>`}
</header>`
}

/** The notes under the last table; nothing where there are none. */
export function footerHtml({ footnotes, numberStyle }: AppendixDocument): string {
  if (footnotes.length === 0) return ''
  const notes = footnotes.map(
    (note) => `<p class="footnote">${escapeHtml(footnoteText(note, numberStyle))}</p>`,
  )
  return `<footer>${notes.join('\n')}</footer>`
}

/** The pieces of which the table of one block of columns is put together, on one sheet or page by page. */
export interface TableParts {
  /** The table's start, its columns included. */
  readonly open: string
  readonly heading: string
  /** Rows `from` up to, without, `to`. */
  readonly rows: (from: number, to: number) => string
}

/** `isLinked`: cells that know where their figure is worked on carry row and column as `data-at`, for a preview. */
export function tableParts(
  document: AppendixDocument,
  block: ColumnBlock,
  isWhole: boolean,
  isLinked = false,
): TableParts {
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
  return {
    // Blocks begin at the same edge, so that they can be laid side by side.
    open: `<table${isWhole ? ' class="whole"' : ''} style="width:${width}">
<colgroup>${columns.join('')}</colgroup>`,
    heading: `<thead>${heading.join('\n')}</thead>`,
    rows: (from, to) =>
      document.rows
        .slice(from, to)
        .map((row, index) => {
          const linkOf = isLinked ? (column: number) => `${from + index}:${column}` : null
          return rowHtml(row, block, leaves, document.numberStyle, linkOf)
        })
        .join('\n'),
  }
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
  linkOf: ((column: number) => string) | null,
): string {
  let position = 0
  const cells = cellsOfBlock(row, block).map((cell) => {
    const column = block[position] ?? 0
    const align = leaves[column]?.align ?? 'left'
    const link = linkOf !== null && cell.place !== undefined ? ` data-at="${linkOf(column)}"` : ''
    position += cell.span
    const classes = cell.kind === 'text' ? align : `${align} figure`
    return `<td${spans(cell.span, 1)} class="${classes}"${link}>${escapeHtml(cellText(cell, style))}</td>`
  })
  const height = row.heightMm === undefined ? '' : ` style="height:${row.heightMm}mm"`
  return `<tr class="${row.kind}"${height}>${cells.join('')}</tr>`
}

function spans(columns: number, rows: number): string {
  return (columns > 1 ? ` colspan="${columns}"` : '') + (rows > 1 ? ` rowspan="${rows}"` : '')
}

function percent(share: number): string {
  return `${Math.round(share * 100_000) / 1000}%`
}
