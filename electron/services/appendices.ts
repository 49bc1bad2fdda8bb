import type { AppendixEntry, Input } from '../../shared/api/contract.ts'
import { ExpectedError } from '../../shared/api/reply.ts'
import type { StagedFile } from '../../shared/api/types.ts'
import type { AppendixDocument } from '../../shared/appendix/appendix-document.ts'
import { appendixList, buildAppendix } from '../../shared/appendix/definitions.ts'
import { factsFromRows } from '../../shared/changes/facts.ts'
import { readAllFacts } from '../db/fact-queries.ts'
import { renderAppendix } from '../printing/render-appendix.ts'
import type { OpenDocument } from './open-document.ts'
import type { Workspace } from './workspace.ts'

export function listAppendices(document: OpenDocument, planId: string): AppendixEntry[] {
  return appendixList(factsFromRows(readAllFacts(document.db)), planId).map((definition) => ({
    id: definition.id,
    label: definition.label,
    title: definition.title,
    setId: definition.setId,
    layer: definition.layer,
  }))
}

/** Refuses `unknown-appendix`. */
export function buildOneAppendix(
  document: OpenDocument,
  planId: string,
  appendixId: string,
): AppendixDocument {
  const facts = factsFromRows(readAllFacts(document.db))
  if (!appendixList(facts, planId).some((definition) => definition.id === appendixId)) {
    throw new ExpectedError('unknown-appendix', { appendix: appendixId })
  }
  return buildAppendix(facts, planId, appendixId)
}

export async function exportAppendix(
  workspace: Workspace,
  clientId: string,
  input: Input<'appendix.export'>,
): Promise<StagedFile> {
  const document = workspace.document(clientId, input.documentId)
  const appendix = buildOneAppendix(document, input.planId, input.appendixId)
  const bytes = await renderAppendix(appendix, input.format, { printer: workspace.printer })
  return workspace.staging.put(
    `${appendix.heading.label} - ${document.name}.${input.format}`,
    bytes,
  )
}
