import type { Facts } from '../../../shared/changes/change-set.ts'
import { foldLabel } from '../../../shared/units/fold-label.ts'

const COMMUNE = foldLabel('xã')

/** `Mẫu Sơn, Cao Lộc`: a commune as it fits a narrow column, told from its namesake by the district. Null for unknown ids. */
export function shortUnitName(facts: Facts | undefined, unitId: string): string | null {
  const unit = facts?.unit.get(unitId)
  if (unit === undefined) return null
  // Thị trấn and phường keep their kind: some share a commune's name.
  const isPlain = unit.kind === null || foldLabel(unit.kind) === COMMUNE
  const name = isPlain ? unit.name : `${unit.kind} ${unit.name}`
  const parent = unit.parentId === null ? undefined : facts?.unit.get(unit.parentId)
  return parent === undefined || parent.level === 'province' ? name : `${name}, ${parent.name}`
}
