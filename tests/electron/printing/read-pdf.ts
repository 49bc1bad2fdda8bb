import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of text with the distance of its baseline from the page's top, in points. */
export interface PdfText {
  readonly text: string
  readonly x: number
  readonly end: number
  readonly fromTop: number
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly texts: readonly PdfText[]
  /** Pieces of one line joined, lines from top to bottom. */
  readonly lines: readonly string[]
}

const WORD_GAP_PT = 1

export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const texts = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , , x, y] = item.transform.map(Number)
      const start = x ?? 0
      const text = item.str.normalize('NFC')
      return [{ text, x: start, end: start + item.width, fromTop: height - (y ?? 0) }]
    })
    pages.push({ width, height, texts, lines: joinLines(texts) })
  }
  await task.destroy()
  return pages
}

function joinLines(texts: readonly PdfText[]): string[] {
  const lines = new Map<number, PdfText[]>()
  for (const text of texts) {
    const line = Math.round(text.fromTop)
    const key = [line - 1, line, line + 1].find((near) => lines.has(near)) ?? line
    lines.set(key, [...(lines.get(key) ?? []), text])
  }
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([, line]) => joinPieces(line.sort((a, b) => a.x - b.x)))
}

/** Each subset of the font makes pieces of its own, within words too: only a gap is a space. */
function joinPieces(pieces: readonly PdfText[]): string {
  let line = ''
  let end = Infinity
  for (const piece of pieces) {
    line += (piece.x - end > WORD_GAP_PT ? ' ' : '') + piece.text
    end = piece.end
  }
  return line.replace(/\s+/g, ' ').trim()
}

/** Names of the fonts inside, without the tag of their subset. Chromium writes font dictionaries uncompressed. */
export function fontNames(bytes: Uint8Array): string[] {
  const names = Buffer.from(bytes)
    .toString('latin1')
    .matchAll(/\/BaseFont\s*\/(?:[A-Z]{6}\+)?([^\s/>\]]+)/g)
  return [...new Set([...names].map((match) => match[1] ?? ''))].sort()
}
