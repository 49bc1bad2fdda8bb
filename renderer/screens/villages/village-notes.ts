import type { ShownFinding } from '../../../shared/checks/finding.ts'
import type { VillageTable } from '../../../shared/villages/village-table.ts'
import type { Findings } from '../../state/findings.ts'
import { columnOfLayer, columnRowId, NAMES, PLAN_ROW } from './village-layout.ts'

/** What a cell has to say beside its figure: a doubt to settle, or a remark. */
export interface CellNote {
  readonly kind: 'doubt' | 'note'
  readonly text: string
}

/** Rules that speak of names rather than of a count. */
const NAME_RULES: readonly string[] = ['village-twice', 'village-reached-and-planned']

/** Findings of a table of villages by the row and column in which they stand. */
export interface VillageFindings {
  at(row: string, column: string): readonly ShownFinding[]
}

const NONE: readonly ShownFinding[] = []

/** Indexed when first asked for, once for each new state of the checks. */
export function villageFindings(table: VillageTable, findings: () => Findings): VillageFindings {
  let version = -1
  let index = new Map<string, ShownFinding[]>()
  return {
    at(row, column) {
      const now = findings()
      if (now.version !== version) {
        version = now.version
        index = indexed(table, now)
      }
      return index.get(`${row}\u0001${column}`) ?? NONE
    },
  }
}

function indexed(table: VillageTable, { shown }: Findings): Map<string, ShownFinding[]> {
  const index = new Map<string, ShownFinding[]>()
  for (const finding of shown) {
    const { place } = finding
    if (place.screen !== 'villages' || place.planId !== table.planId) continue
    // The number of all villages is the same in the tables of every standard.
    if (place.standard !== table.standard && place.layer !== null) continue
    const isOfNames = NAME_RULES.includes(finding.rule) && place.layer === 'target'
    const column = isOfNames ? NAMES : columnOfLayer(place.layer)
    const key = `${rowOfUnit(table, place.unitId)}\u0001${column}`
    const known = index.get(key)
    if (known === undefined) index.set(key, [finding])
    else known.push(finding)
  }
  return index
}

/** The row of a unit: its own, that of the column it is, or the foot. */
export function rowOfUnit(table: VillageTable, unitId: string | null): string {
  if (unitId === null || unitId === table.planUnitId) return PLAN_ROW
  if (table.columnOf.has(unitId)) return unitId
  const column = table.columns.find((candidate) => candidate.unitId === unitId)
  return column === undefined ? unitId : columnRowId(column.column.columnId)
}
