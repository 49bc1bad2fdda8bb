import type { Input } from '../../shared/api/contract.ts'
import { ExpectedError } from '../../shared/api/reply.ts'
import type { StagedFile } from '../../shared/api/types.ts'
import type { Facts } from '../../shared/changes/change-set.ts'
import type { FactRow } from '../../shared/changes/fact-tables.ts'
import { factsFromRows } from '../../shared/changes/facts.ts'
import { translate } from '../../shared/messages/translate.ts'
import { planSentences } from '../../shared/sentences/plan-sentences.ts'
import { sentenceSections, type SentenceSection } from '../../shared/sentences/sentence-sections.ts'
import { tablesOf } from '../../shared/plan/plan-tables.ts'
import { readAllFacts } from '../db/fact-queries.ts'
import { planDocx } from '../word/write-docx.ts'
import type { Workspace } from './workspace.ts'

export interface PlanText {
  readonly title: string
  readonly sentences: readonly SentenceSection[]
}

/** What goes out of a plan's sentences, under its name. Refuses `no-sentences` where nothing would. */
export function planText(facts: Facts, plan: FactRow<'plan'>): PlanText {
  const sentences = sentenceSections(facts, planSentences(tablesOf(facts), plan.id))
  if (sentences.length === 0) throw new ExpectedError('no-sentences', { plan: plan.name })
  return { title: plan.name, sentences }
}

/** The plan's text as a staged Word file. Refuses `unknown-plan`, and `no-sentences` where nothing would be in it. */
export async function exportSentences(
  workspace: Workspace,
  clientId: string,
  { documentId, planId, language }: Input<'sentences.export'>,
): Promise<StagedFile> {
  const document = workspace.document(clientId, documentId)
  const facts = factsFromRows(readAllFacts(document.db))
  const plan = facts.plan.get(planId)
  if (plan === undefined) throw new ExpectedError('unknown-plan', { plan: planId })
  const bytes = await planDocx({ ...planText(facts, plan), documents: [] })
  const name = translate(language, 'sentences.file', { name: document.name })
  return workspace.staging.put(`${name}.docx`, bytes)
}
