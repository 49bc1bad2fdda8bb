import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { printCommunes, type PrintedCommune } from '../../../shared/communes/print-communes.ts'
import { printNumbers } from '../../../shared/criteria/number-list.ts'
import { translate, type MessageKey } from '../../../shared/messages/translate.ts'
import { chooseSets } from './choose-set.ts'
import { fileAt, printJson, type CommandContext } from './usage.ts'
import { choosePlan, factsOf, withDocument } from './with-document.ts'

/** `ntm communes FILE`: what each commune meets, plans and is registered for, in the sets of a plan. */
export async function communesCommand(context: CommandContext): Promise<void> {
  const { sets, communes } = await withDocument(fileAt(context, 0, 'FILE.ntm'), (document) => {
    const facts = factsOf(document)
    const plan = choosePlan(facts, context.options.plan)
    const chosen = chooseSets(facts, plan.id, context.options.set)
    return { sets: chosen, communes: printCommunes(facts, plan.id, chosen) }
  })
  if (context.options.json === true) printJson(context, communes)
  else context.print(sets.map((set) => asText(context, set, communes)).join('\n\n'))
}

const COLUMNS = [
  'cli.communes.district',
  'cli.communes.commune',
  'cli.communes.baseline',
  'cli.communes.target',
  'cli.communes.actual',
  'cli.communes.registered',
  'cli.communes.groups',
] as const satisfies readonly MessageKey[]

function asText(
  context: CommandContext,
  set: FactRow<'criteriaSet'>,
  communes: readonly PrintedCommune[],
): string {
  const t = (key: MessageKey) => translate(context.language, key)
  const rows = communes
    .filter((commune) => commune.set === set.id)
    .map((commune) => [
      commune.district,
      commune.commune,
      listText(commune.baseline, commune.declared.baseline),
      listText(commune.target, null),
      listText(commune.actual, null),
      commune.registered.map((standard) => t(`cli.communes.${standard}`)).join(', '),
      commune.groups.join(', '),
    ])
  return [`${set.name} (${set.id})`, ...aligned([COLUMNS.map(t), ...rows])].join('\n')
}

/** `1,3,8-11`; a count that stands without a list in brackets, a blank as a dash. */
function listText(numbers: readonly string[], declared: number | null): string {
  if (numbers.length > 0) return printNumbers(numbers.join(','))
  return declared === null ? '-' : `(${declared})`
}

/** Columns as wide as their longest text; accents are part of their letter. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => lengthOf(row[column] ?? ''))),
  )
  return rows.map((row) =>
    row
      .map((text, column) => text + ' '.repeat((widths[column] ?? 0) - lengthOf(text)))
      .join('  ')
      .trimEnd(),
  )
}

function lengthOf(text: string): number {
  return text.normalize('NFC').length
}
