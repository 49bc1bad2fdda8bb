import type { Input } from '../../shared/api/contract.ts'
import { ExpectedError } from '../../shared/api/reply.ts'
import type { StagedFile } from '../../shared/api/types.ts'
import { factsFromRows } from '../../shared/changes/facts.ts'
import { checkPlan } from '../../shared/checks/check-plan.ts'
import { describeFindings } from '../../shared/checks/described-finding.ts'
import { translate } from '../../shared/messages/translate.ts'
import { readAllFacts } from '../db/fact-queries.ts'
import { findingsWorkbook } from '../excel/write/findings-workbook.ts'
import type { Workspace } from './workspace.ts'

/** The findings of a plan as a workbook, those that were accepted with their reasons. Refuses `unknown-plan`. */
export async function exportFindings(
  workspace: Workspace,
  clientId: string,
  { documentId, planId, language }: Input<'checks.export'>,
): Promise<StagedFile> {
  const document = workspace.document(clientId, documentId)
  const facts = factsFromRows(readAllFacts(document.db))
  const plan = facts.plan.get(planId)
  if (plan === undefined) throw new ExpectedError('unknown-plan', { plan: planId })
  const findings = describeFindings(language, facts, planId, checkPlan(facts, planId))
  const bytes = await findingsWorkbook(language, plan.name, findings)
  const name = translate(language, 'checks.file', { name: document.name })
  return workspace.staging.put(`${name}.xlsx`, bytes)
}
