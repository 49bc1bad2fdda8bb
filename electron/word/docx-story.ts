import { spend, type Spending } from '../excel/read/limits.ts'
import { ReadRefusal } from '../excel/read/read-failure.ts'
import type { XmlHandler } from '../excel/read/xml.ts'
import { attribute, outlineLevel } from './docx-styles.ts'

/** One paragraph with text as it stands in a part of a Word file. */
export interface StoryParagraph {
  readonly text: string
  readonly style: string
  /** Of its own heading level, 1 for the highest. */
  readonly outline: number | null
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null
}

/** Deleted or moved away, a second rendering of the same shape, the code of a field, what separates notes. */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delText',
  'delInstrText',
  'rt',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'sectPrChange',
])

interface OpenTable {
  readonly index: number
  row: number
  column: number
  span: number
}

interface OpenParagraph {
  text: string
  style: string
  outline: number | null
}

/** Hands over a part's paragraphs as their ends are met; those in text boxes come before the one that holds the box. */
export function createStoryHandler(
  spending: Spending,
  root: string,
  onParagraph: (paragraph: StoryParagraph) => void,
): XmlHandler {
  const tables: OpenTable[] = []
  const paragraphs: OpenParagraph[] = []
  /** A text box stands outside the table its paragraph is in. */
  const boxes: number[] = []
  let tableCount = 0
  let skipDepth = 0
  let inText = false

  function open(name: string, attributes: Parameters<XmlHandler['open']>[1], depth: number): void {
    if (depth === 1 && name !== root) throw new ReadRefusal('not-xlsx', { looksLike: name })
    if (skipDepth > 0) return
    if (SKIPPED.has(name) || isSeparator(name, attributes)) {
      skipDepth = depth
      return
    }
    const paragraph = paragraphs.at(-1)
    const table = tables.at(-1)
    switch (name) {
      case 'tbl':
        tables.push({ index: tableCount++, row: -1, column: -1, span: 1 })
        break
      case 'tr':
        if (table !== undefined) Object.assign(table, { row: table.row + 1, column: -1, span: 1 })
        break
      case 'tc':
        if (table === undefined) break
        spend(spending, 'cells', 1)
        table.column += table.span
        table.span = 1
        break
      case 'gridSpan':
        if (table !== undefined) table.span = span(attribute(attributes, 'val'))
        break
      case 'txbxContent':
        boxes.push(tables.length)
        break
      case 'p':
        paragraphs.push({ text: '', style: '', outline: null })
        break
      case 'pStyle':
        if (paragraph !== undefined) paragraph.style = attribute(attributes, 'val') ?? ''
        break
      case 'outlineLvl':
        if (paragraph !== undefined) {
          paragraph.outline = outlineLevel(attribute(attributes, 'val') ?? '')
        }
        break
      case 't':
        inText = true
        break
      case 'tab':
      case 'br':
      case 'cr':
        add(' ')
        break
      case 'noBreakHyphen':
        add('-')
    }
  }

  function add(text: string): void {
    const paragraph = paragraphs.at(-1)
    if (paragraph === undefined) return
    spend(spending, 'textCharacters', text.length)
    paragraph.text += text
  }

  function finish(): void {
    const paragraph = paragraphs.pop()
    if (paragraph === undefined || paragraph.text.trim() === '') return
    const table = tables.length > (boxes.at(-1) ?? 0) ? tables.at(-1) : undefined
    const isCell = table !== undefined && table.row >= 0 && table.column >= 0
    onParagraph({
      text: paragraph.text,
      style: paragraph.style,
      outline: paragraph.outline,
      cell: isCell ? { table: table.index, row: table.row, column: table.column } : null,
    })
  }

  return {
    open,
    text(text) {
      if (skipDepth === 0 && inText) add(text)
    },
    close(name, depth) {
      if (skipDepth > 0) {
        if (depth === skipDepth) skipDepth = 0
        return
      }
      if (name === 't') inText = false
      else if (name === 'p') finish()
      else if (name === 'tbl') tables.pop()
      else if (name === 'txbxContent') boxes.pop()
    },
  }
}

/** The lines between text and notes are notes of a kind of their own. */
function isSeparator(name: string, attributes: Parameters<XmlHandler['open']>[1]): boolean {
  return (name === 'footnote' || name === 'endnote') && attribute(attributes, 'type') !== undefined
}

/** More columns than a table can have are a damaged file's, and are read as one. */
function span(value: string | undefined): number {
  return value !== undefined && /^[1-9]\d?$/.test(value) ? Number(value) : 1
}
