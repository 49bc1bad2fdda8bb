import type { Grid } from './grid.ts'
import type { Lookups } from './import-work.ts'

/** Whether a text names a commune: surely, or only by the word `Xã` before it. */
export type CommuneLabels = Lookups<'known' | 'worded' | false>

const LABEL_LENGTH = 160
/** Communes named only by the word `Xã` must be several before they make a table. */
const FEWEST_WORDED = 3

export type CommuneAnchors = Map<number, Map<number, 'known' | 'worded'>>

/** Column → row → how surely its cell names a commune. */
export function communeAnchors(grid: Grid, labels: CommuneLabels): CommuneAnchors {
  const anchors: CommuneAnchors = new Map()
  for (const column of grid.columns) {
    const hits = new Map<number, 'known' | 'worded'>()
    for (const cell of grid.cellsOfColumn(column)) {
      if (cell.value.kind !== 'text') continue
      const { text } = cell.value
      if (text.length < 2 || text.length > LABEL_LENGTH || !/\p{L}{2}/u.test(text)) continue
      const found = labels.read(text)
      if (found !== false) hits.set(grid.rowOf(cell), found)
    }
    if (hits.size > 0) anchors.set(column, hits)
  }
  return anchors
}

export function mainColumn(anchors: CommuneAnchors): number | null {
  let best: number | null = null
  let most = 0
  for (const [column, hits] of anchors) {
    const known = [...hits.values()].filter((how) => how === 'known').length
    const score = known > 0 ? known + hits.size : hits.size >= FEWEST_WORDED ? hits.size : 0
    if (score > most) [best, most] = [column, score]
  }
  return best
}
