import type { AppendixCell, AppendixFormula, AppendixRow } from './appendix-document.ts'
import type { Place } from '../checks/finding.ts'
import { blankCell, integerCell, textCell } from './cells.ts'
import {
  ACHIEVED_MARKS,
  AFTER_MARKS,
  PLANNED_MARKS,
  type KnownCounts,
  type Mark,
} from './commune-marks.ts'
import { romanNumeral } from './roman.ts'

/** TT and the name stand before the marks. */
export const FIRST_MARK = 2
/** Counts behind the marks, in their order. */
export const COUNTS = [
  { of: 'baseline', marks: ACHIEVED_MARKS },
  { of: 'planned', marks: PLANNED_MARKS },
  { of: 'afterPlan', marks: AFTER_MARKS },
] as const
export type Count = (typeof COUNTS)[number]

/** A commune of the table with what it prints in each column of marks. */
export interface PrintedUnit {
  readonly id: string
  /** Its row in the table of communes. */
  readonly index: number
  readonly name: string
  /** Index of the plan's column it belongs to. */
  readonly group: number
  readonly known: KnownCounts
  readonly marks: readonly (Mark | null)[]
  /** Where the commune is worked on, by column: a number, or null for its row. */
  readonly placeOf: (column: string | null) => Place
}

/**
 * Rows of the communes, under a row for each group that has some; `groups`: names, or none where groups aren't shown;
 * `numbers`: those of the columns of marks.
 */
export function communeRows(
  units: readonly PrintedUnit[],
  marks: number,
  groups: readonly string[],
  numbers: readonly string[],
): AppendixRow[] {
  const rows: AppendixRow[] = []
  let group = -1
  let groupNumber = 0
  for (const [index, unit] of units.entries()) {
    if (groups.length > 0 && unit.group !== group) {
      group = unit.group
      const name = groups[group] ?? ''
      groupNumber += 1
      rows.push({
        kind: 'group',
        cells: [
          textCell(romanNumeral(groupNumber)),
          textCell(name),
          ...(marks > 0 ? [blankCell(marks)] : []),
          blankCell(COUNTS.length),
        ],
      })
    }
    rows.push({ kind: 'body', cells: unitCells(unit, index + 1, rows.length, numbers) })
  }
  return rows
}

function unitCells(
  unit: PrintedUnit,
  number: number,
  row: number,
  numbers: readonly string[],
): AppendixCell[] {
  return [
    integerCell(number),
    { ...textCell(unit.name), place: unit.placeOf(null) },
    ...unit.marks.map((mark, index) => ({
      ...(mark === null ? blankCell() : textCell(mark)),
      place: unit.placeOf(numbers[index] ?? null),
    })),
    ...COUNTS.map((count) => countCell(unit, count, row)),
  ]
}

/**
 * A count of the row's marks. Where only a part of the commune's plan is known, what rests on the other part is blank for
 * good; where nothing is known yet, the cell counts as soon as somebody fills in the row.
 */
function countCell(unit: PrintedUnit, count: Count, row: number): AppendixCell {
  const value = countOf(unit, count)
  const last = FIRST_MARK + unit.marks.length - 1
  const formula: AppendixFormula = {
    op: 'countMarks',
    marks: count.marks,
    of: { from: { row, column: FIRST_MARK }, to: { row, column: last } },
  }
  const isPartly = value === null && unit.marks.some((mark) => mark !== null)
  return integerCell(value, isPartly || unit.marks.length === 0 ? null : formula)
}

/** How many marks of a count a commune has; null where that isn't known. */
export function countOf(unit: PrintedUnit, { of, marks }: Count): number | null {
  if (!unit.known[of]) return null
  return unit.marks.filter((mark) => isIn(marks, mark)).length
}

export function isIn(marks: readonly Mark[], mark: Mark | null | undefined): boolean {
  return mark !== null && mark !== undefined && marks.includes(mark)
}
