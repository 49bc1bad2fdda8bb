import type { Facts } from '../changes/change-set.ts'
import { LAYERS } from '../changes/fact-tables.ts'
import type { PlanSide } from './comparison.ts'

const PREFIX = 'comparison-'

/** The id under which two sides are printed: `comparison-ke-hoach-2022-target-ke-hoach-2023-target`. */
export function comparisonId(a: PlanSide, b: PlanSide): string {
  return `${PREFIX}${sideId(a)}-${sideId(b)}`
}

/** The two sides behind such an id; null where it names no two plans of the document. */
export function comparisonSides(
  facts: Pick<Facts, 'plan'>,
  id: string,
): { readonly a: PlanSide; readonly b: PlanSide } | null {
  if (!id.startsWith(PREFIX)) return null
  const sides = [...facts.plan.keys()].flatMap((planId) =>
    LAYERS.map((layer): PlanSide => ({ planId, layer })),
  )
  const names = id.slice(PREFIX.length)
  // Ids may hold hyphens themselves: only what is left whole on both sides is a pair.
  for (const a of sides) {
    const start = `${sideId(a)}-`
    const b = names.startsWith(start)
      ? sides.find((side) => sideId(side) === names.slice(start.length))
      : undefined
    if (b !== undefined) return { a, b }
  }
  return null
}

function sideId({ planId, layer }: PlanSide): string {
  return `${planId}-${layer}`
}
