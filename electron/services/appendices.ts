import type { AppendixEntry, Input } from '../../shared/api/contract.ts'
import { ExpectedError } from '../../shared/api/reply.ts'
import type { StagedFile } from '../../shared/api/types.ts'
import type { AppendixDocument } from '../../shared/appendix/appendix-document.ts'
import type { AppendixLayout } from '../../shared/appendix/appendix-options.ts'
import {
  appendixSet,
  buildEntry,
  buildSetAppendix,
  type SetEntry,
} from '../../shared/appendix/appendix-set.ts'
import type { Facts } from '../../shared/changes/change-set.ts'
import { factsFromRows } from '../../shared/changes/facts.ts'
import { readAllFacts } from '../db/fact-queries.ts'
import { renderAppendix } from '../printing/render-appendix.ts'
import { renderSet, type SetPart } from '../printing/render-set.ts'
import type { OpenDocument } from './open-document.ts'
import { planText } from './sentences.ts'
import type { Workspace } from './workspace.ts'

/** Refuses `unknown-plan`. */
export function listAppendices(document: OpenDocument, planId: string): AppendixEntry[] {
  return appendixSet(factsFromRows(readAllFacts(document.db)), planId)
}

/** Refuses `unknown-plan` and `unknown-appendix`. */
export function buildOneAppendix(
  document: OpenDocument,
  planId: string,
  appendixId: string,
  layout: AppendixLayout = {},
): AppendixDocument {
  return buildSetAppendix(factsFromRows(readAllFacts(document.db)), planId, appendixId, layout)
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

/**
 * The set of a plan, or those of its appendices that are named, as one staged file; every window is told how far it is.
 * Refuses `unknown-plan`, `unknown-appendix`, `empty-set`, `no-sentences`, `cancelled` and what the printer refuses.
 */
export async function exportSet(
  workspace: Workspace,
  clientId: string,
  input: Input<'set.export'>,
): Promise<StagedFile> {
  const document = workspace.document(clientId, input.documentId)
  const facts = factsFromRows(readAllFacts(document.db))
  const entries = chosenEntries(facts, input.planId, input.appendixIds)
  const plan = facts.plan.get(input.planId)
  const hasText = input.withSentences === true && input.format === 'docx' && input.files === 'one'
  const rendered = await workspace.tasks.run(clientId, input.task, (signal) =>
    renderSet(
      {
        parts: setParts(facts, input.planId, entries),
        format: input.format,
        files: input.files,
        ...(hasText && plan !== undefined ? { text: planText(facts, plan) } : {}),
      },
      { printer: workspace.printer },
      (phase, done, total) =>
        workspace.publish({
          event: 'progress',
          payload: { task: input.task, phase: `progress.set.${phase}`, done, total },
        }),
      signal,
    ),
  )
  return workspace.staging.put(`${input.name}.${rendered.extension}`, rendered.bytes)
}

/** The bound appendices in order, or those that are named. */
export function chosenEntries(
  facts: Facts,
  planId: string,
  appendixIds: readonly string[] | undefined,
): SetEntry[] {
  const all = appendixSet(facts, planId)
  const entries =
    appendixIds === undefined
      ? all.filter(({ isIncluded }) => isIncluded)
      : appendixIds.map((appendixId) => {
          const entry = all.find(({ id }) => id === appendixId)
          if (entry !== undefined) return entry
          throw new ExpectedError('unknown-appendix', { appendix: appendixId })
        })
  if (entries.length === 0) throw new ExpectedError('empty-set')
  return entries
}

export function setParts(
  facts: Facts,
  planId: string,
  entries: readonly SetEntry[],
  layout: AppendixLayout = {},
): SetPart[] {
  return entries.map((entry) => ({
    label: entry.label,
    build: () => buildEntry(facts, planId, entry, layout),
  }))
}
