import { comparedPlace, type AnyLine } from '../../../shared/versions/compared-place.ts'
import type { ComparedSection, PlanSide } from '../../../shared/versions/comparison.ts'
import type { AppStore } from '../../state/app-store.ts'
import { openPlan } from '../versions/open-plan.ts'

/** Opens the cell a line of a section is about, in the plan of one of the two sides. */
export function openLine(
  store: AppStore,
  section: ComparedSection,
  line: AnyLine,
  side: PlanSide,
): void {
  const place = comparedPlace(section, line, side)
  if (place === null) return
  openPlan(store, side.planId, side.layer)
  store.jump(place)
}
