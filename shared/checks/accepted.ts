import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import { findFact } from '../changes/facts.ts'
import type { Finding, ShownFinding } from './finding.ts'

/** Findings with the words by which somebody let them stand; an acceptance of other facts does not hold. */
export function withAcceptances(
  facts: Facts,
  planId: string,
  findings: readonly Finding[],
): ShownFinding[] {
  return findings.map((finding) => {
    const row = findFact(facts, 'acceptedFinding', { planId, findingId: finding.id })
    const holds = row !== undefined && row.signature === finding.signature
    return { ...finding, accepted: holds ? row.reason : null }
  })
}

/** The edits that let findings stand as they are. */
export function acceptEdits(
  planId: string,
  findings: readonly Finding[],
  reason: string,
): FactEdit[] {
  return findings.map(({ id, signature }) => ({
    table: 'acceptedFinding',
    op: 'put',
    row: { planId, findingId: id, reason, signature },
  }))
}

/** The edits that take acceptances back; findings that have none are passed over. */
export function reopenEdits(
  facts: Facts,
  planId: string,
  findings: readonly Finding[],
): FactEdit[] {
  return findings.flatMap(({ id }): FactEdit[] => {
    const row = findFact(facts, 'acceptedFinding', { planId, findingId: id })
    return row === undefined ? [] : [{ table: 'acceptedFinding', op: 'remove', row }]
  })
}
