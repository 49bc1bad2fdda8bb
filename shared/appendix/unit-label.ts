import type { Facts } from '../changes/change-set.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { unitName } from '../units/unit-name.ts'

/**
 * A commune as lists print it: `Xã Nhân Lý - Huyện Chi Lăng`. Without the district in a district's own plan, and where
 * there is no district (since 2025-07-01).
 * Source: Lạng Sơn plan 2023, Appendices 1 to 5.
 */
export function communeLabel(facts: Facts, plan: FactRow<'plan'>, unit: FactRow<'unit'>): string {
  const parent = unit.parentId === null ? undefined : facts.unit.get(unit.parentId)
  const isNamed = parent?.level === 'district' && parent.id !== plan.unitId
  return isNamed ? `${unitName(unit)} - ${unitName(parent)}` : unitName(unit)
}
