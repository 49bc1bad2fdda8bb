import type { Facts } from '../changes/change-set.ts'
import {
  BASELINE,
  isKnown,
  LOST,
  marksAt,
  PLANNED,
  type CommuneTable,
} from '../communes/commune-table.ts'
import { setCriteria, setSubCriteria } from '../plan/columns.ts'

/**
 * Marks of the printed table: achieved, planned, achieved and expected to be lost, achieved and planned all the same (a
 * mistake of the plan that its paper does not hide).
 */
export const MARKS = { met: 'x', planned: 'p', lost: 'm', both: 'xp' } as const
export type Mark = (typeof MARKS)[keyof typeof MARKS]
/** Which marks a count adds up. */
export const ACHIEVED_MARKS: readonly Mark[] = ['x', 'm', 'xp']
export const PLANNED_MARKS: readonly Mark[] = ['p', 'xp']
export const AFTER_MARKS: readonly Mark[] = ['x', 'p', 'xp']

/** A column of marks. */
export interface MarkColumn {
  readonly number: string
  readonly title: string
  /** Not compared with the decision that issued the set. */
  readonly isProvisional: boolean
  /** Whether a byte of the table speaks for this column: its own, and for a sub-criterion its criterion's. */
  readonly indexes: readonly number[]
}

/** Columns for the criteria of a set, or for its sub-criteria (a criterion without any stands for itself). */
export function markColumns(
  facts: Facts,
  setId: string,
  kind: 'criteria' | 'sub-criteria',
  table: CommuneTable,
): MarkColumn[] {
  const indexOf = (number: string): number[] => {
    const index = table.numberIndex.get(number)
    return index === undefined ? [] : [index]
  }
  const subs = setSubCriteria(facts, setId)
  return setCriteria(facts, setId).flatMap((criterion): MarkColumn[] => {
    const own = subs.filter((sub) => sub.criterion === criterion.number)
    if (kind === 'sub-criteria' && own.length > 0) {
      return own.map(({ number }) => ({
        number,
        title: number,
        isProvisional: false,
        // A criterion is met when all its sub-criteria are: whoever has the one has the others.
        indexes: [...new Set([...indexOf(number), ...indexOf(criterion.number)])],
      }))
    }
    const { number, shortName, name, isVerified } = criterion
    const text = shortName === '' ? name : shortName
    return [
      {
        number,
        title: kind === 'criteria' ? `${number}. ${text}${isVerified === 0 ? '*' : ''}` : number,
        isProvisional: kind === 'criteria' && isVerified === 0,
        indexes: indexOf(number),
      },
    ]
  })
}

/** What is printed for a commune in a column; null for a blank. */
export function markAt(table: CommuneTable, unit: number, column: MarkColumn): Mark | null {
  let bits = 0
  for (const index of column.indexes) bits |= marksAt(table, unit, index)
  if ((bits & LOST) !== 0 && (bits & BASELINE) !== 0) return MARKS.lost
  if ((bits & BASELINE) !== 0) return (bits & PLANNED) === 0 ? MARKS.met : MARKS.both
  return (bits & PLANNED) === 0 ? null : MARKS.planned
}

/** Which counts of a commune are known: a blank list then says that there is none, not that nobody knows. */
export interface KnownCounts {
  readonly baseline: boolean
  readonly planned: boolean
  readonly afterPlan: boolean
}

/** `waits`: a list of that layer came with a workbook and nobody has decided what it says. */
export function knownOf(
  table: CommuneTable,
  unit: number,
  waits: { readonly baseline: boolean; readonly planned: boolean },
): KnownCounts {
  const bits = table.known[unit] ?? 0
  const baseline = isKnown(bits, 'baseline') && !waits.baseline
  const planned = isKnown(bits, 'target') && !waits.planned
  return { baseline, planned, afterPlan: baseline && planned }
}

/** Numbers that a commune has marks for and no column shows; those that the set does not have included. */
export function unshownNumbers(
  table: CommuneTable,
  unit: number,
  columns: readonly MarkColumn[],
): string[] {
  const shown = new Set(columns.flatMap(({ indexes }) => indexes))
  const hidden = table.shape.numbers.filter(
    (_, index) =>
      !shown.has(index) && (marksAt(table, unit, index) & (BASELINE | PLANNED | LOST)) !== 0,
  )
  return [...hidden, ...(table.strangers.get(table.shape.units[unit] ?? '') ?? [])]
}
