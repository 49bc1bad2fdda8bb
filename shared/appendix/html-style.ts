import type { AppendixPage } from './appendix-document.ts'
import { paperSizeMm } from './page-size.ts'
import {
  BORDER_MM,
  CELL_PADDING_X_MM,
  CELL_PADDING_Y_MM,
  DENSE_PADDING_X_MM,
  FOOTNOTE_SIZE_PT,
  LABEL_SIZE_PT,
  LINE_HEIGHT,
  PAGE_NUMBER_SIZE_PT,
  RULE_LENGTH_MM,
  RULE_SPACE_MM,
  TITLE_SIZE_PT,
  UPWARD_PADDING_MM,
} from './paper-style.ts'

export const PAGE_FAMILY = `Tinos, 'Times New Roman', Times, serif`

/**
 * What every appendix shares on paper. The counter style prints nothing for an appendix's first page. Titles run upward
 * as letters on their side where the browser knows these: turned round, each is a layer of its own on every page, which
 * doubles file and time of a long table.
 */
export const PRINT_STYLE = `
@counter-style after-first { system: fixed 1; symbols: ''; fallback: decimal; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; font-family: ${PAGE_FAMILY}; color: #000; line-height: ${LINE_HEIGHT}; font-kerning: normal; }
.sheet + .sheet { break-before: page; }
header { text-align: center; break-after: avoid; }
header p, h1 { margin: 0; }
.label { font-size: ${LABEL_SIZE_PT}pt; font-weight: bold; }
h1 { font-size: ${TITLE_SIZE_PT}pt; font-weight: bold; text-wrap: balance; }
.reference { font-size: ${TITLE_SIZE_PT}pt; font-style: italic; text-wrap: balance; }
.rule { width: ${RULE_LENGTH_MM}mm; height: 0; margin: 1.2mm auto ${RULE_SPACE_MM - 1.4}mm; border-top: ${BORDER_MM}mm solid #000; }
.unit { font-size: ${FOOTNOTE_SIZE_PT}pt; font-style: italic; text-align: right; }
table { table-layout: fixed; border-collapse: collapse; }
.whole { margin: 0 auto; }
table + table { break-before: page; }
th, td { border: ${BORDER_MM}mm solid #000; padding: ${CELL_PADDING_Y_MM}mm ${CELL_PADDING_X_MM}mm; vertical-align: middle; overflow-wrap: break-word; }
th { text-align: center; font-weight: bold; }
th.upward { padding-left: 0; padding-right: 0; }
.upward span { display: flex; padding: ${UPWARD_PADDING_MM}mm 0; align-items: center; margin: 0 auto; writing-mode: vertical-rl; transform: rotate(180deg); text-align: left; }
@supports (writing-mode: sideways-lr) { .upward span { writing-mode: sideways-lr; transform: none; } }
tr { break-inside: avoid; }
.kept { break-inside: avoid; }
.group { break-after: avoid; }
.left { text-align: left; }
.center { text-align: center; }
.right { text-align: right; }
.figure { white-space: nowrap; }
.group td, .total td, .average td { font-weight: bold; }
.base td, .note td { font-style: italic; }
footer { break-inside: avoid; }
.footnote { margin: 1mm 0 0; font-size: ${FOOTNOTE_SIZE_PT}pt; font-style: italic; }
`

/** Room beside the widest sheet. */
const DESK_EDGE_MM = 4

/** The look of sheets on a desk; they shrink as a whole when the window is narrower than the widest. */
export function screenStyle(pages: readonly AppendixPage[]): string {
  const widest = Math.max(0, ...pages.map((page) => paperSizeMm(page).width)) + 2 * DESK_EDGE_MM
  return `
@media screen {
  body { background: #d9dedb; padding: 16px 0; zoom: min(1, tan(atan2(100vw, ${widest}mm))); }
  .sheet { margin: 0 auto 16px; background: #fff; box-shadow: 0 1px 4px rgb(0 0 0 / 0.3); }
  table + table { margin-top: 8mm; }
}
`
}

/** Class of an appendix in the set, also the name of its pages. */
export function sheetName(index: number): string {
  return `sheet-${index}`
}

/** Paper, margins and page numbers of one appendix, which are counted apart from those of the others. */
export function pageRules(page: AppendixPage, index: number): string {
  const name = sheetName(index)
  const { width, height } = paperSizeMm(page)
  const { top, right, bottom, left } = page.marginsMm
  const dense = `.${name} td.center { padding-left: ${DENSE_PADDING_X_MM}mm; padding-right: ${DENSE_PADDING_X_MM}mm; }`
  return `
@page ${name} {
  size: ${width}mm ${height}mm;
  margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
  counter-increment: ${name};
  @top-center { content: counter(${name}, after-first); font: ${PAGE_NUMBER_SIZE_PT}pt ${PAGE_FAMILY}; }
}
.${name} { page: ${name}; }
.${name} table { font-size: ${page.fontSizePt}pt; }
${page.isDense === true ? dense : ''}
@media screen {
  .${name} { width: ${width}mm; min-height: ${height}mm; padding: ${top}mm ${right}mm ${bottom}mm ${left}mm; }
}
`
}
