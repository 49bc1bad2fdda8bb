import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { wordBlocks } from '../../../electron/word/word-blocks.ts'
import { textLines } from '../../../electron/word/word-text.ts'
import { appendixDocx, planDocx } from '../../../electron/word/write-docx.ts'
import { cellText, footnoteText } from '../../../shared/appendix/cell-text.ts'
import { cellsOfBlock } from '../../../shared/appendix/column-blocks.ts'
import { headingRows, leafColumns } from '../../../shared/appendix/column-tree.ts'
import { buildAppendix } from '../../../shared/appendix/definitions.ts'
import { langsonFacts, PLAN_ID } from '../../shared/appendix/langson-facts.ts'
import { syntheticAppendix } from '../printing/synthetic-appendix.ts'
import { anyAppendix } from './any-appendix.ts'
import {
  find,
  findAll,
  parseXml,
  readDocx,
  sections,
  styleOf,
  tableTexts,
  textOf,
  value,
  type DocxParts,
  type XmlElement,
} from './parsed-docx.ts'

const six = buildAppendix(langsonFacts(), PLAN_ID, '6')

function tables({ body }: DocxParts): XmlElement[] {
  return body.filter(({ name }) => name === 'w:tbl')
}

/** Text as a Word file can hold it. */
function held(text: string): string {
  return textLines(text).join('\n')
}

function numbers(elements: readonly XmlElement[], attribute: string): number[] {
  return elements.map((element) => Number(value(element, attribute)))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0)
}

