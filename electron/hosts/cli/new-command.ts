import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { inputSchemas } from '../../../shared/api/contract.ts'
import { ExpectedError } from '../../../shared/api/reply.ts'
import type { UnitsSheet } from '../../../shared/api/types.ts'
import { translate } from '../../../shared/messages/translate.ts'
import { splitUnitsText } from '../../../shared/plan/split-units-text.ts'
import { readWorkbookInWorker } from '../../excel/read/read-in-worker.ts'
import { decodeText } from '../../files/decode-text.ts'
import { createPlanDocument } from '../../services/new-document.ts'
import { createLangsonSample } from '../../services/sample-langson.ts'
import { readUnits, unitsFromWorkbook } from '../../services/units-source.ts'
import { choice, fileAt, missing, unknownValue, type CommandContext } from './usage.ts'

/** `ntm new FILE --sample …` or `ntm new FILE --province … --units … --year …`. */
export async function newCommand(context: CommandContext): Promise<void> {
  const path = fileAt(context, 0, 'FILE.ntm')
  const now = new Date().toISOString()
  const sample = choice(context, '--sample', context.options.sample, ['langson-2023'])
  if (sample !== undefined) await createLangsonSample(() => path, now)
  else await createFromUnits(context, path, now)
  context.print(translate(context.language, 'cli.created', { file: path }))
}

async function createFromUnits(context: CommandContext, path: string, now: string): Promise<void> {
  const { province, units, year } = context.options
  if (province === undefined) throw missing(context, '--province')
  if (units === undefined) throw missing(context, '--units')
  if (year === undefined) throw missing(context, '--year')
  const { shape } = inputSchemas['documents.create']
  const name = shape.province.safeParse(province)
  if (!name.success) throw unknownValue(context.language, '--province', province)
  const number = shape.year.safeParse(/^\d{4}$/.test(year) ? Number(year) : null)
  if (!number.success) throw unknownValue(context.language, '--year', year)
  const list = await readList(resolve(units))
  const reading = readUnits(list.rows, list.sheet === '' ? undefined : list.sheet)
  const { set } = context.options
  createPlanDocument(path, now, {
    province: name.data,
    year: number.data,
    reading,
    ...(set === undefined ? {} : { setIds: set.split(',').map((id) => id.trim()) }),
  })
  const { language, print } = context
  const { encoding } = reading
  if (encoding !== null) print(translate(language, 'welcome.preview.encoding', { encoding }))
  if (list.hiddenRows > 0) {
    print(translate(language, 'welcome.preview.hidden', { count: list.hiddenRows }))
  }
}

async function readList(path: string): Promise<UnitsSheet> {
  const bytes = readInput(path)
  if (!path.toLowerCase().endsWith('.xlsx')) {
    return { sheet: '', rows: splitUnitsText(decodeText(bytes)), hiddenRows: 0 }
  }
  const result = await readWorkbookInWorker(bytes)
  if (!result.ok) throw new ExpectedError(result.code, { ...result.detail, file: basename(path) })
  return unitsFromWorkbook(result.workbook)
}

/** Refuses `no-file` for what is not there or cannot be read. */
export function readInput(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new ExpectedError('no-file', { file: path }, { cause: error })
  }
}
