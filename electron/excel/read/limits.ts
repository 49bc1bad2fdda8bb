import { ReadRefusal } from './read-failure.ts'

/** Bounds on what one file may cost; a file that meets one is refused, never cut short. */
export interface ReadLimits {
  readonly fileBytes: number
  /** All entries of the zip together, and all bytes really inflated. */
  readonly unpackedBytes: number
  readonly zipEntries: number
  readonly sheets: number
  /** Cells with a value, in the whole workbook. */
  readonly cells: number
  readonly sharedStrings: number
  /** Of the shared strings together, and of all text cells together: one long string may fill many cells. */
  readonly textCharacters: number
  readonly cellCharacters: number
  readonly merges: number
  readonly styles: number
  readonly xmlDepth: number
  /** Longest stretch of XML without an element's start, end or text, so no token can grow without end. */
  readonly xmlTokenCharacters: number
  readonly milliseconds: number
  /** Heap of the worker thread. */
  readonly memoryMb: number
}

const MB = 1024 * 1024

export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 20 * MB,
  unpackedBytes: 200 * MB,
  zipEntries: 4_000,
  sheets: 256,
  cells: 200_000,
  sharedStrings: 400_000,
  textCharacters: 20_000_000,
  // Excel's own bound.
  cellCharacters: 32_767,
  merges: 100_000,
  // Excel's own bound is 65,490 cell formats.
  styles: 70_000,
  xmlDepth: 100,
  xmlTokenCharacters: 1_000_000,
  milliseconds: 30_000,
  memoryMb: 512,
}

type Counted =
  'unpackedBytes' | 'sheets' | 'cells' | 'sharedStrings' | 'textCharacters' | 'merges' | 'styles'

/** What reading one file has cost so far. */
export interface Spending {
  readonly limits: ReadLimits
  readonly deadline: number
  readonly spent: Record<Counted, number>
}

export function startSpending(limits: Partial<ReadLimits>): Spending {
  const all = { ...DEFAULT_LIMITS, ...limits }
  return {
    limits: all,
    deadline: performance.now() + all.milliseconds,
    spent: {
      unpackedBytes: 0,
      sheets: 0,
      cells: 0,
      sharedStrings: 0,
      textCharacters: 0,
      merges: 0,
      styles: 0,
    },
  }
}

/** Adds to a running count; throws ReadRefusal once it passes its limit. */
export function spend(spending: Spending, what: Counted, amount: number): void {
  spending.spent[what] += amount
  requireWithin(spending, what, spending.spent[what])
}

/** Throws ReadRefusal when a measured amount is over its limit. */
export function requireWithin(spending: Spending, what: keyof ReadLimits, amount: number): void {
  const limit = spending.limits[what]
  if (amount <= limit) return
  throw new ReadRefusal(what === 'cells' ? 'too-many-cells' : 'too-big', { what, limit })
}

export function requireTime(spending: Spending): void {
  if (performance.now() > spending.deadline) {
    throw new ReadRefusal('too-slow', { limit: spending.limits.milliseconds })
  }
}
