import type { AppendixEntry, Input } from '../../shared/api/contract.ts'
import type { StagedFile } from '../../shared/api/types.ts'
import type { AppendixDocument } from '../../shared/appendix/appendix-document.ts'
import type { AppendixLayout } from '../../shared/appendix/appendix-options.ts'
import { appendixList, buildAppendix } from '../../shared/appendix/definitions.ts'
import { factsFromRows } from '../../shared/changes/facts.ts'
import { readAllFacts } from '../db/fact-queries.ts'
import { renderAppendix } from '../printing/render-appendix.ts'
import type { OpenDocument } from './open-document.ts'
import type { Workspace } from './workspace.ts'

export function listAppendices(document: OpenDocument, planId: string): AppendixEntry[] {
  return appendixList(factsFromRows(readAllFacts(document.db)), planId)
}

/** Refuses `unknown-plan` and `unknown-appendix`. */
export function buildOneAppendix(
  document: OpenDocument,
  planId: string,
  appendixId: string,
  layout: AppendixLayout = {},
): AppendixDocument {
  return buildAppendix(factsFromRows(readAllFacts(document.db)), planId, appendixId, layout)
}

export async function exportAppendix(
  workspace: Workspace,
  clientId: string,
  input: Input<'appendix.export'>,
): Promise<StagedFile> {
  const document = workspace.document(clientId, input.documentId)
  const appendix = buildOneAppendix(document, input.planId, input.appendixId, input.layout)
  const bytes = await renderAppendix(appendix, input.format, { printer: workspace.printer })
  return workspace.staging.put(
    `${appendix.heading.label} - ${document.name}.${input.format}`,
    bytes,
  )
}
