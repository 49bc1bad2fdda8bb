import { extname, resolve } from 'node:path'
import { ExpectedError } from '../../../shared/api/reply.ts'
import { findInSet, type SetEntry } from '../../../shared/appendix/appendix-set.ts'
import { preflight } from '../../../shared/appendix/preflight.ts'
import { checkPlan } from '../../../shared/checks/check-plan.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { translate } from '../../../shared/messages/translate.ts'
import { refuseInUse } from '../../files/file-errors.ts'
import { writeFileAtomic } from '../../files/write-atomic.ts'
import { chromiumPrinter } from '../../printing/chromium-printer.ts'
import { renderSet } from '../../printing/render-set.ts'
import { chosenEntries, setParts } from '../../services/appendices.ts'
import { planText } from '../../services/sentences.ts'
import { choice, fileAt, missing, UsageError, unknownValue, type CommandContext } from './usage.ts'
import { choosePlan, factsOf, withDocument } from './with-document.ts'

const FORMATS = ['pdf', 'xlsx', 'docx', 'html'] as const
const PAPERS = ['A4', 'A3'] as const
const COLUMNS = ['criteria', 'sub-criteria'] as const

/**
 * `ntm export FILE --appendix ID|all --to OUT`: the format follows the name of the output; `.zip` has each appendix in a
 * file of its own, in the format of `--format`; `--with-sentences` puts the plan's text before those of a Word file. An appendix is named by the number it is bound under, or by its id. What
 * is doubtful in the figures is summed up on stderr and keeps nothing from being written.
 */
export async function exportCommand(context: CommandContext): Promise<void> {
  const { appendix, to } = context.options
  if (appendix === undefined) throw missing(context, '--appendix')
  if (to === undefined) throw missing(context, '--to')
  const extension = extname(to).slice(1).toLowerCase()
  const files = extension === 'zip' ? 'each' : 'one'
  const wanted = files === 'each' ? (context.options.format ?? 'pdf') : extension
  const format = FORMATS.find((candidate) => candidate === wanted)
  if (format === undefined) throw new ExpectedError('unknown-format', { format: `.${wanted}` })
  const named = context.options.format
  // A name that says one format beside an option that says another: nobody knows which is meant.
  if (named !== undefined && named !== format) {
    throw unknownValue(context.language, '--format', named)
  }
  const hasText = context.options['with-sentences'] === true
  if (hasText && (format !== 'docx' || files === 'each')) {
    throw new UsageError('cli.wrongUsage', {
      problem: translate(context.language, 'cli.sentencesInWord'),
    })
  }
  const paper = choice(context, '--paper', context.options.paper, PAPERS)
  const columns = choice(context, '--columns', context.options.columns, COLUMNS)
  const layout = {
    ...(paper === undefined ? {} : { paper }),
    ...(columns === undefined ? {} : { columns }),
  }
  const { facts, plan } = await withDocument(fileAt(context, 0, 'FILE.ntm'), (document) => {
    const read = factsOf(document)
    return { facts: read, plan: choosePlan(read, context.options.plan) }
  })
  const planId = plan.id
  const entries =
    appendix === 'all'
      ? chosenEntries(facts, planId, undefined)
      : [findInSet(facts, planId, appendix)]
  refuseInUse(resolve(to))
  const { bytes } = await renderSet(
    {
      parts: setParts(facts, planId, entries, layout),
      format,
      files,
      ...(hasText ? { text: planText(facts, plan) } : {}),
    },
    { printer: chromiumPrinter() },
    () => undefined,
  )
  writeFileAtomic(resolve(to), bytes)
  sayDoubts(context, facts, planId, entries)
  context.print(translate(context.language, 'cli.exported', { file: resolve(to) }))
}

function sayDoubts(
  context: CommandContext,
  facts: Facts,
  planId: string,
  entries: readonly SetEntry[],
): void {
  const { errors, warnings } = preflight(facts, planId, entries, checkPlan(facts, planId))
  if (errors.length + warnings.length === 0) return
  console.error(
    translate(context.language, 'cli.preflight', {
      errors: errors.length,
      warnings: warnings.length,
    }),
  )
}
