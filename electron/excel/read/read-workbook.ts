import type { RawSheet } from '../../../shared/import/raw-sheet.ts'
import type { WorkbookContext } from './cell-value.ts'
import { requireWithin, startSpending } from './limits.ts'
import type { ReadLimits, Spending } from './limits.ts'
import { ReadRefusal, toFailure } from './read-failure.ts'
import type { ReadResult } from './read-failure.ts'
import { readRelationships, relationshipsName } from './relationships.ts'
import type { Relationship } from './relationships.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheet } from './sheet.ts'
import { requireZipSignature } from './signature.ts'
import { readCellFormats } from './styles.ts'
import { readWorkbookPart } from './workbook-part.ts'
import type { SheetEntry, WorkbookPart } from './workbook-part.ts'
import { findPart, openZip } from './zip.ts'
import type { ZipPart, ZipParts } from './zip.ts'

const OPENDOCUMENT_TYPE = 'application/vnd.oasis.opendocument'

/**
 * Reads an .xlsx or .xlsm file in this thread: values and cached results as stored, no formula evaluated.
 * Whatever the bytes are, the answer is a workbook or a failure code; limits left out are DEFAULT_LIMITS.
 * `onSheet` hears how many sheets of how many are read.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: Partial<ReadLimits> = {},
  onSheet?: (done: number, total: number) => void,
): Promise<ReadResult> {
  const spending = startSpending(limits)
  try {
    return await read(bytes, spending, onSheet)
  } catch (error) {
    if (error instanceof ReadRefusal) return toFailure(error)
    throw error
  }
}

async function read(
  bytes: Uint8Array,
  spending: Spending,
  onSheet: ((done: number, total: number) => void) | undefined,
): Promise<ReadResult> {
  requireWithin(spending, 'fileBytes', bytes.length)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  requireZipSignature(buffer)
  const parts = await openZip(buffer, spending)
  await requireNoOpenDocument(parts)

  const main = await findMainPart(parts, spending)
  const workbook = await readWorkbookPart(main, spending)
  const relationships = await readRelationships(parts, main.name, spending)
  const context = await readContext(parts, workbook, relationships, spending)

  const sheets: RawSheet[] = []
  let uncalculated = 0
  const sources = findSheetParts(parts, workbook.sheets, relationships)
  for (const { entry, part } of sources) {
    const result = await readSheet(part, entry, context, spending)
    sheets.push(result.sheet)
    uncalculated += result.uncalculated
    onSheet?.(sheets.length, sources.length)
  }
  const cellCount = sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0)
  if (cellCount === uncalculated) {
    throw new ReadRefusal('empty', { sheets: sheets.length, uncalculated })
  }
  return { ok: true, workbook: { sheets }, uncalculated }
}

/** OpenDocument packages open with a `mimetype` entry; the first bytes are enough. */
async function requireNoOpenDocument(parts: ZipParts): Promise<void> {
  const mimetype = findPart(parts, 'mimetype')
  if (mimetype === undefined) return
  for await (const chunk of mimetype.chunks()) {
    const type = Buffer.from(chunk).toString('latin1', 0, OPENDOCUMENT_TYPE.length)
    if (type === OPENDOCUMENT_TYPE) throw new ReadRefusal('opendocument')
    return
  }
}

async function findMainPart(parts: ZipParts, spending: Spending): Promise<ZipPart> {
  if (findPart(parts, relationshipsName('')) === undefined) {
    const isDamaged = [...parts.keys()].some((name) => name.startsWith('xl/'))
    if (isDamaged) throw missingPart(relationshipsName(''))
    throw new ReadRefusal('not-xlsx', { looksLike: 'zip' })
  }
  const relationships = await readRelationships(parts, '', spending)
  const main = relationships.find(({ kind }) => kind === 'officeDocument')
  if (main === undefined) throw new ReadRefusal('not-xlsx', { looksLike: 'zip' })
  if (main.target.toLowerCase().endsWith('.bin')) {
    throw new ReadRefusal('not-xlsx', { looksLike: 'xlsb' })
  }
  return requirePart(parts, main.target)
}

async function readContext(
  parts: ZipParts,
  { date1904 }: WorkbookPart,
  relationships: readonly Relationship[],
  spending: Spending,
): Promise<WorkbookContext> {
  const strings = relationships.find(({ kind }) => kind === 'sharedStrings')
  const styles = relationships.find(({ kind }) => kind === 'styles')
  return {
    strings: strings ? await readSharedStrings(requirePart(parts, strings.target), spending) : [],
    formats: styles ? await readCellFormats(requirePart(parts, styles.target), spending) : [],
    date1904,
  }
}

/** In the order of the tabs; chart, dialog and macro sheets hold no cells and are passed over. */
function findSheetParts(
  parts: ZipParts,
  sheets: readonly SheetEntry[],
  relationships: readonly Relationship[],
): { entry: SheetEntry; part: ZipPart }[] {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]))
  return sheets.flatMap((entry) => {
    const relationship = byId.get(entry.relationshipId)
    if (relationship === undefined) throw missingPart(entry.relationshipId)
    if (relationship.kind !== 'worksheet') return []
    return [{ entry, part: requirePart(parts, relationship.target) }]
  })
}

function requirePart(parts: ZipParts, name: string): ZipPart {
  const part = findPart(parts, name)
  if (part === undefined) throw missingPart(name)
  return part
}

function missingPart(name: string): ReadRefusal {
  return new ReadRefusal('corrupt', { part: name, reason: 'the part is missing' })
}
