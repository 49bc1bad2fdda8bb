import type { AppendixDocument } from './appendix-document.ts'
import { columnBlocks } from './column-blocks.ts'
import { footerHtml, headerHtml, tableParts, type TableParts } from './html-parts.ts'
import { PAGE_FAMILY, PRINT_STYLE } from './html-style.ts'
import { paperSizeMm, printableSizeMm } from './page-size.ts'
import type { PageContent } from './paginate.ts'
import {
  BORDER_MM,
  CELL_PADDING_X_MM,
  CELL_PADDING_Y_MM,
  DENSE_PADDING_X_MM,
  PAGE_NUMBER_SIZE_PT,
} from './paper-style.ts'

/** The pieces of an appendix for a preview page by page, made once for all its pages. */
export interface PreviewParts {
  readonly header: string
  readonly footer: string
  readonly tables: readonly TableParts[]
}

export function previewParts(document: AppendixDocument): PreviewParts {
  const blocks = columnBlocks(document)
  return {
    header: headerHtml(document),
    footer: footerHtml(document),
    tables: blocks.map((block) => tableParts(document, block, blocks.length === 1, true)),
  }
}

/** What stands on one sheet, as it is printed; `index`: 0 for the first, which has no number. */
export function pageHtml(parts: PreviewParts, page: PageContent, index: number): string {
  const table = page.table === null ? undefined : parts.tables[page.table]
  const rows =
    table === undefined
      ? ''
      : `${table.open}${table.heading}<tbody>${table.rows(page.from, page.to)}</tbody></table>`
  const number = index === 0 ? '' : `<div class="page-number">${index + 1}</div>`
  return `${number}${page.hasHeader ? parts.header : ''}${rows}${page.hasFooter ? parts.footer : ''}`
}

/** Style of every preview, whatever it shows. */
export const PREVIEW_STYLE = `${PRINT_STYLE}
/* Without it the screen rounds each letter to whole pixels, and lines break elsewhere than on paper. */
body { text-rendering: geometricPrecision; }
.page { position: relative; overflow: clip; background: #fff; }
.page-number { position: absolute; inset: 0 0 auto; display: grid; place-items: center; font: ${PAGE_NUMBER_SIZE_PT}pt ${PAGE_FAMILY}; }
`

/** Style of the sheets of one appendix, drawn one by one, each as large as its paper. */
export function sheetStyle({ page }: AppendixDocument): string {
  const { width, height } = paperSizeMm(page)
  const { top, right, bottom, left } = page.marginsMm
  const dense = `.page td.center { padding-left: ${DENSE_PADDING_X_MM}mm; padding-right: ${DENSE_PADDING_X_MM}mm; }`
  return `.page { width: ${width}mm; height: ${height}mm; padding: ${top}mm ${right}mm ${bottom}mm ${left}mm; }
.page table { font-size: ${page.fontSizePt}pt; }
.page-number { height: ${top}mm; }
${page.isDense === true ? dense : ''}
`
}

/**
 * Style of the hidden sheet whose heights are measured. Borders are drawn in whole pixels of the screen, of which paper
 * knows nothing: half of one at each side of a cell is put into its padding instead.
 */
export function measureStyle({ page }: AppendixDocument): string {
  const { width } = printableSizeMm(page)
  const paddingX = page.isDense === true ? DENSE_PADDING_X_MM : CELL_PADDING_X_MM
  const half = `${PRINTED_BORDER_PX / 2}px`
  return `.measure { position: absolute; top: 0; left: -20000px; width: ${width}mm; visibility: hidden; }
.measure table { font-size: ${page.fontSizePt}pt; }
.measure header, .measure footer { display: flow-root; }
.measure th, .measure td { border: 0; padding: calc(${CELL_PADDING_Y_MM}mm + ${half}) calc(${CELL_PADDING_X_MM}mm + ${half}); }
.measure td.center { padding-left: calc(${paddingX}mm + ${half}); padding-right: calc(${paddingX}mm + ${half}); }
.measure th.upward { padding-left: ${half}; padding-right: ${half}; }
`
}

/** What a border of `BORDER_MM` comes to on paper: a line below one pixel is drawn as one. */
const PRINTED_BORDER_PX = Math.max(1, Math.floor((BORDER_MM * 96) / 25.4))
