/**
 * What recognising a workbook has cost, counted so that no file the reader lets through can keep a preview waiting: work
 * past a bound isn't done, and a warning says what was not looked at.
 */
export interface ImportWork {
  /** Different texts looked up as names of units, communes or criteria. */
  labels: number
  /** Names compared letter by letter with a commune's. */
  comparisons: number
}

export function startWork(): ImportWork {
  return { labels: 0, comparisons: 0 }
}

/** A list of all communes of the country has half as many different texts; a wall of text has more. */
export const MOST_LABELS_OF_SHEET = 20_000
export const MOST_LABELS = 60_000
/** Each takes some microseconds. */
export const MOST_COMPARISONS = 200_000
/** Of one kind on one sheet. */
export const MOST_TABLES = 100
/** Titles or footnotes of one table. */
export const MOST_TEXTS = 200

/** Looks texts of one sheet up, each once; past the bounds the answer is `none`. */
export interface Lookups<T> {
  read(text: string): T
  isCutShort(): boolean
}

export function createLookups<T>(work: ImportWork, none: T, read: (text: string) => T): Lookups<T> {
  const known = new Map<string, T>()
  let isCutShort = false
  return {
    read(text) {
      const before = known.get(text)
      if (before !== undefined) return before
      if (known.size >= MOST_LABELS_OF_SHEET || work.labels >= MOST_LABELS) {
        isCutShort = true
        return none
      }
      work.labels++
      const result = read(text)
      known.set(text, result)
      return result
    },
    isCutShort: () => isCutShort,
  }
}
