import type { ApiError } from '../../../shared/api/reply.ts'
import {
  plannedColumns,
  type ColumnChoice,
  type PlannedColumn,
} from '../../../shared/plan/new-plan.ts'
import { isRural } from '../../../shared/plan/unit-kind.ts'
import { placedRefusal } from '../../../shared/plan/units-place.ts'
import { readUnitsTable } from '../../../shared/plan/units-table.ts'
import type { LegacyEncoding } from '../../../shared/units/legacy-fonts.ts'

/** A list of units as rows of texts; `sheet` is the workbook's sheet it was read from. */
export interface UnitsList {
  readonly rows: readonly (readonly string[])[]
  readonly sheet?: string
  readonly hiddenRows?: number
}

/** A line that keeps the list from being taken; `line` is null where the whole list is meant. */
export interface UnitsProblem {
  readonly error: ApiError
  readonly line: number | null
  readonly text: string
}

export interface UnitsPreview {
  /** What the tables would have as columns. */
  readonly columns: readonly PlannedColumn[]
  readonly districts: number
  readonly hasDistricts: boolean
  /** Headings of the list by which its communes can be grouped into columns. */
  readonly groupings: readonly string[]
  /** Of the programme; thị trấn and phường are counted in `outside`. */
  readonly communes: number
  readonly outside: number
  readonly problems: readonly UnitsProblem[]
  readonly hasMoreProblems: boolean
  /** Sums that were left out. */
  readonly totals: readonly { readonly line: number; readonly text: string }[]
  /** The fonts the list was typed in, where it had to be converted. */
  readonly encoding: LegacyEncoding | null
  /** Rows that Excel hides and that are read all the same. */
  readonly hiddenRows: number
}

const MAX_PROBLEMS = 8

/** What a list would become, with every line that has to be corrected; null for a list without a word in it. */
export function previewUnits(
  list: UnitsList,
  plan: { readonly province: string; readonly columns: ColumnChoice | null },
): UnitsPreview | null {
  const { rows, sheet } = list
  if (rows.every((cells) => cells.every((cell) => cell.trim() === ''))) return null
  const { districts, hasDistricts, groupings, problems, totals, encoding } = readUnitsTable(rows)
  const communes = districts.flatMap((entry) => entry.communes)
  const inScope = communes.filter((commune) => isRural(commune.kind)).length
  const choice = possibleChoice(plan.columns, hasDistricts, groupings.length)
  return {
    columns: plannedColumns({
      province: plan.province,
      districts,
      hasDistricts,
      ...(choice === null ? {} : { columns: choice }),
    }),
    districts: hasDistricts ? districts.length : 0,
    hasDistricts,
    groupings,
    communes: inScope,
    outside: communes.length - inScope,
    problems: problems.slice(0, MAX_PROBLEMS).map((problem) => {
      const { code, ...params } = placedRefusal(problem, rows, sheet)
      const line = 'line' in problem ? problem.line : null
      return { error: { code, params }, line, text: rowText(rows[(line ?? 0) - 1]) }
    }),
    hasMoreProblems: problems.length > MAX_PROBLEMS,
    totals,
    encoding,
    hiddenRows: list.hiddenRows ?? 0,
  }
}

/** A choice made for another list may not be one of this list's: then the default holds. */
export function possibleChoice(
  choice: ColumnChoice | null,
  hasDistricts: boolean,
  groupings: number,
): ColumnChoice | null {
  if (choice === null || choice.by === 'whole') return choice
  if (choice.by === 'grouping') return choice.index < groupings ? choice : null
  return hasDistricts ? choice : null
}

function rowText(cells: readonly string[] | undefined): string {
  return (cells ?? [])
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(' | ')
}
