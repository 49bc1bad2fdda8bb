import { SaxesParser } from 'saxes'
import type { Spending } from './limits.ts'
import { requireWithin } from './limits.ts'
import { ReadRefusal } from './read-failure.ts'
import type { ZipPart } from './zip.ts'

type PlainXml = { position: false; xmlns: false }
const PLAIN_XML: PlainXml = { position: false, xmlns: false }

export type XmlAttributes = Readonly<Record<string, string>>

/**
 * Names come without their prefix: the transitional and the strict form of the format differ only in
 * namespaces, and some writers prefix every element. `depth` is 1 for the root.
 */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes, depth: number): void
  text?(text: string): void
  close?(name: string, depth: number): void
}

const ENCODINGS = new Set(['utf-8', 'utf8', 'utf-16', 'us-ascii', 'ascii'])

/** Feeds a part to the handler as it inflates. Throws ReadRefusal on bad XML, a DOCTYPE, or a bound met. */
export async function parseXml(
  part: ZipPart,
  spending: Spending,
  handler: XmlHandler,
): Promise<void> {
  const parser = new SaxesParser<PlainXml>(PLAIN_XML)
  const { xmlDepth } = spending.limits
  let depth = 0
  let sawEvent = false

  parser.on('error', (error) => {
    throw malformed(part, error.message)
  })
  parser.on('doctype', () => {
    throw malformed(part, 'DOCTYPE is not allowed')
  })
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !ENCODINGS.has(encoding.toLowerCase())) {
      throw malformed(part, `encoding ${encoding}`)
    }
  })
  parser.on('opentag', (tag) => {
    sawEvent = true
    depth += 1
    if (depth > xmlDepth) requireWithin(spending, 'xmlDepth', depth)
    handler.open(localName(tag.name), tag.attributes, depth)
  })
  parser.on('closetag', (tag) => {
    sawEvent = true
    handler.close?.(localName(tag.name), depth)
    depth -= 1
  })
  const onText = (text: string): void => {
    sawEvent = true
    handler.text?.(text)
  }
  if (handler.text) {
    parser.on('text', onText)
    parser.on('cdata', onText)
  }

  let quietCharacters = 0
  for await (const text of decode(part)) {
    sawEvent = false
    parser.write(text)
    quietCharacters = sawEvent ? 0 : quietCharacters + text.length
    requireWithin(spending, 'xmlTokenCharacters', quietCharacters)
  }
  parser.close()
}

/** `true`/`false` is what LibreOffice writes, `1`/`0` Excel, `on`/`off` is allowed by older drafts. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}

/** A whole number within bounds, or null when the attribute is absent; anything else is a broken file. */
export function wholeNumber(
  value: string | undefined,
  min: number,
  max: number,
  part: ZipPart,
): number | null {
  if (value === undefined) return null
  const number = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN
  if (number >= min && number <= max) return number
  throw malformed(part, `number out of bounds: ${value.slice(0, 40)}`)
}

export function malformed(part: ZipPart, reason: string): ReadRefusal {
  return new ReadRefusal('corrupt', { part: part.name, reason })
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

async function* decode(part: ZipPart): AsyncGenerator<string, void> {
  let decoder: TextDecoder | undefined
  for await (const chunk of part.chunks()) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
    yield decodeChunk(part, decoder, chunk)
  }
  if (decoder) yield decodeChunk(part, decoder)
}

function decodeChunk(part: ZipPart, decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined })
  } catch {
    throw malformed(part, `bytes that are not ${decoder.encoding}`)
  }
}

function encodingOf(chunk: Uint8Array): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
