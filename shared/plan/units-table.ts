import { unitName } from '../units/unit-name.ts'
import { foldLabel } from '../units/fold-label.ts'
import {
  detectLegacyEncoding,
  fromLegacyEncoding,
  type LegacyEncoding,
} from '../units/legacy-fonts.ts'
import { splitUnitKind, type NamedUnit } from './unit-kind.ts'
import { findHeading, type UnitsColumns, type UnitsLine } from './units-heading.ts'
import { bareLabel, isNumbering, isTotalLabel } from './units-label.ts'
import { bothLevels, groupRow, namesBothLevels } from './units-rows.ts'

export interface ListedCommune extends NamedUnit {
  /** What the list says of it under each heading of `groupings`, in their order; empty where nothing. */
  readonly groups?: readonly string[]
}

export interface DistrictUnits {
  readonly district: NamedUnit
  readonly communes: readonly ListedCommune[]
}

export type UnitsRefusal =
  | { readonly code: 'units-empty' }
  /** The heading names no commune column; `found` is what it says. */
  | { readonly code: 'units-columns'; readonly found: string }
  /** The list puts old units beside new ones. */
  | { readonly code: 'units-mapping'; readonly found: string }
  | { readonly code: 'units-provinces'; readonly line: number; readonly found: string }
  | { readonly code: 'units-name-missing'; readonly line: number }
  | {
      readonly code: 'units-duplicate'
      readonly line: number
      readonly commune: string
      readonly district: string
    }

export type ParsedUnits =
  | { readonly ok: true; readonly districts: readonly DistrictUnits[] }
  | { readonly ok: false; readonly refusal: UnitsRefusal }

/** A list of units as it was understood, with every line that keeps it from being taken. */
export interface UnitsReading {
  readonly districts: readonly DistrictUnits[]
  /** False for a list without districts (there are none since 2025-07-01): `districts` is then one entry for the whole. */
  readonly hasDistricts: boolean
  /** Other columns of the list whose words repeat: columns of the plan may be made by them. */
  readonly groupings: readonly string[]
  readonly problems: readonly UnitsRefusal[]
  /** Lines that are no units and were left out: sums at the foot. */
  readonly totals: readonly { readonly line: number; readonly text: string }[]
  /** What the list was typed in where it had to be converted; null for Unicode. */
  readonly encoding: LegacyEncoding | null
}

/** As `readUnitsTable`, for those who can only take the list whole. */
export function parseUnitsTable(rows: readonly (readonly string[])[]): ParsedUnits {
  const { districts, problems } = readUnitsTable(rows)
  const [refusal] = problems
  return refusal === undefined ? { ok: true, districts } : { ok: false, refusal }
}

/**
 * Reads a list of communes by district as people keep it: rows of cells, with or without a heading, titles above it,
 * line numbers, districts as a column (an empty cell repeats the one above it), as rows between the communes
 * (`I. Huyện Tràng Định`) or in the commune's cell (`Xã Nhân Lý - Huyện Chi Lăng`), sums at the foot. Districts keep the
 * order of their first mention. The same commune twice in one district is refused, in two districts it is two communes
 * (Lạng Sơn has a Mẫu Sơn in Cao Lộc and one in Lộc Bình). A list without districts is taken as one whole; one typed in
 * TCVN3 or VNI fonts is converted.
 */
