import type { ApiError } from '../../../shared/api/reply.ts'
import { isRural, type NamedUnit } from '../../../shared/plan/unit-kind.ts'
import {
  parseUnitsTable,
  splitUnitsText,
  type DistrictUnits,
  type UnitsRefusal,
} from '../../../shared/plan/units-table.ts'

/** A line that keeps the list from being taken; `line` is null where the whole list is meant. */
export interface UnitsProblem {
  readonly error: ApiError
  readonly line: number | null
  readonly text: string
}

/** Something that is taken as it stands and yet looks like a slip. */
export type UnitsDoubt =
  | { readonly kind: 'total-row'; readonly line: number; readonly text: string }
  | { readonly kind: 'number-district'; readonly name: string }

export interface UnitsPreview {
  readonly districts: readonly { readonly name: string; readonly communes: number }[]
  /** Of the programme; thị trấn and phường are counted in `outside`. */
  readonly communes: number
  readonly outside: number
  readonly problems: readonly UnitsProblem[]
  /** The search for problems ended at its limit. */
  readonly hasMoreProblems: boolean
  readonly doubts: readonly UnitsDoubt[]
}

const MAX_PROBLEMS = 8
const TOTAL_ROW = /^(tổng|cộng|total)([\s:]|$)/iu

/** What a pasted list would become, with every line that has to be corrected; null for a list without a word in it. */
export function previewUnits(text: string): UnitsPreview | null {
  const rows = splitUnitsText(text)
  if (rows.every(isEmptyRow)) return null
  const { districts, problems } = collectProblems(rows)
  const communes = districts.flatMap((entry) => entry.communes)
  const inScope = communes.filter((commune) => isRural(commune.kind)).length
  return {
    districts: districts.map((entry) => ({
      name: fullName(entry.district),
      communes: entry.communes.filter((commune) => isRural(commune.kind)).length,
    })),
    communes: inScope,
    outside: communes.length - inScope,
    problems,
    hasMoreProblems: problems.length === MAX_PROBLEMS,
    doubts: [...totalRows(rows), ...numberDistricts(districts)],
  }
}

/** The parser stops at the first refusal: each line at fault is mended, so that the next one is found too. */
function collectProblems(given: readonly (readonly string[])[]): {
  readonly districts: readonly DistrictUnits[]
  readonly problems: readonly UnitsProblem[]
} {
  const rows = given.map((cells) => [...cells])
  const problems: UnitsProblem[] = []
  while (problems.length < MAX_PROBLEMS) {
    const parsed = parseUnitsTable(rows)
    if (parsed.ok) return { districts: problems.length === 0 ? parsed.districts : [], problems }
    const { refusal } = parsed
    const line = 'line' in refusal ? refusal.line : null
    problems.push({ error: errorOf(refusal), line, text: rowText(given[(line ?? 1) - 1]) })
    if (line === null) break
    rows[line - 1] = mended(rows[line - 1] ?? [], line, refusal.code)
  }
  return { districts: [], problems }
}

/** A district whose commune is missing still heads the lines below it, so only the gaps are filled. */
function mended(cells: readonly string[], line: number, code: UnitsRefusal['code']): string[] {
  if (code === 'units-duplicate') return []
  const width = Math.max(cells.length, 2)
  return Array.from({ length: width }, (_, index) => cells[index]?.trim() || `?${line}`)
}

function errorOf({ code, ...params }: UnitsRefusal): ApiError {
  return { code, params }
}

function totalRows(rows: readonly (readonly string[])[]): UnitsDoubt[] {
  return rows.flatMap((cells, index): UnitsDoubt[] =>
    cells.some((cell) => TOTAL_ROW.test(cell.trim()))
      ? [{ kind: 'total-row', line: index + 1, text: rowText(cells) }]
      : [],
  )
}

function numberDistricts(districts: readonly DistrictUnits[]): UnitsDoubt[] {
  const found = districts.find((entry) => /^\d+\.?$/.test(entry.district.name))
  return found === undefined ? [] : [{ kind: 'number-district', name: found.district.name }]
}

function rowText(cells: readonly string[] | undefined): string {
  return (cells ?? [])
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(' | ')
}

function isEmptyRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

function fullName(unit: NamedUnit): string {
  return unit.kind === null ? unit.name : `${unit.kind} ${unit.name}`
}
