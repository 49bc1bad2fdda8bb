import { SaxesParser } from 'saxes'
import { unzip } from '../excel/write/unzip.ts'

/** An element of WordprocessingML with its prefix: `w:tbl`. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[]
  text: string
}

export interface DocxParts {
  readonly parts: ReadonlyMap<string, string>
  readonly document: XmlElement
  /** Children of the body: paragraphs, tables, the last section's properties. */
  readonly body: readonly XmlElement[]
}

/** Parses every part, so that anything not well-formed throws here. */
export async function readDocx(bytes: Uint8Array): Promise<DocxParts> {
  const parts = await unzip(bytes)
  for (const [name, text] of parts) if (/\.(xml|rels)$/.test(name)) parseXml(text)
  const document = parseXml(parts.get('word/document.xml') ?? '')
  return { parts, document, body: find(document, 'w:body')?.children ?? [] }
}

export function parseXml(text: string): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const element: OpenElement = { name, attributes: { ...attributes }, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (piece) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += piece
  })
  parser.on('closetag', () => open.pop())
  parser.write(text).close()
  return root
}

/** The first element of this name anywhere inside. */
export function find(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of element?.children ?? []) {
    const found = child.name === name ? child : find(child, name)
    if (found !== undefined) return found
  }
  return undefined
}

/** All elements of this name anywhere inside, those within one another too. */
export function findAll(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ])
}

export function value(element: XmlElement | undefined, attribute = 'w:val'): string | undefined {
  return element?.attributes[attribute]
}

/** What a paragraph or a cell says, a break as a new line. */
export function textOf(element: XmlElement): string {
  if (element.name === 'w:t') return element.text
  if (element.name === 'w:br') return '\n'
  return element.children.map(textOf).join('')
}

export function styleOf(paragraph: XmlElement): string | undefined {
  return value(find(paragraph, 'w:pStyle'))
}

/** Texts of a table, row by row. */
export function tableTexts(table: XmlElement): string[][] {
  return findAll(table, 'w:tr').map((row) => findAll(row, 'w:tc').map(textOf))
}

/** Properties of each section, in order: the last stand at the end of the body. */
export function sections({ body }: DocxParts): XmlElement[] {
  return body.flatMap((element) =>
    element.name === 'w:sectPr' ? [element] : findAll(element, 'w:sectPr'),
  )
}
