import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import { findFact } from '../changes/facts.ts'
import { tidy } from './own-set.ts'

/** Who answers for a criterion, in any set; both empty takes the row away. */
export function agencyEdits(
  facts: Facts,
  setId: string,
  criterion: string,
  part: { readonly agency?: string; readonly partners?: string },
): FactEdit[] {
  const key = { setId, criterion }
  const before = findFact(facts, 'criterionAgency', key)
  const agency = tidy(part.agency ?? before?.agency ?? '')
  const partners = tidy(part.partners ?? before?.partners ?? '')
  if (agency === '' && partners === '') {
    return before === undefined ? [] : [{ table: 'criterionAgency', op: 'remove', row: before }]
  }
  return [{ table: 'criterionAgency', op: 'put', row: { ...key, agency, partners } }]
}
