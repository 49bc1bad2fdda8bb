import type { AppendixDocument } from './appendix-document.ts'
import { columnBlocks } from './column-blocks.ts'
import { escapeHtml } from './escape-html.ts'
import { footerHtml, headerHtml, tableParts } from './html-parts.ts'
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
  const blocks = columnBlocks(document)
  const tables = blocks.map((block) => {
    const { open, heading, rows } = tableParts(document, block, blocks.length === 1)
    const kept = firstKeptRow(document.rows)
    return `${open}
${heading}
${kept === 0 ? '' : `<tbody>${rows(0, kept)}</tbody>`}
<tbody class="kept">${rows(kept, document.rows.length)}</tbody>
</table>`
  })
  return `<article class="sheet ${sheetName(index)}">
${headerHtml(document)}
${tables.join('\n')}
${footerHtml(document)}
</article>`
}
