import type { RawCell, RawRange } from '../../../shared/import/raw-sheet.ts'
import { MAX_COLUMNS } from './cell-reference.ts'

/**
 * Leaves out cells that lie under a merge without being its top-left corner: people don't see them, and
 * they would count twice. `cells` are in row-major order. One sweep down the rows, so that a hundred
 * thousand overlapping merges cost no more than as many small ones.
 */
export function dropCovered(cells: readonly RawCell[], merges: readonly RawRange[]): RawCell[] {
  if (merges.length === 0) return [...cells]
  const starts = merges.toSorted((a, b) => a.top - b.top)
  const ends = merges.toSorted((a, b) => a.bottom - b.bottom)
  const masters = countMasters(merges)
  const cover = createCover()
  let started = 0
  let ended = 0

  return cells.filter(({ row, column }) => {
    for (let merge = starts[started]; merge && merge.top <= row; merge = starts[started]) {
      cover.add(merge, 1)
      started += 1
    }
    for (let merge = ends[ended]; merge && merge.bottom < row; merge = ends[ended]) {
      cover.add(merge, -1)
      ended += 1
    }
    return cover.countAt(column) === (masters.get(keyOf(row, column)) ?? 0)
  })
}

function countMasters(merges: readonly RawRange[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { top, left } of merges) {
    const key = keyOf(top, left)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function keyOf(row: number, column: number): number {
  return row * MAX_COLUMNS + column
}

/** How many merges cover a column of the current row: a Fenwick tree over their edges. */
function createCover() {
  const tree = new Int32Array(MAX_COLUMNS + 2)
  function addEdge(column: number, amount: number): void {
    for (let at = column + 1; at < tree.length; at += at & -at) tree[at] = (tree[at] ?? 0) + amount
  }
  return {
    add({ left, right }: RawRange, amount: number): void {
      addEdge(left, amount)
      addEdge(right + 1, -amount)
    },
    countAt(column: number): number {
      let count = 0
      for (let at = column + 1; at > 0; at -= at & -at) count += tree[at] ?? 0
      return count
    },
  }
}
