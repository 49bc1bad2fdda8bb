import { strToU8, zipSync } from 'fflate'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../electron/word/read-docx.ts'
import { planDocx } from '../../../electron/word/write-docx.ts'
import { docxFile, paragraph } from './docx-file.ts'

const blocksOf = async (bytes: Uint8Array) => {
  const result = await readDocx(bytes)
  if (!result.ok) throw new Error(result.code)
  return result.blocks
}
const textsOf = async (bytes: Uint8Array) => (await blocksOf(bytes)).map(({ text }) => text)
const codeOf = async (bytes: Uint8Array) => {
  const result = await readDocx(bytes)
  return result.ok ? 'read' : result.code
}

describe('the text of a Word file', () => {
  it('joins the runs of a paragraph, with tabs and breaks as spaces', async () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve">có thêm </w:t></w:r><w:r><w:t>10</w:t><w:tab/><w:t>xã</w:t><w:br/><w:t>đạt</w:t></w:r></w:p>'
    expect(await textsOf(docxFile({ body }))).toEqual(['có thêm 10 xã đạt'])
  })

  it('has insertions and no deletions, moves where they went, and no former styles or code of fields', async () => {
    const body = [
      '<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="u1"/></w:pPr></w:pPrChange></w:pPr>',
      '<w:ins><w:r><w:t>92</w:t></w:r></w:ins><w:del><w:r><w:delText>90</w:delText></w:r></w:del>',
      '<w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>/181</w:t></w:r></w:moveTo>',
      '<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>',
    ].join('')
    const styles = '<w:style w:styleId="u1"><w:name w:val="heading 1"/></w:style>'
    expect(await blocksOf(docxFile({ body, styles }))).toEqual([
      { kind: 'paragraph', text: '92/181', level: null, cell: null },
    ])
  })

  it('knows headings by their style, whatever Word calls it, and by their outline', async () => {
    const styles =
      '<w:style w:styleId="u2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Own"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    const body = [
      paragraph('Mục tiêu', '<w:pStyle w:val="u2"/>'),
      paragraph('Kinh phí', '<w:pStyle w:val="Own"/>'),
      paragraph('Riêng', '<w:outlineLvl w:val="2"/>'),
      paragraph('Lời văn.', '<w:outlineLvl w:val="9"/>'),
    ].join('')
    expect(
      (await blocksOf(docxFile({ body, styles }))).map(({ kind, level }) => [kind, level]),
    ).toEqual([
      ['heading', 2],
      ['heading', 1],
      ['heading', 3],
      ['paragraph', null],
    ])
  })

  it('gives cells their table, row and column, also in tables inside tables', async () => {
    const cell = (content: string, span = '') => `<w:tc>${span}${content}</w:tc>`
    const wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    const inner = `<w:tbl><w:tr>${cell(paragraph('trong'))}</w:tr></w:tbl>`
    const body = `<w:tbl><w:tr>${cell(paragraph('A'), wide)}${cell(paragraph('B'))}</w:tr><w:tr>${cell(inner + paragraph('C'))}${cell('<w:p/>')}${cell(paragraph('D'))}</w:tr></w:tbl>${paragraph('sau.')}`
    const at = (await blocksOf(docxFile({ body }))).map(({ text, cell: place }) => [
      text,
      place === null ? null : [place.table, place.row, place.column],
    ])
    expect(at).toEqual([
      ['A', [0, 0, 0]],
      ['B', [0, 0, 2]],
      ['trong', [1, 0, 0]],
      ['C', [0, 1, 0]],
      ['D', [0, 1, 2]],
      ['sau.', null],
    ])
  })

  it('has text boxes once and footnotes without their lines', async () => {
    const box = `<w:txbxContent>${paragraph('trong hộp.')}</w:txbxContent>`
    const body = `<w:p><w:r><AlternateContent><Choice>${box}</Choice><Fallback>${box}</Fallback></AlternateContent><w:t>ngoài.</w:t></w:r></w:p>`
    const footnotes = `<w:footnote w:type="separator">${paragraph('---')}</w:footnote><w:footnote w:id="1">${paragraph('có 3 xã')}</w:footnote>`
    const blocks = await blocksOf(docxFile({ body, footnotes }))
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'trong hộp.'],
      ['paragraph', 'ngoài.'],
      ['note', 'có 3 xã'],
    ])
  })

  it('reads back what the program itself writes', async () => {
    const sentences = [{ heading: 'Xã đạt chuẩn', paragraphs: ['Có thêm 10 xã.', 'Đạt 50,8%.'] }]
    const bytes = await planDocx({ title: 'Kế hoạch', sentences, documents: [] })
    const texts = await textsOf(bytes)
    for (const text of ['Xã đạt chuẩn', 'Có thêm 10 xã.', 'Đạt 50,8%.'])
      expect(texts).toContain(text)
  })
})

