import { FileChild, Paragraph, type ISectionOptions } from 'docx'
import type { AppendixDocument } from '../../shared/appendix/appendix-document.ts'
import { footnoteText } from '../../shared/appendix/cell-text.ts'
import { printableSizeMm } from '../../shared/appendix/page-size.ts'
import { RULE_LENGTH_MM, TITLE_SIZE_PT } from '../../shared/appendix/paper-style.ts'
import { balancedIndent } from './balanced-indent.ts'
import { pageNumberHeader, sectionProperties } from './page-setup.ts'
import { STYLE } from './style-ids.ts'
import { tableXml } from './table-xml.ts'
import { textRuns } from './text-runs.ts'
import { twips } from './units.ts'
import { wordBlocks } from './word-blocks.ts'

/** The tables of a file, in order: they go into the finished package as text. */
export type TableStore = string[]

/** Where a table of the store belongs: an element of our own, which no text of the file can look like. */
class TablePlace extends FileChild {
  constructor(index: number) {
    super(tablePlaceName(index))
  }
}

export function tablePlaceName(index: number): string {
  return `ntm:table-${index}`
}

/** An appendix as a section of its own: its paper, its page numbers from 1. */
export function appendixSection(document: AppendixDocument, tables: TableStore): ISectionOptions {
  return {
    properties: sectionProperties(document.page),
    headers: { default: pageNumberHeader() },
    children: [...headingBlock(document), ...tableBlocks(document, tables), ...ending(document)],
  }
}

function headingBlock({ heading, page }: AppendixDocument): Paragraph[] {
  const { width: widthMm } = printableSizeMm(page)
  const line = (style: string, text: string, indent = 0): Paragraph =>
    new Paragraph({
      style,
      children: textRuns(text),
      ...(indent === 0 ? {} : { indent: { left: indent, right: indent } }),
    })
  const balanced = (style: string, text: string, isBold: boolean): Paragraph =>
    line(style, text, balancedIndent(text, { widthMm, sizePt: TITLE_SIZE_PT, isBold }))
  const besideRule = twips((widthMm - RULE_LENGTH_MM) / 2)
  const rule = new Paragraph({
    style: STYLE.rule,
    indent: { left: besideRule, right: besideRule },
    border: { top: { style: 'single', size: 4, space: 0, color: '000000' } },
  })
  return [
    line(STYLE.label, heading.label),
    balanced(STYLE.title, heading.title, true),
    balanced(STYLE.reference, heading.reference, false),
    rule,
    ...(heading.unit === null ? [] : [line(STYLE.unit, heading.unit)]),
  ]
}

/** A table wider than its sheet comes in blocks of columns, each on a page of its own. */
function tableBlocks(document: AppendixDocument, tables: TableStore): FileChild[] {
  const blocks = wordBlocks(document)
  return blocks.flatMap((block, index) => {
    const part = { block, isWhole: blocks.length === 1, isLast: index === blocks.length - 1 }
    const place = new TablePlace(tables.length)
    tables.push(tableXml(document, part))
    if (index === 0) return [place]
    return [new Paragraph({ style: STYLE.end, pageBreakBefore: true }), place]
  })
}

/** The footnotes; without any, the paragraph that a section must end with after a table. */
function ending({ footnotes, numberStyle }: AppendixDocument): Paragraph[] {
  if (footnotes.length === 0) return [new Paragraph({ style: STYLE.end })]
  return footnotes.map(
    (note, index) =>
      new Paragraph({
        style: STYLE.footnote,
        children: textRuns(footnoteText(note, numberStyle)),
        ...(index < footnotes.length - 1 ? { keepNext: true } : {}),
      }),
  )
}
