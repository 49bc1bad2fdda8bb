import { decodeEscapes } from './rich-text.ts'
import { spend } from './limits.ts'
import type { Spending } from './limits.ts'
import { ReadRefusal } from './read-failure.ts'
import { isTrue, malformed, parseXml } from './xml.ts'
import type { XmlAttributes } from './xml.ts'
import type { ZipPart } from './zip.ts'

export interface WorkbookPart {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetEntry[]
  /** Dates count from 1904-01-01, as old Excel for Macintosh did. */
  readonly date1904: boolean
}

export interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
  readonly relationshipId: string
}

/** Excel allows 31 characters, Google Sheets 100. */
const MAX_SHEET_NAME_CHARACTERS = 255

/** Throws ReadRefusal `not-xlsx` when the part is another program's main document. */
export async function readWorkbookPart(part: ZipPart, spending: Spending): Promise<WorkbookPart> {
  const sheets: SheetEntry[] = []
  let date1904 = false
  let section = ''
  await parseXml(part, spending, {
    open(name, attributes, depth) {
      if (depth === 1 && name !== 'workbook') {
        throw new ReadRefusal('not-xlsx', { looksLike: name.slice(0, 40) })
      }
      if (depth === 2) section = name
      if (depth === 2 && name === 'workbookPr') date1904 = isTrue(attributes['date1904'])
      if (depth === 3 && section === 'sheets' && name === 'sheet') {
        spend(spending, 'sheets', 1)
        sheets.push(toSheetEntry(attributes, part))
      }
    },
  })
  return { sheets, date1904 }
}

function toSheetEntry(attributes: XmlAttributes, part: ZipPart): SheetEntry {
  // The id is in the relationships namespace, whose prefix is the writer's choice.
  const idName = Object.keys(attributes).find((name) => name.endsWith(':id'))
  const relationshipId = idName === undefined ? undefined : attributes[idName]
  const { name, state } = attributes
  if (name === undefined || name.length > MAX_SHEET_NAME_CHARACTERS) {
    throw malformed(part, 'a sheet without a usable name')
  }
  if (relationshipId === undefined) throw malformed(part, `sheet ${name} has no part`)
  return {
    name: decodeEscapes(name),
    hidden: state === 'hidden' || state === 'veryHidden',
    relationshipId,
  }
}
