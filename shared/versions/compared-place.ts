import type { Layer } from '../changes/fact-tables.ts'
import type { Place } from '../checks/finding.ts'
import { BASE, RATE_BASE, TOTAL } from './compare-matrix.ts'
import type { ComparedSection, FigureLine, MarksLine, MemberLine, PlanSide } from './comparison.ts'

export type AnyLine = FigureLine | MarksLine | MemberLine

/** Where what a line of a section says of one side is worked on. */
export function comparedPlace(
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

/** The column of a commune's list in the table of communes. */
export function listColumn(layer: Layer): '@baseline' | '@planned' | '@actual' {
  return layer === 'actual' ? '@actual' : layer === 'target' ? '@planned' : '@baseline'
}

function unitPlace(
  section: ComparedSection,
  unitId: string,
  planId: string,
  layer: Layer,
): Place | null {
  switch (section.kind) {
    case 'communes':
      return {
        screen: 'communes',
        planId,
        setId: section.set.id,
        unitId,
        column: listColumn(layer),
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
