import { splitNumbers } from '../criteria/number-list.ts'
import type { MarkState } from './mark-edits.ts'

/** One step in the life of one of a commune's lists; `before` and `after` null where there was no list. */
export interface ListStep {
  readonly changeId: number
  readonly layer: 'baseline' | 'target' | 'actual'
  readonly before: ListContent | null
  readonly after: ListContent | null
}

export interface ListContent {
  readonly criteria: string
  readonly lost: string
}

export interface MarkStep {
  readonly changeId: number
  readonly before: MarkState
  readonly after: MarkState
}

/**
 * The life of one mark, read off the lives of the lists it stands in, newest first: steps of one change are one step, and
 * steps that left the mark as it was are none.
 */
export function markHistory(
  steps: readonly ListStep[],
  number: string,
  view: 'plan' | 'actual',
): MarkStep[] {
  const layers = view === 'actual' ? ['actual'] : ['baseline', 'target']
  const lists = new Map<string, ListContent | null>()
  const oldestFirst = steps
    .filter(({ layer }) => layers.includes(layer))
    .sort((a, b) => a.changeId - b.changeId)
  // Before its first step a list stood as that step found it.
  for (const step of oldestFirst) if (!lists.has(step.layer)) lists.set(step.layer, step.before)
  const found: MarkStep[] = []
  let at = 0
  while (at < oldestFirst.length) {
    const changeId = oldestFirst[at]?.changeId ?? 0
    const before = stateIn(lists, number, view)
    for (; oldestFirst[at]?.changeId === changeId; at++) {
      const step = oldestFirst[at]
      if (step !== undefined) lists.set(step.layer, step.after)
    }
    const after = stateIn(lists, number, view)
    if (before !== after) found.push({ changeId, before, after })
  }
  return found.reverse()
}

function stateIn(
  lists: ReadonlyMap<string, ListContent | null>,
  number: string,
  view: 'plan' | 'actual',
): MarkState {
  const has = (layer: string, part: keyof ListContent): boolean =>
    splitNumbers(lists.get(layer)?.[part] ?? '').includes(number)
  if (view === 'actual') return has('actual', 'criteria') ? 'met' : 'blank'
  if (has('target', 'lost')) return 'lost'
  if (has('baseline', 'criteria')) return 'met'
  return has('target', 'criteria') ? 'planned' : 'blank'
}
