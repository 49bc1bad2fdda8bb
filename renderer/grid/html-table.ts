/** The part of a DOM node this file reads; a real `Node` fits, and so does a tree built in a test. */
export interface MarkupNode {
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: ArrayLike<MarkupNode>
  getAttribute?(name: string): string | null
}

export interface CopiedCell {
  readonly text: string
  /** A text cell is marked as text, so that Excel does not turn `1,3` or `3-4` into something else. */
  readonly isNumber: boolean
}

const MAX_SPAN = 1000
const BLOCKS = new Set(['P', 'DIV', 'LI', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'])
const SILENT = new Set(['STYLE', 'SCRIPT', 'TITLE', 'HEAD', 'META', 'LINK', 'XML', '#comment'])

/** A `<table>` for the clipboard; null when a text has a tab, which HTML cannot carry (TSV can). */
export function writeHtmlTable(rows: readonly (readonly CopiedCell[])[]): string | null {
  if (rows.some((cells) => cells.some((cell) => /[\t\r\f\v]/.test(cell.text)))) return null
  const lines = rows.map((cells) => `<tr>${cells.map(writeCell).join('')}</tr>`)
  return `<table>${lines.join('')}</table>`
}

function writeCell(cell: CopiedCell): string {
  const isText = !cell.isNumber && cell.text !== ''
  const style = isText ? ` style="mso-number-format:'\\@'"` : ''
  return `<td${style}>${writeText(cell.text)}</td>`
}

function writeText(text: string): string {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/^ | $| (?=[ \n])|(?<=\n) /g, '&#160;')
    .replaceAll('\n', '<br/>')
  // The last break before the end of a cell is not shown by any reader: it takes two to make one.
  return text.endsWith('\n') ? `${escaped}<br/>` : escaped
}

/**
 * The texts of the one table in a clipboard's HTML, spans filled with blanks; null when there is no
 * table, more than one, text beside it, or rows of unequal width: then the plain text is the truth.
 */
export function readHtmlTable(root: MarkupNode): string[][] | null {
  const found = collectTables(root, false)
  const table = found.tables[0]
  if (!table || found.tables.length > 1 || found.hasOtherText) return null
  const rows = collect(table, 'TR').filter((row) => !isPhantomRow(row))
  return layOut(rows.map((row) => [...collect(row, 'TD', 'TH')]))
}

interface Found {
  readonly tables: readonly MarkupNode[]
  readonly hasOtherText: boolean
}

function collectTables(node: MarkupNode, isInside: boolean): Found {
  if (SILENT.has(node.nodeName)) return { tables: [], hasOtherText: false }
  if (node.nodeName === '#text')
    return { tables: [], hasOtherText: !isInside && /\S/.test(node.nodeValue ?? '') }
  const isTable = node.nodeName === 'TABLE'
  const inner = childrenOf(node).map((child) => collectTables(child, isInside || isTable))
  return {
    tables: [...(isTable ? [node] : []), ...inner.flatMap((found) => found.tables)],
    hasOtherText: inner.some((found) => found.hasOtherText),
  }
}

function collect(node: MarkupNode, ...names: readonly string[]): readonly MarkupNode[] {
  return childrenOf(node).flatMap((child) =>
    names.includes(child.nodeName) ? [child] : collect(child, ...names),
  )
}

function childrenOf(node: MarkupNode): readonly MarkupNode[] {
  return Array.from(node.childNodes)
}

/** Excel ends some tables with a row of height 0 that only carries column widths. */
function isPhantomRow(row: MarkupNode): boolean {
  const style = row.getAttribute?.('style') ?? ''
  return row.getAttribute?.('height') === '0' && /display:\s*none/.test(style)
}

function layOut(rows: readonly (readonly MarkupNode[])[]): string[][] | null {
  const grid: (string | undefined)[][] = rows.map(() => [])
  for (const [rowIndex, cells] of rows.entries()) {
    const line = grid[rowIndex] ?? []
    let column = 0
    for (const cell of cells) {
      while (line[column] !== undefined) column += 1
      const columns = span(cell, 'colspan')
      const lastRow = Math.min(rowIndex + span(cell, 'rowspan'), rows.length)
      for (let r = rowIndex; r < lastRow; r++)
        for (let c = column; c < column + columns; c++) {
          const target = grid[r]
          if (target) target[c] = r === rowIndex && c === column ? cellText(cell) : ''
        }
      column += columns
    }
  }
  const width = grid[0]?.length ?? 0
  const texts: string[][] = []
  for (const line of grid) {
    const full = Array.from(line).filter((text) => text !== undefined)
    if (width === 0 || line.length !== width || full.length !== width) return null
    texts.push(full)
  }
  return texts.length > 0 ? texts : null
}

function span(cell: MarkupNode, name: 'colspan' | 'rowspan'): number {
  const written = Number.parseInt(cell.getAttribute?.(name) ?? '1', 10)
  return Math.min(Math.max(Number.isNaN(written) ? 1 : written, 1), MAX_SPAN)
}

function cellText(cell: MarkupNode): string {
  const raw = rawText(cell)
    .replaceAll(/ *(\n) */g, '$1')
    .replace(/^ +/, '')
    .replace(/ +$/, '')
    .replace(/\n$/, '')
  return raw.replaceAll('\u00a0', ' ')
}

/** Source line breaks and runs of blanks count as one space, `<br>` and ends of blocks as '\n'. */
function rawText(node: MarkupNode): string {
  if (SILENT.has(node.nodeName)) return ''
  if (node.nodeName === '#text') return (node.nodeValue ?? '').replaceAll(/[ \t\r\n\f]+/g, ' ')
  if (node.nodeName === 'BR') return '\n'
  const inner = childrenOf(node).map(rawText).join('')
  return BLOCKS.has(node.nodeName) ? `${inner.trim()}\n` : inner
}
