import { compareValues, subtractValues } from '../indicators/indicator-arithmetic.ts'
import { sameValue } from '../indicators/indicator-value.ts'
import {
  MOVEMENTS,
  type ComparedFigure,
  type FigureLine,
  type Movement,
  type MovementCounts,
  type PlanSide,
} from './comparison.ts'

/** What became of a figure; null where neither side has one. */
export function movementOf(a: ComparedFigure | null, b: ComparedFigure | null): Movement | null {
  if (a === null) return b === null ? null : 'added'
  if (b === null) return 'lost'
  if (sameValue(a, b)) return 'same'
  const order = compareValues(b, a)
  if (order !== 'compatible') return order === 'above' ? 'more' : 'less'
  // 12,5 and 12,50 are one figure; ranges that merely overlap are not.
  return a.bound === 'exact' && b.bound === 'exact' ? 'same' : 'changed'
}

/** A line of two figures, or none where neither side has one. */
export function figureLine(
  parts: Pick<FigureLine, 'row' | 'rowName' | 'column' | 'columnName'> & {
    readonly a: ComparedFigure | null
    readonly b: ComparedFigure | null
    readonly isComputed?: boolean
  },
): FigureLine[] {
  const { a, b } = parts
  const movement = movementOf(a, b)
  if (movement === null) return []
  const isExact = a?.bound === 'exact' && b?.bound === 'exact'
  const gap = isExact ? subtractValues(b, a) : null
  return [
    {
      row: parts.row,
      rowName: parts.rowName,
      column: parts.column,
      columnName: parts.columnName,
      a,
      b,
      movement,
      difference: gap === null ? null : { scaled: gap.low, decimals: gap.decimals },
      isComputed: parts.isComputed === true,
    },
  ]
}

/** A whole number, or none. */
export function countFigure(value: number | null): ComparedFigure | null {
  return value === null ? null : { bound: 'exact', low: value, high: null, decimals: 0 }
}

/** Lines by what became of them; sums and bases follow from the others and don't count again. */
export function countMovements(
  lines: readonly { readonly movement: Movement; readonly isComputed?: boolean }[],
): MovementCounts {
  const counts = noMovements()
  for (const line of lines) if (line.isComputed !== true) counts[line.movement]++
  return counts
}

export function sumMovements(all: readonly MovementCounts[]): MovementCounts {
  const counts = noMovements()
  for (const one of all) for (const movement of MOVEMENTS) counts[movement] += one[movement]
  return counts
}

/** Everything but what stayed as it was or waits for its report. */
export function differences(counts: MovementCounts): number {
  return MOVEMENTS.reduce((sum, name) => sum + (isMoved(name) ? counts[name] : 0), 0)
}

/** Whether a line is a difference. */
export function isMoved(movement: Movement): boolean {
  return movement !== 'same' && movement !== 'unreported'
}

/** Lines as they are, those blank on a side of actual figures called by that. */
export function waiting<
  Line extends {
    readonly a: unknown
    readonly b: unknown
    readonly movement: Movement
  },
>(lines: readonly Line[], a: PlanSide, b: PlanSide): readonly Line[] {
  if (a.layer !== 'actual' && b.layer !== 'actual') return lines
  return lines.map((line) => {
    const waits =
      (a.layer === 'actual' && line.a === null) || (b.layer === 'actual' && line.b === null)
    return waits ? { ...line, movement: 'unreported' as const } : line
  })
}

function noMovements(): Record<Movement, number> {
  return { added: 0, lost: 0, more: 0, less: 0, changed: 0, same: 0, unreported: 0 }
}
