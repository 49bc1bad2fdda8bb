import { strToU8, zipSync } from 'fflate'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What a small Word file holds: the XML inside its body, and inside its other parts. */
export interface DocxParts {
  readonly body: string
  readonly styles?: string
  readonly footnotes?: string
}

/** A Word file as other programs write it, from raw XML. */
export function docxFile({ body, styles, footnotes }: DocxParts): Uint8Array {
  const own = [
    ...(styles === undefined ? [] : [['styles', 'styles.xml']]),
    ...(footnotes === undefined ? [] : [['footnotes', 'footnotes.xml']]),
  ]
  return zipSync({
    '_rels/.rels': strToU8(relationships([['officeDocument', 'word/document.xml']])),
    'word/_rels/document.xml.rels': strToU8(relationships(own)),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
    ),
    ...(styles === undefined
      ? {}
      : { 'word/styles.xml': strToU8(`<w:styles xmlns:w="${W}">${styles}</w:styles>`) }),
    ...(footnotes === undefined
      ? {}
      : {
          'word/footnotes.xml': strToU8(`<w:footnotes xmlns:w="${W}">${footnotes}</w:footnotes>`),
        }),
  })
}

/** A paragraph of one run. */
export function paragraph(text: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`
  return `<w:p>${own}<w:r><w:t>${text}</w:t></w:r></w:p>`
}

function relationships(list: readonly (readonly string[])[]): string {
  const items = list.map(
    ([kind, target], index) =>
      `<Relationship Id="r${index}" Type="${TYPE}/${kind}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${RELATIONSHIPS}">${items.join('')}</Relationships>`
}