describe('the Word file of an appendix', () => {
  it('holds what every cell prints, in tables whose rows all have the columns of their grid', async () => {
    await fc.assert(
      fc.asyncProperty(anyAppendix, async (document) => {
        const docx = await readDocx(await appendixDocx([document]))
        const blocks = wordBlocks(document)
        const depth = headingRows(document.columns).length
        expect(tables(docx).map((table) => tableTexts(table).slice(depth))).toEqual(
          blocks.map((block) =>
            document.rows.map((row) =>
              cellsOfBlock(row, block).map((cell) => held(cellText(cell, document.numberStyle))),
            ),
          ),
        )
        for (const [index, table] of tables(docx).entries()) {
          const widths = numbers(findAll(table, 'w:gridCol'), 'w:w')
          expect(widths.length).toBe(blocks[index]?.length)
          expect(Number(value(find(table, 'w:tblW'), 'w:w'))).toBe(sum(widths))
          for (const row of findAll(table, 'w:tr')) {
            const spans = findAll(row, 'w:tc').map((cell) =>
              Number(value(find(cell, 'w:gridSpan')) ?? 1),
            )
            expect(sum(spans)).toBe(widths.length)
            expect(sum(numbers(findAll(row, 'w:tcW'), 'w:w'))).toBe(sum(widths))
          }
        }
        const notes = docx.body.filter((element) => styleOf(element) === 'AppendixFootnote')
        expect(notes.map(textOf)).toEqual(
          document.footnotes.map((note) => held(footnoteText(note, document.numberStyle))),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('never has a table of more than 63 columns, which Word would call damaged', async () => {
    const column = (title: string, isRepeated = false) =>
      ({ kind: 'leaf', title, widthMm: 3, align: 'center', isRepeated }) as const
    const columns = [
      column('TT', true),
      column('Xã', true),
      ...Array.from({ length: 90 }, (_, index) => column(`${index}`)),
    ]
    const page = { ...six.page, paper: 'A3' } as const
    const docx = await readDocx(await appendixDocx([{ ...six, columns, rows: [], page }]))
    const titles = tables(docx).map((table) => tableTexts(table).flat())
    expect(titles.map((row) => row.length)).toEqual([47, 47])
    expect(titles.map((row) => row.slice(0, 2))).toEqual([
      ['TT', 'Xã'],
      ['TT', 'Xã'],
    ])
    expect(new Set(titles.flat()).size).toBe(92)
  })

  it('repeats heading rows, merges them as the column tree says, and splits no row', async () => {
    const document = syntheticAppendix(3)
    const [table] = tables(await readDocx(await appendixDocx([document])))
    const rows = findAll(table, 'w:tr')
    const depth = headingRows(document.columns).length
    expect(rows.map((row) => find(row, 'w:tblHeader') !== undefined)).toEqual(
      rows.map((_, index) => index < depth),
    )
    expect(rows.every((row) => find(row, 'w:cantSplit') !== undefined)).toBe(true)
    const shape = (row: XmlElement | undefined) =>
      findAll(row, 'w:tc').map((cell) => {
        const merge = find(cell, 'w:vMerge')
        const down = merge === undefined ? '' : value(merge) === 'restart' ? '↓' : '|'
        return `${textOf(cell)}${down}${value(find(cell, 'w:gridSpan')) ?? ''}`
      })
    expect(rows.slice(0, depth).map(shape)).toEqual([
      ['TT↓', 'Tên xã↓', 'Số tiêu chí đạt2'],
      ['|', '|', 'Năm 2022', 'Năm 2023'],
    ])
  })

  it('turns the titles of narrow columns upward at the height they were measured for', async () => {
    const [first, ...rest] = leafColumns(six.columns)
    const upward = rest.map((leaf) => ({ ...leaf, titleHeightMm: 40 }))
    const columns = first === undefined ? [] : [first, ...upward]
    const [table] = tables(await readDocx(await appendixDocx([{ ...six, columns }])))
    const [heading] = findAll(table, 'w:tr')
    const cells = findAll(heading, 'w:tc')
    expect(cells.map((cell) => value(find(cell, 'w:textDirection')))).toEqual([
      undefined,
      ...upward.map(() => 'btLr'),
    ])
    expect(value(find(heading, 'w:trHeight'))).toBe('2268')
  })

  it('takes the margins from a figure that finds no room between them, rather than break it', async () => {
    const columns = [8, 6.5].map(
      (widthMm) =>
        ({ kind: 'leaf', title: '', widthMm, align: 'center', isRepeated: false }) as const,
    )
    const figure = { kind: 'integer', value: 175, span: 1, formula: null } as const
    const rows = [{ kind: 'body', cells: [figure, figure] } as const]
    const page = { ...six.page, fontSizePt: 10 }
    const [table] = tables(await readDocx(await appendixDocx([{ ...six, columns, rows, page }])))
    const [, row] = findAll(table, 'w:tr')
    expect(
      findAll(row, 'w:tc').map((cell) => value(find(find(cell, 'w:tcMar'), 'w:left'), 'w:w')),
    ).toEqual([undefined, '0'])
  })

  it('makes the lines of a long title about as long as one another', async () => {
    const title = `${'TIÊU CHÍ '.repeat(12)}2025`
    const heading = { ...six.heading, title, reference: 'ngắn' }
    const { body } = await readDocx(await appendixDocx([{ ...six, heading }]))
    const indents = body.slice(0, 3).map((line) => find(line, 'w:ind'))
    expect(indents.map((indent) => value(indent, 'w:left') === value(indent, 'w:right'))).toEqual([
      true,
      true,
      true,
    ])
    const [label, ofTitle, reference] = indents.map((indent) => Number(value(indent, 'w:left')))
    expect([label, reference]).toEqual([Number.NaN, Number.NaN])
    // On 252 mm the title takes a line and a word; halves of it leave a good deal at either side.
    expect(ofTitle).toBeGreaterThan(2000)
    expect(ofTitle).toBeLessThan(4500)
  })

  it('gives each appendix its own sheet, counted from 1, its number centred above all pages but the first', async () => {
    const docx = await readDocx(await appendixDocx([syntheticAppendix(2), six]))
    expect(
      sections(docx).map((section) => {
        const size = find(section, 'w:pgSz')
        const margin = find(section, 'w:pgMar')
        return {
          size: [value(size, 'w:w'), value(size, 'w:h'), value(size, 'w:orient')],
          margins: ['top', 'right', 'bottom', 'left'].map((side) => value(margin, `w:${side}`)),
          start: value(find(section, 'w:pgNumType'), 'w:start'),
          isFirstApart: find(section, 'w:titlePg') !== undefined,
          headers: findAll(section, 'w:headerReference').map((header) => value(header, 'w:type')),
        }
      }),
    ).toEqual([
      {
        size: ['11906', '16838', 'portrait'],
        margins: ['1134', '850', '1134', '1701'],
        start: '1',
        isFirstApart: true,
        headers: ['default'],
      },
      {
        size: ['16838', '11906', 'landscape'],
        margins: ['1134', '850', '1134', '1701'],
        start: '1',
        isFirstApart: true,
        headers: ['default'],
      },
    ])
    const header = docx.parts.get('word/header1.xml') ?? ''
    expect(header).toContain('PAGE')
    const styles = findAll(parseXml(docx.parts.get('word/styles.xml') ?? ''), 'w:style')
    const style = styles.find((one) => value(one, 'w:styleId') === 'Header')
    expect(value(find(style, 'w:jc'))).toBe('center')
  })

  it('keeps the totals with rows before them and with what stands under the table', async () => {
    const [table] = tables(await readDocx(await appendixDocx([six])))
    const kept = findAll(table, 'w:tr')
      .filter((row) => find(row, 'w:tblHeader') === undefined)
      .map((row) => findAll(row, 'w:p').every((p) => find(p, 'w:keepNext') !== undefined))
    expect(kept.slice(-5)).toEqual([true, true, true, true, true])
    expect(kept.slice(0, -5)).not.toContain(true)
  })

  it('makes the number and the title headings that Word’s navigation lists, in styles with Vietnamese names', async () => {
    const docx = await readDocx(await appendixDocx([six]))
    const styles = findAll(parseXml(docx.parts.get('word/styles.xml') ?? ''), 'w:style')
    const named = (id: string) => {
      const style = styles.find((one) => value(one, 'w:styleId') === id)
      return [value(find(style, 'w:name')), value(find(style, 'w:outlineLvl'))]
    }
    expect(['AppendixLabel', 'AppendixTitle', 'AppendixReference'].map(named)).toEqual([
      ['Số phụ lục', '0'],
      ['Tên phụ lục', '1'],
      ['Căn cứ phụ lục', undefined],
    ])
    expect(docx.body.slice(0, 3).map((line) => [styleOf(line), textOf(line)])).toEqual([
      ['AppendixLabel', six.heading.label],
      ['AppendixTitle', six.heading.title],
      ['AppendixReference', six.heading.reference],
    ])
    // A style that a paragraph names but the file lacks would print in Word's own letters.
    const ids = new Set(styles.map((style) => value(style, 'w:styleId')))
    const used = findAll(docx.document, 'w:pStyle').map((one) => value(one))
    expect(used.filter((id) => !ids.has(id))).toEqual([])
  })

  it('is set in Times New Roman, in Vietnamese, and tells nothing of persons, machines or times', async () => {
    const docx = await readDocx(await appendixDocx([six]))
    const defaults = find(parseXml(docx.parts.get('word/styles.xml') ?? ''), 'w:docDefaults')
    expect({
      font: value(find(defaults, 'w:rFonts'), 'w:ascii'),
      language: value(find(defaults, 'w:lang')),
    }).toEqual({ font: 'Times New Roman', language: 'vi-VN' })
    const core = parseXml(docx.parts.get('docProps/core.xml') ?? '').children[0]
    expect(core?.children.map(({ name, text }) => [name, text])).toEqual([
      ['dc:title', `${six.heading.label}. ${six.heading.title}`],
      ['dc:creator', 'Kế hoạch NTM'],
      ['cp:lastModifiedBy', 'Kế hoạch NTM'],
      ['dc:language', 'vi'],
    ])
  })

  it('is the same, byte for byte, whenever it is written', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      vi.setSystemTime(new Date('2023-01-18T08:00:00'))
      const first = await appendixDocx([six, syntheticAppendix(20)])
      vi.setSystemTime(new Date('2026-11-22T16:30:00'))
      const second = await appendixDocx([six, syntheticAppendix(20)])
      expect(Buffer.from(first).equals(second)).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })

  it('refuses to write a file without an appendix', async () => {
    await expect(appendixDocx([])).rejects.toThrow(RangeError)
  })
})

describe('the Word file of a plan', () => {
  it('is its title alone where nothing else is there yet', async () => {
    const { body } = await readDocx(await planDocx({ title: 'Kế hoạch', documents: [] }))
    expect(body.map(textOf)).toEqual(['Kế hoạch', ''])
  })

  it('has the text first, under headings, and the appendices after it', async () => {
    const docx = await readDocx(
      await planDocx({
        title: 'Kế hoạch năm 2023',
        sentences: [
          { heading: '1. Quy hoạch', paragraphs: ['Phấn đấu có thêm 10 xã.', 'R & D < 5%'] },
          { heading: '2. Giao thông', paragraphs: ['Duy trì 181/181 xã.'] },
        ],
        documents: [six],
      }),
    )
    const lines = docx.body
      .filter(({ name }) => name === 'w:p')
      .map((paragraph) => [styleOf(paragraph), textOf(paragraph)])
    expect(lines.slice(0, 7)).toEqual([
      ['Title', 'Kế hoạch năm 2023'],
      ['Heading1', '1. Quy hoạch'],
      ['PlanText', 'Phấn đấu có thêm 10 xã.'],
      ['PlanText', 'R & D < 5%'],
      ['Heading1', '2. Giao thông'],
      ['PlanText', 'Duy trì 181/181 xã.'],
      ['AppendixLabel', six.heading.label],
    ])
    expect(sections(docx).map((section) => value(find(section, 'w:pgSz'), 'w:orient'))).toEqual([
      'portrait',
      'landscape',
    ])
    expect(tables(docx).length).toBe(1)
  })
})
