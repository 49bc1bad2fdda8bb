/**
 * Tab-separated text as Excel and LibreOffice put it on the clipboard: CRLF between and after rows;
 * a cell with a tab or a line break stands in quotes, with its own quotes doubled. A quote inside a
 * plain cell stays as it is, so that `Trường "A"` is not decorated for other programs.
 */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(writeCell).join('\t')}\r\n`).join('')
}

function writeCell(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Reads a clipboard text into a rectangle of texts: short rows are padded with blanks, one line
 * break at the end is not a row, line breaks inside a cell become '\n'. A quote that opens a cell
 * but is never closed before a tab or line break is a character like any other.
 */
export function readTsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  for (;;) {
    const quoted = text[at] === '"' ? readQuoted(text, at) : null
    const cell = quoted ?? readPlain(text, at)
    row.push(cell.text)
    at = cell.end
    if (text[at] === '\t') {
      at += 1
      continue
    }
    rows.push(row)
    row = []
    if (text[at] === '\r' && text[at + 1] === '\n') at += 2
    else at += 1
    if (at >= text.length) break
  }
  const width = Math.max(...rows.map((cells) => cells.length))
  return rows.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')])
}

interface CellText {
  readonly text: string
  readonly end: number
}

function readPlain(text: string, start: number): CellText {
  let end = start
  while (end < text.length && !isBoundary(text[end])) end += 1
  return { text: text.slice(start, end), end }
}

function readQuoted(text: string, start: number): CellText | null {
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return null
    if (text[quote + 1] === '"') {
      from = quote + 2
      continue
    }
    const end = quote + 1
    if (end < text.length && !isBoundary(text[end])) return null
    const inner = text.slice(start + 1, quote).replaceAll('""', '"')
    return { text: inner.replaceAll(/\r\n?/g, '\n'), end }
  }
}

function isBoundary(character: string | undefined): boolean {
  return character === '\t' || character === '\r' || character === '\n'
}