describe('a file that is no text', () => {
  it('is refused by what it is', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    const encrypted = Buffer.concat([
      ole.subarray(0, 512),
      Buffer.from('EncryptedPackage\0', 'utf16le'),
    ])
    expect(await codeOf(new Uint8Array())).toBe('empty')
    expect(await codeOf(strToU8('xin chào'))).toBe('not-zip')
    expect(await codeOf(ole)).toBe('old-doc')
    expect(await codeOf(encrypted)).toBe('encrypted')
    expect(await codeOf(zipSync({ 'a.txt': strToU8('x') }))).toBe('not-docx')
    expect(await codeOf(docxFile({ body: '' }))).toBe('empty')
    expect(await codeOf(docxFile({ body: '<w:p>' }))).toBe('corrupt')
    const whole = docxFile({ body: paragraph('có 3 xã') })
    expect(await codeOf(whole.subarray(0, whole.length - 30))).toBe('corrupt')
  })

  it('is refused for its size before it is unpacked, and for its letters while it is read', async () => {
    const long = docxFile({ body: paragraph('a'.repeat(5000)) })
    const refused = async (limits: Parameters<typeof readDocx>[1]) => {
      const result = await readDocx(long, limits)
      return result.ok ? 'read' : [result.code, result.detail['what']]
    }
    expect(await refused({ fileBytes: 100 })).toEqual(['too-big', 'fileBytes'])
    expect(await refused({ unpackedBytes: 100 })).toEqual(['too-big', 'unpackedBytes'])
    expect(await refused({ textCharacters: 100 })).toEqual(['too-big', 'textCharacters'])
    const deep = docxFile({ body: '<w:sdt>'.repeat(300) + paragraph('x') + '</w:sdt>'.repeat(300) })
    expect(await codeOf(deep)).toBe('too-big')
    expect(await refused({})).toBe('read')
  })

  it('ends in blocks or a code, whatever its bytes are', async () => {
    const whole = docxFile({
      body: `${paragraph('có 3/5 xã')}<w:tbl><w:tr><w:tc>${paragraph('1')}</w:tc></w:tr></w:tbl>`,
      footnotes: paragraph('chú thích'),
    })
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }))
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 12 }),
        fc.nat(whole.length),
        async (changes, cut) => {
          const bytes = whole.slice(0, cut % 3 === 0 ? cut : whole.length)
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte
          const result = await readDocx(bytes)
          expect(result.ok ? result.blocks.length > 0 : result.code.length > 0).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('ends in blocks or a code, whatever elements its text is made of', async () => {
    const names = fc.constantFrom(
      'p',
      'r',
      't',
      'tbl',
      'tr',
      'tc',
      'del',
      'ins',
      'txbxContent',
      'tab',
      'gridSpan',
    )
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom('3 xã', ' ', '&amp;'),
        fc
          .tuple(names, fc.array(tie('node'), { maxLength: 4 }))
          .map(([name, inner]) => `<w:${name} w:val="3">${inner.join('')}</w:${name}>`),
      ),
    })).node
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { maxLength: 6 }), async (nodes) => {
        expect(['read', 'empty']).toContain(await codeOf(docxFile({ body: nodes.join('') })))
      }),
      { numRuns: 200 },
    )
  })
})
