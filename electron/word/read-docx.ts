import {
  cellBlock,
  MAX_TEXT,
  paragraphBlock,
  sized,
  type TextBlock,
} from '../../shared/audit/text-block.ts'
import {
  requireWithin,
  startSpending,
  type ReadLimits,
  type Spending,
} from '../excel/read/limits.ts'
import { ReadRefusal, type ReadDetail } from '../excel/read/read-failure.ts'
import { readRelationships, type Relationship } from '../excel/read/relationships.ts'
import { requireZipSignature } from '../excel/read/signature.ts'
import { parseXml } from '../excel/read/xml.ts'
import { findPart, openZip, type ZipPart, type ZipParts } from '../excel/read/zip.ts'
import { createStoryHandler, type StoryParagraph } from './docx-story.ts'
import { readHeadingStyles } from './docx-styles.ts'

/** Why a Word file was not read. */
export type DocxFailure =
  'old-doc' | 'encrypted' | 'not-zip' | 'not-docx' | 'corrupt' | 'too-big' | 'too-slow' | 'empty'

export type DocxResult =
  | { readonly ok: true; readonly blocks: readonly TextBlock[] }
  | { readonly ok: false; readonly code: DocxFailure; readonly detail: ReadDetail }

/** A plan with its appendices has some 200,000 letters. */
const LIMITS: Partial<ReadLimits> = { textCharacters: MAX_TEXT, xmlDepth: 200 }

/**
 * Reads the text of a .docx: paragraphs, headings, cells of tables, text boxes, notes; insertions that are not yet
 * accepted are read, deletions are not. Sizes are checked before anything is inflated; whatever the bytes are, the answer
 * is blocks or a failure code. The file is read piece by piece, so that other calls are answered meanwhile.
 */
export async function readDocx(
  bytes: Uint8Array,
  limits: Partial<ReadLimits> = {},
): Promise<DocxResult> {
  try {
    const blocks = await read(bytes, startSpending({ ...LIMITS, ...limits }))
    if (blocks.length === 0) return { ok: false, code: 'empty', detail: {} }
    return { ok: true, blocks }
  } catch (error) {
    if (error instanceof ReadRefusal) {
      return { ok: false, code: failureOf(error), detail: error.detail }
    }
    throw error
  }
}

async function read(bytes: Uint8Array, spending: Spending): Promise<TextBlock[]> {
  requireWithin(spending, 'fileBytes', bytes.length)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  requireZipSignature(buffer)
  const parts = await openZip(buffer, spending)
  const relationships = await readRelationships(parts, '', spending)
  const main = partOf(parts, relationships, 'officeDocument')
  if (main === undefined) throw new ReadRefusal('not-xlsx', { looksLike: 'zip' })
  const own = await readRelationships(parts, main.name, spending)
  const styles = partOf(parts, own, 'styles')
  const levels =
    styles === undefined ? new Map<string, number>() : await readHeadingStyles(styles, spending)
  const blocks = (await readStory(main, 'document', spending)).flatMap((paragraph) =>
    toBlocks(paragraph, levels),
  )
  for (const kind of ['footnotes', 'endnotes']) {
    const notes = partOf(parts, own, kind)
    if (notes === undefined) continue
    for (const { text } of await readStory(notes, kind, spending)) {
      blocks.push(...sized({ ...paragraphBlock(text), kind: 'note', level: null }))
    }
  }
  return blocks
}

async function readStory(
  part: ZipPart,
  root: string,
  spending: Spending,
): Promise<StoryParagraph[]> {
  const paragraphs: StoryParagraph[] = []
  const handler = createStoryHandler(spending, root, (paragraph) => paragraphs.push(paragraph))
  await parseXml(part, spending, handler)
  return paragraphs
}

function toBlocks(paragraph: StoryParagraph, levels: ReadonlyMap<string, number>): TextBlock[] {
  const { text, cell, style, outline } = paragraph
  if (cell !== null) return sized(cellBlock(text, cell.table, cell.row, cell.column))
  const block = paragraphBlock(text)
  const level = outline ?? levels.get(style) ?? null
  return sized(level === null ? block : { ...block, kind: 'heading', level: block.level ?? level })
}

function partOf(
  parts: ZipParts,
  relationships: readonly Relationship[],
  kind: string,
): ZipPart | undefined {
  const found = relationships.find((relationship) => relationship.kind === kind)
  return found === undefined ? undefined : findPart(parts, found.target)
}

/** The reader of workbooks names what it wanted; here the same refusals speak of Word files. */
function failureOf({ code, detail }: ReadRefusal): DocxFailure {
  switch (code) {
    case 'not-xlsx':
      return detail['looksLike'] === 'ole' ? 'old-doc' : 'not-docx'
    case 'old-xls':
    case 'opendocument':
      return 'not-docx'
    case 'too-many-cells':
      return 'too-big'
    case 'encrypted':
    case 'not-zip':
    case 'corrupt':
    case 'too-big':
    case 'too-slow':
    case 'empty':
      return code
  }
}
