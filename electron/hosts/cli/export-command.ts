import { extname, resolve } from 'node:path'
import { ExpectedError } from '../../../shared/api/reply.ts'
import { appendixList } from '../../../shared/appendix/definitions.ts'
import { translate } from '../../../shared/messages/translate.ts'
import { writeFileAtomic } from '../../files/write-atomic.ts'
import { chromiumPrinter } from '../../printing/chromium-printer.ts'
import { renderAppendices } from '../../printing/render-appendix.ts'
import { buildOneAppendix } from '../../services/appendices.ts'
import { choice, fileAt, missing, type CommandContext } from './usage.ts'
import { choosePlan, factsOf, withDocument } from './with-document.ts'

const FORMATS = ['pdf', 'xlsx', 'docx', 'html'] as const
const PAPERS = ['A4', 'A3'] as const
const COLUMNS = ['criteria', 'sub-criteria'] as const

/**
 * `ntm export FILE --appendix ID|all --to OUT`: the format follows the name of the output; paper and columns are those
 * of the communes' tables.
 */
export async function exportCommand(context: CommandContext): Promise<void> {
  const { appendix, to } = context.options
  if (appendix === undefined) throw missing(context, '--appendix')
  if (to === undefined) throw missing(context, '--to')
  const extension = extname(to).slice(1).toLowerCase()
  const format = FORMATS.find((candidate) => candidate === extension)
  if (format === undefined) throw new ExpectedError('unknown-format', { format: `.${extension}` })
  const paper = choice(context, '--paper', context.options.paper, PAPERS)
  const columns = choice(context, '--columns', context.options.columns, COLUMNS)
  const layout = {
    ...(paper === undefined ? {} : { paper }),
    ...(columns === undefined ? {} : { columns }),
  }
  const documents = await withDocument(fileAt(context, 0, 'FILE.ntm'), (document) => {
    const facts = factsOf(document)
    const plan = choosePlan(facts, context.options.plan)
    const ids =
      appendix === 'all'
        ? appendixList(facts, plan.id).map((definition) => definition.id)
        : [appendix]
    return ids.map((id) => buildOneAppendix(document, plan.id, id, layout))
  })
  const bytes = await renderAppendices(documents, format, { printer: chromiumPrinter() })
  writeFileAtomic(resolve(to), bytes)
  context.print(translate(context.language, 'cli.exported', { file: resolve(to) }))
}
