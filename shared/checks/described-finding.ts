import type { Facts } from '../changes/change-set.ts'
import { translate, type Language } from '../messages/translate.ts'
import { checkText } from './check-text.ts'
import type { Severity, ShownFinding } from './finding.ts'
import { findingColumnText, placeText } from './place-text.ts'
import { ruleOf } from './rules.ts'

/** A finding in the words of one language: what lists, workbooks and the command line print. */
export interface DescribedFinding {
  readonly rule: string
  readonly ruleName: string
  readonly severity: Severity
  readonly message: string
  readonly where: string
  /** District or column; the whole plan where it has none. */
  readonly column: string
  readonly fix: string | null
  /** Why it was accepted; null while it is open. */
  readonly accepted: string | null
}

/** Writes findings out, in their order. */
export function describeFindings(
  language: Language,
  facts: Facts,
  planId: string,
  findings: readonly ShownFinding[],
): DescribedFinding[] {
  return findings.map((finding) => {
    const rule = ruleOf(finding.rule)
    return {
      rule: finding.rule,
      ruleName: rule === undefined ? finding.rule : translate(language, rule.name),
      severity: finding.severity,
      message: checkText(language, finding.message),
      where: placeText(language, facts, planId, finding),
      column: findingColumnText(language, facts, planId, finding.columnId),
      fix: finding.fix === null ? null : checkText(language, finding.fix.label),
      accepted: finding.accepted,
    }
  })
}
