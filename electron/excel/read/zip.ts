import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { fromBufferPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { requireTime, requireWithin, spend } from './limits.ts'
import type { Spending } from './limits.ts'
import { ReadRefusal } from './read-failure.ts'

/** One file inside the package. */
export interface ZipPart {
  readonly name: string
  /** The inflated content; throws ReadRefusal when it is damaged or larger than it said. */
  chunks(): AsyncIterable<Uint8Array>
}

/** Part names are compared without case, as the Open Packaging Conventions ask (ECMA-376 part 2). */
export type ZipParts = ReadonlyMap<string, ZipPart>

const LOCAL_HEADER_BYTES = 30
const STORED = 0
const DEFLATED = 8
/** yauzl inflates into pieces of 16 KB, each a trip to another thread; larger ones read twice as fast. */
const INFLATED_CHUNK_BYTES = 256 * 1024

export function findPart(parts: ZipParts, name: string): ZipPart | undefined {
  return parts.get(name.toLowerCase())
}

/**
 * Lists a zip's entries after checking everything its directory claims: their number, their total size,
 * encryption, names that repeat and data that overlaps. Nothing is inflated.
 */
export async function openZip(bytes: Buffer, spending: Spending): Promise<ZipParts> {
  const { zip, entries } = await readDirectory(bytes, spending)
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  requireWithin(spending, 'unpackedBytes', total)
  if (entries.some((entry) => entry.isEncrypted())) throw new ReadRefusal('encrypted')
  requireNoOverlap(entries)

  const parts = new Map<string, ZipPart>()
  for (const entry of entries) {
    const key = entry.fileName.toLowerCase()
    if (parts.has(key)) throw corrupt(entry.fileName, 'the name occurs twice in the zip')
    parts.set(key, {
      name: entry.fileName,
      chunks: () => inflate(zip, entry, spending),
    })
  }
  return parts
}

async function readDirectory(
  bytes: Buffer,
  spending: Spending,
): Promise<{ zip: ZipFile; entries: Entry[] }> {
  const entries: Entry[] = []
  try {
    const zip = await fromBufferPromise(bytes, { validateEntrySizes: true })
    requireWithin(spending, 'zipEntries', zip.entryCount)
    for await (const entry of zip.eachEntry()) entries.push(entry)
    return { zip, entries }
  } catch (error) {
    if (error instanceof ReadRefusal) throw error
    const reason = reasonOf(error)
    // yauzl stops at an entry with strong encryption before handing it over.
    if (reason.startsWith('strong encryption')) throw new ReadRefusal('encrypted')
    throw new ReadRefusal('corrupt', { reason })
  }
}

/** Entries that share bytes are how a small zip unpacks to a huge one below any limit on ratio. */
function requireNoOverlap(entries: readonly Entry[]): void {
  const inFileOrder = entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  )
  let end = 0
  for (const entry of inFileOrder) {
    const start = entry.relativeOffsetOfLocalHeader
    if (start < end) throw corrupt(entry.fileName, 'its data overlaps another entry')
    end = start + LOCAL_HEADER_BYTES + entry.fileNameLength + entry.compressedSize
  }
}

/**
 * yauzl does not compare checksums, and its own inflating cannot be given larger pieces: so the bytes come
 * from it packed, and size and checksum are held to the directory here.
 */
async function* inflate(
  zip: ZipFile,
  entry: Entry,
  spending: Spending,
): AsyncGenerator<Uint8Array, void> {
  let bytes = 0
  let checksum = 0
  try {
    const chunks: AsyncIterable<Uint8Array> = await openInflated(zip, entry)
    for await (const chunk of chunks) {
      requireTime(spending)
      spend(spending, 'unpackedBytes', chunk.length)
      bytes += chunk.length
      if (bytes > entry.uncompressedSize) break
      checksum = crc32(chunk, checksum)
      yield chunk
    }
  } catch (error) {
    if (error instanceof ReadRefusal) throw error
    throw corrupt(entry.fileName, reasonOf(error))
  }
  if (bytes !== entry.uncompressedSize) throw corrupt(entry.fileName, 'its size differs')
  if (checksum !== entry.crc32) throw corrupt(entry.fileName, 'its checksum differs')
}

async function openInflated(zip: ZipFile, entry: Entry): Promise<Readable> {
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false })
  if (entry.compressionMethod === STORED) return packed
  if (entry.compressionMethod !== DEFLATED) throw new Error('unknown compression')
  const inflated = createInflateRaw({ chunkSize: INFLATED_CHUNK_BYTES })
  // Errors reach the reader through the inflated stream, which pipeline destroys with them.
  pipeline(packed, inflated, () => {})
  return inflated
}

function corrupt(part: string, reason: string): ReadRefusal {
  return new ReadRefusal('corrupt', { part, reason })
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
