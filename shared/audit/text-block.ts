/** A stretch of a text that is read as one: a paragraph, a heading, a cell of a table, a note. */
export interface TextBlock {
  readonly kind: 'paragraph' | 'heading' | 'cell' | 'note'
  /** In NFC, line breaks as spaces: a place in it is a place in what is shown. */
  readonly text: string
  /** Of headings, 1 for the highest; of numbered paragraphs, how deep their number is; else null. */
  readonly level: number | null
  /** Of cells: which table of the text, and where in it, all from 0. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null
}

/** Above any plan with its appendices; a longer text is refused where it is read. */
export const MAX_TEXT = 2_000_000
/** A paragraph has no more; longer ones are cut into several so that no step over them grows without end. */
const MAX_BLOCK = 20_000

/**
 * Splits pasted text into blocks. Lines with tabs are rows of a table; lines that a copy from PDF broke in the middle of
 * a sentence are joined again.
 */
export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = []
  let table = -1
  let row = 0
  let wasTable = false
  for (const line of joinedLines(text.normalize('NFC').replace(/\r\n?/g, '\n').split('\n'))) {
    if (line.includes('\t')) {
      if (!wasTable) {
        table++
        row = 0
      }
      for (const [column, cell] of line.split('\t').entries()) {
        blocks.push(...sized({ ...cellBlock(cell, table, row, column) }))
      }
      row++
      wasTable = true
      continue
    }
    wasTable = false
    if (line.trim() !== '') blocks.push(...sized(paragraphBlock(line)))
  }
  return blocks
}

export function cellBlock(text: string, table: number, row: number, column: number): TextBlock {
  return { kind: 'cell', text: plain(text), level: null, cell: { table, row, column } }
}

/** A paragraph, or a heading where it looks like one: `II. …`, `1.2. …`, capitals throughout. */
export function paragraphBlock(text: string): TextBlock {
  const own = plain(text)
  const level = levelOf(own)
  const isHeading =
    own.length <= MAX_HEADING && !/[.;]$/.test(own) && (level !== null || isCapitals(own))
  return {
    kind: isHeading ? 'heading' : 'paragraph',
    text: own,
    level: level ?? (isHeading ? 1 : null),
    cell: null,
  }
}

export function sized(block: TextBlock): TextBlock[] {
  if (block.text.length <= MAX_BLOCK) return [block]
  const parts: TextBlock[] = []
  for (let from = 0; from < block.text.length; from += MAX_BLOCK) {
    parts.push({ ...block, text: block.text.slice(from, from + MAX_BLOCK) })
  }
  return parts
}

const MAX_HEADING = 250

/** How deep the number before a paragraph is: `Phần I`, `II.` 1; `1.` 2; `1.2.` 3; `a)` 4; `-` 5; null without one. */
export function levelOf(text: string): number | null {
  if (/^(?:phần|chương|mục|phụ lục)\s+(?:số\s+)?[\divxlc]+(?![\p{L}\p{N}])/iu.test(text)) return 1
  if (/^[IVXLC]{1,6}\s*[.)/-]/.test(text)) return 1
  const digits = /^(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s+(?=\p{L})/u.exec(text)
  if (digits?.[1] !== undefined) return 1 + digits[1].split('.').length
  if (/^[a-zđ]\s*[.)]\s/.test(text)) return 6
  return /^[-–—•+*]\s*\S/.test(text) ? 7 : null
}

function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length >= 6 && letters === letters.toLocaleUpperCase('vi')
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\n\r\t\u00a0\u202f\u2028\v\f]/g, ' ')
    .trim()
}

/** A line shorter than this ends because it was meant to. */
const MIN_BROKEN = 40

function joinedLines(lines: readonly string[]): string[] {
  const joined: string[] = []
  let previous = ''
  for (const line of lines) {
    const last = joined.at(-1)
    if (last !== undefined && continues(previous, line))
      joined[joined.length - 1] = `${last} ${line.trim()}`
    else joined.push(line)
    previous = line
  }
  return joined
}

function continues(before: string, line: string): boolean {
  const end = before.trim()
  const start = line.trim()
  if (start === '' || end.length < MIN_BROKEN) return false
  if (before.includes('\t') || line.includes('\t')) return false
  if (/[.;:!?]$/.test(end) || levelOf(start) !== null) return false
  return /^[\p{Ll}\d%,;)(/]/u.test(start)
}
