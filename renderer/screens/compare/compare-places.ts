import type { Layer } from '../../../shared/changes/fact-tables.ts'
import type { Place } from '../../../shared/checks/finding.ts'
import { BASE, RATE_BASE, TOTAL } from '../../../shared/versions/compare-matrix.ts'
import type {
  ComparedSection,
  FigureLine,
  MarksLine,
  MemberLine,
  PlanSide,
} from '../../../shared/versions/comparison.ts'
import type { AppStore } from '../../state/app-store.ts'
import { openPlan } from '../versions/open-plan.ts'

export type AnyLine = FigureLine | MarksLine | MemberLine

/** Opens the cell a line of a section is about, in the plan of one of the two sides. */
export function openLine(
  store: AppStore,
  section: ComparedSection,
  line: AnyLine,
  side: PlanSide,
): void {
  const place = placeOf(section, line, side)
  if (place === null) return
  openPlan(store, side.planId, side.layer)
  store.jump(place)
}

function placeOf(
  section: ComparedSection,
  line: AnyLine,
  { planId, layer }: PlanSide,
): Place | null {
  if ('unitId' in line) return unitPlace(section, line.unitId, planId, layer)
  switch (section.kind) {
    case 'matrix': {
      const row = line.row === RATE_BASE ? BASE : line.row
      const column = line.row === RATE_BASE ? '@rate' : (line.column ?? TOTAL)
      return { screen: 'matrix', planId, setId: section.set.id, layer, row, column }
    }
    case 'capital':
      return { screen: 'capital', planId, lineId: line.row, layer }
    case 'villages': {
      const unitId = line.row === TOTAL ? null : line.row
      return { screen: 'villages', planId, standard: section.standard, unitId, layer }
    }
    case 'indicators':
      return { screen: 'indicators', planId, indicatorId: line.row, figure: layer }
    case 'communes':
    case 'districts':
    case 'registrations':
      return null
  }
}

function unitPlace(
  section: ComparedSection,
  unitId: string,
  planId: string,
  layer: Layer,
): Place | null {
  switch (section.kind) {
    case 'communes': {
      const column = layer === 'actual' ? '@actual' : layer === 'target' ? '@planned' : '@baseline'
      return { screen: 'communes', planId, setId: section.set.id, unitId, column }
    }
    case 'districts':
      return { screen: 'districts', planId, setId: section.set.id, unitId, column: null }
    case 'registrations':
      return { screen: 'lists', listId: `registered-${section.standard}`, unitId }
    case 'matrix':
    case 'capital':
    case 'villages':
    case 'indicators':
      return null
  }
}
