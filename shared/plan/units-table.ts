import { foldLabel } from '../units/fold-label.ts'
import { splitUnitKind, type NamedUnit } from './unit-kind.ts'

export interface DistrictUnits {
  readonly district: NamedUnit
  readonly communes: readonly NamedUnit[]
}

export type UnitsRefusal =
  | { readonly code: 'units-empty' }
  /** The heading names neither a district nor a commune column; `found` is what it says. */
  | { readonly code: 'units-columns'; readonly found: string }
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

const DISTRICT_HEADING =
  /^(district|huyện|quận|huyện, thị xã.*|đơn vị cấp huyện|cấp huyện|tên huyện|province|tỉnh)$/iu
const COMMUNE_HEADING =
  /^(commune|xã|xã, thị trấn|xã, phường.*|đơn vị cấp xã|cấp xã|tên xã|unit|đơn vị)$/iu

/**
 * Reads a list of communes by district: rows of cells, with or without a heading. An empty district cell repeats the one
 * above it (a merged cell, pasted). Districts keep the order of their first mention. The same commune twice in one
 * district is refused, in two districts it is two communes (Lạng Sơn has a Mẫu Sơn in Cao Lộc and one in Lộc Bình).
 */
export function parseUnitsTable(rows: readonly (readonly string[])[]): ParsedUnits {
  const lines = rows
    .map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const first = lines[0]
  if (first === undefined) return refuse({ code: 'units-empty' })
  const district = first.cells.findIndex((cell) => DISTRICT_HEADING.test(cell))
  const commune = first.cells.findIndex((cell) => COMMUNE_HEADING.test(cell))
  const hasHeading = district >= 0 && commune >= 0
  if (!hasHeading && (district >= 0 || commune >= 0 || first.cells.length < 2)) {
    return refuse({ code: 'units-columns', found: first.cells.join(' | ') })
  }
  const at = hasHeading ? { district, commune } : { district: 0, commune: 1 }
  const body = hasHeading ? lines.slice(1) : lines
  if (body.length === 0) return refuse({ code: 'units-empty' })
  return collect(body, at)
}

function collect(
  body: readonly { line: number; cells: readonly string[] }[],
  at: { district: number; commune: number },
): ParsedUnits {
  const districts = new Map<
    string,
    { district: NamedUnit; communes: NamedUnit[]; seen: Set<string> }
  >()
  let above = ''
  for (const { line, cells } of body) {
    const label = cells[at.district] || above
    const communeLabel = cells[at.commune] ?? ''
    above = label
    if (label === '' || communeLabel === '') return refuse({ code: 'units-name-missing', line })
    const district = splitUnitKind(label)
    const commune = splitUnitKind(communeLabel)
    const key = nameKey(district, 'Huyện')
    const entry = districts.get(key) ?? { district, communes: [], seen: new Set<string>() }
    if (entry.seen.has(nameKey(commune, 'Xã'))) {
      return refuse({ code: 'units-duplicate', line, commune: communeLabel, district: label })
    }
    entry.seen.add(nameKey(commune, 'Xã'))
    entry.communes.push(commune)
    districts.set(key, entry)
  }
  return {
    ok: true,
    districts: [...districts.values()].map((entry) => ({
      district: entry.district,
      communes: entry.communes,
    })),
  }
}

/** Thị trấn Na Dương and Xã Na Dương may lie in one district; without a word before it a commune is a xã. */
function nameKey(unit: NamedUnit, defaultKind: string): string {
  return `${unit.kind ?? defaultKind}|${foldLabel(unit.name)}`
}

function refuse(refusal: UnitsRefusal): ParsedUnits {
  return { ok: false, refusal }
}

/** Cells of a pasted or typed list: tabs when there are any, otherwise semicolons, otherwise commas. */
export function splitUnitsText(text: string): string[][] {
  const bare = text.replace(/^\uFEFF/, '').normalize('NFC')
  const mark = bare.includes('\t') ? '\t' : bare.includes(';') ? ';' : ','
  return bare.split(/\r\n|\r|\n/).map((line) => line.split(mark))
}
