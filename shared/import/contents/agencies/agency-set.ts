import type { FactRow } from '../../../changes/fact-tables.ts'
import { setsOfPlan } from '../../../plan/columns.ts'
import type { ChoiceOrigin } from '../../preview.ts'
import type { ContentContext, FoundContent } from '../content-model.ts'
import type { Skeleton } from '../find-skeletons.ts'
import { countNamed, setRows } from './agency-rows.ts'

/** The set most of whose criteria the rows name. */
export function bestSet(
  skeleton: Skeleton,
  context: ContentContext,
): { set: FactRow<'criteriaSet'>; count: number } | null {
  let best: { set: FactRow<'criteriaSet'>; count: number } | null = null
  for (const set of setsOfPlan(context.document.facts, context.document.plan.id)) {
    const count = countNamed(skeleton, setRows(context, set))
    if (best === null || count > best.count) best = { set, count }
  }
  return best
}

/** The set a table assigns: decided, asked for, of the title's standard, or the one its rows name. */
export function chooseSet(
  { skeleton, decision, title }: FoundContent,
  context: ContentContext,
): { set: FactRow<'criteriaSet'> | null; from: ChoiceOrigin } {
  const sets = setsOfPlan(context.document.facts, context.document.plan.id)
  const wanted = decision.setId ?? context.options.setId
  const chosen = sets.find(({ id }) => id === wanted)
  if (chosen !== undefined)
    return { set: chosen, from: decision.setId === undefined ? 'caller' : 'decision' }
  const best = bestSet(skeleton, context)
  const titled = sets.find((set) => set.standard === title.standard && set.unitLevel !== 'district')
  const isClear =
    best !== null &&
    titled !== undefined &&
    countNamed(skeleton, setRows(context, titled)) * 2 >= best.count
  if (isClear) return { set: titled, from: 'title' }
  return { set: best?.set ?? sets[0] ?? null, from: 'criteria' }
}
