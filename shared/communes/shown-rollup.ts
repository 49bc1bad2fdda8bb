import { isMet, PLANNED, type CommuneTable } from './commune-table.ts'
import { afterPlan, UNKNOWN, type UnitFigures } from './unit-figures.ts'

/** What is counted under the communes on screen: met at the baseline, planned, met after the plan, met at the year's end. */
export type RollupKind = 'baseline' | 'planned' | 'target' | 'actual'

export interface RollupSum {
  /** Communes with a figure. */
  readonly known: number
  readonly sum: number
}

/**
 * Counts and sums over the communes that a filter lets through, by column of the plan and in all, kept in step with
 * single edits: one commune's old part is taken out and its new one put in.
 */
export interface ShownRollup {
  /** Takes these units (indexes of the table) instead of those before. */
  setShown(units: Int32Array): void
  isShown(unit: number): boolean
  /** After the table and the figures of one unit moved. */
  update(unit: number): void
  /** Communes shown; `column` null for all columns. */
  units(column: number | null): number
  /** Communes shown that meet (are to meet) a number. */
  count(kind: RollupKind, column: number | null, number: number): number
  sum(kind: RollupKind, column: number | null): RollupSum
}

const KINDS = ['baseline', 'planned', 'target', 'actual'] as const satisfies RollupKind[]

export function createShownRollup(table: CommuneTable, figures: UnitFigures): ShownRollup {
  const { units, columns, numbers, columnOf } = table.shape
  const width = numbers.length
  const total = columns.length
  const lines = columns.length + 1
  const isIn = new Uint8Array(units.length)
  /** What each unit was counted with: an edit has changed the table itself by the time it is known of. */
  const marks = new Uint8Array(table.marks.length)
  const parts = emptyLines(units.length)
  const shownUnits = new Int32Array(lines)
  const counts = {
    baseline: new Int32Array(lines * width),
    planned: new Int32Array(lines * width),
    target: new Int32Array(lines * width),
    actual: new Int32Array(lines * width),
  }
  const sums = emptyLines(lines)
  const known = emptyLines(lines)

  function take(unit: number): void {
    const start = unit * width
    marks.set(table.marks.subarray(start, start + width), start)
    parts.baseline[unit] = figures.shown.baseline[unit] ?? UNKNOWN
    parts.planned[unit] = figures.shown.target[unit] ?? UNKNOWN
    parts.target[unit] = afterPlan(figures, unit)
    parts.actual[unit] = figures.shown.actual[unit] ?? UNKNOWN
  }

  function add(unit: number, sign: 1 | -1): void {
    const column = columnOf[unit] ?? total
    const own = column * width
    const all = total * width
    const start = unit * width
    for (let number = 0; number < width; number++) {
      const bits = marks[start + number] ?? 0
      if (bits === 0) continue
      if (isMet(bits, 'baseline')) bump(counts.baseline, own, all, number, sign)
      if ((bits & PLANNED) !== 0) bump(counts.planned, own, all, number, sign)
      if (isMet(bits, 'target')) bump(counts.target, own, all, number, sign)
      if (isMet(bits, 'actual')) bump(counts.actual, own, all, number, sign)
    }
    for (const kind of KINDS) {
      const part = parts[kind][unit] ?? UNKNOWN
      if (part === UNKNOWN) continue
      for (const line of [column, total]) {
        sums[kind][line] = (sums[kind][line] ?? 0) + sign * part
        known[kind][line] = (known[kind][line] ?? 0) + sign
      }
    }
    for (const line of [column, total]) shownUnits[line] = (shownUnits[line] ?? 0) + sign
  }

  return {
    setShown(next) {
      isIn.fill(0)
      shownUnits.fill(0)
      for (const kind of KINDS) {
        counts[kind].fill(0)
        sums[kind].fill(0)
        known[kind].fill(0)
      }
      for (const unit of next) {
        isIn[unit] = 1
        take(unit)
        add(unit, 1)
      }
    },
    isShown: (unit) => isIn[unit] === 1,
    update(unit) {
      if (isIn[unit] !== 1) return
      add(unit, -1)
      take(unit)
      add(unit, 1)
    },
    units: (column) => shownUnits[column ?? total] ?? 0,
    count: (kind, column, number) => counts[kind][(column ?? total) * width + number] ?? 0,
    sum: (kind, column) => ({
      known: known[kind][column ?? total] ?? 0,
      sum: sums[kind][column ?? total] ?? 0,
    }),
  }
}

function bump(counts: Int32Array, own: number, all: number, number: number, sign: 1 | -1): void {
  counts[own + number] = (counts[own + number] ?? 0) + sign
  counts[all + number] = (counts[all + number] ?? 0) + sign
}

function emptyLines(size: number): Record<RollupKind, Int32Array> {
  return {
    baseline: new Int32Array(size),
    planned: new Int32Array(size),
    target: new Int32Array(size),
    actual: new Int32Array(size),
  }
}
