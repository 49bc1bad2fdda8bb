import type { ChangeLabel, Facts } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import type { DocumentSession } from '../../state/document-session.ts'

/** What every part of a commune's page works on. */
export interface CommuneOnPage {
  readonly session: DocumentSession
  readonly facts: Facts
  readonly plan: FactRow<'plan'>
  readonly unit: FactRow<'unit'>
  /** `Xã Bảo Lâm`. */
  readonly name: string
  readonly isReadOnly: boolean
  readonly edit: (label: ChangeLabel, edits: readonly FactEdit[]) => void
}

/** The column of the plan a commune belongs to; undefined for one outside the plan. */
export function columnOfUnit(
  facts: Facts,
  planId: string,
  unitId: string,
): FactRow<'planColumn'> | undefined {
  for (const row of facts.planColumnUnit.values()) {
    if (row.unitId !== unitId || row.planId !== planId) continue
    for (const column of facts.planColumn.values()) {
      if (column.planId === planId && column.columnId === row.columnId) return column
    }
  }
  return undefined
}
