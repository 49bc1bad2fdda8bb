import { escapeXml, textLines } from './word-text.ts'

export interface ParagraphLook {
  readonly styleId: string
  readonly align: 'left' | 'center' | 'right'
  readonly isBold: boolean
  readonly isItalic: boolean
  /** Stays on the page of what follows. */
  readonly isKept: boolean
}

/** The one paragraph of a table cell. */
export function cellParagraph(text: string, look: ParagraphLook): string {
  const keep = look.isKept ? '<w:keepNext/>' : ''
  const align = look.align === 'left' ? '' : `<w:jc w:val="${look.align}"/>`
  const properties = `<w:pPr><w:pStyle w:val="${look.styleId}"/>${keep}${align}</w:pPr>`
  return `<w:p>${properties}${text === '' ? '' : run(text, look)}</w:p>`
}

function run(text: string, { isBold, isItalic }: ParagraphLook): string {
  const properties = (isBold ? '<w:b/>' : '') + (isItalic ? '<w:i/>' : '')
  const lines = textLines(text).map(lineXml).join('<w:br/>')
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${lines}</w:r>`
}

function lineXml(line: string): string {
  const preserved = /^\s|\s$|\s\s/.test(line) ? ' xml:space="preserve"' : ''
  return `<w:t${preserved}>${escapeXml(line)}</w:t>`
}
