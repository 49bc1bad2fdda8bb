import { formatRatio } from '../../../shared/numbers/format.ts'
import { AVERAGE_DECIMALS } from '../../../shared/matrix/print-matrix.ts'
import { translate } from '../../../shared/messages/translate.ts'
import { planSummaries, type PlanSummary } from '../../../shared/versions/plan-summary.ts'
import { tablesOf } from '../../../shared/plan/plan-tables.ts'
import { fileAt, printJson, type CommandContext } from './usage.ts'
import { factsOf, withDocument } from './with-document.ts'

/** `ntm plans FILE`: the plans of a document, newest first: years, drafts, issued ones, reports kept. */
export async function plansCommand(context: CommandContext): Promise<void> {
  const summaries = await withDocument(fileAt(context, 0, 'FILE.ntm'), (document) =>
    planSummaries(tablesOf(factsOf(document))),
  )
  if (context.options.json === true) printJson(context, summaries.map(asJson))
  else context.print(summaries.map((summary) => asText(context, summary)).join('\n'))
}

function asJson({ plan, kind, freeze, origin, sets }: PlanSummary) {
  return {
    id: plan.id,
    year: plan.year,
    draft: plan.draft,
    name: plan.name,
    kind,
    number: plan.number,
    date: plan.date,
    frozen: freeze === null ? null : { date: freeze.date, note: freeze.note },
    origin:
      origin === null ? null : { plan: origin.fromPlanId, kind: origin.kind, layer: origin.layer },
    sets: sets.map(({ set, target, average, progress }) => ({
      set: set.id,
      target,
      average: average === null ? null : formatRatio(average, AVERAGE_DECIMALS),
      actual: progress.actual,
      missing: progress.missing,
    })),
  }
}

function asText(context: CommandContext, { plan, kind, freeze }: PlanSummary): string {
  const t = (key: Parameters<typeof translate>[1], params = {}) =>
    translate(context.language, key, params)
  const state =
    kind === 'report'
      ? t('cli.plans.report')
      : freeze === null
        ? t('cli.plans.draft', { draft: plan.draft })
        : t('cli.plans.issued', { number: plan.number })
  return [plan.id, plan.year, state, plan.name].join('\t')
}
