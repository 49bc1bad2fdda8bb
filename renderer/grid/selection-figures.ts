import { cellCount } from './range.ts'
import { createTally } from './selection-summary.ts'
import type { GridRange, SelectionFigures } from './sheet-model.ts'
import { entriesAt } from './view.ts'
import type { View } from './view.ts'

/** Up to here a selection is added up at once; beyond, in slices between frames. */
const AT_ONCE_CELLS = 2000
const SLICE_MS = 6

export interface Figures {
  /** The figures of the range, or null while they are being added up. */
  of(range: GridRange): SelectionFigures | null
  /** Another range is selected. */
  restart(range: GridRange): void
  /** Values may have changed: adds up again after the frame and calls `onReady`. */
  refresh(range: GridRange): void
  stop(): void
}

export function createFigures(view: () => View, onReady: () => void): Figures {
  let known: SelectionFigures | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function addUp(range: GridRange, onDone: () => void): void {
    const tally = createTally()
    let row = range.top
    const run = (): void => {
      const current = view()
      const until = performance.now() + SLICE_MS
      while (row <= range.bottom) {
        if (row >= current.size.rows || range.right >= current.size.columns) return
        for (let column = range.left; column <= range.right; column++) {
          const at = entriesAt(current, { row, column })
          tally.add(
            current.model.number(at.row, at.column),
            current.model.text(at.row, at.column) === '',
          )
        }
        row += 1
        if (cellCount(range) > AT_ONCE_CELLS && performance.now() > until) {
          timer = setTimeout(run)
          return
        }
      }
      const next = tally.figures()
      const isNews = !known || !isSame(known, next)
      known = next
      // A screen that makes a new model whenever it is told something must not be told for ever.
      if (isNews) onDone()
    }
    run()
  }

  return {
    of: () => known,
    restart(range) {
      clearTimeout(timer)
      known = null
      if (cellCount(range) <= AT_ONCE_CELLS) addUp(range, () => undefined)
      else timer = setTimeout(() => addUp(range, onReady))
    },
    refresh(range) {
      clearTimeout(timer)
      timer = setTimeout(() => addUp(range, onReady))
    },
    stop: () => clearTimeout(timer),
  }
}

function isSame(a: SelectionFigures, b: SelectionFigures): boolean {
  return (
    a.cells === b.cells &&
    a.filled === b.filled &&
    a.numbers === b.numbers &&
    a.sum === b.sum &&
    a.min === b.min &&
    a.max === b.max
  )
}
