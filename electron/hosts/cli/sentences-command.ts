import { planSentences } from '../../../shared/sentences/plan-sentences.ts'
import { sectionsText, sentenceSections } from '../../../shared/sentences/sentence-sections.ts'
import { tablesOf } from '../../../shared/plan/plan-tables.ts'
import { fileAt, printJson, type CommandContext } from './usage.ts'
import { choosePlan, factsOf, withDocument } from './with-document.ts'

/** `ntm sentences FILE`: the text of a plan. In JSON also what is left out or lacks figures (dotted). */
export async function sentencesCommand(context: CommandContext): Promise<void> {
  const { facts, sentences } = await withDocument(fileAt(context, 0, 'FILE.ntm'), (document) => {
    const read = factsOf(document)
    const plan = choosePlan(read, context.options.plan)
    return { facts: read, sentences: planSentences(tablesOf(read), plan.id) }
  })
  if (context.options.json === true) {
    printJson(
      context,
      sentences.map(({ id, kind, text, moved, figures, isLeftOut, missing }) => ({
        id,
        kind,
        text,
        stale: moved.length > 0,
        figures,
        leftOut: isLeftOut,
        missing,
      })),
    )
  } else context.print(sectionsText(sentenceSections(facts, sentences)))
}
