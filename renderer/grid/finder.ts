import { findInRows, hitFrom } from './find.ts'
import { sameCell } from './range.ts'
import { selectCell } from './selection.ts'
import type { SheetCore } from './sheet-parts.ts'
import type { GridCell } from './sheet-model.ts'
import { refAt } from './view.ts'

const SLICE_MS = 8
const SLICE_ROWS = 50

export interface FindState {
  readonly count: number
  /** From 1; 0 without hits. */
  readonly index: number
  readonly isSearching: boolean
}

export interface Finder {
  /** Searches anew and goes to the first hit at or after the active cell. */
  search(query: string): void
  /** Goes on to the next hit; false when nothing is being looked for. */
  next(backwards: boolean): boolean
  /** The table has changed: the same search again, without moving. */
  restart(): void
  close(): void
  onChange(listener: ((state: FindState) => void) | null): void
}

/** Looks through the table in slices, so that a whole country's table never stops the typing. */
export function createFinder(core: SheetCore): Finder {
  let query = ''
  let hits: GridCell[] = []
  let current = -1
  /** Where the typing of the query began: each longer query looks on from there. */
  let origin: GridCell | null = null
  let shown: GridCell | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSearching = false
  let listener: ((state: FindState) => void) | null = null

  function report(): void {
    listener?.({ count: hits.length, index: current + 1, isSearching })
  }

  function run(isMoving: boolean): void {
    clearTimeout(timer)
    hits = []
    current = -1
    isSearching = query !== ''
    let row = 0
    const slice = (): void => {
      const view = core.view()
      const until = performance.now() + SLICE_MS
      while (row < view.size.rows && performance.now() < until) {
        const to = Math.min(row + SLICE_ROWS, view.size.rows)
        hits.push(
          ...findInRows(query, { from: row, to }, view.size.columns, (r, c) =>
            core.display(refAt(view, { row: r, column: c })),
          ),
        )
        row = to
      }
      isSearching = row < view.size.rows
      if (isSearching) timer = setTimeout(slice)
      else finish(isMoving)
      report()
    }
    if (isSearching) slice()
    else finish(false)
  }

  function finish(isMoving: boolean): void {
    core.setHits(hits)
    const active = core.selection()?.active
    if (active && isMoving) {
      const hasMovedOn = !shown || !sameCell(shown, active)
      if (!origin || hasMovedOn) origin = active
      current = hitFrom(hits, origin, core.view().size)
      goTo(hits[current] ?? origin)
    } else if (active) current = hitFrom(hits, active, core.view().size)
    report()
  }

  function goTo(cell: GridCell): void {
    shown = cell
    core.select(selectCell(cell), 'active')
  }

  return {
    search(text) {
      query = text.trim()
      run(true)
    },
    next(backwards) {
      if (query === '') return false
      if (hits.length > 0) {
        current = (current + (backwards ? hits.length - 1 : 1)) % hits.length
        origin = hits[current] ?? null
        if (origin) goTo(origin)
        report()
      }
      return true
    },
    restart() {
      if (query !== '') run(false)
    },
    close() {
      clearTimeout(timer)
      query = ''
      hits = []
      current = -1
      origin = null
      shown = null
      core.setHits([])
    },
    onChange(next) {
      listener = next
    },
  }
}
