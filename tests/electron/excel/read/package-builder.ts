import { buildZip } from './zip-builder.ts'
import type { ZipEntrySpec } from './zip-builder.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export interface PackageSpec {
  /** Content of `worksheet`, sheet by sheet: `<sheetData>…</sheetData>`. */
  readonly sheets: readonly string[]
  /** Attributes of the `sheet` elements beside name and id. */
  readonly sheetAttributes?: readonly string[]
  readonly workbookPr?: string
  /** Content of `sst`. */
  readonly strings?: string
  /** Content of `styleSheet`. */
  readonly styles?: string
}

/** The parts of a small workbook, as Excel would name them. */
export function workbookParts(spec: PackageSpec): ZipEntrySpec[] {
  const sheetNumbers = spec.sheets.map((_, at) => at + 1)
  const sheetElements = sheetNumbers.map(
    (n) =>
      `<sheet name="S${n}" sheetId="${n}" r:id="rId${n}" ${spec.sheetAttributes?.[n - 1] ?? ''}/>`,
  )
  return [
    part('[Content_Types].xml', '<Types/>'),
    part('_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']])),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${spec.workbookPr ?? ''}<sheets>${sheetElements.join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheetNumbers.map((n) => [`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`] as const),
        ['rIdStrings', 'sharedStrings', 'sharedStrings.xml'],
        ['rIdStyles', 'styles', 'styles.xml'],
      ]),
    ),
    part('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${spec.strings ?? ''}</sst>`),
    part('xl/styles.xml', `<styleSheet xmlns="${MAIN}">${spec.styles ?? ''}</styleSheet>`),
    ...spec.sheets.map((content, at) =>
      part(`xl/worksheets/sheet${at + 1}.xml`, worksheet(content)),
    ),
  ]
}

export function buildPackage(spec: PackageSpec): Uint8Array {
  return buildZip(workbookParts(spec))
}

/** A workbook of one sheet whose `sheetData` is given. */
export function buildRows(rows: string, rest: Omit<PackageSpec, 'sheets'> = {}): Uint8Array {
  return buildPackage({ ...rest, sheets: [`<sheetData>${rows}</sheetData>`] })
}

/** The same parts with some replaced by name, or added when the name is new. */
export function withParts(
  parts: readonly ZipEntrySpec[],
  changed: readonly ZipEntrySpec[],
): ZipEntrySpec[] {
  const names = new Set(changed.map(({ name }) => name))
  return [...parts.filter(({ name }) => !names.has(name)), ...changed]
}

export function worksheet(content: string): string {
  return `<worksheet xmlns="${MAIN}">${content}</worksheet>`
}

export function relationships(entries: readonly (readonly [string, string, string])[]): string {
  const elements = entries.map(
    ([id, kind, target]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${PACKAGE}">${elements.join('')}</Relationships>`
}

export function part(name: string, xml: string): ZipEntrySpec {
  return { name, data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}` }
}
