import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { ExpectedError } from '../../../shared/api/reply.ts'
import { auditText } from '../../../shared/audit/audit-text.ts'
import { auditReport, describeAudit, summarise } from '../../../shared/audit/describe-audit.ts'
import { tablesOf } from '../../../shared/plan/plan-tables.ts'
import { readText } from '../../services/audit.ts'
import { fileAt, printJson, type CommandContext } from './usage.ts'
import { choosePlan, factsOf, withDocument } from './with-document.ts'

/** `ntm audit FILE TEXT`: holds the figures of a text against the plan. What differs is no failure: the exit code is 0. */
export async function auditCommand(context: CommandContext): Promise<void> {
  const path = fileAt(context, 0, 'FILE.ntm')
  const textPath = fileAt(context, 1, 'TEXT.docx')
  const { facts, planId } = await withDocument(path, (document) => {
    const read = factsOf(document)
    return { facts: read, planId: choosePlan(read, context.options.plan).id }
  })
  const blocks = await readText(basename(textPath), bytesOf(textPath))
  const audit = auditText(tablesOf(facts), planId, blocks)
  if (context.options.json === true) {
    printJson(context, {
      ...summarise(audit),
      items: describeAudit(context.language, facts, audit).map(
        ({ where, text, figure, verdict, plan, about }) => ({
          where,
          text,
          figure,
          verdict,
          plan,
          about,
        }),
      ),
    })
  } else context.print(auditReport(context.language, facts, audit))
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new ExpectedError('no-file', { file: path }, { cause: error })
  }
}
