import type { HistoryEntry } from '../../../shared/api/types.ts'

export const PAGE_SIZE = 100
/** The most the contract gives in one call. */
const MAX_LIMIT = 500

/** Entries newest first, as far as they have been read. */
export interface HistoryPages {
  readonly entries: readonly HistoryEntry[]
  /** There are older ones to be read. */
  readonly hasMore: boolean
}

/** How many entries to ask for so that those on screen stay there. */
export function refreshLimit(pages: HistoryPages | null): number {
  return Math.min(MAX_LIMIT, Math.max(PAGE_SIZE, pages?.entries.length ?? 0))
}

/** A fresh head replaces all there was: undo marks entries far down, so an old tail could be wrong. */
export function freshPages(entries: readonly HistoryEntry[], limit: number): HistoryPages {
  return { entries, hasMore: entries.length === limit }
}

/** Adds an older page, unless the list has moved on since it was asked for. */
export function withOlder(
  pages: HistoryPages,
  before: number,
  older: readonly HistoryEntry[],
): HistoryPages {
  if (pages.entries.at(-1)?.id !== before) return pages
  return { entries: [...pages.entries, ...older], hasMore: older.length === PAGE_SIZE }
}
