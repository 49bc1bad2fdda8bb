import { parseArgs } from 'node:util'
import { ExpectedError } from '../../../shared/api/reply.ts'
import { asExpected } from '../../db/sqlite-errors.ts'
import { translate, translateCode, type Language } from '../../../shared/messages/translate.ts'
import { auditCommand } from './audit-command.ts'
import { checkCommand } from './check-command.ts'
import { compareCommand } from './compare-command.ts'
import { communesCommand } from './communes-command.ts'
import { backupCommand, historyCommand, undoCommand } from './document-commands.ts'
import { exportCommand } from './export-command.ts'
import { importCommand } from './import-command.ts'
import { matrixCommand } from './matrix-command.ts'
import { newCommand } from './new-command.ts'
import { plansCommand } from './plans-command.ts'
import { sentencesCommand } from './sentences-command.ts'
import { UsageError, unknownValue, type CommandContext } from './usage.ts'

interface Command {
  readonly run: (context: CommandContext) => Promise<void> | void
  /** Files it names: one more is a slip (a missing `--to`), not something to pass over. */
  readonly files: number
}

const COMMANDS: Readonly<Record<string, Command>> = {
  new: { run: newCommand, files: 1 },
  import: { run: importCommand, files: 2 },
  matrix: { run: matrixCommand, files: 1 },
  communes: { run: communesCommand, files: 1 },
  check: { run: checkCommand, files: 1 },
  plans: { run: plansCommand, files: 1 },
  compare: { run: compareCommand, files: 1 },
  export: { run: exportCommand, files: 1 },
  sentences: { run: sentencesCommand, files: 1 },
  audit: { run: auditCommand, files: 2 },
  history: { run: historyCommand, files: 1 },
  undo: { run: undoCommand, files: 1 },
  backup: { run: backupCommand, files: 2 },
}

const OPTIONS = {
  sample: { type: 'string' },
  province: { type: 'string' },
  units: { type: 'string' },
  year: { type: 'string' },
  plan: { type: 'string' },
  set: { type: 'string' },
  layer: { type: 'string' },
  accept: { type: 'string' },
  'dry-run': { type: 'boolean' },
  appendix: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  format: { type: 'string' },
  paper: { type: 'string' },
  columns: { type: 'string' },
  'with-sentences': { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean' },
} as const

/** Runs one command line; returns the exit code: 0 done, 1 refused, 2 wrong usage. */
export async function runCommand(args: readonly string[]): Promise<number> {
  const language: Language = languageOf(args)
  try {
    const { values, positionals } = parse(args)
    const [name, ...files] = positionals
    if (values.help === true) {
      console.log(translate(language, 'cli.usage'))
      return 0
    }
    const command = name === undefined ? undefined : COMMANDS[name]
    if (command === undefined || name === undefined || !Object.hasOwn(COMMANDS, name)) {
      throw new UsageError('cli.unknownCommand', { command: name ?? '' })
    }
    if (values.lang !== undefined && values.lang !== 'vi' && values.lang !== 'en') {
      throw unknownValue(language, '--lang', values.lang)
    }
    const extra = files[command.files]
    if (extra !== undefined) {
      throw new UsageError('cli.wrongUsage', {
        problem: translate(language, 'cli.extra', { name: extra }),
      })
    }
    await command.run({ language, files, options: values, print: (text) => console.log(text) })
    return 0
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.text(language)}\n\n${translate(language, 'cli.usage')}`)
      return 2
    }
    const expected = asExpected(error, '')
    const { code, params } =
      expected instanceof ExpectedError ? expected : { code: 'internal', params: {} }
    console.error(translateCode(language, `error.${code}`, params))
    // Whoever looks for the fault of the program wants the place; people with a plan to make do not.
    if (code === 'internal' && process.env['NTM_DEBUG'] !== undefined) console.error(error)
    return 1
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new UsageError('cli.wrongUsage', {
      problem: error instanceof Error ? error.message : String(error),
    })
  }
}

/** Known before the rest is parsed, so that wrong usage is told in the language asked for. */
function languageOf(args: readonly string[]): Language {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const value = args[index] === '--lang' ? args[index + 1] : args[index]?.slice('--lang='.length)
  return value === 'en' ? 'en' : 'vi'
}
