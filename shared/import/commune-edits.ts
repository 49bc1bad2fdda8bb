import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { listEdits } from '../communes/mark-edits.ts'
import { joinNumbers, splitNumbers } from '../criteria/number-list.ts'
import type { DocumentIndex } from './document-index.ts'

/** A commune's list or count of one set and layer. */
export type CommuneKey = Pick<FactRow<'markList'>, 'planId' | 'setId' | 'layer' | 'unitId'>

/** What the document holds: a canonical list, or a count as text; null for nothing. */
export function communeBefore(
  document: DocumentIndex,
  key: CommuneKey,
  subject: 'list' | 'count',
): string | null {
  if (subject === 'list') return findFact(document.facts, 'markList', key)?.criteria ?? null
  const count = findFact(document.facts, 'declaredCount', key)?.value
  return count === undefined ? null : String(count)
}

/** What of the achieved the document says will be lost, without what the list plans again. */
export function lostBefore(document: DocumentIndex, key: CommuneKey, list: string): string {
  const planned = new Set(splitNumbers(list))
  const lost = findFact(document.facts, 'markList', key)?.lost ?? ''
  return joinNumbers(splitNumbers(lost).filter((number) => !planned.has(number)))
}

/**
 * The edits that make the document hold a list; null takes it away. `keepsCount`: the same file gives a count for the list,
 * which stands as it came, also where it disagrees.
 */
export function listImportEdits(
  document: DocumentIndex,
  key: CommuneKey,
  list: string | null,
  lost: string,
  keepsCount: boolean,
): FactEdit[] {
  const next = list === null ? null : { criteria: list, lost }
  const edits = listEdits(document.facts, key, next)
  if (
    next !== null &&
    edits.length === 0 &&
    findFact(document.facts, 'markList', key) === undefined
  ) {
    // A paper that says 0 says something, where a cleared cell of the screen would not.
    return [{ table: 'markList', op: 'put', row: { ...key, ...next } }]
  }
  return edits.filter(({ table }) => table === 'markList' || !keepsCount)
}

export function countImportEdits(
  document: DocumentIndex,
  key: CommuneKey,
  value: number | null,
): FactEdit[] {
  const before = findFact(document.facts, 'declaredCount', key)
  if (value === null)
    return before === undefined ? [] : [{ table: 'declaredCount', op: 'remove', row: before }]
  return before?.value === value
    ? []
    : [{ table: 'declaredCount', op: 'put', row: { ...key, value } }]
}
