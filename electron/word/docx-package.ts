import { Document, Packer, type ISectionOptions } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Language } from '../../shared/messages/translate.ts'
import { tablePlaceName, type TableStore } from './appendix-section.ts'
import { coreProperties } from './core-properties.ts'
import { wordStyles } from './word-styles.ts'

const BODY = 'word/document.xml'
const CORE = 'docProps/core.xml'
/** Times inside the package are always this one: the same plan gives the same bytes. */
const PACKED_AT = new Date(1980, 0, 1)

export interface PackageParts {
  readonly title: string
  readonly language: Language
  readonly sections: readonly ISectionOptions[]
  readonly tables: TableStore
  readonly tableSizesPt: readonly number[]
}

/** The docx package makes all parts of the file but the tables, which are put in their places here. */
export async function packDocx(parts: PackageParts): Promise<Uint8Array> {
  const document = new Document({
    title: parts.title,
    styles: wordStyles(parts.language, parts.tableSizesPt),
    sections: parts.sections,
  })
  const files = unzipSync(await Packer.toBuffer(document))
  const body = files[BODY]
  if (body === undefined) throw new Error(`no ${BODY} in the package`)
  files[BODY] = strToU8(withTables(strFromU8(body), parts.tables))
  files[CORE] = strToU8(coreProperties(parts.title, parts.language))
  return zipSync(files, { mtime: PACKED_AT })
}

function withTables(body: string, tables: TableStore): string {
  let rest = body
  const pieces: string[] = []
  for (const [index, table] of tables.entries()) {
    const place = `<${tablePlaceName(index)}/>`
    const at = rest.indexOf(place)
    if (at < 0) throw new Error(`no place for table ${index}`)
    pieces.push(rest.slice(0, at), table)
    rest = rest.slice(at + place.length)
  }
  return [...pieces, rest].join('')
}
