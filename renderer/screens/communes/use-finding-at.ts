import { useCallback } from 'react'
import type { ShownFinding } from '../../../shared/checks/finding.ts'
import { useStore, useCodeText } from '../../state/use-app.ts'
import type { CellNote } from './communes-model.ts'
import { COMMUNE, LIST, PLANNED_LIST, type CommuneColumn, type GridView } from './communes-table.ts'

/** The worst open finding of a commune's cell, read live from what the checks say at the moment. */
export function useFindingAt(
  setId: string | null,
  view: GridView,
): (unitId: string, column: CommuneColumn) => CellNote | null {
  const store = useStore()
  const text = useCodeText()
  return useCallback(
    (unitId, column) => {
      for (const finding of store.getState().findings.ofUnit(setId, unitId)) {
        if (finding.accepted !== null || columnOf(finding, view) !== column.id) continue
        return {
          kind: finding.severity === 'note' ? 'note' : 'doubt',
          text: text(finding.message.code, finding.message.params),
        }
      }
      return null
    },
    [store, setId, view, text],
  )
}

/**
 * The column of the grid a finding stands in: what belongs to no cell of the view (a list of the plan while one looks at
 * what was achieved) stands at the commune's name.
 */
export function columnOf({ place }: ShownFinding, view: GridView): string {
  if (place.screen !== 'communes' && place.screen !== 'districts') return COMMUNE
  if (place.column === null) return COMMUNE
  const isOfView = (place.column === '@actual') === (view === 'actual')
  return isOfView ? columnOfPlace(place.column) : COMMUNE
}

/** Columns of the grid by the names places use. */
export function columnOfPlace(column: string | null): string {
  // The jump has chosen the view: the lists of both stand in one column.
  if (column === '@baseline' || column === '@actual') return LIST
  if (column === '@planned') return PLANNED_LIST
  return column ?? COMMUNE
}
