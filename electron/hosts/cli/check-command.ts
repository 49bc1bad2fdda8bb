import { checkPlan } from '../../../shared/checks/check-plan.ts'
import {
  describeFindings,
  type DescribedFinding,
} from '../../../shared/checks/described-finding.ts'
import { SEVERITIES } from '../../../shared/checks/finding.ts'
import { translate } from '../../../shared/messages/translate.ts'
import { fileAt, printJson, type CommandContext } from './usage.ts'
import { choosePlan, factsOf, withDocument } from './with-document.ts'

/** `ntm check FILE`: what is doubtful in a plan. Findings are no failure: the exit code is 0. */
export async function checkCommand(context: CommandContext): Promise<void> {
  const findings = await withDocument(fileAt(context, 0, 'FILE.ntm'), (document) => {
    const facts = factsOf(document)
    const plan = choosePlan(facts, context.options.plan)
    return describeFindings(context.language, facts, plan.id, checkPlan(facts, plan.id))
  })
  if (context.options.json === true) {
    printJson(
      context,
      findings.map(({ rule, severity, message, where, accepted }) => ({
        rule,
        severity,
        message,
        where,
        accepted: accepted !== null,
      })),
    )
  } else context.print(asText(context, findings))
}

function asText(context: CommandContext, findings: readonly DescribedFinding[]): string {
  const { language } = context
  if (findings.length === 0) return translate(language, 'checks.clean')
  const open = findings.filter(({ accepted }) => accepted === null)
  const groups = SEVERITIES.flatMap((severity) => {
    const own = open.filter((finding) => finding.severity === severity)
    return group(context, translate(language, `checks.severity.${severity}`), own)
  })
  const accepted = findings.filter((finding) => finding.accepted !== null)
  const last = group(context, translate(language, 'checks.filter.state.accepted'), accepted)
  return [...groups, ...last].join('\n')
}

function group(
  { language }: CommandContext,
  title: string,
  findings: readonly DescribedFinding[],
): string[] {
  if (findings.length === 0) return []
  return [
    translate(language, 'cli.checkGroup', { title, count: findings.length }),
    ...findings.map(({ where, message, accepted }) =>
      accepted === null
        ? translate(language, 'cli.checkLine', { where, message })
        : translate(language, 'cli.checkAccepted', { where, message, reason: accepted }),
    ),
  ]
}
