import { basename } from 'node:path'
import { ExpectedError } from '../../../shared/api/reply.ts'
import { LAYERS } from '../../../shared/changes/fact-tables.ts'
import { splitNumbers } from '../../../shared/criteria/number-list.ts'
import { countFacts, importEdits } from '../../../shared/import/import-edits.ts'
import type { ImportPreview } from '../../../shared/import/preview.ts'
import { translate, translateCode } from '../../../shared/messages/translate.ts'
import { readWorkbookInWorker } from '../../excel/read/read-in-worker.ts'
import { recognise, writeImport } from '../../services/import-workbook.ts'
import { readInput } from './new-command.ts'
import { choice, fileAt, printJson, type CommandContext } from './usage.ts'
import { choosePlan, factsOf, withDocument } from './with-document.ts'

/** `ntm import FILE BOOK`: what the preview of the window shows, then one change. */
export async function importCommand(context: CommandContext): Promise<void> {
  const documentPath = fileAt(context, 0, 'FILE.ntm')
  const bookPath = fileAt(context, 1, 'BOOK.xlsx')
  const layer = choice(context, '--layer', context.options.layer, LAYERS)
  const accept = choice(context, '--accept', context.options.accept, ['safe', 'all']) ?? 'safe'
  const bytes = readInput(bookPath)
  const file = basename(bookPath)
  await withDocument(documentPath, async (document) => {
    const plan = choosePlan(factsOf(document), context.options.plan)
    const read = await readWorkbookInWorker(bytes)
    if (!read.ok) throw new ExpectedError(read.code, { ...read.detail, file })
    const preview = recognise(document, read.workbook, file, {
      planId: plan.id,
      options: {
        ...(context.options.set === undefined ? {} : { setId: context.options.set }),
        ...(layer === undefined ? {} : { layer }),
      },
      decisions: {},
    })
    const { tables, communeTables, contentTables } = preview
    if (tables.length + communeTables.length + contentTables.length === 0)
      throw new ExpectedError('no-table', { file })
    const isDryRun = context.options['dry-run'] === true
    if (!isDryRun) {
      writeImport(document, preview, bytes, {
        accept,
        at: new Date().toISOString(),
        revision: null,
      })
    }
    const changes = countFacts(importEdits(preview, accept))
    for (const { where, message } of preview.warnings) {
      console.error(
        `  ! ${where}: ${translateCode(context.language, message.code, message.params)}`,
      )
    }
    if (context.options.json === true)
      printJson(context, asJson(context, preview, changes, !isDryRun))
    else context.print(asText(context, preview, changes, isDryRun, accept))
  })
}

function asJson(
  context: CommandContext,
  preview: ImportPreview,
  changes: number,
  isApplied: boolean,
) {
  return {
    applied: isApplied,
    changes,
    doubts: preview.doubts.map((doubt) => ({
      where: doubt.where,
      raw: doubt.raw,
      reason: translateCode(context.language, doubt.reason.code, doubt.reason.params),
      proposals: doubt.proposals.map((proposal) =>
        translateCode(context.language, proposal.label.code, proposal.label.params),
      ),
    })),
    rejected: preview.rejected.map((reject) => ({
      where: reject.where,
      raw: reject.raw,
      reason: translateCode(context.language, reject.reason.code, reject.reason.params),
    })),
    mismatches: preview.mismatches.map(({ where, printed, computed, kind }) => ({
      where,
      printed,
      computed,
      kind,
    })),
  }
}

function asText(
  context: CommandContext,
  preview: ImportPreview,
  cells: number,
  isDryRun: boolean,
  accept: 'safe' | 'all',
): string {
  const { language } = context
  // Taking all first proposals leaves nothing undecided.
  const open = accept === 'all' ? 0 : preview.doubts.filter(({ chosen }) => chosen === null).length
  const repairs = preview.repairs.filter(({ state }) => state === 'taken')
  const params = {
    file: preview.fileName,
    cells,
    doubts: open,
    rejected: preview.rejected.length,
  }
  const isNothing = cells + preview.doubts.length + params.rejected + preview.warnings.length === 0
  const head = isNothing ? 'cli.nothing' : isDryRun ? 'cli.dryRun' : 'cli.imported'
  return [
    translate(language, head, params),
    ...(repairs.length === 0
      ? []
      : [translate(language, 'cli.repairs', { count: repairs.length })]),
    ...repairs.map(({ where, unit, before, after, reason }) =>
      translate(language, 'cli.repair', {
        where,
        unit,
        before,
        after: splitNumbers(after).join(', '),
        reason: translateCode(language, reason.code, reason.params),
      }),
    ),
    ...preview.doubts.map(({ where, raw, reason }) =>
      translate(language, 'cli.doubt', {
        where,
        raw,
        reason: translateCode(language, reason.code, reason.params),
      }),
    ),
    ...preview.rejected.map(({ where, raw, reason }) =>
      translate(language, 'cli.reject', {
        where,
        raw,
        reason: translateCode(language, reason.code, reason.params),
      }),
    ),
    ...preview.mismatches.map(({ where, printed, computed, kind }) =>
      translate(language, 'cli.mismatch', {
        where,
        printed,
        computed,
        kind: translate(language, kind === 'cut' ? 'cli.cut' : 'cli.wrong'),
      }),
    ),
  ].join('\n')
}
