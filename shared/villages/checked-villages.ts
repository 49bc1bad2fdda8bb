import type { Place } from '../checks/finding.ts'
import type { VillageStandard } from '../changes/fact-tables.ts'
import type { VillageCell, VillageTable } from './village-table.ts'

/** Tables that checks of villages look at. */
export const VILLAGE_TABLES = ['villageCount', 'village', 'villageTotal'] as const

/** Units looked at before a pause. */
export const UNITS_A_STEP = 500

/** A cell of the table; `unitId` null for the foot. */
export function villagePlace(
  table: VillageTable,
  unitId: string | null,
  cell: VillageCell | null,
): Place {
  const { planId, standard } = table
  const layer = cell === 'total' ? null : cell
  return { screen: 'villages', planId, standard, unitId, layer }
}

/** `thôn` or `khu dân cư`, for a finding's sentence. */
export function nounOf(standard: VillageStandard) {
  return { code: `villages.noun.${standard}`, params: {} }
}
