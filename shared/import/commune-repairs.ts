import type { ImportRepair } from './commune-preview.ts'
import type { ImportText } from './preview.ts'
import type { CommuneSaying } from './read-communes.ts'
import { achievedOf } from './read-list-cell.ts'

/** What the preview shows of a list that is read otherwise than it is written. */
export function repairOf(
  saying: CommuneSaying,
  after: string,
  reason: ImportText,
  state: ImportRepair['state'],
  doubtId: string | null,
): ImportRepair {
  const numbers = achievedOf(after, saying.achieved)
  return {
    id: `repair:${saying.where}`,
    tableId: saying.table.id,
    where: saying.where,
    raw: saying.raw,
    rawKind: saying.rawKind,
    unitId: saying.commune.unit.id,
    unit: saying.commune.label,
    setId: saying.table.set.set.id,
    layer: saying.layer,
    before: saying.raw,
    after,
    reason,
    remarks:
      numbers.length === 0
        ? []
        : [{ code: 'import.repair.achieved', params: { numbers: numbers.join(', ') } }],
    state,
    doubtId,
  }
}
