import { ExpectedError } from '../../../shared/api/reply.ts'
import { LAYERS } from '../../../shared/changes/fact-tables.ts'
import { buildMatrix } from '../../../shared/matrix/build-matrix.ts'
import { printMatrix, type PrintedMatrix } from '../../../shared/matrix/print-matrix.ts'
import { translate } from '../../../shared/messages/translate.ts'
import { chooseSets } from './choose-set.ts'
import { choice, fileAt, printJson, type CommandContext } from './usage.ts'
import { choosePlan, factsOf, withDocument } from './with-document.ts'

/** `ntm matrix FILE`: one table with its totals, rates and averages. */
export async function matrixCommand(context: CommandContext): Promise<void> {
  const layer = choice(context, '--layer', context.options.layer, LAYERS) ?? 'target'
  const table = await withDocument(fileAt(context, 0, 'FILE.ntm'), (document) => {
    const facts = factsOf(document)
    const plan = choosePlan(facts, context.options.plan)
    const [set] = chooseSets(facts, plan.id, context.options.set)
    if (set === undefined) throw new ExpectedError('unknown-set', { set: '' })
    return printMatrix(facts, buildMatrix(facts, plan.id, set.id, layer), plan.id, set.id, layer)
  })
  if (context.options.json === true) printJson(context, table)
  else context.print(asText(context, table))
}

function asText(context: CommandContext, table: PrintedMatrix): string {
  const t = (key: Parameters<typeof translate>[1]) => translate(context.language, key)
  const shown = (value: number | null) => (value === null ? '' : String(value))
  const rows = [
    [
      '',
      t('cli.criterion'),
      ...table.columns.map((column) => column.name),
      t('cli.total'),
      t('cli.rate'),
    ],
    ...table.rows.map((row) => [
      row.criterion,
      row.name,
      ...row.values.map(shown),
      shown(row.total),
      row.rate ?? '',
    ]),
    ['', t('cli.columnTotal'), ...table.columnTotals.map(shown), shown(table.grandTotal), ''],
    ['', t('cli.base'), ...table.columns.map((column) => String(column.averageBase)), '', ''],
    [
      '',
      t('cli.average'),
      ...table.averages.map((text) => text ?? ''),
      table.overallAverage ?? '',
      '',
    ],
  ]
  return rows.map((row) => row.join('\t')).join('\n')
}
