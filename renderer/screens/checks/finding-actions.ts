import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { factKey } from '../../../shared/changes/fact-tables.ts'
import { acceptEdits, reopenEdits } from '../../../shared/checks/accepted.ts'
import type { AppStore } from '../../state/app-store.ts'
import type { ListedFinding } from './listed-findings.ts'

/** A label's parameters are bounded; the words of a finding are not. */
const MAX_LABEL_PART = 160

/** Applies the fixes of some findings as one step; of two that change the same row the first is applied. */
export function applyFixes(
  store: AppStore,
  findings: readonly ListedFinding[],
): { readonly fixed: number; readonly left: number } {
  const edits: FactEdit[] = []
  const taken = new Set<string>()
  const applied: ListedFinding[] = []
  let left = 0
  for (const one of findings) {
    const { fix } = one.finding
    if (fix === null || fix.edits.length === 0) continue
    const keys = fix.edits.map((edit) => `${edit.table}\u0001${factKey(edit.table, edit.row)}`)
    if (keys.some((key) => taken.has(key))) {
      left++
      continue
    }
    for (const key of keys) taken.add(key)
    edits.push(...fix.edits)
    applied.push(one)
  }
  const [first] = applied
  if (first === undefined) return { fixed: 0, left }
  const { text } = first
  store.getState().session?.edit(
    applied.length === 1
      ? { code: 'change.checks.fix', params: { where: cut(text.where), fix: cut(text.fix ?? '') } }
      : {
          code: 'change.checks.fixMany',
          params: { count: applied.length, rule: cut(ruleNames(applied)) },
        },
    edits,
  )
  return { fixed: applied.length, left }
}

/** Lets findings stand, with the words why. */
export function acceptFindings(
  store: AppStore,
  planId: string,
  findings: readonly ListedFinding[],
  reason: string,
): void {
  const [first] = findings
  if (first === undefined) return
  const edits = acceptEdits(
    planId,
    findings.map(({ finding }) => finding),
    reason,
  )
  store.getState().session?.edit(
    findings.length === 1
      ? {
          code: 'change.checks.accept',
          params: { where: cut(first.text.where), reason: cut(reason) },
        }
      : {
          code: 'change.checks.acceptMany',
          params: { count: findings.length, reason: cut(reason) },
        },
    edits,
  )
}

/** Takes acceptances back. */
export function reopenFindings(
  store: AppStore,
  planId: string,
  findings: readonly ListedFinding[],
): void {
  const { session } = store.getState()
  const [first] = findings
  if (session === null || first === undefined) return
  const edits = reopenEdits(
    session.facts().facts,
    planId,
    findings.map(({ finding }) => finding),
  )
  session.edit(
    findings.length === 1
      ? { code: 'change.checks.reopen', params: { where: cut(first.text.where) } }
      : { code: 'change.checks.reopenMany', params: { count: findings.length } },
    edits,
  )
}

function ruleNames(findings: readonly ListedFinding[]): string {
  return [...new Set(findings.map(({ text }) => text.ruleName))].join(', ')
}

function cut(text: string): string {
  return text.length <= MAX_LABEL_PART ? text : `${text.slice(0, MAX_LABEL_PART - 1)}…`
}