export function readUnitsTable(rows: readonly (readonly string[])[]): UnitsReading {
  const encoding = detectLegacyEncoding(rows.flat())
  const inUnicode = (cell: string): string =>
    encoding === null ? cell : fromLegacyEncoding(cell, encoding)
  const lines = rows
    .map((cells, index): UnitsLine => ({
      line: index + 1,
      cells: cells.map((cell) => tidy(inUnicode(cell))),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  return { ...readLines(lines), encoding }
}

type LinesReading = Omit<UnitsReading, 'encoding'>

function readLines(lines: readonly UnitsLine[]): LinesReading {
  if (lines.length === 0) return refused({ code: 'units-empty' })
  const heading = findHeading(lines)
  switch (heading.kind) {
    case 'mapping':
      return refused({ code: 'units-mapping', found: rowText(heading.line.cells) })
    case 'unknown':
      return refused({ code: 'units-columns', found: rowText(heading.line.cells) })
    case 'heading': {
      const body = lines.slice(heading.at + 1)
      return body.length === 0 ? refused({ code: 'units-empty' }) : collect(body, heading.columns)
    }
    case 'none':
      return collect(lines, heading.columns)
  }
}

interface Collected {
  district: NamedUnit
  readonly communes: ListedCommune[]
  readonly seen: Set<string>
}

function collect(body: readonly UnitsLine[], columns: UnitsColumns): LinesReading {
  const problems: UnitsRefusal[] = []
  const totals: { line: number; text: string }[] = []
  const districts = new Map<string, Collected>()
  const groupings = columns.others.filter(({ index }) => isGrouping(body, index))
  const isInOneCell = columns.district === null && namesBothLevels(body, columns.commune)
  const whole = wholeName(body, columns)
  let above: NamedUnit | null = null

  const entryOf = (district: NamedUnit): Collected => {
    const key = nameKey(district, 'Huyện')
    const entry = districts.get(key) ?? { district, communes: [], seen: new Set<string>() }
    if (entry.district.kind === null && district.kind !== null)
      entry.district = { ...entry.district, kind: district.kind }
    districts.set(key, entry)
    return entry
  }

  for (const [index, { line, cells }] of body.entries()) {
    const words = cells.filter((cell) => cell !== '' && !isNumbering(cell))
    const [firstWord] = words
    if (firstWord === undefined) continue
    if (isTotalLabel(firstWord)) {
      totals.push({ line, text: rowText(cells) })
      continue
    }
    const group = groupRow(body, index, columns)
    if (group !== null) {
      above = group
      entryOf(group)
      continue
    }
    const province = columns.province === null ? '' : (cells[columns.province] ?? '')
    if (columns.district === null && province !== '' && !isSameProvince(province, whole)) {
      problems.push({ code: 'units-provinces', line, found: province })
      break
    }
    const cell = bareLabel(cells[columns.commune] ?? '')
    const districtLabel = columns.district === null ? '' : bareLabel(cells[columns.district] ?? '')
    const both = isInOneCell ? bothLevels(cell) : null
    const communeLabel = both?.commune ?? cell
    if (districtLabel !== '') above = splitUnitKind(districtLabel)
    const district: NamedUnit | null = isInOneCell ? (both?.district ?? null) : above
    const needsDistrict = columns.district !== null || isInOneCell
    if (communeLabel === '' || (needsDistrict && district === null)) {
      problems.push({ code: 'units-name-missing', line })
      continue
    }
    const commune = splitUnitKind(communeLabel)
    const entry = entryOf(district ?? whole)
    if (entry.seen.has(nameKey(commune, 'Xã'))) {
      const name = district === null ? unitName(whole) : districtLabel || unitName(district)
      problems.push({ code: 'units-duplicate', line, commune: communeLabel, district: name })
      continue
    }
    entry.seen.add(nameKey(commune, 'Xã'))
    entry.communes.push(
      groupings.length === 0
        ? commune
        : { ...commune, groups: groupings.map((grouping) => cells[grouping.index] ?? '') },
    )
  }
  const found = [...districts.values()].filter(({ communes }) => communes.length > 0)
  if (found.length === 0 && problems.length === 0) problems.push({ code: 'units-empty' })
  return {
    districts: found.map(({ district, communes }) => ({ district, communes })),
    hasDistricts: found.some(({ district }) => district !== whole),
    groupings: groupings.map(({ heading }) => heading),
    problems,
    totals,
  }
}

/** The province that a list without districts names in a column of its own; without a name where it doesn't. */
function wholeName(body: readonly UnitsLine[], columns: UnitsColumns): NamedUnit {
  const column = columns.province
  if (column === null) return { kind: null, name: '' }
  const label = body.map(({ cells }) => cells[column] ?? '').find((cell) => cell !== '')
  return splitUnitKind(label ?? '')
}

function isSameProvince(label: string, whole: NamedUnit): boolean {
  return foldLabel(splitUnitKind(label).name) === foldLabel(whole.name)
}

/** Words that repeat divide the communes; remarks and codes, each another, do not. */
function isGrouping(body: readonly UnitsLine[], column: number): boolean {
  const words = body.map(({ cells }) => cells[column] ?? '').filter((word) => word !== '')
  return words.length > 1 && new Set(words.map(foldLabel)).size * 2 <= words.length
}

/** Thị trấn Na Dương and Xã Na Dương may lie in one district; without a word before it a commune is a xã. */
function nameKey(unit: NamedUnit, defaultKind: string): string {
  return `${unit.kind ?? defaultKind}|${foldLabel(unit.name)}`
}

function rowText(cells: readonly string[]): string {
  return cells.filter((cell) => cell !== '').join(' | ')
}

function refused(refusal: UnitsRefusal): LinesReading {
  return { districts: [], hasDistricts: true, groupings: [], problems: [refusal], totals: [] }
}

function tidy(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
}
